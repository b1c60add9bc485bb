"""Masking personal numbers in free text, before anything is stored, logged or classified.

Better a harmless number too many than a burgerservicenummer too few: nine digits that pass the elfproef are masked,
and so are nine digits near the word BSN that do not pass (a typing error is still a person).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import phonenumbers
from stdnum import iban as iban_number
from stdnum.exceptions import ValidationError

CUE_DISTANCE = 30  # characters before or after a number in which a cue counts
TOKENS = {
    "bsn": "[bsn]",
    "v_nummer": "[v-nummer]",
    "iban": "[iban]",
    "telefoon": "[telefoonnummer]",
    "e_mail": "[e-mailadres]",
}

_WORTH_A_LOOK = re.compile(r"@|\d(?:[^\w\n]{0,2}\d){6}|\b[Vv][A-Za-z0-9]{8}\b")
_SEPARATOR = r"[ .:\-]?"
_DIGIT_GROUP = re.compile(rf"(?<![\w@])(?:\d{_SEPARATOR}){{7,9}}\d(?![\w@])")
_GLUED = re.compile(r"(?i)(?<=bsn)\d{8,9}(?!\d)|(?<=sofi)\d{8,9}(?!\d)")
_DOCUMENT = re.compile(r"(?<!\w)V[A-NP-Z1-9]{8}(?!\w)", re.IGNORECASE)
_IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?:[ .\-]?[A-Za-z0-9]){11,30}(?!\w)")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")
_PHONE = re.compile(r"(?<![\w.,/€-])(?:\+31|0031|\(?0)[\d ()\-./]{7,16}\d(?![\w]|[.,]\d)")
_BSN_CUE = re.compile(r"(?i)\bbsn|burgerservice|sofi|persoonsnummer")
_V_CUE = re.compile(r"(?i)\bv[-. ]?n(?:umme)?r|\bvnr|vreemdelingennummer|\bind[- ]?n(?:umme)?r|v-nummer|\bind\b")
_DOCUMENT_CUE = re.compile(r"(?i)document|pasje|\bpas\b|verblijfs|vergunning")


@dataclass(frozen=True, slots=True)
class Found:
    """`kind` is a key of TOKENS."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class Masked:
    text: str
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    kind: str
    start: int
    end: int


def mask(text: str) -> Masked:
    """Masking what was masked before changes nothing. Text around the hits stays as it was typed."""
    seen, places = _plain(text)
    if not _WORTH_A_LOOK.search(seen) and "bsn" not in seen.lower():
        return Masked(text, ())
    hits = _without_overlap(hit for finder in _FINDERS for hit in finder(seen))
    parts, position = [], 0
    for hit in hits:
        start, end = places[hit.start], places[hit.end - 1] + 1
        parts += [text[position:start], TOKENS[hit.kind]]
        position = end
    counts = Counter(hit.kind for hit in hits)
    return Masked(
        "".join([*parts, text[position:]]), tuple(Found(kind, counts[kind]) for kind in TOKENS if counts[kind])
    )


def _plain(text: str) -> tuple[str, list[int] | range]:
    """The text as a reader sees it (no zero-width characters, plain digits), and where each character came from."""
    if text.isascii():
        return text, range(len(text))
    characters, places = [], []
    for place, char in enumerate(text):
        if unicodedata.category(char) == "Cf":
            continue
        for plain in _unified(char):
            characters.append(plain)
            places.append(place)
    return "".join(characters), places


def _unified(char: str) -> str:
    if char.isascii():
        return char
    value = unicodedata.decimal(char, None)
    if value is not None:
        return str(value)
    if unicodedata.category(char) in ("Zs", "Pd"):
        return " " if unicodedata.category(char) == "Zs" else "-"
    return unicodedata.normalize("NFKC", char)


def _emails(text: str) -> Iterator[_Hit]:
    for match in _EMAIL.finditer(text):
        yield _Hit("e_mail", match.start(), match.end())


def _ibans(text: str) -> Iterator[_Hit]:
    for match in _IBAN.finditer(text):
        # The pattern may run into the next words; the longest valid beginning counts.
        for end in range(len(match[0]), 14, -1):
            candidate = match[0][:end]
            if candidate[-1].isalnum() and _valid_iban(candidate):
                yield _Hit("iban", match.start(), match.start() + end)
                break


def _valid_iban(text: str) -> bool:
    try:
        iban_number.validate(text.replace(".", ""))
    except ValidationError:
        return False
    return True


def _v_numbers(text: str) -> Iterator[_Hit]:
    for match in _DIGIT_GROUP.finditer(text):
        if len(_digits(match[0])) == 10 and _near(_V_CUE, text, match):
            yield _Hit("v_nummer", match.start(), match.end())
    for match in _DOCUMENT.finditer(text):
        if any(char.isdecimal() for char in match[0]) and _near(_DOCUMENT_CUE, text, match) | match[0][0].isupper():
            yield _Hit("v_nummer", match.start(), match.end())


def _bsns(text: str) -> Iterator[_Hit]:
    for match in _GLUED.finditer(text):
        yield _Hit("bsn", match.start(), match.end())
    for match in _DIGIT_GROUP.finditer(text):
        digits, cue = _digits(match[0]), _near(_BSN_CUE, text, match)
        with_cue = cue and len(digits) in (8, 9) and not _is_date(match[0])
        without = len(digits) == 9 and _passes_elfproef(digits) and not _is_something_else(text, match)
        if with_cue or without:
            yield _Hit("bsn", match.start(), match.end())


def _phones(text: str) -> Iterator[_Hit]:
    for match in _PHONE.finditer(text):
        if _is_phone(match[0]):
            yield _Hit("telefoon", match.start(), match.end())


def _is_phone(text: str) -> bool:
    try:
        number = phonenumbers.parse(text, "NL")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(number) and len(_digits(text)) >= 10


def _passes_elfproef(digits: str) -> bool:
    """Nine digits; weights 9 to 2 and -1; all zeros is nobody."""
    total = sum(weight * int(digit) for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits, strict=True))
    return total % 11 == 0 and int(digits) > 0


def _is_date(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,2}[-. ]\d{1,2}[-. ](?:19|20)\d{2}|(?:19|20)\d{2}[-. ]\d{1,2}[-. ]\d{1,2}", text))


def _is_something_else(text: str, match: re.Match[str]) -> bool:
    """A case number that starts with a year, or an amount of money."""
    if re.fullmatch(r"(?:19|20)\d{2}[-.]\d{5}", match[0]):
        return True
    grouped = bool(re.fullmatch(r"\d{1,3}(?:\.\d{3})+", match[0]))
    return grouped and bool(re.search(r"(?i)(?:€|euro|eur)\s*$", text[max(0, match.start() - 6) : match.start()]))


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdecimal())


def _near(cue: re.Pattern[str], text: str, match: re.Match[str]) -> bool:
    return bool(cue.search(text, max(0, match.start() - CUE_DISTANCE), match.end() + CUE_DISTANCE))


def _without_overlap(hits: Iterator[_Hit]) -> list[_Hit]:
    """Finders come in order of how sure they are; a later hit may not touch an earlier one."""
    kept: list[_Hit] = []
    for hit in hits:
        if all(hit.end <= other.start or hit.start >= other.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


_FINDERS: tuple[Callable[[str], Iterator[_Hit]], ...] = (_emails, _ibans, _v_numbers, _bsns, _phones)
