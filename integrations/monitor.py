"""Reading a monthly monitor file. A file with one fault is refused whole, with every fault named by row and column."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from integrations.monitor_cells import CellError, Table, as_table, whole_number
from knowledge.municipalities import Municipality, Register
from knowledge.quota import MONTHS, QuotaStatus, counted_on, legal_check, months_between

MAX_BYTES = 2 * 1024 * 1024
MAX_PROBLEMS = 50  # shown; after that only their number
FIXED = ("stand_begin", "taakstelling", "opgave", "realisatie", "saldo", "achterstand", "voorsprong")
MONTH_COLUMNS = tuple(f"maand_{number}" for number in range(1, MONTHS + 1))
COLUMNS = ("code", "gemeente", *FIXED, *MONTH_COLUMNS)
ORIGINS = ("voorbeeldcijfers", "gepubliceerd")
TOTAL, COUNT = "TOTAAL", "AANTAL"


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
    statuses = tuple(s for row in rows if (s := _status(row.number, _named(table, row.cells), table, problems)))
    problems += _places(rows_with_codes(table), register.on(counted_on(day)))
    if not problems:
        problems += _printed(table, statuses)
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
        warnings=tuple(_legal(statuses, register)),
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
    problems += _arithmetic(number, status, figures)
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


def _arithmetic(number: int, status: QuotaStatus, figures: dict[str, int]) -> Iterable[str]:
    for column in ("taakstelling", "realisatie", *(c for c in MONTH_COLUMNS if c in figures)):
        if figures[column] < 0:
            yield f"Regel {number}, kolom {column}: {figures[column]} is negatief. Dat kan niet; controleer het getal."
    if status.months is not None and sum(status.months) != status.realised:
        yield f"Regel {number}: de maanden tellen op tot {sum(status.months)}, realisatie is {status.realised}."
    expected = {
        "opgave": status.quota,
        "saldo": status.balance,
        "achterstand": status.behind,
        "voorsprong": status.ahead,
    }
    for column, value in expected.items():
        if figures[column] != value:
            yield f"Regel {number}, kolom {column}: er staat {figures[column]}, uitgerekend is het {value}."


def rows_with_codes(table: Table) -> list[tuple[int, str]]:
    return [
        (row.number, row.cells[table.columns.index("code")]) for row in table.rows if row.cells[0] not in (TOTAL, COUNT)
    ]


def _places(rows: Sequence[tuple[int, str]], expected: Sequence[Municipality]) -> Iterable[str]:
    names = {place.code: place.name for place in expected}
    seen: dict[str, int] = {}
    for number, code in rows:
        if code not in names:
            yield f"Regel {number}: gemeente {code or '(leeg)'} bestaat niet op deze peildatum. Controleer de code."
        elif code in seen:
            yield f"Regel {number}: {names[code]} ({code}) staat ook al op regel {seen[code]}. Houd er één."
        seen.setdefault(code, number)
    for code in names.keys() - seen.keys():
        yield f"{names[code]} ({code}) ontbreekt. Een gemeente zonder cijfers mag niet stil wegvallen."


def _printed(table: Table, statuses: Sequence[QuotaStatus]) -> Iterable[str]:
    """The totals printed in the file must be the sums of its rows."""
    totals = next((row for row in table.rows if row.cells[0] == TOTAL), None)
    counts = next((row for row in table.rows if row.cells[0] == COUNT), None)
    if totals is None:
        yield f"De regel {TOTAL} ontbreekt. Zonder totaal kunnen wij niet nagaan of het bestand compleet is."
        return
    cells = _named(table, totals.cells)
    sums = {
        "stand_begin": sum(s.opening_balance for s in statuses),
        "taakstelling": sum(s.taakstelling for s in statuses),
        "opgave": sum(s.quota for s in statuses),
        "realisatie": sum(s.realised for s in statuses),
        "saldo": sum(s.balance for s in statuses),
        "achterstand": sum(s.behind for s in statuses),
        "voorsprong": sum(s.ahead for s in statuses),
    }
    for column, value in sums.items():
        try:
            printed = whole_number(cells[column])
        except CellError as problem:
            yield f"Regel {totals.number}, kolom {column}: {problem}"
            continue
        if printed != value:
            yield f"Regel {totals.number}, kolom {column}: het totaal is {printed}, de gemeenten tellen op tot {value}."
    if counts is not None and counts.cells[1] != str(len(statuses)):
        yield f"Regel {counts.number}: er staan {counts.cells[1]} gemeenten, geteld zijn er {len(statuses)}."


def _legal(statuses: Sequence[QuotaStatus], register: Register) -> Iterable[str]:
    """Article 29: compare with the formula where the inhabitants are known. Our inhabitants are of one year later."""
    people = {s.code: place.inhabitants for s in statuses if (place := register.by_code(s.code or ""))}
    if not all(people.values()):
        return
    national, total = sum(s.taakstelling for s in statuses), sum(count or 0 for count in people.values())
    for status in statuses:
        if warning := legal_check(status, national, people[status.code] or 0, total):
            yield warning


def _named(table: Table, cells: Sequence[str]) -> dict[str, str]:
    return dict(zip(table.columns, cells, strict=True))
