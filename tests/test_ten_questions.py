"""Ten questions through four doors (form, API, assistant, Slack) get the same advice."""

import contextlib
import html
import re

import pytest
from fastapi.testclient import TestClient
from sqlmodel import select

from helpdesk.running import start
from helpdesk.settings import Settings
from helpdesk.tables import Ticket, TicketEvent
from integrations.server import create_site
from tests import make
from tests.slack_stand_in import SECRET, post_command

# question, municipality, code, topic, one of the guides, kind of assignee
TEN = [
    (
        "Hoe wordt onze taakstelling voor de eerste helft van 2016 berekend?",
        *(
            "Zwolle",
            "GM0193",
            "wet_en_regelgeving",
            "HR01",
            "accountmanager",
        ),
    ),
    (
        "Er is een demonstratie aangekondigd bij de inloopavond en de wethouder wordt bedreigd",
        *(
            "Enschede",
            "GM0153",
            "veiligheid",
            "HR52",
            "cot",
        ),
    ),
    (
        "Mogen vier alleenstaande mannen samen in een eengezinswoning?",
        *(
            "Vlissingen",
            "GM0718",
            "huisvesting",
            "HR26",
            "expert",
        ),
    ),
    (
        "De huurtoeslag komt pas na een half jaar, de huurder heeft nu schuld",
        *(
            "Emmen",
            "GM0114",
            "toeslagen",
            "HR45",
            "expert",
        ),
    ),
    (
        "vh heeft nog geen bsn bij huurdatum, wat nu",
        *(
            "Den Bosch",
            "GM0796",
            "wet_en_regelgeving",
            "HR16",
            "ketenservicelijn",
        ),
    ),
    (
        "Wanneer komen de gezinsleden aan? Wij moeten een grotere woning zoeken",
        *(
            "Leeuwarden",
            "GM0080",
            "wet_en_regelgeving",
            "HR18",
            "ketenservicelijn",
        ),
    ),
    (
        "Subsidie 6.250 euro voor verbouwing leegstaand zorgpand, wie vraagt aan?",
        *(
            "Súdwest-Fryslân",
            "GM1900",
            "huisvesting",
            "HR40",
            "expert",
        ),
    ),
    (
        "Hoe laat is de afvalbrenger open?",
        *(
            "Almere",
            "GM0034",
            None,
            None,
            "dienst",
        ),
    ),
    (
        "De provincie zet ons op trede 3 van de ladder",
        *(
            "Goes",
            "GM0664",
            "wet_en_regelgeving",
            "HR06",
            "accountmanager",
        ),
    ),
    (
        "Meneer 123456782 wil zorgtoeslag aanvragen",
        *(
            "Best",
            "GM0753",
            "toeslagen",
            "HR43",
            "expert",
        ),
    ),
]


@pytest.fixture
def site(settings, desk):
    slack = {"slack_bot_token": "xoxb-toets", "slack_signing_secret": SECRET, "slack_api_url": "http://127.0.0.1:9/"}
    running = start(Settings(**settings.model_dump() | slack), desk, make.clock())
    with contextlib.closing(running), TestClient(create_site(running)) as client:
        yield client, running


def by_form(client, text, place):
    filled = {"tekst": text, "gemeente": place, "naam": "Jan", "email": "jan@voorbeeld.invalid", "gevaar": "nee"}
    check = client.post("/vraag/controle", data=filled).text
    form = {
        name: html.unescape(value) for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', check)
    }
    client.post("/vraag/versturen", data=form)


def by_api(client, text, place):
    assert client.post("/api/v1/vragen", json={"tekst": text, "gemeente": place}).status_code == 201


def by_assistant(client, text, place):
    talk = client.post("/assistent", data={"tekst": text, "gemeente": place}).url.path
    client.post(f"{talk}/doorzetten", data={"naam": "Jan", "email": "jan@voorbeeld.invalid"})


def by_slack(client, text, place):
    assert post_command(client, f"vraag {place}: {text}").status_code == 200


@pytest.mark.parametrize("number", range(len(TEN)))
def test_every_door_gives_the_same_sensible_advice(site, number):
    client, running = site
    text, place, code, topic, guide, kind = TEN[number]
    for door in (by_form, by_api, by_assistant, by_slack):
        door(client, text, place)
    with running.database.reading() as session:
        tickets = session.exec(select(Ticket).order_by(Ticket.id)).all()
        advices = [event.data["advies"] for event in session.exec(select(TicketEvent).order_by(TicketEvent.ticket_id))]
    assert [ticket.channel for ticket in tickets] == ["web", "api", "assistent", "slack"]
    first = advices[0]
    assert all(advice == first for advice in advices)
    assert first["onderwerp"] == topic
    assert first["gemeente"]["code"] == code
    assert first["stand"]["peilDatum"] == "2016-03-01"
    assert first["toegewezenAan"]["soort"] == kind
    guides = [found["id"] for found in first["handreikingen"]]
    assert guides == [] if guide is None else guide in guides
    assert all("123456782" not in ticket.text for ticket in tickets)
