"""A municipality, and reading the register's rows (`data/gemeenten.csv`)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

PROVINCES = (
    "Groningen", "Fryslân", "Drenthe", "Overijssel", "Flevoland", "Gelderland",
    "Utrecht", "Noord-Holland", "Zuid-Holland", "Zeeland", "Noord-Brabant", "Limburg",
)  # fmt: skip
FIRST_LINE = 2  # of the file; line 1 holds the column names

_CODE = re.compile(r"GM\d{4}")


class RegisterError(ValueError):
    """A row that cannot be used: names the line, the column, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Municipality:
    code: str  # of Statistics Netherlands, "GM0193"
    name: str
    province: str
    inhabitants: int | None  # on 1 January 2016; None when it no longer existed
    safety_region: str
    aliases: tuple[str, ...]  # other spellings, former names and places inside it
    valid_from: date | None  # None = before 2015
    valid_until: date | None  # the first day on which it no longer exists; None = still there
    successor: str | None

    def exists_on(self, day: date) -> bool:
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day < self.valid_until)


def parse_municipalities(rows: Iterable[dict[str, str]]) -> tuple[Municipality, ...]:
    """One row per municipality with the columns of the register. Raises RegisterError."""
    parsed: dict[str, Municipality] = {}
    lines: dict[str, int] = {}
    for line, row in enumerate(rows, FIRST_LINE):
        place = _municipality(row, line)
        if place.code in parsed:
            raise _error(
                line, "code", f"{place.code} staat er al, op regel {lines[place.code]}", "Haal één van beide weg."
            )
        parsed[place.code], lines[place.code] = place, line
    for place in parsed.values():
        _check_successor(place, parsed, lines[place.code])
    return tuple(parsed.values())


def _municipality(row: dict[str, str], line: int) -> Municipality:
    code, province = _text(row, "code", line), _text(row, "provincie", line)
    if not _CODE.fullmatch(code):
        raise _error(line, "code", f"'{code}' is geen gemeentecode", "Schrijf GM en vier cijfers, zoals GM0193.")
    if province not in PROVINCES:
        raise _error(line, "provincie", f"'{province}' is geen provincie", f"Kies uit: {', '.join(PROVINCES)}.")
    return Municipality(
        code=code,
        name=_text(row, "naam", line),
        province=province,
        inhabitants=_number(row, "inwoners", line),
        safety_region=_text(row, "veiligheidsregio", line),
        aliases=tuple(alias.strip() for alias in _cell(row, "aliassen", line).split("|") if alias.strip()),
        valid_from=_day(row, "geldig_vanaf", line),
        valid_until=_day(row, "geldig_tot", line),
        successor=_cell(row, "opvolger", line) or None,
    )


def _check_successor(place: Municipality, known: dict[str, Municipality], line: int) -> None:
    if bool(place.successor) != bool(place.valid_until):
        raise _error(
            line, "opvolger", "een opvolger en een einddatum horen bij elkaar", "Vul beide in of geen van beide."
        )
    if not place.successor or not place.valid_until:
        return
    if place.successor not in known:
        raise _error(line, "opvolger", f"{place.successor} staat niet in de lijst", "Voeg die gemeente toe.")
    if not known[place.successor].exists_on(place.valid_until):
        raise _error(line, "opvolger", f"{place.successor} bestaat niet op {place.valid_until}", "Verbeter de datums.")


def _cell(row: dict[str, str], column: str, line: int) -> str:
    value = row.get(column)
    if value is None:
        raise _error(line, column, "deze kolom ontbreekt", "Neem de kolomnamen van regel 1 van het register over.")
    return value.strip()


def _text(row: dict[str, str], column: str, line: int) -> str:
    return _cell(row, column, line) or _fail(line, column, "dit veld is leeg", "Vul het in.")


def _number(row: dict[str, str], column: str, line: int) -> int | None:
    value = _cell(row, column, line)
    if value and not (value.isascii() and value.isdigit()):
        raise _error(line, column, f"'{value[:40]}' is geen geheel getal", "Schrijf alleen cijfers, zonder punt.")
    return int(value) if value else None


def _day(row: dict[str, str], column: str, line: int) -> date | None:
    value = _cell(row, column, line)
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise _error(
            line, column, f"'{value[:40]}' is geen datum", "Schrijf jaar-maand-dag, zoals 2016-01-01."
        ) from None


def _fail(line: int, column: str, why: str, what_now: str) -> str:
    raise _error(line, column, why, what_now)


def _error(line: int, column: str, why: str, what_now: str) -> RegisterError:
    return RegisterError(f"Het gemeenteregister klopt niet: regel {line}, kolom {column}: {why}. {what_now}")
