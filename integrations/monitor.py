"""Reading a monthly monitor file. A file with one fault is refused whole, with every fault named by row and column."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from integrations.monitor_cells import CellError, Table, as_table, whole_number
from integrations.monitor_checks import COUNT, MONTH_COLUMNS, TOTAL, arithmetic, legal, named, places, printed
from knowledge.municipalities import Register
from knowledge.periods import MONTHS, counted_on, months_between
from knowledge.quota import QuotaStatus

MAX_BYTES = 2 * 1024 * 1024
MAX_PROBLEMS = 50  # shown; after that only their number
FIXED = ("stand_begin", "taakstelling", "opgave", "realisatie", "saldo", "achterstand", "voorsprong")
COLUMNS = ("code", "gemeente", *FIXED, *MONTH_COLUMNS)
ORIGINS = ("voorbeeldcijfers", "gepubliceerd")


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
    period, day = _heading(table)
    rows = [row for row in table.rows if row.cells[0] not in (TOTAL, COUNT)]
    problems: list[str] = []
    statuses = tuple(s for row in rows if (s := _status(row.number, named(table, row.cells), table, problems)))
    problems += places(rows_with_codes(table), register.on(counted_on(day)))
    if not problems:
        problems += printed(table, statuses)
    if problems:
        raise MonitorRefused(problems)
    return MonitorFile(
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        period=period,
        reference_date=day,
        origin=table.heading["herkomst"],
        source=table.heading["bron"],
        statuses=statuses,
        warnings=tuple(legal(statuses, register)),
    )


def _heading(table: Table) -> tuple[str, date]:
    problems = [
        f"De regel '# {field}: …' ontbreekt bovenaan. Voeg haar toe."
        for field in ("herkomst", "periode", "peildatum", "bron")
        if not table.heading.get(field)
    ]
    missing = [column for column in COLUMNS if column not in table.columns]
    unknown = [column for column in table.columns if column not in COLUMNS]
    if missing:
        problems.append(f"Kolom {', '.join(missing)} ontbreekt. Nodig: {', '.join(COLUMNS)}.")
    if unknown:
        problems.append(f"Kolom {', '.join(unknown)} kennen wij niet. Haal haar weg of verbeter de naam.")
    if problems:
        raise MonitorRefused(problems)
    if table.heading["herkomst"] not in ORIGINS:
        raise MonitorRefused([f"Herkomst '{table.heading['herkomst']}' bestaat niet. Kies uit: {', '.join(ORIGINS)}."])
    return _period_and_date(table.heading["periode"], table.heading["peildatum"])


def _period_and_date(period: str, written: str) -> tuple[str, date]:
    try:
        day = date.fromisoformat(written)
        elapsed = months_between(period, day)
    except ValueError:
        raise MonitorRefused(
            [f"Periode '{period}' of peildatum '{written}' klopt niet. Schrijf 2016-I en 2016-03-01."]
        ) from None
    if day.day != 1 or not 1 <= elapsed <= MONTHS:
        raise MonitorRefused(
            [f"Peildatum {written} hoort niet bij periode {period}. Kies de 1e van een maand in of net na die periode."]
        )
    return period, day


def _status(number: int, cells: dict[str, str], table: Table, problems: list[str]) -> QuotaStatus | None:
    elapsed = months_between(table.heading["periode"], date.fromisoformat(table.heading["peildatum"]))
    figures: dict[str, int] = {}
    before = len(problems)
    for column in (*FIXED, *_known_months(cells, elapsed, number, problems)):
        try:
            figures[column] = whole_number(cells[column])
        except CellError as problem:
            problems.append(f"Regel {number}, kolom {column}: {problem}")
    if len(problems) > before:
        return None
    status = QuotaStatus(
        code=cells["code"],
        period=table.heading["periode"],
        reference_date=date.fromisoformat(table.heading["peildatum"]),
        opening_balance=figures["stand_begin"],
        taakstelling=figures["taakstelling"],
        months=tuple(figures[column] for column in MONTH_COLUMNS if column in figures) or None,
        realised=figures["realisatie"],
        origin=table.heading["herkomst"],
        source=table.heading["bron"],
    )
    problems += arithmetic(number, status, figures)
    return status


def _known_months(cells: dict[str, str], elapsed: int, number: int, problems: list[str]) -> tuple[str, ...]:
    """The months that have passed, all filled in; or none at all when only the half-year's sum is known."""
    filled = [column for column in MONTH_COLUMNS if cells[column]]
    expected = MONTH_COLUMNS[:elapsed]
    if filled and tuple(filled) != expected:
        problems.append(
            f"Regel {number}: gevuld zijn {', '.join(filled)}, verwacht {', '.join(expected)}. "
            "Laat onbekende maanden leeg; vul nooit 0 in voor onbekend."
        )
        return ()
    return tuple(filled)


def rows_with_codes(table: Table) -> list[tuple[int, str]]:
    return [
        (row.number, row.cells[table.columns.index("code")]) for row in table.rows if row.cells[0] not in (TOTAL, COUNT)
    ]
