import csv
import io
from datetime import timedelta

import pytest

from helpdesk.csv_text import csv_text
from helpdesk.tables import Gap
from tests import make

PAGE, TABLE = "/beheer/hiaten", "/beheer/hiaten/lijst.csv"


@pytest.fixture
def client(admin):
    return admin


@pytest.fixture
def filled(running):
    rows = [
        ("zoeken", "borg van de woning", "huisvesting", None),
        ("zwijgen", "Wie betaalt de borg van de woning in Zwolle?", "huisvesting", "Overijssel"),
        ("zonder_handreiking", "Mag een fietsenstalling bij flexwoningen?", "huisvesting", "Drenthe"),
        ("hielp_niet", "HR42 Huurtoeslag: =cmd|' /C calc'!A0", "toeslagen", None),
        ("zoeken", "<script>alert(1)</script>", None, None),
    ]
    with running.database.writing() as session:
        for number, (kind, text, topic, province) in enumerate(rows):
            moment = make.MORNING + timedelta(hours=number)
            session.add(Gap(kind=kind, text=text, topic=topic, province=province, created_at=moment))


def test_without_gaps_the_page_says_so(client):
    assert "Er zijn nog geen hiaten" in client.get(PAGE).text


def test_gaps_about_the_same_are_one_group_and_the_newest_comes_first(client, filled):
    page = client.get(PAGE).text
    assert "4 groepen." in page
    assert "<strong>2 keer</strong>, laatst op donderdag 17 maart, 10.00 uur" in page
    assert page.index("script") < page.index("HR42") < page.index("fietsenstalling") < page.index("borg, woning")
    assert "gezocht en niets gevonden: 1" in page
    assert "Overijssel (1)" in page


def test_texts_are_shown_as_text(client, filled):
    page = client.get(PAGE).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_the_list_can_be_narrowed_by_topic_and_province(client, filled):
    assert "2 groepen" in client.get(PAGE, params={"onderwerp": "huisvesting"}).text
    drenthe = client.get(PAGE, params={"provincie": "Drenthe"}).text
    assert "1 groep." in drenthe
    assert "fietsenstalling" in drenthe
    assert "3 groepen" in client.get(PAGE, params={"provincie": "onbekend"}).text
    assert "Met deze keuze" in client.get(PAGE, params={"onderwerp": "veiligheid"}).text


@pytest.mark.parametrize("query", [{"onderwerp": "voetbal"}, {"provincie": "Atlantis"}, {"provincie": "a" * 50}])
def test_a_strange_choice_is_a_readable_400(client, query):
    for address in (PAGE, TABLE):
        answer = client.get(address, params=query)
        assert answer.status_code == 400
        assert "kunnen wij zo niet tonen" in answer.text


def test_the_table_has_a_row_per_group(client, filled):
    answer = client.get(TABLE, params={"onderwerp": "huisvesting"})
    rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff")), delimiter=";"))
    assert 'filename="hiaten.csv"' in answer.headers["Content-Disposition"]
    assert [(row["aantal"], row["provincies"]) for row in rows] == [
        ("1", "Drenthe: 1"),
        ("2", "Overijssel: 1, onbekend: 1"),
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+31", "-1", "@SUM(A1)", "\tx", " =1"])
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(cell):
    (row,) = list(csv.reader(io.StringIO(csv_text(["kop"], [[cell]]).removeprefix("\ufeff")), delimiter=";"))[1:]
    assert row == [f"'{cell}"]
