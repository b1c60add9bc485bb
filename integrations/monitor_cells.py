"""From bytes to a table of cells, and from a cell to a whole number. Knows nothing about quotas."""

import csv
import re
from dataclasses import dataclass

MAX_ROWS = 5_000
SEPARATOR = ";"
_HEADING = re.compile(r"#\s*([a-z]+):\s*(.*)")
# "1.234", "-5", "−5", "(5)"; never "1,5", "0.123", "1e3" or digits of another script, which int() would take.
_NUMBER = re.compile(
    r"(?:[-−]?|(?P<open>\())(?P<digits>0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,6})(?P<close>\)?)"
)


class CellError(ValueError):
    """What is wrong, why and what now (Dutch)."""


@dataclass(frozen=True, slots=True)
class Row:
    """`number` is the line in the file, from 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    heading: dict[str, str]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def as_table(content: bytes) -> Table:
    """Comment lines `# veld: waarde`, one row of column names, rows. Raises CellError."""
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise CellError("Het bestand is geen UTF-8. Sla het op als CSV met UTF-8.") from None
    if not any(line.strip() for line in lines):
        raise CellError("Het bestand is leeg. Kies een ander bestand.")
    if len(lines) > MAX_ROWS:
        raise CellError(f"Het bestand heeft {len(lines)} regels. Een maandbestand heeft er minder dan 500.")
    heading = _heading(lines)
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    parsed = [Row(number, _cells(line)) for number, line in numbered]
    if not parsed:
        raise CellError("Het bestand heeft geen tabel. Kies een ander bestand.")
    columns = parsed[0].cells
    for row in parsed[1:]:
        if len(row.cells) != len(columns):
            raise CellError(f"Regel {row.number} heeft {len(row.cells)} cellen, de kop heeft er {len(columns)}.")
    return Table(heading, columns, tuple(parsed[1:]))


def _heading(lines: list[str]) -> dict[str, str]:
    heading: dict[str, str] = {}
    for line in lines:
        if match := _HEADING.fullmatch(line.strip()):
            if match[1] in heading:
                raise CellError(f"De regel '# {match[1]}: …' staat er twee keer. Houd er één.")
            heading[match[1]] = match[2].strip()
    return heading


def whole_number(cell: str) -> int:
    """Raises CellError: an empty cell is unknown, and unknown is never 0."""
    text = cell.strip()
    if not text:
        raise CellError("de cel is leeg. Onbekend is geen 0; vul het getal in.")
    match = _NUMBER.fullmatch(text)
    if match is None or bool(match["open"]) != bool(match["close"]):
        raise CellError(f"'{text[:20]}' is geen geheel getal. Schrijf bijvoorbeeld 1.234 of -5.")
    value = int(match["digits"].replace(".", ""))
    return -value if text[0] in "-−(" else value


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in next(csv.reader([line], delimiter=SEPARATOR)))
