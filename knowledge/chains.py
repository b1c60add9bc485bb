"""Rows of digits in plain text, as people write long numbers: in one go or in groups.

A chain is a row of digit groups with at most a space, dot, dash or colon between them. A window is a stretch of whole
neighbouring groups of a chain: nothing is ever searched inside a group.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_CHAIN = re.compile(r"\d+(?:(?: ?[.:\-] ?| {1,2})\d+)*")
_GROUP = re.compile(r"\d+")
_Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Window:
    """`groups` are the digits; `gap` is what stands between them: "" for one group, None when the gaps differ.

    `apart` says that no neighbour belongs to it: a space keeps it off, and where the window has such spaces inside, the
    neighbour is of another length (a row of equal groups is a table, not a number).
    """

    start: int
    end: int
    groups: tuple[str, ...]
    gap: str | None
    apart: bool

    def span(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def digits(self) -> str:
        return "".join(self.groups)

    @property
    def shape(self) -> tuple[int, ...]:
        return tuple(len(group) for group in self.groups)


def windows(text: str, totals: set[int]) -> Iterator[Window]:
    """Windows with so many digits together; within a chain the most digits first."""
    for chain in _CHAIN.finditer(text):
        if len(chain[0]) >= min(totals):
            spans = [group.span() for group in _GROUP.finditer(text, chain.start(), chain.end())]
            yield from (_window(text, spans, first, last) for first, last in _stretches(spans, totals))


def _stretches(spans: _Spans, totals: set[int]) -> list[tuple[int, int]]:
    most, found = max(totals), []
    for first in range(len(spans)):
        digits = 0
        for last in range(first, len(spans)):
            digits += spans[last][1] - spans[last][0]
            if digits > most:
                break
            if digits in totals:
                found.append((-digits, first, last + 1))
    return [(first, last) for _, first, last in sorted(found)]


def _window(text: str, spans: _Spans, first: int, last: int) -> Window:
    inside = spans[first:last]
    gaps = {text[before[1] : after[0]] for before, after in pairwise(inside)} or {""}
    neighbours = [(spans[i - 1], spans[i]) for i in (first, last) if 0 < i < len(spans)]
    return Window(
        start=inside[0][0],
        end=inside[-1][1],
        groups=tuple(text[start:end] for start, end in inside),
        gap=next(iter(gaps)) if len(gaps) == 1 else None,
        apart=all(_unlike(text, gaps, left, right) for left, right in neighbours),
    )


def _unlike(text: str, gaps: set[str], left: tuple[int, int], right: tuple[int, int]) -> bool:
    gap = text[left[1] : right[0]]
    return gap.isspace() and (gap not in gaps or left[1] - left[0] != right[1] - right[0])
