"""Reading a monthly monitor file. A file with one fault is refused whole, with every fault named by row and column."""

import csv
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from integrations.monitor_cells import CellError, Row, Table, as_table, whole_number
from integrations.monitor_checks import COUNT, MONTH_COLUMNS, TOTAL, arithmetic, legal, named, places, printed
from knowledge.municipalities import Register
from knowledge.periods import counted_on, months_between, reference_dates
from knowledge.quota import QuotaStatus
from knowledge.text import fold
from knowledge.totals import total

MAX_BYTES = 2 * 1024 * 1024
MAX_PROBLEMS = 50  # shown; after that only their number
PLACE = ("code", "gemeente", "provincie")
BEFORE, AFTER = ("stand_begin", "taakstelling", "opgave"), ("realisatie", "saldo", "achterstand", "voorsprong")
COLUMNS = (*PLACE, *BEFORE, *MONTH_COLUMNS, *AFTER)
ORIGINS = ("voorbeeldcijfers", "gepubliceerd")

_PERIOD = re.compile(r"(?:19|20)[0-9]{2}-II?")


class MonitorRefused(ValueError):
    """The file cannot be used; `problems` are Dutch sentences with row and column."""

    def __init__(self, problems: Sequence[str]) -> None:
        shown = [*problems[:MAX_PROBLEMS]]
        if len(problems) > MAX_PROBLEMS:
            shown.append(f"En nog {len(problems) - MAX_PROBLEMS} fouten.")
        super().__init__("\n".join(f"- {problem}" for problem in shown))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class MonitorFile:
    """An accepted file. `warnings` (Dutch) do not stop it."""

    name: str
    sha256: str
    period: str
    reference_date: date
    origin: str
    source: str
    statuses: tuple[QuotaStatus, ...]
    warnings: tuple[str, ...]


def read(content: bytes, name: str, register: Register) -> MonitorFile:
    """Bytes -> MonitorFile. Raises MonitorRefused."""
    if len(content) > MAX_BYTES:
        raise MonitorRefused(["Het bestand is groter dan 2 MB. Een maandbestand heeft minder dan 500 regels."])
    try:
        table = as_table(content)
    except CellError as problem:
        raise MonitorRefused([str(problem)]) from None
    except csv.Error:
        raise MonitorRefused(["Een regel is geen CSV (een cel is te lang). Sla het bestand opnieuw op."]) from None
    day = _heading(table)
    statuses = _checked(table, day, register)
    return MonitorFile(
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        period=table.heading["periode"],
        reference_date=day,
        origin=table.heading["herkomst"],
        source=table.heading["bron"],
        statuses=statuses,
        warnings=tuple(legal(statuses, register)),
    )


def _heading(table: Table) -> date:
    """The reference date, after checking the lines above the table and the names of its columns."""
    fields = ("herkomst", "periode", "peildatum", "bron")
    absent = [f"De regel '# {f}: …' ontbreekt bovenaan. Voeg haar toe." for f in fields if not table.heading.get(f)]
    if problems := absent + _columns(table.columns):
        raise MonitorRefused(problems)
    if (origin := table.heading["herkomst"]) not in ORIGINS:
        raise MonitorRefused([f"Herkomst '{origin}' bestaat niet. Kies uit: {', '.join(ORIGINS)}."])
    return _reference_date(table.heading["periode"], table.heading["peildatum"])


def _columns(columns: Sequence[str]) -> list[str]:
    problems = []
    if missing := [column for column in COLUMNS if column not in columns]:
        problems.append(f"Kolom {', '.join(missing)} ontbreekt. Nodig: {', '.join(COLUMNS)}.")
    if unknown := [column or "(zonder naam)" for column in columns if column not in COLUMNS]:
        problems.append(f"Kolom {', '.join(unknown)} kennen wij niet. Haal haar weg of verbeter de naam.")
    if not problems and tuple(columns) != COLUMNS:
        problems.append(f"Een kolom staat er dubbel of op een andere plaats. De volgorde is: {', '.join(COLUMNS)}.")
    return problems


def _reference_date(period: str, written: str) -> date:
    if not _PERIOD.fullmatch(period):
        raise MonitorRefused([f"Periode '{period}' bestaat niet. Schrijf bijvoorbeeld 2016-I."])
    days = {day.isoformat(): day for day in reference_dates(period)}
    if written not in days:
        raise MonitorRefused([f"Peildatum '{written}' hoort niet bij periode {period}. Kies uit: {', '.join(days)}."])
    return days[written]


def _checked(table: Table, day: date, register: Register) -> tuple[QuotaStatus, ...]:
    rows = [row for row in table.rows if row.cells[0] not in (TOTAL, COUNT)]
    problems: list[str] = []
    statuses = tuple(s for row in rows if (s := _status(row, table, day, problems)))
    problems += places([(row.number, row.cells[0]) for row in rows], register.on(counted_on(day)))
    problems += [p for row in rows for p in _right_place(row, counted_on(day), register)]
    without = [f"{status.code}" for status in statuses if status.months is None]
    if 0 < len(without) < len(statuses):
        problems.append(f"Bij {', '.join(without[:10])} ontbreken de maanden, elders niet. Vul overal of nergens.")
    # The totals of rows that are wrong themselves would only add noise.
    problems = problems or [*_below(table, statuses)]
    if problems:
        raise MonitorRefused(problems)
    return statuses


def _status(row: Row, table: Table, day: date, problems: list[str]) -> QuotaStatus | None:
    cells, figures, before = named(table, row.cells), dict[str, int](), len(problems)
    passed = MONTH_COLUMNS[: months_between(table.heading["periode"], day)]
    for column in (*BEFORE, *_known_months(row.number, cells, passed, problems), *AFTER):
        try:
            figures[column] = whole_number(cells[column])
        except CellError as problem:
            problems.append(f"Regel {row.number}, kolom {column}: {problem}")
    if len(problems) > before:
        return None
    status = QuotaStatus(
        code=cells["code"],
        period=table.heading["periode"],
        reference_date=day,
        opening_balance=figures["stand_begin"],
        taakstelling=figures["taakstelling"],
        months=tuple(figures[column] for column in MONTH_COLUMNS if column in figures) or None,
        realised=figures["realisatie"],
        origin=table.heading["herkomst"],
        source=table.heading["bron"],
    )
    problems += arithmetic(row.number, status, figures)
    return status


def _known_months(number: int, cells: dict[str, str], passed: Sequence[str], problems: list[str]) -> Sequence[str]:
    """The months that have passed, all filled in; or none at all when only the half-year's sum is known."""
    filled = tuple(column for column in MONTH_COLUMNS if cells[column])
    if filled in ((), passed):
        return filled
    problems.append(
        f"Regel {number}: gevuld zijn {', '.join(filled)}, verwacht {', '.join(passed)}. "
        "Laat onbekende maanden leeg; vul nooit 0 in voor onbekend."
    )
    return ()


def _right_place(row: Row, day: date, register: Register) -> Iterable[str]:
    """A name or province of another municipality than the code's: a shifted column or a wrong code."""
    code, name, province = row.cells[: len(PLACE)]
    place = register.by_code(code)
    if place is None or not place.exists_on(day):
        return  # said elsewhere
    if place not in register.resolve(name, day):
        yield f"Regel {row.number}, kolom gemeente: bij {code} hoort {place.name}, er staat '{name[:40]}'."
    if fold(province) != fold(place.province):
        yield f"Regel {row.number}, kolom provincie: {place.name} ligt in {place.province}, niet in '{province[:40]}'."


def _below(table: Table, statuses: Sequence[QuotaStatus]) -> Iterable[str]:
    """The two lines below the municipalities, each exactly once and equal to what the municipalities add up to."""
    lines = {kind: [row for row in table.rows if row.cells[0] == kind] for kind in (TOTAL, COUNT)}
    if wrong := [kind for kind, found in lines.items() if len(found) != 1]:
        yield f"De regel {' en '.join(wrong)} hoort er precies één keer te staan, om na te kunnen rekenen."
        return
    sums = total(statuses)
    months = {column: (placed,) for column, placed in zip_longest(MONTH_COLUMNS, sums.months or ())}
    # Figuur 1 counts a balance of exactly 0 with one of both groups, without saying which: either is right.
    behind, ahead = ((counted, counted + sums.n_even) for counted in (sums.n_behind, sums.n_ahead))
    yield from printed(table, statuses)
    yield from _differences(table, lines[TOTAL][0], months)
    yield from _differences(table, lines[COUNT][0], {"achterstand": behind, "voorsprong": ahead})


def _differences(table: Table, row: Row, right: Mapping[str, tuple[int | None, ...]]) -> Iterable[str]:
    for column, values in right.items():
        cell = named(table, row.cells)[column]
        try:
            shown = whole_number(cell) if cell else None
        except CellError as problem:
            yield f"Regel {row.number}, kolom {column}: {problem}"
            continue
        if shown not in values:
            said = "nog onbekend; laat de cel leeg" if values == (None,) else values[0]
            yield f"Regel {row.number}, kolom {column}: er staat '{cell[:20]}', van de gemeenten: {said}."
