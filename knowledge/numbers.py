"""Where a burgerservicenummer or a number of the IND stands in plain text.

A chain is a row of digit groups with at most a space, dot, dash or colon between them. Nothing is searched inside a
group: nine digits of a longer run are not a number of their own.
"""

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from knowledge.contacts import Place

Groups = list[Place]

CUE_DISTANCE = 30  # characters between a number and a word that says what it is
BSN_DIGITS, OLD_BSN_DIGITS, V_DIGITS = 9, 8, 10

# How people write nine digits in groups. Other groupings are believed next to a cue only.
SPACED = {(3, 3, 3), (4, 2, 3), (2, 2, 2, 3), (1,) * BSN_DIGITS}
DOTTED_OR_DASHED = SPACED | {(2, 3, 4), (3, 2, 4), (4, 3, 2), (2, 2, 5), (5, 2, 2)}
IN_TWO = {(3, 6), (6, 3), (4, 5), (5, 4)}

_CHAIN = re.compile(r"\d+(?:(?: ?[.:\-] ?| {1,2})\d+)*")
_GROUP = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d")
_DOCUMENT = re.compile(r"(?<![\w-])V[A-NP-Z1-9]{8}(?!\w)", re.IGNORECASE)
_WORD_THEN_NUMBER = re.compile(r"[A-Z]{5,}\d*")

_BSN_CUE = re.compile(
    r"(?:(?<!\[)bsn(?!\])|b\.s\.n|burgerservice|\bsofi\b|\bsofi.?n|persoonsn(?:ummer|r)|citizen service)\w*", re.IGNORECASE
)
_V_CUE = re.compile(r"(?:(?<![\[\w])v[-. ]{0,2}n(?:umme)?r|vreemdelingenn|\bind\b|\bind[- ]?n)\w*", re.IGNORECASE)
_DOCUMENT_CUE = re.compile(r"document\w*|\bpas\w*|verblijfs\w*", re.IGNORECASE)
_DOCUMENT_NUMBER = re.compile(r"document[- ]?n(?:umme)?r\W{0,5}$", re.IGNORECASE)
_V_GLUED = re.compile(r"(?<!\w)V[- ]?$", re.IGNORECASE)
_KVK_BEFORE = re.compile(r"(?:kvk|k\.v\.k|handelsregister)\D{0,20}$", re.IGNORECASE)
_MONEY_BEFORE = re.compile(r"(?:€|\beur|\beuro) ?$", re.IGNORECASE)
_CASE_BEFORE = re.compile(r"(?:zaak|kenmerk|dossier|ticket|besluit|stcrt|nummer|n[ro])\w*[^\w\n]{0,3}$", re.IGNORECASE)
_CODE_BEFORE = re.compile(r"(?:[A-Z]|(?<!\d)(?:19|20)\d\d[-./:]|[A-Z]-)$")


def bsns(text: str) -> Iterator[Place]:
    """Nine digits that pass the elfproef, or that stand near a cue; eight digits near a cue."""
    for groups in _chains(text):
        for first, last in _windows(groups, {BSN_DIGITS, OLD_BSN_DIGITS}):
            window = groups[first:last]
            place = window[0][0], window[-1][1]
            if _MONEY_BEFORE.search(text, max(0, place[0] - 6), place[0]):
                continue
            cue = _near(_BSN_CUE, text, place)
            if _is_bsn_by_cue(text, groups, first, last) if cue else _is_bsn_by_itself(text, groups, first, last):
                yield place


def v_numbers(text: str) -> Iterator[Place]:
    """Ten digits near a cue, and the numbers on residence documents: V and eight characters without 0 and O."""
    for groups in _chains(text):
        for first, last in _windows(groups, {V_DIGITS}):
            place = groups[first][0], groups[last - 1][1]
            glued = _V_GLUED.search(text, max(0, place[0] - 3), place[0])
            if (glued or _near(_V_CUE, text, place)) and _stands_apart(text, groups, first, last):
                yield place
    yield from (match.span() for match in _DOCUMENT.finditer(text) if _is_document(text, match))


def _chains(text: str) -> Iterator[Groups]:
    for chain in _CHAIN.finditer(text):
        if len(chain[0]) >= OLD_BSN_DIGITS:
            yield [group.span() for group in _GROUP.finditer(text, chain.start(), chain.end())]


def _windows(groups: Groups, totals: set[int]) -> Iterator[tuple[int, int]]:
    """Stretches of neighbouring groups with so many digits together: whole groups only, longest first."""
    found = []
    for first in range(len(groups)):
        digits = 0
        for last in range(first, min(len(groups), first + max(totals))):
            digits += groups[last][1] - groups[last][0]
            if digits in totals:
                found.append((digits, first, last + 1))
    return ((first, last) for _, first, last in sorted(found, key=lambda window: (-window[0], window[1])))


def _is_bsn_by_itself(text: str, groups: Groups, first: int, last: int) -> bool:
    window = groups[first:last]
    start, end = window[0][0], window[-1][1]
    if not _passes(text, window) or _CODE_BEFORE.search(text, max(0, start - 5), start) or text[end : end + 1].isupper():
        return False
    if len(window) == 1:
        return True
    return _stands_apart(text, groups, first, last) and _is_usual(text, window)


def _is_usual(text: str, window: Groups) -> bool:
    """Written in groups as people write a burgerservicenummer, with one and the same character in between."""
    shape = tuple(end - start for start, end in window)
    gap = text[window[0][1] : window[1][0]]
    if shape in IN_TWO and gap in ("-", "."):
        case = _CASE_BEFORE.search(text, max(0, window[0][0] - 25), window[0][0])
        return not case and not any(_YEAR.fullmatch(text, *group) for group in window)
    return len(gap) == 1 and shape in (SPACED if gap == " " else DOTTED_OR_DASHED)


def _is_bsn_by_cue(text: str, groups: Groups, first: int, last: int) -> bool:
    window = groups[first:last]
    start = window[0][0]
    if _is_date(text, window):
        return False
    if sum(end - start for start, end in window) == OLD_BSN_DIGITS:
        kvk = _KVK_BEFORE.search(text, max(0, start - CUE_DISTANCE), start)
        return not kvk and _stands_apart(text, groups, first, last)
    return len(window) == 1 or _passes(text, window) or _stands_apart(text, groups, first, last)


def _stands_apart(text: str, groups: Groups, first: int, last: int) -> bool:
    """One kind of gap throughout, and the neighbours (if any) are kept off by a space that is not that kind."""
    window = groups[first:last]
    gaps = {text[before[1] : after[0]] for before, after in zip(window, window[1:], strict=False)}
    around = {text[groups[i - 1][1] : groups[i][0]] for i in (first, last) if 0 < i < len(groups)}
    return len(gaps) <= 1 and all(gap.isspace() for gap in around) and not (gaps & around)


def _passes(text: str, window: Groups) -> bool:
    digits = "".join(text[start:end] for start, end in window)
    return len(digits) == BSN_DIGITS and bsn.is_valid(digits)


def _is_date(text: str, window: Groups) -> bool:
    """17-03-2016, 17032016, 2016-03-17, 2015-2016."""
    groups = [text[start:end] for start, end in window]
    if len(groups) == 1:
        return _DATE.fullmatch(groups[0]) is not None
    years = [group for group in groups if _YEAR.fullmatch(group)]
    return bool(years) and all(len(group) <= 2 or group in years for group in groups)


def _is_document(text: str, match: re.Match[str]) -> bool:
    number = match[0]
    if not any(char.isdecimal() for char in number):
        return number.isupper() and _DOCUMENT_NUMBER.search(text, 0, match.start()) is not None
    if _near(_DOCUMENT_CUE, text, match.span()):
        return True
    return number.isupper() and not _WORD_THEN_NUMBER.fullmatch(number)


def _near(cue: re.Pattern[str], text: str, place: Place) -> bool:
    start, end = place
    around = cue.finditer(text, max(0, start - 2 * CUE_DISTANCE), end + 2 * CUE_DISTANCE)
    return any(word.end() >= start - CUE_DISTANCE and word.start() <= end + CUE_DISTANCE for word in around)
