import json

import pytest

from helpdesk.api.models import Vraag

QUESTION = {"tekst": "Hoe wordt onze taakstelling voor de eerste helft van 2016 berekend?", "gemeente": "Zwolle"}


def ask(client, key=None, **values):
    headers = {"Idempotency-Key": key} if key else {}
    return client.post("/api/v1/vragen", json={**QUESTION, **values}, headers=headers)


def test_a_question_gets_a_number_a_topic_a_route_and_the_stand(client):
    answer = ask(client, naam="Jan", email="jan@voorbeeld.invalid")
    body = answer.json()
    assert answer.status_code == 201
    assert body["nummer"] == "V-2016-0001"
    assert body["onderwerp"] == "wet_en_regelgeving"
    assert body["gemeente"] == {"code": "GM0193", "naam": "Zwolle", "provincie": "Overijssel"}
    assert body["stand"]["opgave"] == body["stand"]["standBegin"] + body["stand"]["taakstelling"]
    assert body["stand"]["peilDatum"] == "2016-03-01"
    assert body["stand"]["herkomst"] == "voorbeeldcijfers"
    assert body["toegewezenAan"]["naam"] == "Hanneke Wolters"
    assert body["redenen"]
    assert body["handreikingen"][0]["id"] == "HR01"
    assert body["antwoordVoor"].endswith("Z")
    assert answer.headers["Location"] == "/api/v1/vragen/V-2016-0001"


def test_the_follow_link_shows_the_question(client):
    link = ask(client).json()["volgUrl"]
    assert QUESTION["tekst"] in client.get(link.removeprefix("http://127.0.0.1:8000")).text


def test_reading_it_back_gives_the_same(client, manager):
    asked = ask(client).json()
    assert manager.get(f"/api/v1/vragen/{asked['nummer']}").json() == asked


def test_the_answer_keeps_to_its_description(client):
    body = ask(client, naam="Jan", email="jan@voorbeeld.invalid").json()
    assert json.loads(Vraag.model_validate(body).model_dump_json(by_alias=True)) == body


def test_the_same_key_with_the_same_question_gives_the_same_ticket(client):
    first, second = ask(client, key="k1"), ask(client, key="k1")
    assert first.json() == second.json()
    assert ask(client).json()["nummer"] == "V-2016-0002"


def test_the_same_key_with_another_question_is_a_conflict(client):
    ask(client, key="k1")
    answer = ask(client, key="k1", tekst="Iets heel anders over de huurtoeslag")
    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_personal_number_is_not_stored_and_the_asker_is_told(client):
    body = ask(client, tekst="Meneer 123456782 wil zorgtoeslag aanvragen", gemeente="Best").json()
    assert "123456782" not in json.dumps(body)
    assert body["gemaskeerd"] == [{"soort": "bsn", "aantal": 1}]
    assert body["gemeente"]["code"] == "GM0753"


def test_danger_ticked_goes_to_the_safety_experts_at_once(client):
    body = ask(client, gevaar=True).json()
    assert body["spoed"] is True
    assert body["toegewezenAan"]["soort"] == "cot"


def test_a_question_that_is_not_ours_gets_no_topic_and_a_person(client):
    body = ask(client, tekst="Hoe laat is de afvalbrenger open?", gemeente="Almere").json()
    assert body["onderwerp"] is None
    assert body["toegewezenAan"]["soort"] == "dienst"
    assert body["handreikingen"] == []


def test_a_municipality_without_figures_has_no_stand_instead_of_zero(client, running):
    with running.database.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM stand WHERE code = 'GM0193'")
    body = ask(client).json()
    assert body["gemeente"]["code"] == "GM0193"
    assert body["stand"] is None


BAD = {
    "empty": ({"tekst": ""}, "tekst"),
    "only spaces": ({"tekst": " \n "}, "tekst"),
    "too long": ({"tekst": "a" * 10_001}, "tekst"),
    "a NUL": ({"tekst": "vraag\x00over huur"}, "tekst"),
    "text is a number": ({"tekst": 12}, "tekst"),
    "text is null": ({"tekst": None}, "tekst"),
    "no text at all": ({"gemeente": "Zwolle"}, "tekst"),
    "unknown municipality": ({"tekst": "Een vraag", "gemeente": "Atlantis"}, "gemeente"),
    "two municipalities": ({"tekst": "Een vraag", "gemeente": "Zwolle en Enschede"}, "gemeente"),
    "an ambiguous municipality": ({"tekst": "Een vraag", "gemeente": "Bergen"}, "gemeente"),
    "an unknown field": ({"tekst": "Een vraag", "prioriteit": 1}, "prioriteit"),
    "danger as a word": ({"tekst": "Een vraag", "gevaar": "ja"}, "gevaar"),
    "a bad address": ({"tekst": "Een vraag", "email": "geen adres"}, "email"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_a_400_that_names_the_field(client, name):
    body, field = BAD[name]
    answer = client.post("/api/v1/vragen", json=body)
    problem = answer.json()
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert {"status", "title", "detail"} <= problem.keys()
    assert field in [error["veld"] for error in problem["errors"]]


RAW = {
    "a lone surrogate": b'{"tekst": "vraag \\ud800 over huur"}',
    "NaN": b'{"tekst": NaN}',
    "infinity": b'{"tekst": "vraag", "gevaar": Infinity}',
    "not JSON": b"tekst=vraag",
    "cut off": b'{"tekst": "vra',
    "a list": b"[1, 2]",
    "very deep": b"[" * 30_000,
    "not UTF-8": b'{"tekst": "\xff\xfe"}',
    "nothing": b"",
}


@pytest.mark.parametrize("name", RAW)
def test_a_broken_body_is_a_400(client, name):
    answer = client.post("/api/v1/vragen", content=RAW[name], headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_body_above_64_kb_is_a_413(client):
    answer = client.post("/api/v1/vragen", json={"tekst": "a" * 70_000})
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"


def test_ten_thousand_characters_are_welcome(client):
    text = "Mag dit volgens de huisvestingsverordening? " * 227
    assert ask(client, tekst=text[:10_000].strip()).status_code == 201


def test_without_a_model_the_question_is_stored_and_goes_to_the_duty_desk(running, settings):
    from dataclasses import replace

    from fastapi.testclient import TestClient

    from helpdesk.app import create_app
    from helpdesk.running import start
    from tests import make

    desk = replace(running.desk, scorer=None, no_model="het modelbestand is beschadigd")
    blind = start(settings, desk, make.clock())
    with TestClient(create_app(blind)) as client:
        body = ask(client).json()
    blind.close()
    assert body["onderwerp"] is None
    assert body["nietIngedeeld"] == "het modelbestand is beschadigd"
    assert body["toegewezenAan"]["soort"] == "dienst"


def test_a_question_is_read_by_its_secret_the_desk_or_the_own_municipality(client, manager, official):
    number = ask(client, gemeente="Goes").json()["nummer"]
    secret = ask(client, gemeente="Goes").json()["volgUrl"].rsplit("/", 1)[1]
    other = ask(client, gemeente="Zwolle").json()["nummer"]
    path = f"/api/v1/vragen/{number}"
    assert client.get(path).status_code == 404
    assert client.get(path, headers={"X-Volg-Token": "gok"}).status_code == 404
    assert client.get(path, headers={"X-Volg-Token": secret}).status_code == 404
    assert manager.get(path).status_code == 200
    assert official.get(path).status_code == 200
    assert official.get(f"/api/v1/vragen/{other}").status_code == 404


def test_a_classification_stores_nothing(client, running):
    from sqlmodel import select

    from helpdesk.tables import Ticket

    body = client.post("/api/v1/classificaties", json={"tekst": "Krijgt een kamerbewoner huurtoeslag?"}).json()
    assert body["onderwerp"] == "toeslagen"
    assert body["kanshebbers"][0]["onderwerp"] == "toeslagen"
    assert len(body["kanshebbers"]) == 4
    assert all(word["woord"].lower() in "krijgt een kamerbewoner huurtoeslag?" for word in body["woorden"])
    with running.database.reading() as session:
        assert session.exec(select(Ticket)).all() == []
