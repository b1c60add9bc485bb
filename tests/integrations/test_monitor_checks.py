from integrations.monitor import read
from knowledge.library import load_register
from tests import make

AUGUST = (make.DATA / "standen" / "2015-08-01.csv").read_text(encoding="utf-8")


def test_article_29_is_checked_in_2015_too_where_the_inhabitants_are_known():
    (row,) = [line for line in AUGUST.splitlines() if line.startswith("GM0193;")]
    cells = row.split(";")
    cells[3:5] = [str(int(cells[3]) - 9), str(int(cells[4]) + 9)]
    text = AUGUST.replace(row, ";".join(cells)).replace(";;5276;14871;", ";;5267;14880;")
    (warning,) = read(text.encode(), "", load_register(make.DATA)).warnings
    assert warning.startswith("GM0193")
