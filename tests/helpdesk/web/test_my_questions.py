import pytest

from tests import make

MINE, ZWOLLE, COLLEAGUE = (
    "Mijn eigen vraag over taakstelling",
    "Vraag van Zwolle over toeslagen",
    "Vraag van een collega",
)


@pytest.fixture
def asked(running):
    register = running.desk.library.register
    goes, zwolle = register.by_code("GM0664"), register.by_code("GM0193")
    questions = ((COLLEAGUE, goes, "ander@goes.invalid"), (ZWOLLE, zwolle, "x@zwolle.invalid"))
    mine = (MINE, goes, "Ambtenaar.Goes@voorbeeld.invalid")
    return [
        running.writer.receive(make.question(text, municipality=place, asker_name="Naam", asker_email=address))
        for text, place, address in (*questions, mine)
    ]


def test_the_list_holds_the_own_municipality_newest_first_and_nothing_else(official, asked):
    page = official.get("/mijn-vragen").text
    assert page.index(MINE) < page.index(COLLEAGUE)
    assert ZWOLLE not in page


def test_a_colleague_reads_along_without_the_secret_and_the_asker_writes_on(official, asked):
    colleague, _, mine = asked
    page = official.get(f"/mijn-vragen/{colleague.number}").text
    assert COLLEAGUE in page
    assert colleague.token not in page
    assert "Bericht versturen" not in page
    assert "Bericht versturen" in official.get(f"/mijn-vragen/{mine.number}").text


def test_the_question_of_another_municipality_does_not_exist(official, asked):
    foreign, unknown = official.get(f"/mijn-vragen/{asked[1].number}"), official.get("/mijn-vragen/V-2016-9999")
    assert (foreign.status_code, unknown.status_code) == (404, 404)
    assert foreign.content == unknown.content


def test_nothing_asked_yet_says_so(official):
    assert "U hebt nog geen vragen gesteld" in official.get("/mijn-vragen").text
