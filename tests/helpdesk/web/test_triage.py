import re

import pytest
from sqlmodel import select

from helpdesk.tables import Answer, Gap, Label, Notice, Ticket, TicketEvent
from knowledge.model_store import id_of
from tests import make
from tests.helpdesk.web.test_desk import ask

HOUSING = "Mogen vier alleenstaande mannen samen in een eengezinswoning?"
STRANGE = "Hoe laat gaat het loket voor grofvuil open?"


@pytest.fixture
def client(admin):
    return admin


def rows(running, table, *where):
    with running.database.reading() as session:
        return session.exec(select(table).where(*where)).all()


def ticket_of(running, receipt):
    return rows(running, Ticket, Ticket.number == receipt.number)[0]


def kinds(running):
    return [event.kind for event in rows(running, TicketEvent)]


def choose(client, receipt, **form):
    return client.post(f"/vragen/{receipt.number}/onderwerp", data=form, follow_redirects=False)


def close(client, receipt, **form):
    return client.post(f"/vragen/{receipt.number}/afsluiten", data=form, follow_redirects=False)


def test_every_prediction_keeps_the_model_and_its_scores(running):
    ask(running)
    model = rows(running, TicketEvent)[0].data["model"]
    assert model["id"] == id_of(running.desk.scorer.manifest)
    assert len(model["kansen"]) == 4


def test_one_click_changes_the_topic_the_route_and_makes_a_label(client, running):
    receipt = ask(running, HOUSING)
    before = ticket_of(running, receipt)
    assert choose(client, receipt, onderwerp="veiligheid", reden="Er is ruzie, bel 06 12345678").status_code == 303
    after = ticket_of(running, receipt)
    (label,) = rows(running, Label)
    assert (before.topic, after.topic, after.topic_confirmed) == ("huisvesting", "veiligheid", True)
    assert after.subtopic.startswith("ve.")
    assert (before.staff_name, after.staff_name) == ("Ruben Hofman", "COT crisis en veiligheid")
    assert (label.topic, label.subtopic, label.predicted_topic) == ("veiligheid", after.subtopic, "huisvesting")
    assert (label.text, label.actor, label.state) == (after.text, "Sanne Kuiper", "nieuw")
    assert (label.created_at, label.model_id) == (make.MORNING, id_of(running.desk.scorer.manifest))
    assert label.confidence == pytest.approx(before_confidence(running), abs=1e-4)
    assert kinds(running) == ["ontvangen", "onderwerp gewijzigd", "doorgezet"]
    assert "cot@voorbeeld.invalid" in [notice.recipient for notice in rows(running, Notice)]


def before_confidence(running):
    return running.desk.scorer.predict(HOUSING).confidence


def test_the_page_shows_who_changed_the_topic_when_and_why(client, running):
    receipt = ask(running, HOUSING)
    choose(client, receipt, onderwerp="veiligheid", reden="Er is ruzie, bel 06 12345678")
    page = client.get(f"/vragen/{receipt.number}").text
    assert "Gewijzigd door Sanne Kuiper, donderdag 17 maart, 9.00 uur. Reden: Er is ruzie" in page
    assert "12345678" not in page
    assert "onderwerp gewijzigd van huisvesting, Woning delen naar veiligheid" in page
    assert "doorgezet van Ruben Hofman naar COT crisis en veiligheid" in page
    assert re.search(r'value="veiligheid" aria-pressed="true"', page)
    assert "COT crisis en veiligheid</strong>, veiligheidsexpert" in page
    assert "Wat het model zei" in page


def test_confirming_is_a_label_too_and_passes_nothing_on(client, running):
    receipt = ask(running, HOUSING)
    choose(client, receipt, onderwerp="huisvesting")
    assert kinds(running) == ["ontvangen", "onderwerp bevestigd"]
    assert [label.topic for label in rows(running, Label)] == ["huisvesting"]
    assert ticket_of(running, receipt).subtopic == "hu.woningdelen"


def test_the_same_choice_twice_is_one_event_and_one_label(client, running):
    receipt = ask(running, HOUSING)
    for _ in range(2):
        assert choose(client, receipt, onderwerp="veiligheid").status_code == 303
    assert kinds(running).count("onderwerp gewijzigd") == 1
    assert len(rows(running, Label)) == 1


def test_a_question_that_comes_back_is_told_to_its_first_handler_again(client, running):
    receipt = ask(running, HOUSING)
    with running.database.writing() as session:
        for notice in session.exec(select(Notice)):
            notice.state = "bezorgd"
    choose(client, receipt, onderwerp="veiligheid")
    choose(client, receipt, deelonderwerp="hu.woningdelen")
    states = {notice.recipient: notice.state for notice in rows(running, Notice)}
    assert states["ruben.hofman@voorbeeld.invalid"] == "wacht"
    assert ticket_of(running, receipt).staff_name == "Ruben Hofman"


def test_a_subtopic_says_the_topic(client, running):
    receipt = ask(running, HOUSING)
    choose(client, receipt, deelonderwerp="wr.privacy")
    ticket = ticket_of(running, receipt)
    assert (ticket.topic, ticket.subtopic, ticket.staff_name) == ("wet_en_regelgeving", "wr.privacy", "Willemijn Smit")


def test_no_topic_is_a_choice_and_goes_to_the_duty_desk(client, running):
    receipt = ask(running, HOUSING)
    choose(client, receipt, onderwerp="geen")
    (label,) = rows(running, Label)
    assert (label.topic, label.subtopic.partition(".")[0]) == (None, "overig")
    assert ticket_of(running, receipt).staff_kind == "dienst"


def test_a_topic_on_what_the_model_kept_silent_about_is_a_gap(client, running):
    receipt = ask(running, STRANGE)
    assert ticket_of(running, receipt).topic is None
    choose(client, receipt, deelonderwerp="hu.regio")
    (gap,) = rows(running, Gap)
    assert (gap.kind, gap.topic, gap.province) == ("zwijgen", "huisvesting", "Overijssel")


def test_confirming_silence_changes_nothing_but_is_a_label(client, running):
    receipt = ask(running, STRANGE)
    choose(client, receipt, onderwerp="geen")
    assert kinds(running) == ["ontvangen", "onderwerp bevestigd"]
    assert rows(running, Gap) == []


@pytest.mark.parametrize(
    "form",
    [{}, {"onderwerp": "voetbal"}, {"deelonderwerp": "hu.voetbal"}, {"onderwerp": "geen", "reden": "a" * 501}],
)
def test_a_wrong_choice_is_named_and_changes_nothing(client, running, form):
    receipt = ask(running, HOUSING)
    answer = choose(client, receipt, **form)
    assert answer.status_code == 400
    assert "<title>Fout: " in answer.text
    assert form.get("reden", "") in answer.text
    assert rows(running, Label) == []


def test_a_question_that_does_not_exist_is_not_found(client):
    assert client.post("/vragen/V-2016-9999/onderwerp", data={"onderwerp": "geen"}).status_code == 404


def test_closing_waits_for_a_confirmed_topic_and_keeps_the_text(client, running):
    receipt = ask(running, HOUSING)
    answer = close(client, receipt, uitkomst="expert", antwoord="Ja, dat <b>mag</b>.", voorbeeld="ja")
    assert answer.status_code == 400
    assert "Bevestig eerst het onderwerp van deze vraag" in answer.text
    assert "Ja, dat &lt;b&gt;mag&lt;/b&gt;." in answer.text
    assert 'value="ja" checked' in answer.text
    assert ticket_of(running, receipt).status == "nieuw"


def test_a_closed_question_shows_its_answer_and_leaves_the_list(client, running):
    receipt = ask(running, HOUSING)
    choose(client, receipt, onderwerp="huisvesting")
    form = {
        "uitkomst": "handreiking",
        "antwoord": "Ja. Mail jan@zwolle.nl",
        "handreikingen": ["HR26"],
        "andere": "hr22",
        "voorbeeld": "ja",
    }
    assert close(client, receipt, **form).status_code == 303
    (answer,) = rows(running, Answer)
    ticket = ticket_of(running, receipt)
    assert (answer.text, answer.guides, answer.reusable) == ("Ja. Mail [e-mailadres]", ["HR26", "HR22"], True)
    assert (ticket.status, ticket.outcome, ticket.closed_at) == ("afgesloten", "handreiking", make.MORNING)
    page = client.get(f"/vragen/{receipt.number}").text
    assert "Handreiking volstond</strong>" in page
    assert "Mag als voorbeeld dienen" in page
    assert "Klopt dit?" not in page
    assert receipt.number not in client.get("/werkvoorraad").text


def test_an_experts_answer_without_a_guide_is_a_gap_once(client, running):
    receipt = ask(running, HOUSING)
    choose(client, receipt, onderwerp="huisvesting")
    for _ in range(2):
        close(client, receipt, uitkomst="expert", antwoord="Dat mag.")
        client.post(f"/vragen/{receipt.number}/heropenen")
    assert [gap.kind for gap in rows(running, Gap)] == ["zonder_handreiking"]


def test_a_closed_question_changes_only_after_it_is_reopened(client, running):
    receipt = ask(running, HOUSING)
    choose(client, receipt, onderwerp="huisvesting")
    close(client, receipt, uitkomst="geen_antwoord")
    assert "is afgesloten. Heropen" in choose(client, receipt, onderwerp="veiligheid").text
    assert "is afgesloten. Heropen" in close(client, receipt, uitkomst="geen_antwoord").text
    assert client.post(f"/vragen/{receipt.number}/heropenen", follow_redirects=False).status_code == 303
    client.post(f"/vragen/{receipt.number}/heropenen")
    assert kinds(running).count("heropend") == 1
    assert choose(client, receipt, onderwerp="veiligheid").status_code == 303


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ({"antwoord": "Ja."}, "Kies hoe deze vraag is afgelopen"),
        ({"uitkomst": "onzin", "antwoord": "Ja."}, "Kies hoe deze vraag is afgelopen"),
        ({"uitkomst": "expert", "antwoord": " "}, "Vul het antwoord in"),
        ({"uitkomst": "expert", "antwoord": "a" * 10_001}, "Het antwoord heeft 10.001 tekens"),
        ({"uitkomst": "expert", "antwoord": "Ja.", "andere": "HR999"}, "Wij kennen geen handreiking HR999"),
        ({"uitkomst": "handreiking", "antwoord": "Ja."}, "Kies de handreiking die volstond"),
    ],
)
def test_a_closing_that_is_not_complete_is_refused_by_name(client, running, form, problem):
    receipt = ask(running, HOUSING)
    choose(client, receipt, onderwerp="huisvesting")
    answer = close(client, receipt, **form)
    assert answer.status_code == 400
    assert problem in answer.text
    assert ticket_of(running, receipt).status == "nieuw"
