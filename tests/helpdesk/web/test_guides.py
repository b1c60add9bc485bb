import html
import re

import pytest
from sqlmodel import select

from helpdesk.tables import Gap, GuideFeedback
from tests import guides, make

SCRIPT = "<script>alert(1)</script>"


def search(client, text):
    return client.post("/handreikingen", data={"zoek": text})


def gaps(running):
    with running.database.reading() as session:
        return [(gap.kind, gap.text, gap.topic) for gap in session.exec(select(Gap))]


def test_a_search_shows_passages_with_marked_words_reason_and_address(client):
    answer = search(client, "briefadres")
    assert answer.status_code == 200
    assert re.search(r"<mark>[Bb]riefadres</mark>", answer.text)
    assert 'href="/handreikingen/HR17#' in answer.text
    assert "Waarom deze:" in answer.text
    assert "Wet- en regelgeving</h3>" in answer.text
    assert str(answer.url).endswith("/handreikingen")
    assert 'action="/vraag"' in answer.text


def test_every_passage_that_is_shown_is_verbatim(client, running):
    page = search(client, "Mogen vier mannen samen in een woning?").text
    quotes = re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", page, re.DOTALL)
    passages = {passage.text for guide in running.desk.library.guides.all for passage in guide.passages}
    assert quotes
    assert {html.unescape(re.sub("</?mark>", "", quote)) for quote in quotes} <= passages


def test_a_typing_error_is_pointed_out_and_both_are_shown(client, running):
    page = search(client, "briefadrs").text
    assert "U zocht op <strong>briefadrs</strong>. Bedoelde u <strong>briefadres</strong>?" in page
    assert "Gevonden met “briefadrs”" in page
    assert "Gevonden met “briefadres”" in page or "/handreikingen/HR17#" in page
    assert "/handreikingen/HR17#" in page
    assert gaps(running) == []


def test_an_empty_result_offers_the_question_form_and_is_remembered_masked(client, running):
    page = search(client, "xyzzy van jan@voorbeeld.nl " + "w" * 300).text
    assert "Niets gevonden" in page
    assert 'name="tekst" value="xyzzy van [e-mailadres] www' in page
    assert "Wij halen dat weg en bewaren het niet" in page
    ((kind, text, _),) = gaps(running)
    assert kind == "zoeken"
    assert len(text) == 200
    assert "[e-mailadres]" in text
    assert "voorbeeld" not in text


def test_the_question_form_takes_the_words_along(client):
    assert "plugh xyzzy</textarea>" in client.post("/vraag", data={"tekst": "plugh xyzzy"}).text


def test_words_that_say_nothing_are_no_gap(client, running):
    assert "Niets gevonden" in search(client, "de het een").text
    assert gaps(running) == []


def test_somebody_who_searches_too_often_still_gets_an_answer(running):
    from fastapi.testclient import TestClient

    from helpdesk.app import create_app
    from helpdesk.limits import _limiter

    object.__setattr__(running.settings, "rate_limits", "on")
    _limiter.storage.reset()
    with TestClient(create_app(running)) as client:
        assert {search(client, f"xyzzy{n}q plugh").status_code for n in range(63)} == {200}
    _limiter.storage.reset()
    assert len(gaps(running)) == 60


@pytest.mark.parametrize(
    ("text", "message"),
    [("  ", "Vul in waar u naar zoekt"), ("a" * 501, "heeft 501 tekens"), ("a\x01", "onzichtbare stuurtekens")],
)
def test_a_wrong_search_comes_back_with_its_text_and_the_error(client, text, message):
    answer = search(client, text)
    assert answer.status_code == 400
    assert "<title>Fout: Handreikingen" in answer.text
    assert message in answer.text
    assert f'value="{text}"' in answer.text


def test_a_script_in_the_search_is_shown_as_text(client):
    page = search(client, f"briefadres {SCRIPT}").text
    assert SCRIPT not in page
    assert "&lt;script&gt;" in page


def test_the_list_can_be_narrowed_by_topic_and_kind(client, running):
    everything = set(re.findall(r"/handreikingen/(HR\d+)", client.get("/handreikingen").text))
    some = set(re.findall(r"/handreikingen/(HR\d+)", client.get("/handreikingen?type=F&onderwerp=toeslagen").text))
    in_force = running.desk.library.guides.in_force(make.TODAY)
    assert everything == {guide.id for guide in in_force}
    assert some == {guide.id for guide in in_force if (guide.type, guide.topic) == ("F", "toeslagen")}
    assert client.get("/handreikingen?type=X").status_code == 400
    assert "geldt nu geen model" in client.get("/handreikingen?type=M&onderwerp=toeslagen").text


def test_a_long_guide_has_a_table_of_contents_and_a_short_one_does_not(client, running):
    page = client.get("/handreikingen/HR01").text
    contents = re.findall(r'<li><a href="#([^"]+)">', page)
    assert len(contents) > 4
    assert all(f'<h2 id="{anchor}">' in page for anchor in contents)
    guides.publish(running)
    assert "Op deze pagina" not in client.get("/handreikingen/HR99").text


def test_a_guide_tells_where_it_comes_from_also_on_paper(client):
    page = client.get("/handreikingen/HR01").text
    for words in (
        "factsheet",
        "1 januari 2015",
        "er is geen einddatum",
        "1 maart 2016",
        "Huisvestingswet 2014",
        "hoog",
    ):
        assert words in page
    assert '<dd class="otav-print-only">http://127.0.0.1:8000/handreikingen/HR01</dd>' in page


def test_a_guide_that_does_not_exist_is_a_404(client):
    for path in ("/handreikingen/HR555", "/handreikingen/onzin", "/handreikingen/HR01/onzin"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "Pagina niet gevonden" in answer.text
    assert client.post("/handreikingen/HR555/hielp", data={"hielp": "ja"}).status_code == 404


def test_a_guide_that_does_not_hold_yet_or_any_more_says_so(client, running):
    guides.publish(running, geldig_vanaf="2016-07-01")
    assert "geldt pas vanaf 1 juli 2016" in client.get("/handreikingen/HR99").text
    guides.publish(running, geldig_tot="2016-03-01")
    assert "gold vanaf 1 januari 2016 tot en met 1 maart 2016" in client.get("/handreikingen/HR99").text
    assert "HR99" not in client.get("/handreikingen").text
    assert "HR99" not in search(client, "wensboom").text


def test_a_withdrawn_guide_is_shown_with_notice_date_and_successor(client, running):
    guides.withdraw(running, "HR26", "HR49")
    page = client.get("/handreikingen/HR26").text
    assert "Deze handreiking is ingetrokken op 17 maart 2016." in page
    assert re.search(r'Vervangen door: <a href="/handreikingen/HR49">', page)
    assert "HR26" not in client.get("/handreikingen").text
    assert "HR26" not in search(client, "mogen vier alleenstaande mannen samen in een woning").text


def test_a_link_to_a_paragraph_that_was_renamed_still_arrives(client, running):
    guides.publish(running)
    guides.publish(running, guides.TEXT.replace("## Stappen", "## Zo zet u hem neer"))
    page = client.get("/handreikingen/HR99").text
    assert '<span id="stappen"></span><h2 id="zo-zet-u-hem-neer">' in page
    assert '<h2 id="kosten">' in page


@pytest.mark.parametrize(("answer", "kinds"), [("ja", []), ("nee", ["hielp_niet"])])
def test_whether_it_helped_is_kept_masked_and_no_is_a_gap(client, running, answer, kinds):
    data = {"hielp": answer, "opmerking": f"Bel 06-12345678 {SCRIPT}"}
    page = client.post("/handreikingen/HR42/hielp", data=data)
    assert page.status_code == 200
    assert "Dank u wel." in page.text
    with running.database.reading() as session:
        kept = session.exec(select(GuideFeedback)).one()
    assert (kept.guide_id, kept.helpful) == ("HR42", answer == "ja")
    assert kept.remark == f"Bel [telefoonnummer] {SCRIPT}"
    assert [(kind, topic) for kind, _, topic in gaps(running)] == [(kind, "toeslagen") for kind in kinds]
    assert SCRIPT not in client.get("/beheer/handreikingen/HR42/geschiedenis").text


@pytest.mark.parametrize(
    ("data", "field", "message"),
    [
        ({"opmerking": "tekst"}, "hielp", "Kies &#39;ja&#39; of &#39;nee&#39;"),
        ({"hielp": "misschien", "opmerking": "tekst"}, "hielp", "Kies &#39;ja&#39; of &#39;nee&#39;"),
        ({"hielp": "nee", "opmerking": "a" * 1_001}, "opmerking", "heeft 1001 tekens"),
    ],
)
def test_a_wrong_answer_comes_back_with_what_was_typed(client, running, data, field, message):
    page = client.post("/handreikingen/HR42/hielp", data=data)
    assert page.status_code == 400
    assert "<title>Fout: " in page.text
    assert f'<a href="#{field}">' in page.text
    assert message in page.text
    assert f"{data['opmerking']}</textarea>" in page.text
    with running.database.reading() as session:
        assert session.exec(select(GuideFeedback)).all() == []
