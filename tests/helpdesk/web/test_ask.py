import html
import re

import pytest

QUESTION = "Mogen vier alleenstaande mannen samen in een eengezinswoning?"
FILLED = {"tekst": QUESTION, "gemeente": "Vlissingen", "naam": "Jan", "email": "jan@voorbeeld.invalid", "gevaar": "nee"}


def hidden(page):
    return {
        name: html.unescape(value) for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page)
    }


def send(client, **changes):
    check = client.post("/vraag/controle", data={**FILLED, **changes})
    return client.post("/vraag/versturen", data=hidden(check.text), follow_redirects=False)


def test_four_pages_lead_to_a_number(client):
    assert "Wat is uw vraag?" in client.get("/vraag").text
    second = client.post("/vraag/gemeente", data={"tekst": QUESTION})
    assert "Over uw gemeente" in second.text
    assert "Woning delen" in second.text
    third = client.post("/vraag/controle", data=FILLED)
    assert "Controleer uw vraag" in third.text
    fourth = client.post("/vraag/versturen", data=hidden(third.text))
    assert "Uw vraag is ontvangen" in fourth.text
    assert "V-2016-0001" in fourth.text


def test_sending_twice_is_one_question(client):
    form = hidden(client.post("/vraag/controle", data=FILLED).text)
    first = client.post("/vraag/versturen", data=form, follow_redirects=False)
    second = client.post("/vraag/versturen", data=form, follow_redirects=False)
    assert first.status_code == 303
    assert first.headers["location"] == second.headers["location"]


def test_the_municipality_in_the_text_is_filled_in_already(client):
    page = client.post("/vraag/gemeente", data={"tekst": "Wij in gemeente Goes hebben een vraag over huurtoeslag"}).text
    assert 'value="Goes"' in page


def test_a_misspelt_municipality_is_understood(client):
    assert "Vlissingen (Zeeland)" in client.post("/vraag/controle", data={**FILLED, "gemeente": "vlisingen"}).text


BAD = {
    "no text": ("/vraag/gemeente", {"tekst": "  "}, "tekst", "Vul uw vraag in"),
    "too long": ("/vraag/gemeente", {"tekst": "a" * 10_001}, "tekst", "10.001 tekens"),
    "a NUL": ("/vraag/gemeente", {"tekst": "a\x00b"}, "tekst", "stuurtekens"),
    "no municipality": ("/vraag/controle", {**FILLED, "gemeente": ""}, "gemeente", "Vul uw gemeente in"),
    "unknown municipality": ("/vraag/controle", {**FILLED, "gemeente": "Atlantis"}, "gemeente", "geen gemeente"),
    "ambiguous": ("/vraag/controle", {**FILLED, "gemeente": "Bergen"}, "gemeente", "Bedoelt u Bergen"),
    "no name": ("/vraag/controle", {**FILLED, "naam": ""}, "naam", "Vul uw naam in"),
    "bad address": ("/vraag/controle", {**FILLED, "email": "jan"}, "email", "Dit e-mailadres klopt niet"),
    "no answer on danger": ("/vraag/controle", {**FILLED, "gevaar": ""}, "gevaar", "Kies"),
}


@pytest.mark.parametrize("name", BAD)
def test_an_error_shows_the_page_again_with_the_text_kept(client, name):
    path, form, field, message = BAD[name]
    answer = client.post(path, data=form)
    page = html.unescape(answer.text)
    assert answer.status_code == 400
    assert "<title>Fout: " in page
    assert page.index("Er is een probleem") < page.index("<h1>")
    assert f'<a href="#{field}">' in page
    assert page.count(message) == 2
    assert form["tekst"].strip().replace("\x00", "")[:50] in page.replace("\x00", "")


def test_the_summary_links_to_a_field_that_exists(client):
    page = client.post("/vraag/controle", data={"tekst": QUESTION}).text
    for field in re.findall(r'<a href="#(\w+)">', page.split("</ul>")[1] if "Er is een probleem" not in page else page):
        if field != "inhoud":
            assert f'id="{field}"' in page


def test_danger_shows_112_and_goes_first(client, manager):
    answer = client.get(send(client, gevaar="ja").headers["location"])
    assert "Bel 112" in answer.text
    send(client)
    work = manager.get("/werkvoorraad").text
    assert work.index("Spoed") < work.index("V-2016-0002")


def test_what_the_asker_types_is_shown_as_text(client):
    page = client.post("/vraag/controle", data={**FILLED, "tekst": "<script>alert(1)</script> huurtoeslag"}).text
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_personal_number_is_announced_and_not_kept(client):
    second = client.post("/vraag/gemeente", data={"tekst": "Meneer 123456782 wil zorgtoeslag aanvragen"})
    assert "burgerservicenummer" in second.text
    follow = send(client, tekst="Meneer 123456782 wil zorgtoeslag aanvragen").headers["location"]
    token = follow.rsplit("/", 1)[1]
    assert "123456782" not in client.get(f"/volg/{token}").text


def test_the_text_is_never_in_an_address(client):
    location = send(client).headers["location"]
    assert "eengezinswoning" not in location


@pytest.mark.parametrize("path", ["/vraag/gemeente", "/vraag/controle", "/vraag/versturen"])
def test_a_step_opened_by_its_address_starts_at_the_beginning(client, path):
    answer = client.get(path, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/vraag")


@pytest.mark.parametrize("path", ["/volg/raadsel", "/vraag/verstuurd/raadsel", "/vragen/V-2016-9999", "/bestaat-niet"])
def test_what_does_not_exist_is_a_readable_404(manager, path):
    answer = manager.get(path)
    assert answer.status_code == 404
    assert "Pagina niet gevonden" in answer.text


def test_a_body_beyond_all_reason_is_refused(client):
    answer = client.post("/vraag/gemeente", data={"tekst": "a" * 300_000})
    assert answer.status_code == 413
    assert "De tekst is te lang" in answer.text
