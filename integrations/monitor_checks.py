"""What a table of stands must keep to. Every function yields Dutch sentences; none means fine."""

from collections.abc import Iterable, Sequence
from datetime import date

from integrations.monitor_cells import CellError, Table, whole_number
from knowledge.municipalities import Municipality, Register
from knowledge.periods import MONTHS
from knowledge.quota import QuotaStatus, legal_check

MONTH_COLUMNS = tuple(f"maand_{number}" for number in range(1, MONTHS + 1))
TOTAL, COUNT = "TOTAAL", "AANTAL"
INHABITANTS_ON = date(2016, 1, 1)  # the day of the register's inhabitants


def arithmetic(number: int, status: QuotaStatus, figures: dict[str, int]) -> Iterable[str]:
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


def places(rows: Sequence[tuple[int, str]], expected: Sequence[Municipality]) -> Iterable[str]:
    names = {place.code: place.name for place in expected}
    seen: dict[str, int] = {}
    for number, code in rows:
        if code not in names:
            yield f"Regel {number}: gemeente {code or '(leeg)'} bestaat niet op deze peildatum. Controleer de code."
        elif code in seen:
            yield f"Regel {number}: {names[code]} ({code}) staat ook al op regel {seen[code]}. Houd er één."
        seen.setdefault(code, number)
    for code in sorted(names.keys() - seen.keys()):
        yield f"{names[code]} ({code}) ontbreekt. Een gemeente zonder cijfers mag niet stil wegvallen."


def printed(table: Table, statuses: Sequence[QuotaStatus]) -> Iterable[str]:
    """The totals printed in the file must be the sums of its rows."""
    totals = next((row for row in table.rows if row.cells[0] == TOTAL), None)
    counts = next((row for row in table.rows if row.cells[0] == COUNT), None)
    if totals is None:
        yield f"De regel {TOTAL} ontbreekt. Zonder totaal kunnen wij niet nagaan of het bestand compleet is."
        return
    cells = named(table, totals.cells)
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
            shown = whole_number(cells[column])
        except CellError as problem:
            yield f"Regel {totals.number}, kolom {column}: {problem}"
            continue
        if shown != value:
            yield f"Regel {totals.number}, kolom {column}: het totaal is {shown}, de gemeenten tellen op tot {value}."
    if counts is not None and counts.cells[1] != str(len(statuses)):
        yield f"Regel {counts.number}: er staan {counts.cells[1]} gemeenten, geteld zijn er {len(statuses)}."


def legal(statuses: Sequence[QuotaStatus], register: Register) -> Iterable[str]:
    """Article 29, where the inhabitants are known and of the same municipality. Ours are of a year too late."""
    now = {place.code: place.inhabitants or 0 for place in register.on(INHABITANTS_ON)}
    places = [place for status in statuses if (place := register.by_code(status.code or ""))]
    grown = {place.successor for place in places}
    national = sum(status.taakstelling for status in statuses)
    for status in statuses:
        people = now.get(status.code or "", 0) if status.code not in grown else 0
        if people and (warning := legal_check(status, national, people, sum(now.values()))):
            yield warning


def named(table: Table, cells: Sequence[str]) -> dict[str, str]:
    return dict(zip(table.columns, cells, strict=True))
