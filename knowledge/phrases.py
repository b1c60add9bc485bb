"""Finding phrases of a word list in a text, word by word.

A phrase is written as it is said, in folded words: `mes`, `gewond*`, `*geweer`, `politie .. onderweg`, `een mes|bijl`.
A star stands for any end (or beginning) of a word, two dots for at most three words, a bar parts words of which one is
said. Phrases are parted by ";" and never run over the end of a sentence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, product

from knowledge.text import fold

MAX_GAP = 3  # words that ".." may stand for
END = "."  # stands after each sentence
_KEY = 3  # letters beside the star by which a phrase with a star in its first word is looked up
_SENTENCE_END = re.compile(r"[.!?;:]+(?=\s|$)|\n")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")

Parts = tuple[str, ...]
Index = Mapping[str, tuple[tuple[str, Parts], ...]]


@dataclass(frozen=True, slots=True)
class Said:
    """`words` are the folded words `start` to `end` of the row of words, in sentence number `sentence`."""

    group: str
    words: str
    start: int
    end: int
    sentence: int


def index(groups: Mapping[str, str]) -> Index:
    """Ready to look up: per group its phrases."""
    found: dict[str, list[tuple[str, Parts]]] = {}
    for group, phrases in groups.items():
        for parts in _spelled_out(phrases):
            found.setdefault(_key(parts), []).append((group, parts))
    return {key: tuple(sorted(entries, key=_longest_first)) for key, entries in found.items()}


def sentence_words(text: str) -> list[str]:
    """Folded words, with END after each sentence."""
    words: list[str] = []
    for sentence in _SENTENCE_END.split(fold(text)):
        words += (*_WORD.findall(sentence), END)
    return words


def find(phrases: Index, words: list[str]) -> Iterator[Said]:
    """At each place the longest phrase of each group."""
    sentence = 0
    for start, word in enumerate(words):
        sentence += word == END
        seen: set[str] = set()
        for group, parts in _beginning_at(start, words, phrases):
            end = None if group in seen else _end(parts, words, start)
            if end is not None:
                seen.add(group)
                yield Said(group, " ".join(words[start:end]), start, end, sentence)


def _spelled_out(phrases: str) -> Iterator[Parts]:
    for phrase in phrases.split(";"):
        yield from product(*(part.split("|") for part in phrase.split()))


def _key(parts: Parts) -> str:
    first, second = parts[0], (*parts, "..")[1]
    if first.startswith("*"):
        return "*" + first[-_KEY:]
    if first.endswith("*"):
        return first[:_KEY] + "*"
    return first if second == ".." or "*" in second else f"{first} {second}"


def _beginning_at(start: int, words: list[str], phrases: Index) -> Iterable[tuple[str, Parts]]:
    """Phrases that may begin here, longest first."""
    word = words[start]
    pair = f"{word} {words[start + 1]}" if start + 1 < len(words) else ""
    found = [phrases[key] for key in (word, pair, word[:_KEY] + "*", "*" + word[-_KEY:]) if key in phrases]
    return found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=_longest_first)


def _longest_first(entry: tuple[str, Parts]) -> int:
    return -len(entry[1])


def _end(parts: Parts, words: list[str], at: int) -> int | None:
    """The place after the last word of the phrase, when it is said from `at` on."""
    for place, part in enumerate(parts):
        if part == "..":
            rest = parts[place + 1 :]
            return _first(_end(rest, words, start) for start in _within_reach(words, at))
        if at >= len(words) or not _is(part, words[at]):
            return None
        at += 1
    return at


def _within_reach(words: list[str], at: int) -> Iterator[int]:
    for start in range(at, min(len(words), at + MAX_GAP + 1)):
        if words[start] == END:
            return
        yield start


def _is(part: str, word: str) -> bool:
    if part.startswith("*"):
        return word.endswith(part[1:])
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


def _first(ends: Iterable[int | None]) -> int | None:
    return next((end for end in ends if end is not None), None)
