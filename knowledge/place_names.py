"""Place names as keys: folding, ways of writing, and looking names up exactly or nearly."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.text import fold

EDGE = 3  # letters; a single slip leaves the first or the last three letters of a word whole

_WORD = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]+")  # Latin letters and digits; "-" and "'" part
_WAYS = ((r"\bSint\b", "St"), (r" en ", " "), (r" aan (?:den?|'t) ", " a d "), (r" aan den? ", " ad "), ("(?i)ij", "y"))

Token = tuple[str, int, int]  # folded word, start and end in the text


def tokens(text: str) -> list[Token]:
    if text.isascii():
        return [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text.lower())]
    return [(fold(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]


def key_of(name: str) -> str:
    """The words run together: "'s-Gravenhage", "s gravenhage" and "sGravenhage" have one key."""
    return "".join(word for word, _, _ in tokens(name))


def slug(name: str) -> str:
    """For an address: "Noord-Holland" -> "noord-holland", "Fryslân" -> "fryslan"."""
    return "-".join(_WORD.findall(fold(name)))


def spellings(name: str) -> set[str]:
    """Ways in which one name is written: "aan de(n)" as "a/d" or "ad", "Sint" as "St.", "en" as "&", "ij" as "y"."""
    forms = {name}
    for pattern, short in _WAYS:
        forms |= {re.sub(pattern, short, form) for form in forms}
    return forms


class NameIndex:
    """Looks names up by key; one key may belong to several codes."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """`names` are pairs of a way of writing and the code it belongs to."""
        self.codes: dict[str, tuple[str, ...]] = {}
        self._forms: set[tuple[str, int]] = set()  # key and in how many words it may be written
        self._longest: dict[str, int] = {}  # first word -> number of words of the longest name
        self._by_edge: dict[tuple[str, int], list[str]] = defaultdict(list)  # edge and length -> keys
        for name, code in names:
            self._add([word for word, _, _ in tokens(name)], code)

    def _add(self, words: list[str], code: str) -> None:
        key = "".join(words)
        if key not in self.codes:
            for edge in _edges(key):
                self._by_edge[edge, len(key)].append(key)
        self.codes[key] = tuple(dict.fromkeys((*self.codes.get(key, ()), code)))
        self._forms |= {(key, len(words)), (key, 1)}
        for head in {words[0], key}:
            self._longest[head] = max(self._longest.get(head, 0), len(words))

    def exact(self, found: list[Token]) -> Iterator[tuple[int, int, str]]:
        """First word, word after the last, key; the longest name wins, names do not overlap."""
        i = 0
        while i < len(found):
            most = self._longest.get(found[i][0])
            j = self._end_of_name(found, i, most) if most else i
            if j > i:
                yield i, j, joined(found, i, j)
            i = max(j, i + 1)

    def _end_of_name(self, found: list[Token], i: int, most: int) -> int:
        ends = range(min(i + most, len(found)), i, -1)
        return next((j for j in ends if (joined(found, i, j), j - i) in self._forms), i)

    def near(self, key: str, slips: int) -> list[tuple[int, str]]:
        """Known keys at most `slips` letters away (optimal string alignment) that share an edge, nearest first."""
        lengths, edges = range(len(key) - slips, len(key) + slips + 1), _edges(key)
        close = {name for edge in edges for length in lengths for name in self._by_edge.get((edge, length), ())}
        measured = ((OSA.distance(key, name, score_cutoff=slips), name) for name in close)
        return sorted((distance, name) for distance, name in measured if distance <= slips)

    def nearest(self, key: str, likeness: float) -> list[str]:
        """The known keys the fewest letters away from `key`, of those at least `likeness` (0..1) like it."""
        scorer = OSA.normalized_similarity
        alike = process.extract(key, self.codes.keys(), scorer=scorer, score_cutoff=likeness, limit=None)
        distances = {name: OSA.distance(key, name) for name, _, _ in alike}
        return [name for name, distance in distances.items() if distance == min(distances.values())]


def _edges(key: str) -> tuple[str, str]:
    return "<" + key[:EDGE], ">" + key[-EDGE:]


def joined(found: list[Token], first: int, after: int) -> str:
    if after - first == 1:
        return found[first][0]
    return "".join(word for word, _, _ in found[first:after])
