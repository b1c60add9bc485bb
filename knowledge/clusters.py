"""Texts that are about the same, put together: each joins the group it is most like, or starts one of its own."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.likeness import Terms, idf_of, terms, vector

MIN_LIKENESS = 0.30  # cosine of a text and the middle of a group
MOST_SPREAD = 0.10  # a term in a larger share of the texts binds nothing
ALWAYS_RARE = 10  # texts; with few texts a share says little
SHOWN_WORDS = 5


@dataclass(slots=True)
class Group:
    """`numbers` of the texts, in the order given."""

    numbers: list[int] = field(default_factory=list)
    total: Terms = field(default_factory=dict)

    def likeness(self, product: float) -> float:
        """Cosine, from the product with a vector of length one."""
        length = math.sqrt(math.fsum(value * value for value in self.total.values()))
        return product / length if length else 0.0


def cluster(texts: Sequence[str]) -> list[Group]:
    """The first text of a group founded it. The same texts in the same order give the same groups."""
    counts = [terms(text) for text in texts]
    idf = idf_of(counts)
    rare = _rare(counts)
    groups: list[Group] = []
    postings: dict[str, set[int]] = defaultdict(set)
    for number, count in enumerate(counts):
        found = vector(count, idf)
        place = _nearest(found, rare, groups, postings)
        if place is None:
            place = len(groups)
            groups.append(Group())
        _join(groups[place], number, found)
        for term in found:
            if term in rare:
                postings[term].add(place)
    return groups


def common_words(texts: Sequence[str]) -> tuple[str, ...]:
    """The words that most of the texts use."""
    spread = Counter(term for text in texts for term in terms(text) if not term.startswith("~"))
    return tuple(sorted(spread, key=lambda word: (-spread[word], word))[:SHOWN_WORDS])


def _rare(counts: Sequence[Terms]) -> frozenset[str]:
    most = max(ALWAYS_RARE, MOST_SPREAD * len(counts))
    spread = Counter(term for count in counts for term in count)
    return frozenset(term for term, n in spread.items() if n <= most)


def _nearest(found: Terms, rare: frozenset[str], groups: list[Group], postings: dict[str, set[int]]) -> int | None:
    """Only groups that share a rare term are looked at."""
    candidates = {place for term in found if term in rare for place in postings.get(term, ())}
    best, most = None, MIN_LIKENESS
    for place in sorted(candidates):
        total = groups[place].total
        likeness = groups[place].likeness(math.fsum(value * total.get(term, 0.0) for term, value in found.items()))
        if likeness >= most and (best is None or likeness > most):
            best, most = place, likeness
    return best


def _join(group: Group, number: int, found: Terms) -> None:
    group.numbers.append(number)
    for term, value in found.items():
        group.total[term] = group.total.get(term, 0.0) + value
