"""Finds place names in free text: exactly written ones first, misspelt ones only when there are none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge import place_words as words
from knowledge.place_cues import is_place
from knowledge.place_names import NameIndex, Token, joined, key_of, tokens
from knowledge.place_spot import Spot

ONE_SLIP_FROM = 6  # letters; a shorter word is not read as a misspelling
TWO_SLIPS_FROM = 10  # letters
UNCUED_FROM = 8  # letters; a shorter word needs a capital or a cue before it is read as a misspelling
NAMED_FROM = 5  # letters; enough after "gemeente"
LONGEST_MISSPELLING = 4  # words
ALIAS_SCORE = 0.95  # 0..1; a name itself scores 1


@dataclass(frozen=True, slots=True)
class Hit:
    spot: Spot
    key: str  # of the name that was meant
    codes: tuple[str, ...]
    how: str  # "naam" | "alias" | "tikfout"
    score: float  # 0..1


class PlaceFinder:
    def __init__(self, names: Iterable[tuple[str, str]], aliases: Iterable[tuple[str, str]]) -> None:
        """Pairs of a way of writing and a code; where an alias is also a name, the name wins."""
        official = list(names)
        self.names = frozenset(key_of(name) for name, _ in official)
        self.index = NameIndex([*official, *(pair for pair in aliases if key_of(pair[0]) not in self.names)])

    def hits(self, text: str) -> list[Hit]:
        """In order of place."""
        found = tokens(text)
        return list(self._exact(text, found)) or list(self._misspelt(text, found))

    def _exact(self, text: str, found: list[Token]) -> Iterator[Hit]:
        read = 0
        for first, after, key in self.index.exact(found):
            spot = Spot(text, found, first, after)
            if first >= read and is_place(spot, key):
                hit = self._exact_hit(spot, key)
                read = hit.spot.after
                yield hit

    def _exact_hit(self, spot: Spot, key: str) -> Hit:
        codes = self.index.codes[key]
        longer = self._nearest_of_several(spot) if len(codes) > 1 else None  # "Alphen an den Rijn"
        how, score = ("naam", 1.0) if key in self.names else ("alias", ALIAS_SCORE)
        return longer or Hit(spot, key, codes, how, score)

    def _misspelt(self, text: str, found: list[Token]) -> Iterator[Hit]:
        first = 0
        while first < len(found):
            hit = self._misspelt_at(Spot(text, found, first, first + 1))
            if hit:
                yield hit
            first = hit.spot.after if hit else first + 1

    def _misspelt_at(self, spot: Spot) -> Hit | None:
        capital = spot.text[spot.start].isupper()
        cued = spot.word(-1) in words.LOWER_CASE_CUES and bool(spot.before)
        if not (capital or cued) and len(spot.found[spot.first][0]) < UNCUED_FROM:
            return None
        sure = cued or (capital and not spot.opens_sentence())
        return (self._nearest_of_several(spot) if capital or cued else None) or self._nearest(spot, sure)

    def _nearest(self, spot: Spot, sure: bool) -> Hit | None:
        key = spot.found[spot.first][0]
        slips = _slips_allowed(len(key)) if sure else int(len(key) >= UNCUED_FROM)
        if spot.before in words.MUNICIPALITY and len(key) >= NAMED_FROM:
            slips = max(slips, 1)
        if not slips or key in self.index.codes or key in words.NOT_A_MISSPELLING:
            return None
        return self._hit(
            spot, key, [near for near in self.index.near(key, slips) if self._may_mean(near[1], key, sure)]
        )

    def _may_mean(self, name: str, key: str, sure: bool) -> bool:
        is_adjective = key.startswith(name) and key[len(name) :] in ("s", "se", "e", "er")  # "Amersfoortse"
        return not is_adjective and (name in self.names or (sure and len(name) >= UNCUED_FROM))

    def _nearest_of_several(self, spot: Spot) -> Hit | None:
        """ "zalt bommel", "Alpen aan de Rijn": several words; misspelt only when the last has a capital."""
        for after in range(min(spot.first + LONGEST_MISSPELLING, len(spot.found)), spot.first + 1, -1):
            wide = Spot(spot.text, spot.found, spot.first, after)
            hit = self._hit(wide, joined(spot.found, spot.first, after), self._near_several(wide))
            if hit:
                return hit
        return None

    def _near_several(self, spot: Spot) -> list[tuple[int, str]]:
        key = joined(spot.found, spot.first, spot.after)
        if not spot.last_is_capital or spot.text[spot.start : spot.end].isupper():
            return [(0, key)] if key in self.names and len(key) >= UNCUED_FROM else []
        return [near for near in self.index.near(key, _slips_allowed(len(key))) if near[1] in self.names]

    def _hit(self, spot: Spot, key: str, near: list[tuple[int, str]]) -> Hit | None:
        if not near or not is_place(spot, near[0][1]):
            return None
        best = [name for slips, name in near if slips == near[0][0]]
        codes = tuple(dict.fromkeys(code for name in best for code in self.index.codes[name]))
        return Hit(spot, best[0], codes, "tikfout", 1 - near[0][0] / len(key))


def _slips_allowed(letters: int) -> int:
    return 0 if letters < ONE_SLIP_FROM else 1 if letters < TWO_SLIPS_FROM else 2
