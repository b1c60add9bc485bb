"""Masking personal numbers in free text, before anything is stored, logged or classified.

Better a harmless number too many than a burgerservicenummer too few: nine digits that pass the elfproef are masked,
and so are nine digits near the word BSN that do not pass (a typing error is still a person).
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

from knowledge.contacts import Place, emails, ibans, phones
from knowledge.numbers import bsns, v_numbers
from knowledge.plain import plain

TOKENS = {
    "bsn": "[bsn]",
    "v_nummer": "[v-nummer]",
    "iban": "[iban]",
    "telefoon": "[telefoonnummer]",
    "e_mail": "[e-mailadres]",
}

# A row of numbers glued together gives one of them away per look. No letter has so many; then all long numbers go.
MOST_LOOKS = 10
_LONG_NUMBER = re.compile(r"\+?\d(?:[^\w\n]{0,4}\d){6,}")

_DIGIT = r"[\d\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u249b\u24ea]"  # also raised, lowered and circled ones
_WORTH_A_LOOK = re.compile(
    rf"(?:{_DIGIT}[^\d\n]{{0,4}}){{6}}{_DIGIT}|[@\uff20\ufe6b]|[(\[][Aa][Tt][)\]]"
    r"|[Vv][^\W_]{0,7}\d|[Dd](?:ocument|OCUMENT)[nN -]"
)


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


# Surest first: where two overlap, the first one found counts.
_FINDERS: tuple[tuple[str, Callable[[str], Iterator[Place]]], ...] = (
    ("e_mail", emails),
    ("iban", ibans),
    ("telefoon", phones),
    ("v_nummer", v_numbers),
    ("bsn", bsns),
)


def mask(text: str) -> Masked:
    """Masking what was masked before changes nothing. Text around the hits stays as it was typed.

    A mark is shorter than what it covers, which may bring a cue within reach of the next number; so look again until
    nothing is found.
    """
    counts: Counter[str] = Counter()
    for look in count(1):
        if not _WORTH_A_LOOK.search(text) or not (hits := _hits(text)):
            break
        counts.update(hit.kind for hit in hits)
        text = _replaced(text, hits)
        if look == MOST_LOOKS:
            text, more = _LONG_NUMBER.subn(TOKENS["telefoon"], text)
            counts["telefoon"] += more
    return Masked(text, tuple(Found(kind, counts[kind]) for kind in TOKENS if counts[kind]))


def _hits(text: str) -> list[_Hit]:
    """Hits with places in the typed text, in order, without overlap."""
    seen = plain(text)
    taken = bytearray(len(text))
    hits = []
    for kind, finder in _FINDERS:
        for place in finder(seen.text):
            start, end = seen.typed(*place)
            if not any(taken[start:end]):
                taken[start:end] = b"\x01" * (end - start)
                hits.append(_Hit(kind, start, end))
    return sorted(hits, key=lambda hit: hit.start)


def _replaced(text: str, hits: list[_Hit]) -> str:
    parts, position = [], 0
    for hit in hits:
        parts += [text[position : hit.start], TOKENS[hit.kind]]
        position = hit.end
    return "".join([*parts, text[position:]])
