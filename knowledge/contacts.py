"""Where e-mail addresses, bank accounts and telephone numbers stand in plain text. Every pattern is linear."""

import re
from collections.abc import Iterator
from functools import cache

import phonenumbers
from stdnum import numdb
from stdnum.iso7064 import mod_97_10

Place = tuple[int, int]  # start and end in the text

CUE_DISTANCE = 30  # characters before a telephone number in which a cue counts
NATIONAL_DIGITS = 10  # a Dutch number, its leading 0 included
FOREIGN_DIGITS = range(9, 16)  # after the +, country code included; E.164 allows 15

_AT = r"(?:@| @ | ?[(\[]at[)\]] ?)"
_DOT = r"(?:\.| ?[(\[](?:dot|punt)[)\]] ?)"
_EMAIL = re.compile(
    rf"(?<![\w.+&-])(?<!\w')\w(?:[\w.+&-]|'(?=\w))*+{_AT}"
    rf"[^\W_][\w-]{{0,62}}+(?:{_DOT}[^\W_][\w-]{{0,62}}+){{0,5}}{_DOT}[^\W\d_]{{2,24}}",
    re.IGNORECASE,
)
_IBAN_START = re.compile(r"([A-Za-z]{2})[ .-]?\d[ .-]?\d")
_IBAN_RUN = re.compile(r"[A-Za-z0-9](?:[ .-]?[A-Za-z0-9]){14,33}")
_BBAN_PART = re.compile(r"(\d+)!([nac])")
_BBAN_CHARACTERS = {"n": r"\d", "a": "[A-Z]", "c": "[A-Z0-9]"}

_PHONE_START = re.compile(
    r"(?:(?<![\w€])|(?<=tel)|(?<=mob)|(?<=bel)|(?<=nr))(?<!\d[.,-])"
    r"(?:\+ ?\d|00(?:[1-9]\d| [1-9])|0[1-9]\d|06[\-./ ]|\(0\d{1,3}\))"
)
# Nine digits in one go are never the beginning of a telephone number.
_PHONE_RUN = re.compile(r"(?!\d{9}(?!\d))\+? ?\(?\d(?:[ ()\-./]{0,3}\d){7,17}")
_YEAR = r"(?:19|20)\d\d"
_DATE_FIRST = re.compile(
    rf"\(?(?:\d\d?[-./ ]\d\d?[-./ ]{_YEAR}(?!\d)|[0-3]\d[01]\d{_YEAR}(?!\d)|\d\d[-/]{_YEAR}(?! ?\d))"
)
_MONTH_AND_YEAR = re.compile(rf"\d\d {_YEAR}(?!\d)")
_AREA_SET_APART = re.compile(r"\(0\d{2,3}\)|0\d{2,3} ?[-/]")
_MOBILE_OR_IN_ONE_GO = re.compile(r"\(?06(?!\d)|\d{10}")
_PHONE_CUE = re.compile(
    r"(?<![\[a-z])(?:tel\b|telefoon(?!nummer\])|bel|mob|gsm|phone|bereikbaar|whatsapp)", re.IGNORECASE
)


def emails(text: str) -> Iterator[Place]:
    """Also naam(at)gemeente(punt)nl."""
    return (match.span() for match in _EMAIL.finditer(text))


def ibans(text: str) -> Iterator[Place]:
    """Only numbers with the length and form of their country that pass the check (ISO 13616, mod 97)."""
    for match in _IBAN_START.finditer(text):
        form = _iban_form(match[1].upper())
        run = _IBAN_RUN.match(text, match.start()) if form else None
        end = _iban_end(run, *form) if form and run else None
        if end:
            yield match.start(), end


def phones(text: str) -> Iterator[Place]:
    for start_of in _PHONE_START.finditer(text):
        run = _PHONE_RUN.match(text, start_of.start())
        end = _phone_end(text, run) if run else None
        if end:
            yield start_of.start(), end


@cache
def _iban_form(country: str) -> tuple[int, re.Pattern[str]] | None:
    """Length and pattern; None for a country without IBAN."""
    _, info = numdb.get("iban").info(country)[0]
    parts = _BBAN_PART.findall(info.get("bban", ""))
    pattern = "".join(f"{_BBAN_CHARACTERS[kind]}{{{size}}}" for size, kind in parts)
    return (4 + sum(int(size) for size, _ in parts), re.compile(rf"[A-Z]{{2}}\d\d{pattern}")) if parts else None


def _iban_end(run: re.Match[str], length: int, pattern: re.Pattern[str]) -> int | None:
    places = [run.start() + place for place, char in enumerate(run[0]) if char.isalnum()][:length]
    number = "".join(run.string[place] for place in places).upper()
    goes_on = run.string[places[-1] + 1 : places[-1] + 2].isdecimal()
    valid = pattern.fullmatch(number) and not goes_on and mod_97_10.is_valid(number[4:] + number[:4])
    return places[-1] + 1 if valid else None


def _phone_end(text: str, run: re.Match[str]) -> int | None:
    """Where the number stops; other numbers may follow after a space."""
    places = [place for place in range(run.start(), run.end()) if text[place].isdecimal()]
    digits = "".join(text[place] for place in places)
    foreign = run[0][0] == "+" or digits.startswith("00")
    lengths = _foreign_lengths(digits) if foreign else [NATIONAL_DIGITS]
    ends = [places[length - 1] + 1 for length in lengths if length <= len(places)]
    whole = [end for end in ends if not text[end : end + 1].isdecimal()]
    accepts = _is_foreign if foreign else _is_national
    return next((end for end in whole if accepts(text, run.start(), end)), None)


def _foreign_lengths(digits: str) -> list[int]:
    """Numbers of digits to try, longest first."""
    prefix = 2 if digits.startswith("00") else 0
    if digits.startswith("31", prefix):
        return [prefix + (12 if digits.startswith("0", prefix + 2) else 11)]
    return [prefix + length for length in reversed(FOREIGN_DIGITS)]


def _is_foreign(text: str, start: int, end: int) -> bool:
    number = text[start:end]
    return re.match(r"(?:\+|00) ?31", number) is not None or _is_valid(number)


def _is_national(text: str, start: int, end: int) -> bool:
    number = text[start:end]
    after_digits = text[max(0, start - 2) : start - 1].isdecimal()
    if _DATE_FIRST.match(number) or (after_digits and _MONTH_AND_YEAR.match(number)):
        return False
    if _PHONE_CUE.search(text, max(0, start - CUE_DISTANCE), start):
        return True
    if _MOBILE_OR_IN_ONE_GO.match(number) or _AREA_SET_APART.match(number):
        return True
    return not after_digits and (number.startswith("06") or _is_valid(number))


def _is_valid(number: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, "NL"))
    except phonenumbers.NumberParseException:
        return False
