"""The people and parties that can take a question. Who handles what is data: `data/medewerkers.csv`."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

KINDS = {
    "accountmanager": "accountmanager",
    "expert": "expert",
    "cot": "veiligheidsexpert (COT)",
    "platformadviseur": "adviseur Platform Opnieuw Thuis",
    "ketenservicelijn": "Ketenservicelijn",
    "ketenpartner": "ketenpartner",
    "dienst": "dienstdoende helpdesk",
}
COLUMNS = (
    "id",
    "naam",
    "soort",
    "provincies",
    "gemeenten",
    "onderwerpen",
    "deelonderwerpen",
    "beschikbaar",
    "vervanger",
    "email",
)


class RosterError(ValueError):
    """A cell of the roster cannot be used. The message says what, why and what now (Dutch)."""


@dataclass(frozen=True, slots=True)
class Staff:
    """One person or desk. `municipalities` (GM codes) are exceptions that go before `provinces`."""

    id: str
    name: str
    kind: str
    provinces: frozenset[str]
    municipalities: frozenset[str]
    topics: frozenset[str]
    subtopics: frozenset[str]
    available: bool
    replacement: str | None
    email: str

    @property
    def kind_name(self) -> str:
        return KINDS[self.kind]


@dataclass(frozen=True, slots=True)
class Roster:
    """All staff in the order of the file; the order breaks ties."""

    staff: tuple[Staff, ...]

    def of_kind(self, kind: str) -> tuple[Staff, ...]:
        return tuple(person for person in self.staff if person.kind == kind)

    def by_id(self, staff_id: str) -> Staff | None:
        return next((person for person in self.staff if person.id == staff_id), None)

    @property
    def duty(self) -> Staff:
        return self.of_kind("dienst")[0]


def parse_roster(rows: Iterable[Mapping[str, str]], name: str = "medewerkers.csv") -> Roster:
    """Rows of strings -> Roster. Raises RosterError naming line and column."""
    staff = tuple(_person(row, f"{name}, regel {line}") for line, row in enumerate(rows, start=2))
    _check(staff, name)
    return Roster(staff)


def load(path: Path) -> Roster:
    """The one place in this package that reads a file."""
    with path.open(encoding="utf-8", newline="") as handle:
        return parse_roster(csv.DictReader(handle), path.name)


def _person(row: Mapping[str, str], where: str) -> Staff:
    missing = [column for column in COLUMNS if row.get(column) is None]
    if missing:
        raise RosterError(f"{where}: kolom {', '.join(missing)} ontbreekt. Vul de kolom aan.")
    if row["soort"] not in KINDS:
        raise RosterError(f"{where}: soort '{row['soort']}' bestaat niet. Kies uit: {', '.join(KINDS)}.")
    if row["beschikbaar"] not in ("ja", "nee"):
        raise RosterError(f"{where}: beschikbaar is '{row['beschikbaar']}'. Vul 'ja' of 'nee' in.")
    return Staff(
        id=row["id"],
        name=row["naam"],
        kind=row["soort"],
        provinces=_many(row["provincies"]),
        municipalities=_many(row["gemeenten"]),
        topics=_many(row["onderwerpen"]),
        subtopics=_many(row["deelonderwerpen"]),
        available=row["beschikbaar"] == "ja",
        replacement=row["vervanger"] or None,
        email=row["email"],
    )


def _many(cell: str) -> frozenset[str]:
    return frozenset(part.strip() for part in cell.split("|") if part.strip())


def _check(staff: tuple[Staff, ...], name: str) -> None:
    ids = [person.id for person in staff]
    for staff_id in ids:
        if ids.count(staff_id) > 1:
            raise RosterError(f"{name}: id '{staff_id}' komt twee keer voor. Geef ieder een eigen id.")
    for person in staff:
        if person.replacement and person.replacement not in ids:
            raise RosterError(f"{name}: vervanger '{person.replacement}' van {person.id} bestaat niet. Vul een id in.")
    if not any(person.kind == "dienst" for person in staff):
        raise RosterError(f"{name}: er is geen dienstdoende helpdesk. Voeg een rij met soort 'dienst' toe.")
