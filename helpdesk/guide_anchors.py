"""Links to a paragraph whose heading was changed later: each old anchor leads to the paragraph that took its place."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

from knowledge.passages import CORE, Section, sections_of

ALIKE = 0.4  # share of the words; below it the reader starts at the top


def moved(body: str, older: Iterable[str]) -> dict[str, list[str]]:
    """Markdown of now and of earlier versions -> per anchor of now the anchors that no longer exist."""
    now = sections_of(body)
    taken = {section.anchor for section in now}
    found: dict[str, list[str]] = defaultdict(list)
    for text in older:
        for section in sections_of(text):
            if section.anchor not in taken:
                taken.add(section.anchor)
                found[_place(section, now)].append(section.anchor)
    return dict(found)


def _place(old: Section, now: list[Section]) -> str:
    likeness = {section.anchor: _likeness(old, section) for section in now}
    best = max(likeness, key=lambda anchor: likeness[anchor], default=CORE)
    return best if likeness.get(best, 0.0) >= ALIKE else CORE


def _likeness(left: Section, right: Section) -> float:
    one, other = " ".join(left.blocks).split(), " ".join(right.blocks).split()
    matcher = SequenceMatcher(None, one, other)
    return matcher.ratio() if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE else 0.0
