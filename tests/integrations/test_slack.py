import contextlib
import json
import re
import time

import pytest
from fastapi.testclient import TestClient
from sqlmodel import select

from helpdesk.running import start
from helpdesk.settings import Settings
from helpdesk.tables import Notice, Ticket
from integrations import deliver, post
from integrations.server import create_site, post_of
from tests import make
from tests.slack_stand_in import SECRET, SlackApi, mention, post_command, post_event, signed


@pytest.fixture
def slack():
    with contextlib.closing(SlackApi()) as api:
        yield api


@pytest.fixture
def site(settings, desk, slack):
    values = settings.model_dump() | {
        "slack_bot_token": "xoxb-toets",
        "slack_signing_secret": SECRET,
        "slack_api_url": slack.url,
    }
    with contextlib.closing(start(Settings(**values), desk, make.clock())) as running:
        yield running


@pytest.fixture
def client(site):
    with TestClient(create_site(site), raise_server_exceptions=False) as client:
        yield client


def tickets(site):
    with site.database.reading() as session:
        return session.exec(select(Ticket)).all()


def deliver_slack(site, monkeypatch):
    """Send what waits for Slack, as the worker would."""
    monkeypatch.setattr(post, "_post", post_of(site))
    with site.database.reading() as session:
        waiting = session.exec(select(Notice).where(Notice.channel == "slack")).all()
    for notice in waiting:
        deliver.deliver_one(notice.id)


def test_a_mention_becomes_a_ticket_and_the_answer_goes_to_its_thread(site, client, slack, monkeypatch):
    assert (
        post_event(client, mention("Mogen vier alleenstaande mannen samen in een eengezinswoning?")).status_code == 200
    )
    (ticket,) = tickets(site)
    assert (ticket.channel, ticket.topic) == ("slack", "huisvesting")
    deliver_slack(site, monkeypatch)
    (post,) = slack.posts
    assert post["thread_ts"] == "1458201600.000100"
    assert ticket.number in post["text"]
    assert "Ruben Hofman" in post["text"]


def test_the_same_event_delivered_four_times_is_one_ticket_and_one_answer(site, client, slack, monkeypatch):
    for attempt in range(4):
        headers = {"X-Slack-Retry-Num": str(attempt)} if attempt else {}
        assert post_event(client, mention("De huurtoeslag komt te laat"), **headers).status_code == 200
    assert len(tickets(site)) == 1
    deliver_slack(site, monkeypatch)
    deliver_slack(site, monkeypatch)
    assert len(slack.posts) == 1


def test_a_crash_at_the_first_attempt_is_made_good_at_the_retry(site, client, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(type(site.writer), "submit", lambda *_: (_ for _ in ()).throw(RuntimeError("weg")))
        assert post_event(client, mention("De huurtoeslag komt te laat")).status_code == 500
    assert post_event(client, mention("De huurtoeslag komt te laat"), **{"X-Slack-Retry-Num": "1"}).status_code == 200
    assert len(tickets(site)) == 1


def test_the_command_answers_with_the_number_at_once(site, client):
    answer = post_command(client, "vraag Zwolle: Hoe wordt onze taakstelling voor de eerste helft van 2016 berekend?")
    (ticket,) = tickets(site)
    assert ticket.number in answer.text
    assert ticket.gemeente_code == "GM0193"
    assert ticket.text == "Hoe wordt onze taakstelling voor de eerste helft van 2016 berekend?"


def test_the_command_starts_a_thread_that_shows_only_number_topic_and_municipality(site, client, slack, monkeypatch):
    post_command(client, "vraag Zwolle: Hoe wordt onze taakstelling voor de eerste helft van 2016 berekend?")
    deliver_slack(site, monkeypatch)
    root, reply = slack.posts
    assert root["text"] == "Vraag V-2016-0001 · wet- en regelgeving · Zwolle"
    assert reply["thread_ts"] == "1458201600.000001"
    shown = json.dumps(reply["blocks"], ensure_ascii=False)
    assert "voorbeeldcijfers" in shown
    assert re.search(r"opgave \d+ = achterstand \d+ \+ taakstelling \d+; gehuisvest \d+", shown)
    assert "/handreikingen/HR01#" in shown
    assert "eerste helft van 2016 berekend" not in root["text"]


def test_a_colon_inside_a_question_is_not_a_municipality(site, client):
    post_command(client, "vraag Twee dingen: wie betaalt en wanneer?")
    assert tickets(site)[0].text == "Twee dingen: wie betaalt en wanneer?"


@pytest.mark.parametrize("text", ["", "help", "vraag", "vraag   ", "stand"])
def test_without_a_question_the_command_explains_itself(site, client, text):
    assert "/otav vraag Zwolle: uw vraag" in post_command(client, text).text
    assert tickets(site) == []


def test_a_personal_number_is_masked_and_the_asker_is_told(site, client):
    answer = post_command(client, "vraag Best: Meneer 123456782 wil zorgtoeslag aanvragen")
    assert "123456782" not in tickets(site)[0].text
    assert "haal het ook uit Slack weg" in answer.text


def test_slack_markup_becomes_plain_text(site, client):
    post_event(client, mention("Wat is <https://voorbeeld.invalid|deze regel> bij &lt;23 jaar &amp; huurtoeslag?"))
    assert tickets(site)[0].text == "Wat is deze regel bij <23 jaar & huurtoeslag?"


def test_what_slack_reads_as_markup_is_escaped_in_the_answer():
    from integrations.slack_blocks import escape

    assert escape("<!channel> & <@U1>") == "&lt;!channel&gt; &amp; &lt;@U1&gt;"


def test_the_longest_passages_stay_within_slacks_limits():
    from integrations.slack_blocks import MAX_SECTION, _guide

    guide = {"url": "/handreikingen/HR01#kern", "titel": "T" * 200, "passage": "woord " * 2_000}
    text = _guide(guide, "https://helpdesk.voorbeeld.invalid")["text"]["text"]
    assert len(text) <= MAX_SECTION
    assert text.endswith("lees verder in OTAV")


BODY = json.dumps({"type": "event_callback", "event_id": "Ev9", "team_id": "T1", "event": mention("vraag")})
BAD_HEADERS = {
    "no headers": {},
    "no timestamp": {"X-Slack-Signature": signed(BODY)["X-Slack-Signature"]},
    "no signature": {"X-Slack-Request-Timestamp": str(int(time.time()))},
    "a timestamp that is no number": {**signed(BODY), "X-Slack-Request-Timestamp": "gisteren"},
    "another secret": signed(BODY, secret="ander-geheim"),
    "older than five minutes": signed(BODY, timestamp=str(int(time.time()) - 301)),
    "digits of another script": {**signed(BODY), "X-Slack-Request-Timestamp": b"1458".decode() + "x"},
}


@pytest.mark.parametrize("name", BAD_HEADERS)
def test_an_unsigned_or_stale_request_is_a_401_and_stores_nothing(site, client, name):
    answer = client.post(
        "/slack/events", content=BODY, headers={**BAD_HEADERS[name], "Content-Type": "application/json"}
    )
    assert answer.status_code == 401
    assert tickets(site) == []


def test_a_changed_body_does_not_match_its_signature(site, client):
    headers = {**signed(BODY), "Content-Type": "application/json"}
    assert client.post("/slack/events", content=BODY + " ", headers=headers).status_code == 401


def test_slacks_challenge_is_answered(client):
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"})
    answer = client.post("/slack/events", content=body, headers={**signed(body), "Content-Type": "application/json"})
    assert answer.text == "abc" or answer.json()["challenge"] == "abc"


def test_the_endpoint_does_not_exist_while_slack_is_off(running):
    with TestClient(create_site(running)) as client:
        assert client.post("/slack/events", content=BODY, headers=signed(BODY)).status_code in (404, 405)


def test_slack_being_down_does_not_stop_a_question_and_is_worth_retrying(site, client, slack, monkeypatch):
    slack.fail = "service_unavailable"
    assert post_event(client, mention("De huurtoeslag komt te laat")).status_code == 200
    with pytest.raises(post.Passing):
        deliver_slack(site, monkeypatch)
    slack.fail = None
    deliver_slack(site, monkeypatch)
    assert len(slack.posts) == 1


def test_a_channel_that_is_gone_is_not_worth_retrying(site, client, slack, monkeypatch):
    slack.fail = "channel_not_found"
    post_event(client, mention("De huurtoeslag komt te laat"))
    with pytest.raises(post.Permanent, match="channel_not_found"):
        deliver_slack(site, monkeypatch)


def test_a_token_without_a_secret_refuses_to_start():
    from helpdesk.settings import SettingsError, load_settings

    with pytest.raises(SettingsError, match="HELPDESK_SLACK_SIGNING_SECRET is leeg"):
        load_settings(slack_bot_token="xoxb-toets")
