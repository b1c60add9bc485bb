"""From question to answer and back, through the pages as desk and asker use them."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from helpdesk import replies
from helpdesk.clock import Clock
from helpdesk.tables import Draft, Notice, Reply, Ticket
from tests import make

TEXT = "U telt de achterstand van het vorige half jaar op bij de taakstelling."
SECRET_NOTE = "Let op: deze wethouder is boos"


@pytest.fixture
def asked(running):
    place = running.desk.library.register.by_code("GM0664")
    return running.writer.receive(make.question(municipality=place, asker_name="Jan", asker_email="jan@goes.invalid"))


def later(running, **delta):
    moment = running.clock.now() + timedelta(**delta)
    object.__setattr__(running, "clock", Clock(source=lambda: moment))


def ticket(running, asked):
    with running.database.reading() as session:
        return session.exec(select(Ticket).where(Ticket.number == asked.number)).one()


def rows(running, table):
    with running.database.reading() as session:
        return session.exec(select(table)).all()


def form(running, asked, text=TEXT, after=replies.KEEP_OPEN, **more):
    return {"bericht": text, "daarna": after, "versie": ticket(running, asked).version, "sleutel": "s1", **more}


def send(browser, running, asked, **values):
    return browser.post(f"/vragen/{asked.number}/antwoord", data=form(running, asked, **values), follow_redirects=False)


def follow(client, asked):
    return client.get(f"/volg/{asked.token}").text


def test_an_answer_is_read_by_the_asker_only_after_it_can_not_be_taken_back(client, manager, running, asked):
    assert send(manager, running, asked).status_code == 303
    assert TEXT not in follow(client, asked)
    later(running, seconds=11)
    assert TEXT in follow(client, asked)
    (notice,) = [notice for notice in rows(running, Notice) if notice.occasion.startswith("antwoord:")]
    assert (notice.recipient, notice.not_before) == ("jan@goes.invalid", make.MORNING + replies.UNDO + replies.SETTLE)
    assert ticket(running, asked).first_response_at == make.MORNING + replies.UNDO


def test_what_is_taken_back_was_never_sent_and_is_a_draft_again(client, manager, running, asked):
    send(manager, running, asked)
    (reply,) = rows(running, Reply)
    page = manager.post(f"/vragen/{asked.number}/antwoord/{reply.id}/terug").text
    assert "Uw bericht is niet verstuurd" in page
    assert TEXT in page
    later(running, seconds=11)
    assert TEXT not in follow(client, asked)
    assert (ticket(running, asked).status, ticket(running, asked).first_response_at) == ("nieuw", None)


def test_after_ten_seconds_it_is_out(manager, running, asked):
    send(manager, running, asked)
    (reply,) = rows(running, Reply)
    later(running, seconds=11)
    answer = manager.post(f"/vragen/{asked.number}/antwoord/{reply.id}/terug")
    assert answer.status_code == 400
    assert "al verstuurd" in answer.text


def test_a_double_click_is_one_answer(manager, running, asked):
    first = form(running, asked)
    for _ in range(2):
        answer = manager.post(f"/vragen/{asked.number}/antwoord", data=first, follow_redirects=False)
        assert answer.status_code == 303
    assert len(rows(running, Reply)) == 1


def test_who_answers_a_question_that_changed_sees_both_and_loses_nothing(manager, admin, running, asked):
    mine = form(running, asked, text="Mijn eigen antwoord.", sleutel="s2")
    send(admin, running, asked, text="Het antwoord van een collega.")
    answer = manager.post(f"/vragen/{asked.number}/antwoord", data=mine)
    assert answer.status_code == 409
    assert "Het antwoord van een collega." in answer.text
    assert "Mijn eigen antwoord." in answer.text
    assert len(rows(running, Reply)) == 1
    assert [draft.text for draft in rows(running, Draft)] == ["Mijn eigen antwoord."]
    again = {**mine, "versie": re.search(r'name="versie" value="(\d+)"', answer.text)[1]}
    assert manager.post(f"/vragen/{asked.number}/antwoord", data=again, follow_redirects=False).status_code == 303


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (" \n ", "Het bericht is leeg"),
        ("Beste [vul in: naam], dat mag.", "Vul dat in of haal het weg"),
        ("Het gaat om BSN 123456782.", "bevat een persoonlijk nummer"),
    ],
)
def test_what_may_not_leave_is_kept_back_with_the_reason(manager, running, asked, text, message):
    answer = send(manager, running, asked, text=text)
    assert answer.status_code == 400
    assert message in answer.text
    assert rows(running, Reply) == []
    assert "123456782" not in str(rows(running, Draft))


def test_closing_needs_a_confirmed_topic_and_then_takes_the_answer_along(client, manager, running, asked):
    text = f"{TEXT} Zie http://127.0.0.1:8000/handreikingen/HR01#som"
    assert "Bevestig eerst het onderwerp" in send(manager, running, asked, text=text, after="afronden").text
    manager.post(f"/vragen/{asked.number}/onderwerp", data={"onderwerp": "wet_en_regelgeving"})
    assert send(manager, running, asked, text=text, after="afronden").status_code == 303
    assert (ticket(running, asked).status, ticket(running, asked).outcome) == ("afgesloten", "handreiking")
    later(running, seconds=11)
    assert "Heeft dit u geholpen?" in follow(client, asked)
    client.post(f"/volg/{asked.token}/tevreden", data={"oordeel": "deels"})
    assert ticket(running, asked).satisfaction == "deels"


def test_asking_back_stops_the_clock_until_the_asker_writes(client, manager, running, asked):
    before = ticket(running, asked).answer_before
    send(manager, running, asked, text="Om hoeveel mensen gaat het?", after="wachten")
    assert ticket(running, asked).status == "wacht_gemeente"
    later(running, hours=2)
    assert "Wij wachten op uw antwoord" in follow(client, asked)
    client.post(f"/volg/{asked.token}/vervolg", data={"tekst": "Om twaalf.", "sleutel": "v"})
    now = ticket(running, asked)
    assert (now.status, now.waiting_since) == ("in_behandeling", None)
    friday, monday = datetime(2016, 3, 18, 16, tzinfo=UTC), datetime(2016, 3, 21, 10, tzinfo=UTC)
    assert (before, now.answer_before) == (friday, monday - replies.UNDO)


def test_taking_back_a_second_reply_goes_on_waiting_as_before(client, manager, running, asked):
    send(manager, running, asked, text="Om hoeveel mensen gaat het?", after="wachten")
    waiting = ticket(running, asked)
    later(running, hours=2)
    send(manager, running, asked, sleutel="s2")
    assert ticket(running, asked).answer_before > waiting.answer_before
    second = rows(running, Reply)[-1]
    manager.post(f"/vragen/{asked.number}/antwoord/{second.id}/terug")
    now = ticket(running, asked)
    assert (now.status, now.waiting_since) == ("wacht_gemeente", waiting.waiting_since)
    assert now.answer_before == waiting.answer_before


def test_taking_back_does_not_undo_what_happened_since(client, manager, running, asked):
    send(manager, running, asked, text="Om hoeveel mensen gaat het?", after="wachten")
    client.post(f"/volg/{asked.token}/vervolg", data={"tekst": "O, ik weet al meer.", "sleutel": "v"})
    (mine,) = [reply for reply in rows(running, Reply) if reply.kind == replies.ASK_BACK]
    manager.post(f"/vragen/{asked.number}/antwoord/{mine.id}/terug")
    assert ticket(running, asked).status == "in_behandeling"


def test_a_closed_question_opens_again_when_the_asker_writes(client, manager, running, asked):
    manager.post(f"/vragen/{asked.number}/onderwerp", data={"onderwerp": "wet_en_regelgeving"})
    send(manager, running, asked, after="afronden")
    for _ in range(2):
        client.post(f"/volg/{asked.token}/vervolg", data={"tekst": "En BSN 123456782 dan?", "sleutel": "v"})
    assert ticket(running, asked).status == "in_behandeling"
    (mine,) = [reply for reply in rows(running, Reply) if reply.kind == replies.FOLLOW_UP]
    assert "123456782" not in mine.text
    assert "De vrager schreef verder" in manager.get(f"/vragen/{asked.number}").text


def test_a_note_never_leaves_the_desk(client, manager, official, running, asked):
    manager.post(f"/vragen/{asked.number}/notitie", data={"notitie": SECRET_NOTE, "sleutel": "n"})
    manager.post(f"/vragen/{asked.number}/notitie", data={"notitie": SECRET_NOTE, "sleutel": "n"})
    assert manager.get(f"/vragen/{asked.number}").text.count(SECRET_NOTE) == 1
    for text in (follow(client, asked), official.get(f"/api/v1/vragen/{asked.number}").text):
        assert "wethouder" not in text
        assert "notitie" not in text


def test_a_draft_and_a_citation_wait_for_their_writer_and_nobody_else(manager, admin, running, asked):
    path = f"/vragen/{asked.number}"
    manager.post(f"{path}/concept", data={"bericht": "Een half antwoord"})
    manager.post(f"{path}/citaat", data={"citaat": "“Zo zit het.” Bron: HR01"})
    assert "Een half antwoord\n\n“Zo zit het.” Bron: HR01" in manager.get(path).text
    assert "Een half antwoord" not in admin.get(path).text


@pytest.mark.parametrize("field", ["bericht", "notitie"])
def test_what_people_write_is_text_and_never_html(client, manager, running, asked, field):
    script = "<script>alert(1)</script>"
    if field == "bericht":
        send(manager, running, asked, text=script)
        later(running, seconds=11)
        assert "&lt;script&gt;alert(1)" in follow(client, asked)
    else:
        manager.post(f"/vragen/{asked.number}/notitie", data={"notitie": script})
    assert script not in manager.get(f"/vragen/{asked.number}").text


def test_only_the_file_of_notes_and_the_desk_know_notes():
    wrong = [
        path.name
        for folder in ("helpdesk", "integrations")
        for path in (make.ROOT / folder).rglob("*.py")
        if "migrations" not in path.parts
        and re.search(r"\bnotes\b|import Note\b|\bNote\(", path.read_text(encoding="utf-8"))
    ]
    assert set(wrong) <= {"notes.py", "desk.py", "answering.py", "tables.py", "desk_tables.py"}
