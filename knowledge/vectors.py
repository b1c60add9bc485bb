"""From words to the rows of the model that they touch, with their TF-IDF values.

Two blocks, each of length one: words (one and two), and character n-grams within words, as scikit-learn's
TfidfVectorizer with sublinear term frequencies does it. The n-grams of a word are looked up once and remembered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.concepts import Concepts

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
MAX_REMEMBERED = 50_000  # words; about 20 MB
UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Weights:
    """`word_ids` and `char_ids` map n-grams to rows, words first; `idf` has one value per row.

    `matrix` is rows x subtopics, in the order of the classes; `intercept` has one value per column.
    `helped`: per subtopic the share of each guide among those that helped with its questions. `danger`: one value per
    row, for danger now; empty when that was not learned.
    """

    word_ids: Mapping[str, int]
    char_ids: Mapping[str, int]
    idf: Floats
    matrix: Floats
    intercept: Floats
    subtopic_classes: tuple[str, ...]
    char_range: tuple[int, int]
    concepts: Concepts
    helped: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    danger: Floats = field(default_factory=lambda: np.zeros(0))
    danger_intercept: float = 0.0


@dataclass(frozen=True, slots=True)
class Vector:
    """n words touching m different rows in k places.

    `rows` and `values` have m entries. Per place there is the index of its row (`places`, k), the word it is in
    (`owners`, k), and for a pair of words the second one (`partners`, k; the same as the owner when it is no pair).
    """

    words: int
    rows: Ints
    values: Floats
    counts: Ints
    places: Ints
    owners: Ints
    partners: Ints


@dataclass(slots=True)
class Vectorizer:
    weights: Weights
    _remembered: dict[str, Ints] = field(default_factory=dict)

    def vector(self, words: Sequence[str]) -> Vector:
        chars = [self._char_rows(word) for word in words]
        owners = np.arange(len(words))
        rows = np.concatenate([self._word_rows(words), *chars])
        owner = np.concatenate([owners, owners[:-1], np.repeat(owners, [len(found) for found in chars])])
        partner = np.concatenate([owners, owners[1:], owner[len(owners) + len(owners[1:]) :]])
        known = rows != UNKNOWN
        unique, places, counts = np.unique(rows[known], return_inverse=True, return_counts=True)
        return Vector(len(words), unique, self._values(unique, counts), counts, places, owner[known], partner[known])

    def _values(self, rows: Ints, counts: Ints) -> Floats:
        values: Floats = (1 + np.log(counts)) * self.weights.idf[rows]
        border = int(np.searchsorted(rows, len(self.weights.word_ids)))
        values[:border] /= _length(values[:border])
        values[border:] /= _length(values[border:])
        return values

    def _word_rows(self, words: Sequence[str]) -> Ints:
        """One per word, then one per pair of neighbours."""
        get = self.weights.word_ids.get
        rows = [get(word, UNKNOWN) for word in words]
        rows += [get(f"{left} {right}", UNKNOWN) for left, right in pairwise(words)]
        return np.array(rows, dtype=np.int64)

    def _char_rows(self, word: str) -> Ints:
        rows = self._remembered.get(word)
        if rows is None:
            grams = char_grams(word, *self.weights.char_range)
            found = [row for gram in grams if (row := self.weights.char_ids.get(gram)) is not None]
            rows = np.array(found, dtype=np.int64)
            if len(self._remembered) < MAX_REMEMBERED:
                self._remembered[word] = rows
        return rows


def _length(block: Floats) -> float:
    """Never zero, so that an empty block stays empty."""
    return float(np.sqrt(block @ block)) or 1.0


def shared_out(vector: Vector, weights: Floats) -> Floats:
    """`weights` per row (m) -> per word (n). A row is shared evenly by its places, a pair by its two words.

    So the words add up to `vector.values @ weights` exactly (but for rounding of floats).
    """
    per_place = (vector.values * weights / vector.counts)[vector.places] / 2
    owned = np.bincount(vector.owners, weights=per_place, minlength=vector.words)
    paired = np.bincount(vector.partners, weights=per_place, minlength=vector.words)
    return np.asarray(owned + paired, dtype=np.float64)


def char_grams(word: str, shortest: int, longest: int) -> list[str]:
    """The n-grams of ` word `, as scikit-learn's char_wb makes them: a short word is one gram, once."""
    padded = f" {word} "
    grams = []
    for length in range(shortest, longest + 1):
        grams.append(padded[:length])
        grams += [padded[start : start + length] for start in range(1, len(padded) - length + 1)]
        if length >= len(padded):
            break
    return grams
