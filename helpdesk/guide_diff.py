"""What changed between two versions of a text: line by line, and word by word within a changed line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, GONE, NEW = "gelijk", "weg", "nieuw"
CONTEXT = 1  # unchanged lines shown around a change
MAX_WORDS = 1_500  # in a changed block; comparing more word by word takes too long
ALIKE = 0.3  # blocks with less in common are shown as whole blocks
_WORDS = re.compile(r"^\s+|\S+\s*")

Piece = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One line in pieces (kind, text), or a number of unchanged lines that are left out."""

    pieces: tuple[Piece, ...] = ()
    skipped: int = 0


def differences(old: str, new: str) -> list[Line]:
    """Empty when nothing changed; blank lines do not count."""
    before, after = _lines(old), _lines(new)
    if before == after:
        return []
    shown: list[Line] = []
    blocks = SequenceMatcher(None, before, after).get_opcodes()
    for number, (tag, i1, i2, j1, j2) in enumerate(blocks):
        if tag == "equal":
            shown += _context(before[i1:i2], first=number == 0, last=number == len(blocks) - 1)
        else:
            shown += _changed(before[i1:i2], after[j1:j2])
    return shown


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines() if line.strip()]


def _context(lines: list[str], first: bool, last: bool) -> list[Line]:
    head = [] if first else lines[:CONTEXT]
    tail = [] if last else lines[max(len(head), len(lines) - CONTEXT) :]
    skipped = len(lines) - len(head) - len(tail)
    return [*map(_same, head), *([Line(skipped=skipped)] if skipped else []), *map(_same, tail)]


def _same(line: str) -> Line:
    return Line(((SAME, line),))


def _changed(before: list[str], after: list[str]) -> Iterator[Line]:
    """Lines that stand for each other are compared word by word, the others are gone or new as a whole."""
    if len(before) == len(after):
        for old, new in zip(before, after, strict=True):
            yield from _line(old, new)
        return
    yield from (Line(((GONE, line),)) for line in before)
    yield from (Line(((NEW, line),)) for line in after)


def _line(old: str, new: str) -> Iterator[Line]:
    one, other = _WORDS.findall(old), _WORDS.findall(new)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if len(one) + len(other) > MAX_WORDS or matcher.ratio() < ALIKE:
        yield Line(((GONE, old),))
        yield Line(((NEW, new),))
        return
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            pieces.append((SAME, "".join(one[i1:i2])))
            continue
        pieces += [(kind, text) for kind, text in ((GONE, "".join(one[i1:i2])), (NEW, "".join(other[j1:j2]))) if text]
    yield Line(tuple(pieces))
