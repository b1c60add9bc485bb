"""Everyday words and the matter they belong to, so that a question in other words than the handreikingen's is known.

The list is data: `data/begrippen.csv`. The model adds the matter of each word to the words of a question.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from knowledge.text import fold

MARK = "#"  # before a matter, so that it is never taken for a word
MAX_REMEMBERED = 50_000  # words


class ConceptError(ValueError):
    """A row of the list cannot be used. The message says what, why and what now (Dutch)."""


@dataclass(frozen=True, slots=True)
class Concepts:
    """`entries`: (matter, word); a word that ends in a star stands for everything that begins so."""

    entries: tuple[tuple[str, str], ...]
    _exact: dict[str, list[str]] = field(default_factory=dict, compare=False)
    _beginnings: dict[str, list[str]] = field(default_factory=dict, compare=False)
    _remembered: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        for matter, word in self.entries:
            table = self._beginnings if word.endswith("*") else self._exact
            table.setdefault(word.rstrip("*"), []).append(MARK + matter)

    def of(self, word: str) -> tuple[str, ...]:
        """The matters of a folded word, marked, in a fixed order."""
        known = self._remembered.get(word)
        if known is None:
            beginnings = (self._beginnings.get(word[:length], ()) for length in range(1, len(word) + 1))
            known = tuple(sorted({*self._exact.get(word, ()), *(m for found in beginnings for m in found)}))
            if len(self._remembered) < MAX_REMEMBERED:
                self._remembered[word] = known
        return known


def parse_concepts(rows: Iterable[Mapping[str, str]], name: str = "begrippen.csv") -> Concepts:
    """Rows begrip, woorden (parted by blanks) -> Concepts. Raises ConceptError naming the line."""
    entries: list[tuple[str, str]] = []
    for line, row in enumerate(rows, start=2):
        matter, words = (row.get("begrip") or "").strip(), (row.get("woorden") or "").split()
        if not matter or not words or "*" in words:
            raise ConceptError(f"{name}, regel {line}: begrip of woorden ontbreken. Vul beide kolommen in.")
        entries += ((matter.replace(" ", "-"), fold(word)) for word in words)
    return Concepts(tuple(dict.fromkeys(entries)))
