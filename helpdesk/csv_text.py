"""Tables for spreadsheets: semicolons and a mark for UTF-8, as Dutch spreadsheets read them."""

import csv
import io
from collections.abc import Iterable, Sequence

MARK = "\ufeff"
RISKY = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that starts with one


def csv_text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_harmless(str(cell)) for cell in row] for row in rows)
    return MARK + written.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(RISKY) else cell
