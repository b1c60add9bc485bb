"""Finding phrases of a word list in a text, word by word.

A phrase is written as it is said, in folded words: `mes`, `politie .. onderweg`, `gewond*`. A star ends a stem, two dots
stand for at most three words in between. Phrases never run over the end of a sentence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from knowledge.text import fold

MAX_GAP = 3  # words that ".." may stand for
_KEY = 3  # letters by which phrases are looked up
_SENTENCE_END = re.compile(r"[.!?;:\n]+(?=\s|$)|\n")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
END = "|"


@dataclass(frozen=True, slots=True)
class Said:
    """`words` as folded in the text; `at` is the place of the first one in the row of words."""

    group: str
    words: str
    at: int


Parts = tuple[str, ...]
Index = Mapping[str, tuple[tuple[str, Parts], ...]]


def index(groups: Mapping[str, str]) -> Index:
    """Phrases per group, parted by ";", by the first letters of their first word."""
    found: dict[str, list[tuple[str, Parts]]] = {}
    for group, phrases in groups.items():
        for phrase in phrases.split(";"):
            parts = tuple(phrase.split())
            found.setdefault(parts[0].rstrip("*")[:_KEY], []).append((group, parts))
    return {key: tuple(sorted(entries, key=lambda entry: -len(entry[1]))) for key, entries in found.items()}


def sentence_words(text: str) -> list[str]:
    """Folded words with END after each sentence."""
    words: list[str] = []
    for sentence in _SENTENCE_END.split(fold(text)):
        words += (*_WORD.findall(sentence), END)
    return words


def find(phrases: Index, words: list[str]) -> Iterator[Said]:
    """The longest phrase of each group at each place."""
    for at, word in enumerate(words):
        seen: set[str] = set()
        for group, parts in phrases.get(word[:_KEY], ()):
            end = None if group in seen else _end(parts, words, at)
            if end is not None:
                seen.add(group)
                yield Said(group, " ".join(words[at:end]), at)


def _end(parts: Parts, words: list[str], at: int) -> int | None:
    for place, part in enumerate(parts):
        if part == "..":
            rest = parts[place + 1 :]
            return _first(_end(rest, words, start) for start in _reach(words, at))
        if at >= len(words) or not _is(part, words[at]):
            return None
        at += 1
    return at


def _reach(words: list[str], at: int) -> Iterator[int]:
    for start in range(at, min(len(words), at + MAX_GAP + 1)):
        yield start
        if words[start] == END:
            return


def _is(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


def _first(ends: Iterable[int | None]) -> int | None:
    return next((end for end in ends if end is not None), None)
