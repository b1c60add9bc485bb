import html

import pytest
from sqlmodel import select

from helpdesk.tables import Conversation, Ticket, TicketEvent

QUESTION = "De huurtoeslag komt pas na een half jaar, de huurder heeft nu schuld"


def say(client, text=QUESTION, gemeente="Emmen", path="/assistent"):
    return client.post(path, data={"tekst": text, "gemeente": gemeente})


def test_it_says_first_that_it_is_a_computer_and_that_a_person_is_possible(client):
    page = client.get("/assistent").text
    assert page.index("Ik ben een computer") < page.index("Uw vraag")
    assert "Spreek een medewerker" in page


def test_a_question_gets_passages_with_their_source_and_the_stand(client):
    page = html.unescape(say(client).text)
    assert "toeslagen</strong> (zeker)" in page
    assert '<a href="/handreikingen/HR4' in page
    assert "gecontroleerd op" in page
    assert "Emmen" in page
    assert "voorbeeldcijfers" in page
    assert "Karim Bouali" in page


def test_every_quoted_passage_is_verbatim_from_a_guide(client, running):
    say(client)
    with running.database.reading() as session:
        (talk,) = session.exec(select(Conversation)).all()
    passages = {passage.text for guide in running.desk.library.guides.all for passage in guide.passages}
    shown = [guide["passage"] for turn in talk.turns if "advies" in turn for guide in turn["advies"]["handreikingen"]]
    assert shown
    assert set(shown) <= passages


def test_without_an_answer_it_says_so_and_offers_a_person(client):
    page = say(client, "Hoe laat is de afvalbrenger open?", "Almere").text
    assert "Ik verzin geen antwoord" in page
    assert "Zet door" in page


def test_passing_on_makes_a_ticket_with_the_transcript(client, manager, running):
    talk = say(client)
    path = talk.url.path
    done = client.post(f"{path}/doorzetten", data={"naam": "Jan", "email": "jan@voorbeeld.invalid"})
    assert "Uw vraag is ontvangen" in done.text
    with running.database.reading() as session:
        (ticket,) = session.exec(select(Ticket)).all()
        (event,) = session.exec(select(TicketEvent)).all()
    assert (ticket.channel, ticket.topic, ticket.gemeente_code) == ("assistent", "toeslagen", "GM0114")
    assert [turn["wie"] for turn in event.data["gesprek"]] == ["u", "assistent"]
    assert "Gesprek met de assistent" in manager.get(f"/vragen/{ticket.number}").text


def test_passing_on_twice_is_one_ticket(client, running):
    path = say(client).url.path
    for _ in range(2):
        client.post(f"{path}/doorzetten", data={"naam": "Jan", "email": "jan@voorbeeld.invalid"})
    with running.database.reading() as session:
        assert len(session.exec(select(Ticket)).all()) == 1


def test_a_second_question_continues_the_talk(client):
    path = say(client).url.path
    page = say(client, "En de zorgtoeslag?", "", path).text
    assert QUESTION in page
    assert "En de zorgtoeslag?" in page


def test_a_personal_number_is_not_kept_in_the_talk(client, running):
    page = say(client, "Meneer 123456782 wil zorgtoeslag aanvragen", "Best").text
    assert "123456782" not in page
    with running.database.reading() as session:
        assert "123456782" not in str(session.exec(select(Conversation)).one().turns)


def test_danger_shows_112(client):
    assert "Bel 112" in say(client, "Er staat nu een man met een mes in de hal, help", "Goes").text


@pytest.mark.parametrize(
    ("text", "gemeente", "message"), [("", "", "Vul uw vraag in"), ("vraag", "Atlantis", "geen gemeente")]
)
def test_a_wrong_field_keeps_the_text_and_names_the_error(client, text, gemeente, message):
    answer = client.post("/assistent", data={"tekst": text, "gemeente": gemeente})
    assert answer.status_code == 400
    assert message in html.unescape(answer.text)
    assert "Fout: " in answer.text


def test_passing_on_without_an_address_asks_for_it(client):
    path = say(client).url.path
    answer = client.post(f"{path}/doorzetten", data={"naam": "Jan", "email": ""})
    assert answer.status_code == 400
    assert "Vul uw e-mailadres in." in answer.text
    assert 'value="Jan"' in answer.text


def test_a_talk_of_somebody_else_cannot_be_guessed(client):
    assert client.get("/assistent/raadsel").status_code == 404
