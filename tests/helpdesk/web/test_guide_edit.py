import re

import pytest

from helpdesk.guide_versions import history
from helpdesk.web.guide_form import GuideForm
from tests import guides, make

SCRIPT = '"><script>alert(1)</script>'
PATH = "/beheer/handreikingen"


@pytest.fixture
def client(admin):
    return admin


def post(client, path, actie, **changes):
    return client.post(f"{PATH}/{path}", data={**guides.FORM, "actie": actie, **changes}, follow_redirects=False)


def states(running, guide_id):
    with running.database.reading() as session:
        return [(version.number, version.state) for version in history(session, guide_id)]


def basis(client, guide_id):
    return re.search(r'name="basis" value="(\d+)"', client.get(f"{PATH}/{guide_id}").text)[1]


def new_id(running):
    known = max(guide.id for guide in running.desk.library.guides.all)
    return f"HR{int(known[2:]) + 1}"


def test_a_new_guide_goes_from_form_to_concept_to_the_public(client, running):
    guide_id = new_id(running)
    saved = post(client, "nieuw", "concept")
    assert saved.status_code == 303
    assert saved.headers["location"] == f"{PATH}/{guide_id}?melding=bewaard"
    page = client.get(saved.headers["location"]).text
    assert "Het concept is bewaard" in page
    assert "U ziet het concept" in page
    assert client.get(f"/handreikingen/{guide_id}").status_code == 404
    published = post(client, guide_id, "publiceren", basis="1", notitie="eerste versie")
    assert published.status_code == 303
    history_page = client.get(published.headers["location"]).text
    assert "De handreiking is gepubliceerd" in history_page
    assert "eerste versie" in history_page
    assert "Sanne Kuiper" in history_page
    assert "Zet de wensboom in de hal." in client.get(f"/handreikingen/{guide_id}").text
    assert states(running, guide_id) == [(2, "gepubliceerd"), (1, "concept")]


def test_the_edit_page_shows_the_guide_in_fields(client):
    page = client.get(f"{PATH}/HR42").text
    assert 'value="Huurtoeslag 2016"' in page
    assert '<option value="F" selected>factsheet</option>' in page
    assert '<option value="toeslagen" selected>' in page
    assert re.search(r'value="to.huurtoeslag" checked', page)
    assert 'type="date" id="geldig_vanaf" name="geldig_vanaf" value="2016-01-01"' in page


def test_an_edit_of_a_file_publishes_that_text(client, running):
    sent = post(client, "HR42", "publiceren", basis=basis(client, "HR42"), titel="Huurtoeslag, herzien")
    assert sent.status_code == 303
    assert "Huurtoeslag, herzien" in client.get("/handreikingen/HR42").text
    assert states(running, "HR42") == [(2, "gepubliceerd"), (1, "oud")]


def test_a_preview_saves_nothing_and_says_what_is_still_wrong(client, running):
    page = post(client, "HR42", "voorbeeld", tekst="**Vet**\n\n## Kop\n<script>alert(1)</script>", bron="")
    assert page.status_code == 200
    assert "<strong>Vet</strong>" in page.text
    assert '<h2 id="kop">Kop</h2>' in page.text
    assert "<script>" not in page.text
    assert "Zo kunt u nog niet publiceren.</strong> Veld bron is leeg" in page.text
    assert states(running, "HR42") == []


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"titel": ""}, "titel", "Veld titel is leeg"),
        ({"bron": " "}, "bron", "Veld bron is leeg"),
        ({"geldig_vanaf": "gisteren"}, "geldig_vanaf", "geen datum"),
        ({"geldig_tot": "2015-01-01"}, "geldig_tot", "vóór geldig_vanaf"),
        ({"deelonderwerpen": []}, "deelonderwerpen", "moet een lijst zijn"),
        ({"deelonderwerpen": ["hu.onzin"]}, "deelonderwerpen", "hu.onzin bestaat niet"),
        ({"tekst": "geen kop"}, "tekst", "Geef elke paragraaf een kop"),
        ({"tekst": ""}, "tekst", "Schrijf de handreiking"),
        ({"eigenaar": "a" * 501}, "eigenaar", "te lang"),
        ({"tekst": "## Kop\n" + "a" * 100_001}, "tekst", "langer dan 100.000 tekens"),
    ],
)
@pytest.mark.parametrize("path", ["nieuw", "HR42"])
def test_what_cannot_be_published_comes_back_with_the_text_and_the_error(
    client, running, path, changes, field, message
):
    answer = post(client, path, "publiceren", **changes)
    assert answer.status_code == 400
    assert "<title>Fout: " in answer.text
    assert f'<a href="#{field}">' in answer.text
    assert message in answer.text
    if "titel" not in changes:
        assert 'value="Wensboom plaatsen"' in answer.text
    assert states(running, "HR42") == []


def test_an_incomplete_text_may_be_a_concept(client, running):
    guide_id = new_id(running)
    assert post(client, "nieuw", "concept", titel="", bron="", tekst="los", deelonderwerpen=[]).status_code == 303
    assert "(nog zonder titel)" in client.get(PATH).text
    assert "los</textarea>" in client.get(f"{PATH}/{guide_id}").text


def test_a_conflict_shows_both_texts_and_saves_neither_by_itself(client, running):
    old = basis(client, "HR42")
    assert post(client, "HR42", "concept", basis=old, tekst="Van Anna.\n\n## A\nEen.").status_code == 303
    answer = post(client, "HR42", "publiceren", basis=old, tekst="Van Bert.\n\n## B\nTwee.")
    assert answer.status_code == 409
    assert "<title>Fout: " in answer.text
    assert "Iemand anders bewaarde deze handreiking terwijl u schreef" in answer.text
    assert "Van Anna." in answer.text
    assert "Van Bert.\n\n## B\nTwee.</textarea>" in answer.text.replace("\r\n", "\n")
    assert states(running, "HR42") == [(2, "concept"), (1, "oud")]
    again = re.search(r'name="basis" value="(\d+)"', answer.text)[1]
    assert post(client, "HR42", "publiceren", basis=again, tekst="Van Bert.\n\n## B\nTwee.").status_code == 303
    assert "Van Bert." in client.get("/handreikingen/HR42").text


@pytest.mark.parametrize("base", ["x", "-1", "9" * 30, "²", "7"])
def test_a_strange_base_number_is_a_conflict_and_no_crash(client, running, base):
    assert post(client, "HR42", "concept", basis=base).status_code == 409
    assert client.post(f"{PATH}/HR42/intrekken", data={"basis": base}).status_code == 409
    assert client.post(f"{PATH}/HR42/weggooien", data={"basis": base}).status_code == 409
    assert states(running, "HR42") == []


@pytest.mark.parametrize("actie", ["voorbeeld", "concept", "publiceren"])
def test_a_script_in_every_field_is_shown_as_text(client, running, actie):
    names = [name for name in GuideForm.__init__.__annotations__ if name not in ("actie", "basis")]
    hostile = {name: [SCRIPT] if name == "deelonderwerpen" else SCRIPT for name in names}
    answer = post(client, "HR42", actie, **hostile)
    assert answer.status_code in (200, 303, 400)
    pages = [answer.text, client.get(f"{PATH}/HR42").text, client.get(f"{PATH}/HR42/geschiedenis").text]
    pages += [client.get(path).text for path in (PATH, "/handreikingen", "/handreikingen/HR42")]
    assert all("<script" not in page for page in pages)


def test_a_published_script_is_text_on_the_public_page(client, running):
    sent = post(
        client, "HR42", "publiceren", titel=SCRIPT, bron=SCRIPT, eigenaar=SCRIPT, tekst=f"{SCRIPT}\n\n## {SCRIPT}\nx"
    )
    assert sent.status_code == 303
    for path in ("/handreikingen", "/handreikingen/HR42", PATH, f"{PATH}/HR42/geschiedenis?van=1&naar=2"):
        page = client.get(path).text
        assert "<script" not in page
        assert "&lt;script&gt;" in page
    assert "<script" not in client.post("/handreikingen", data={"zoek": "script alert"}).text


def test_personal_numbers_are_taken_out_and_that_is_said(client, running):
    sent = post(client, "nieuw", "concept", tekst="Bel 06-12345678.", notitie="van jan@voorbeeld.nl")
    page = client.get(sent.headers["location"]).text
    assert "Bel [telefoonnummer].</textarea>" in page
    assert "Er stonden gegevens van personen in" in page
    with running.database.reading() as session:
        assert history(session, new_id(running))[0].note == "van [e-mailadres]"


def test_a_guide_is_withdrawn_with_its_successor(client, running):
    sent = client.post(f"{PATH}/HR26/intrekken", data={"basis": "0", "vervangen_door": "HR49"})
    assert "De handreiking is ingetrokken" in sent.text
    assert "vervangen door" in sent.text
    assert "Deze handreiking is ingetrokken." in client.get(f"{PATH}/HR26").text
    assert states(running, "HR26") == [(2, "ingetrokken"), (1, "oud")]


@pytest.mark.parametrize("successor", ["HR26", "HR555", SCRIPT])
def test_a_wrong_successor_is_refused(client, running, successor):
    answer = client.post(f"{PATH}/HR26/intrekken", data={"basis": "0", "vervangen_door": successor})
    assert answer.status_code == 400
    assert "geen andere handreiking die nog geldt" in answer.text
    assert "<script" not in answer.text
    assert states(running, "HR26") == []


def test_a_concept_can_be_thrown_away(client, running):
    post(client, "HR42", "concept")
    sent = client.post(f"{PATH}/HR42/weggooien", data={"basis": "2"})
    assert "Het concept is weggegooid" in sent.text
    assert 'value="Huurtoeslag 2016"' in client.get(f"{PATH}/HR42").text


def test_a_guide_that_does_not_exist_is_a_404(client):
    for path in ("HR555", "HR555/geschiedenis", "HR555/tekst.md", "onzin"):
        assert client.get(f"{PATH}/{path}").status_code == 404
    assert post(client, "HR555", "concept").status_code == 404


def test_the_history_shows_what_changed_for_eyes_and_ears(client, running):
    guides.publish(running)
    guides.publish(running, guides.TEXT.replace("in de hal", "op het plein"))
    page = client.get(f"{PATH}/HR99/geschiedenis").text
    assert re.search(r'<del><span class="otav-visually-hidden">weg: </span>in de hal\.', page)
    assert re.search(r'<ins><span class="otav-visually-hidden">nieuw: </span>op het plein\.', page)
    assert "Deze versies zijn gelijk" in client.get(f"{PATH}/HR99/geschiedenis?van=1&naar=1").text
    assert client.get(f"{PATH}/HR99/geschiedenis?van=1&naar=77").status_code == 200
    assert client.get(f"{PATH}/HR99/geschiedenis?van=x").status_code == 400
    assert "nog niet veranderd" in client.get(f"{PATH}/HR01/geschiedenis").text


def test_answers_that_quoted_the_old_text_are_listed_with_links(client, running):
    guides.publish(running)
    receipt = running.writer.receive(make.question("Hoe plaatsen wij een wensboom in de hal?"))
    guides.publish(running, "Een fontein.\n\n## Water\nZet hem aan.")
    page = client.get(f"{PATH}/HR99/geschiedenis").text
    assert "Antwoorden die de oude tekst aanhaalden" in page
    assert f'href="/vragen/{receipt.number}"' in page
    assert client.get(f"/vragen/{receipt.number}").status_code == 200
