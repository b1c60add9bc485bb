"""Where a burgerservicenummer or a number of the IND stands in plain text."""

import re
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from stdnum.nl import bsn

from knowledge.chains import Window, windows
from knowledge.contacts import Place

CUE_DISTANCE = 30  # characters between a number and a word that says what it is
BSN_DIGITS, OLD_BSN_DIGITS, V_DIGITS = 9, 8, 10

# How people write nine digits in groups. Other groupings are believed next to a cue only.
SPACED = {(3, 3, 3), (4, 2, 3), (2, 2, 2, 3), (1,) * BSN_DIGITS}
DOTTED_OR_DASHED = SPACED | {(2, 3, 4), (3, 2, 4), (4, 3, 2), (2, 2, 5), (5, 2, 2)}
IN_TWO = {(3, 6), (6, 3), (4, 5), (5, 4)}

_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d")
_DOCUMENT = re.compile(r"(?<![\w-])V[A-NP-Z1-9]{8}(?!\w)", re.IGNORECASE)
_WORD_THEN_NUMBER = re.compile(r"[A-Z]{5,}\d*", re.IGNORECASE)

# Cues are held against lower case. The marks that masking leaves behind are no cues.
_BSN_CUE = re.compile(
    r"(?:bsn(?<!\[bsn)(?!\])|b\.s\.n|burgerservice|sofi(?:\b|.?n)|persoonsn(?:ummer|r)|citizen service)\w*"
)
_V_CUE = re.compile(r"(?:v(?<![\[\w.]v)[-. ]{0,2}n(?:umme)?r|vreemdelingen?[- ]?n|ind(?<!\wind)(?:[- ]?n|\b))\w*")
_DOCUMENT_CUE = re.compile(r"(?:document|pas|verblijfs)\w*")
_DOCUMENT_NUMBER = re.compile(r"document[- ]?n(?:umme)?r\W{0,5}$", re.IGNORECASE)
_V_BEFORE = re.compile(r"(?<!\w)V[- ]?$", re.IGNORECASE)
_KVK_BEFORE = re.compile(r"(?:kvk|k\.v\.k|handelsregister)\D{0,20}$", re.IGNORECASE)
_MONEY_BEFORE = re.compile(r"(?:€|\beur|\beuro) ?$", re.IGNORECASE)
_CASE_BEFORE = re.compile(r"(?:zaak|kenmerk|dossier|ticket|besluit|stcrt|nummer|n[ro])\w*[^\w\n]{0,3}$", re.IGNORECASE)
_CODE_BEFORE = re.compile(r"(?:[A-Z]|[A-Z]-|(?<!\d)(?:19|20)\d\d[-./:])$")


class _Spanned(Protocol):
    def span(self) -> Place: ...


T = TypeVar("T", bound=_Spanned)


def bsns(text: str) -> Iterator[Place]:
    """Nine digits that pass the elfproef, or that stand near a cue; eight digits near a cue. Never money."""
    for window, cue in _with_cue(text, windows(text, {BSN_DIGITS, OLD_BSN_DIGITS}), _BSN_CUE):
        is_bsn = _is_bsn_by_cue(text, window) if cue else _is_bsn_by_itself(text, window)
        if is_bsn and not _before(_MONEY_BEFORE, text, window.start):
            yield window.start, window.end


def v_numbers(text: str) -> Iterator[Place]:
    """Ten digits near a cue, and the numbers on residence documents: V and eight characters without 0 and O."""
    for window, cue in _with_cue(text, windows(text, {V_DIGITS}), _V_CUE):
        if window.apart and window.gap is not None and (cue or _before(_V_BEFORE, text, window.start)):
            yield window.start, window.end
    for match, cue in _with_cue(text, _DOCUMENT.finditer(text), _DOCUMENT_CUE):
        if _is_document(match, cue):
            yield match.span()


def _is_bsn_by_itself(text: str, window: Window) -> bool:
    if not _passes(window):
        return False
    if _before(_CODE_BEFORE, text, window.start) or text[window.end : window.end + 1].isupper():
        return False
    return len(window.groups) == 1 or (window.apart and _is_usual(text, window))


def _is_usual(text: str, window: Window) -> bool:
    """Written in groups as people write a burgerservicenummer, with one and the same character in between."""
    if window.gap == " ":
        return window.shape in SPACED
    if window.shape in IN_TWO:
        year = any(_YEAR.fullmatch(group) for group in window.groups)
        return window.gap in ("-", ".") and not year and not _before(_CASE_BEFORE, text, window.start)
    return window.gap in (".", "-", ":") and window.shape in DOTTED_OR_DASHED


def _is_bsn_by_cue(text: str, window: Window) -> bool:
    if _is_date(window):
        return False
    together = window.apart and window.gap is not None
    if sum(window.shape) == OLD_BSN_DIGITS:
        return together and not _before(_KVK_BEFORE, text, window.start)
    return len(window.groups) == 1 or together or _passes(window)


def _passes(window: Window) -> bool:
    return sum(window.shape) == BSN_DIGITS and bsn.is_valid(window.digits)


def _is_date(window: Window) -> bool:
    """17-03-2016, 17032016, 2016-03-17, 2015-2016."""
    if len(window.groups) == 1:
        return _DATE.fullmatch(window.digits) is not None
    years = {group for group in window.groups if _YEAR.fullmatch(group)}
    return bool(years) and all(len(group) <= 2 or group in years for group in window.groups)


def _is_document(match: re.Match[str], cue: bool) -> bool:
    """A word with a number behind it, or a word in capitals, needs "documentnummer" right before it."""
    number = match[0]
    if _WORD_THEN_NUMBER.fullmatch(number):
        return not number.islower() and _before(_DOCUMENT_NUMBER, match.string, match.start())
    return cue or number.isupper()


def _with_cue(text: str, numbers: Iterable[T], cue: re.Pattern[str]) -> Iterator[tuple[T, bool]]:
    """Each number with: is there a cue within reach, before or after it?"""
    found = list(numbers)
    # lower() may lengthen a rare letter; a shift of one place is nothing to a reach of thirty.
    near = _reach(cue, text.lower()) if found else bytearray()
    for number in found:
        start, end = number.span()
        yield number, any(near[start : end + 1])


def _reach(cue: re.Pattern[str], text: str) -> bytearray:
    """Per place in the text (the end included): 1 within reach of a cue."""
    marks = bytearray(len(text) + 1)
    for word in cue.finditer(text):
        start, end = max(0, word.start() - CUE_DISTANCE), min(len(marks), word.end() + CUE_DISTANCE + 1)
        marks[start:end] = b"\x01" * (end - start)
    return marks


def _before(pattern: re.Pattern[str], text: str, place: int) -> bool:
    """`pattern` must end in $: it is held against the stretch that stops at `place`."""
    return pattern.search(text, max(0, place - CUE_DISTANCE), place) is not None
