"""What every door checks before a question comes in. Errors are sentences: what, why, what now (Dutch)."""

import re
from datetime import date

from knowledge.municipalities import Municipality, Register

MAX_TEXT = 10_000  # characters
MAX_NAME = 200
MAX_EMAIL = 254
_EMAIL = re.compile(r"[^\s@<>\"(),;:\[\]\\]{1,64}@[^\s@<>\"(),;:\[\]\\]+\.[^\s@<>\"(),;:\[\]\\.]{2,63}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PAGE_BREAK = re.compile(r"[\x0b\x0c]")  # word processors put these in pasted text
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class Refused(ValueError):
    """The field's content cannot be used; the message is for the asker."""


def question_text(text: str) -> str:
    cleaned = free_text(text, "De vraag")
    if not cleaned:
        raise Refused("Vul uw vraag in. Zonder tekst kunnen wij u niet helpen.")
    return cleaned


def free_text(text: str, what: str, most: int = MAX_TEXT) -> str:
    """May be empty. `what` starts a sentence: "De vraag"."""
    cleaned = _printable(_PAGE_BREAK.sub("\n", text), what).strip()
    if len(cleaned) > most:
        raise Refused(f"{what} heeft {_dutch(len(cleaned))} tekens. Houd het bij {_dutch(most)} tekens.")
    return cleaned


def asker_name(name: str) -> str:
    cleaned = _printable(name, "De naam").strip()
    if not cleaned:
        raise Refused("Vul uw naam in.")
    if len(cleaned) > MAX_NAME:
        raise Refused(f"De naam is te lang. Houd het bij {MAX_NAME} tekens.")
    return cleaned


def email(address: str) -> str:
    cleaned = _printable(address, "Het e-mailadres").strip()
    if not cleaned:
        raise Refused("Vul uw e-mailadres in.")
    if len(cleaned) > MAX_EMAIL or not _EMAIL.fullmatch(cleaned):
        raise Refused("Dit e-mailadres klopt niet. Vul een adres in zoals naam@gemeente.nl.")
    return cleaned


def municipality(entry: str, register: Register, today: date) -> Municipality:
    """A code or a name, misspelt or not. Raises Refused when it is unknown or could be several."""
    cleaned = _printable(entry, "De gemeente").strip()
    if not cleaned:
        raise Refused("Vul uw gemeente in.")
    if len(cleaned) > MAX_NAME:
        raise Refused("Dit is geen gemeente. Vul alleen de naam van uw gemeente in.")
    candidates = register.resolve(cleaned, today)
    if len(candidates) == 1:
        return candidates[0]
    if not candidates:
        raise Refused(f"Wij kennen geen gemeente '{cleaned}'. Kies uw gemeente uit de lijst.")
    names = " of ".join(place.name for place in candidates[:5])
    raise Refused(f"Bij '{cleaned}' past meer dan één gemeente. Bedoelt u {names}? Vul er één in.")


def _printable(text: str, what: str) -> str:
    if _SURROGATE.search(text):
        raise Refused(f"{what} bevat tekens die wij niet kunnen lezen. Plak de tekst opnieuw, zonder opmaak.")
    if _CONTROL.search(text):
        raise Refused(f"{what} bevat onzichtbare stuurtekens. Plak de tekst opnieuw, zonder opmaak.")
    return text


def _dutch(number: int) -> str:
    return f"{number:,}".replace(",", ".")
