import csv
from itertools import pairwise

import pytest

from data import maak_voorbeeldcijfers as script
from integrations.monitor import read
from knowledge.library import load_register
from knowledge.quota import LEGAL_MARGIN, STANDING_NAMES, legal_quota
from tests import make

STANDEN = make.DATA / "standen"
REGISTER = load_register(make.DATA)
NAMES = sorted(path.name for path in STANDEN.glob("*.csv"))
FILES = {name.removesuffix(".csv"): read((STANDEN / name).read_bytes(), name, REGISTER) for name in NAMES}
LANDELIJK = list(csv.DictReader((make.DATA / "landelijk.csv").read_text(encoding="utf-8").splitlines()))


def by_code(day):
    return {status.code: status for status in FILES[day].statuses}


def heirs(balances):
    """Balances of 2015 carried over to the municipalities of 2016."""
    carried = {}
    for code, balance in balances.items():
        heir = REGISTER.by_code(code).successor or code
        carried[heir] = carried.get(heir, 0) + balance
    return carried


def test_the_committed_files_are_what_the_script_makes(tmp_path):
    script.main(["--uit", str(tmp_path)])
    assert sorted(path.name for path in tmp_path.iterdir()) == NAMES
    assert [name for name in NAMES if (tmp_path / name).read_bytes() != (STANDEN / name).read_bytes()] == []


def test_there_is_a_file_for_every_reference_date_since_1_july_2015():
    months = ["2015-07", "2015-08", "2015-09", "2015-10", "2015-11", "2015-12", "2016-01", "2016-02", "2016-03"]
    assert [f"{month}-01.csv" for month in months] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_file_says_that_its_figures_are_invented(name):
    first, *rest = (STANDEN / name).read_text(encoding="utf-8").splitlines()[:5]
    assert first.startswith("# voorbeeldcijfers: verzonnen")
    assert "# herkomst: voorbeeldcijfers" in rest


def test_the_files_of_a_half_year_repeat_the_months_that_were_known():
    for earlier, later in pairwise(FILES.values()):
        if earlier.period == later.period:
            new = {status.code: status for status in later.statuses}
            assert all(new[old.code].months[: old.months_elapsed] == old.months for old in earlier.statuses)
            assert all(new[old.code].quota == old.quota for old in earlier.statuses)


def test_a_half_year_opens_with_what_the_last_one_closed_with():
    july = {code: status.balance for code, status in by_code("2015-07-01").items()}
    assert july == {code: status.opening_balance for code, status in by_code("2015-08-01").items()}
    january = {code: status.balance for code, status in by_code("2016-01-01").items()}
    assert heirs(january) == {code: status.opening_balance for code, status in by_code("2016-02-01").items()}


def test_the_quota_of_2016_is_20000_and_near_the_law_for_everybody():
    statuses = FILES["2016-03-01"].statuses
    people = {status.code: REGISTER.by_code(status.code).inhabitants for status in statuses}
    legal = {code: legal_quota(20_000, count, sum(people.values())) for code, count in people.items()}
    assert sum(status.taakstelling for status in statuses) == 20_000
    assert sum(status.opening_balance for status in statuses) == 3_394
    assert {legal[status.code] - status.taakstelling for status in statuses} == {0, 1} and LEGAL_MARGIN > 1


@pytest.mark.parametrize(
    ("code", "quotas"),
    [("GM0088", (1, 1, 1)), ("GM0096", (1, 1, 2)), ("GM0770", (15, 16, 22)), ("GM0518", (429, 455, 613))],
)
def test_the_quota_of_small_and_large_is_right(code, quotas):
    days = ("2015-07-01", "2016-01-01", "2016-03-01")
    assert tuple(by_code(day)[code].taakstelling for day in days) == quotas


def test_no_month_is_negative_and_nobody_is_exactly_even_on_1_january():
    assert all(
        min(status.months or (0,)) >= 0 <= status.realised for file in FILES.values() for status in file.statuses
    )
    assert all(status.balance for status in FILES["2016-01-01"].statuses)


def test_large_municipalities_are_behind_more_often_but_not_always():
    ranked = sorted(FILES["2016-01-01"].statuses, key=lambda status: -status.taakstelling)
    large, small = (sum(status.balance > 0 for status in part) for part in (ranked[:100], ranked[-100:]))
    assert 100 > large > small > 0


def test_the_newest_file_has_every_standing_to_show():
    assert {status.standing for status in FILES["2016-03-01"].statuses} == STANDING_NAMES.keys() - {"onbekend"}


def test_the_national_series_adds_up_where_it_is_known():
    for row in LANDELIJK:
        opening, quota, task, placed, closing = (
            int(row[column]) if row[column] else None
            for column in ("stand_begin", "taakstelling", "opgave", "realisatie", "stand_eind")
        )
        assert None in (opening, quota, task) or opening + quota == task
        assert None in (task, placed, closing) or task - placed == closing
        assert row["herkomst"] and row["zekerheid"] in {"hoog", "middel", "laag", "afgeleid"}


def test_the_national_series_has_figuur_1():
    rows = {row["periode"]: row for row in LANDELIJK}
    assert [rows["2015-I"][c] for c in ("stand_begin", "taakstelling", "realisatie")] == ["2633", "14000", "11357"]
    assert [rows["2015-II"][c] for c in ("opgave", "realisatie", "stand_eind")] == ["20147", "16753", "3394"]
