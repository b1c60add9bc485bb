"""Did you mean …? A word that no handreiking knows, and the known word that looks most like it."""

from collections.abc import Collection, Mapping

from rapidfuzz.distance import OSA

from knowledge.stopwords import STOPWORDS
from knowledge.text import clean, spans

SHORTEST = 5  # letters; shorter words look like too many others
ONE_FAULT_UP_TO = 7  # letters; longer words may hold two
ENDING = 3  # letters that an inflected word may have more or less


def corrected(text: str, known: Mapping[str, int], names: Collection[str] = ()) -> str | None:
    """The text with unknown words replaced by what was probably meant; None when there is nothing to replace.

    `known` has words with how often they occur; `names` are words that need no correction, such as places.
    """
    text = clean(text)
    parts, position = [], 0
    for word, start, end in spans(text):
        better = None if word in names else _meant(word, known)
        if better:
            parts += [text[position:start], better]
            position = end
    return "".join([*parts, text[position:]]) if parts else None


def _meant(word: str, known: Mapping[str, int]) -> str | None:
    if len(word) < SHORTEST or word in STOPWORDS or not word.isalpha() or _is_known(word, known):
        return None
    most = 1 if len(word) <= ONE_FAULT_UP_TO else 2
    near = (
        (distance, -count, candidate)
        for candidate, count in known.items()
        if abs(len(candidate) - len(word)) <= most
        and candidate.isalpha()
        and (distance := OSA.distance(word, candidate, score_cutoff=most)) <= most
    )
    return min(near, default=(0, 0, None))[2]


def _is_known(word: str, known: Mapping[str, int]) -> bool:
    """Itself, or with another ending."""
    return word in known or any(
        (candidate.startswith(word) or word.startswith(candidate)) and abs(len(candidate) - len(word)) <= ENDING
        for candidate in known
        if len(candidate) >= SHORTEST
    )
