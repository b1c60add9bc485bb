"""The register of Dutch municipalities: which exist on a day, and finding them in a field or in free text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from knowledge.municipality import PROVINCES, Municipality, RegisterError, parse_municipalities
from knowledge.place_evidence import decide, weigh
from knowledge.place_finder import Hit, PlaceFinder
from knowledge.place_names import key_of, slug, spellings
from knowledge.place_words import PROVINCE_SUFFIXES
from knowledge.text import clean

__all__ = ["PROVINCES", "Mention", "Municipality", "Register", "RegisterError", "parse_municipalities", "slug"]

LIKENESS = 0.8  # 0..1; a field's content less like every name than this is unknown
SHORTEST_MISSPELLING = 4  # letters

_CODE = re.compile(r"(?:gm)?(\d{1,4})", re.IGNORECASE)
_PREFIX = re.compile(r"(?:de )?(?:gemeente|gem\.?|stad) +", re.IGNORECASE)
_SUFFIX = re.compile(r"\s*(?:\(([^()]*)\)|,\s*([^,]*))\s*$")
_ARTICLE_LAST = re.compile(r"(.*),\s*(de|den|het|ter|ten|'s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    municipality: Municipality
    text: str  # as written
    start: int
    end: int
    how: str  # "naam" | "alias" | "tikfout"
    score: float  # 0..1; shared when the name may mean several municipalities


class Register:
    def __init__(self, municipalities: Iterable[Municipality]) -> None:
        self._by_code = {place.code: place for place in municipalities}
        self._predecessors: dict[str, list[str]] = defaultdict(list)
        for place in self._by_code.values():
            self._predecessors[place.successor or ""].append(place.code)
        self._finder = PlaceFinder(_names(self._by_code.values()), _aliases(self._by_code.values()))

    def on(self, day: date) -> tuple[Municipality, ...]:
        """Those that exist on the day, by name."""
        return tuple(sorted((p for p in self._by_code.values() if p.exists_on(day)), key=lambda p: key_of(p.name)))

    def by_code(self, code: str) -> Municipality | None:
        return self._by_code.get(code)

    def successor(self, code: str, day: date) -> Municipality | None:
        """The municipality itself or what became of it by merging or renaming; None when not there (yet) on the day."""
        place = self._by_code.get(code)
        while place and place.valid_until and place.valid_until <= day:
            place = self._by_code.get(place.successor or "")
        return place if place and place.exists_on(day) else None

    def resolve(self, entry: str, day: date) -> tuple[Municipality, ...]:
        """A field's content (code, name, alias, misspelling): one = sure, several = ambiguous, none = unknown."""
        entry = clean(entry).strip()
        code = _CODE.fullmatch(entry)
        if code:
            return self._there([f"GM{int(code[1]):04d}"], day)
        name = _PREFIX.sub("", entry, count=1)
        return (
            self._exactly(entry, day)
            or self._exactly(name, day)
            or self._within_province(name, day)
            or self._nearly(name, day)
        )

    def mentions(self, text: str, day: date) -> tuple[Mention, ...]:
        """In free text, in order of place; an ambiguous name gives a mention for each municipality it may mean."""
        return tuple(mention for hit, places in self._hits(text, day) for mention in _mentions(hit, places))

    def find(self, text: str, day: date) -> Municipality | None:
        """The one municipality a free text is about; None when there is none or it cannot be decided."""
        hits = self._hits(text, day)
        code = decide(weigh([(hit.spot, hit.key, tuple(p.code for p in places)) for hit, places in hits]))
        return self._by_code[code] if code else None

    def _hits(self, text: str, day: date) -> list[tuple[Hit, tuple[Municipality, ...]]]:
        hits = ((hit, _of_named_province(hit, self._there(hit.codes, day))) for hit in self._finder.hits(text))
        return [(hit, places) for hit, places in hits if places]

    def _there(self, codes: Iterable[str], day: date) -> tuple[Municipality, ...]:
        """What the codes stand for on the day: the same, what they became, or what they were made of."""
        found: dict[str, Municipality] = {}
        for code in codes:
            later = self.successor(code, day)
            places = (later,) if later else self._there(self._predecessors.get(code, ()), day)
            found |= {place.code: place for place in places}
        return tuple(found.values())

    def _exactly(self, name: str, day: date) -> tuple[Municipality, ...]:
        turned = _ARTICLE_LAST.fullmatch(name)
        key = key_of(f"{turned[2]} {turned[1]}" if turned else name)
        return self._there(self._finder.index.codes.get(key, ()), day)

    def _within_province(self, name: str, day: date) -> tuple[Municipality, ...]:
        """ "Hengelo (O)", "Zwolle, Overijssel"."""
        suffix = _SUFFIX.search(name)
        if not suffix:
            return ()
        province = PROVINCE_SUFFIXES.get(key_of(suffix[1] or suffix[2] or ""))
        return _in(province, self._exactly(name[: suffix.start()], day))

    def _nearly(self, name: str, day: date) -> tuple[Municipality, ...]:
        key = key_of(name)
        near = self._finder.index.nearest(key, LIKENESS) if len(key) >= SHORTEST_MISSPELLING else []
        return self._there((code for found in near for code in self._finder.index.codes[found]), day)


def _mentions(hit: Hit, places: tuple[Municipality, ...]) -> Iterator[Mention]:
    text, start, end = hit.spot.text, hit.spot.start, hit.spot.end
    if "(" in text[start:end]:
        end = max(end, text.find(")", end, end + 2) + 1)
    for place in places:
        yield Mention(place, text[start:end], start, end, hit.how, hit.score / len(places))


def _of_named_province(hit: Hit, places: tuple[Municipality, ...]) -> tuple[Municipality, ...]:
    """ "Laren (Gld)" is not the Laren of Noord-Holland."""
    province = PROVINCE_SUFFIXES.get(hit.spot.word(1)) if "(" in hit.spot.gap_after else None
    return _in(province, places)


def _in(province: str | None, places: tuple[Municipality, ...]) -> tuple[Municipality, ...]:
    return tuple(place for place in places if province in (None, place.province))


def _names(places: Iterable[Municipality]) -> Iterator[tuple[str, str]]:
    for place in places:
        for form in spellings(place.name) | spellings(_SUFFIX.sub("", place.name) if "(" in place.name else place.name):
            yield form, place.code


def _aliases(places: Iterable[Municipality]) -> Iterator[tuple[str, str]]:
    for place in places:
        for alias in place.aliases:
            for form in spellings(alias):
                yield form, place.code
