from sqlmodel import select

from helpdesk import similar
from helpdesk.closing import Closing, close, reopen
from helpdesk.tables import Ticket
from tests import make

SHARED = "Mogen vier alleenstaande mannen samen één eengezinswoning huren, en wie betaalt de borg?"


def ask(running, text, code="GM0193"):
    place = running.desk.library.register.by_code(code)
    receipt = running.writer.receive(make.question(text, municipality=place))
    with running.database.reading() as session:
        return session.exec(select(Ticket).where(Ticket.number == receipt.number)).one()


def answered(running, text, answer, code="GM0193", reusable=True):
    ticket = ask(running, text, code)
    with running.database.writing() as session:
        closing = Closing("expert", answer, ("HR26",), reusable, "medewerker (demo)", make.MORNING)
        close(session, session.get(Ticket, ticket.id), closing, None)
    return ticket


def find(running, ticket):
    with running.database.reading() as session:
        return similar.find(session, ticket, running.desk.library.register, make.TODAY)


def test_an_earlier_answer_is_found_with_the_reason(running):
    earlier = answered(running, SHARED, "Ja, met een eigen contract voor ieder.")
    (example,) = find(running, ask(running, "Vier mannen delen een eengezinswoning. Hoe gaat dat met de borg?"))
    assert (example.number, example.answer) == (earlier.number, "Ja, met een eigen contract voor ieder.")
    assert example.guides == ("HR26",)
    assert "eengezinswoning" in example.reasons[0]


def test_the_name_of_another_municipality_is_not_shown(running):
    answered(running, f"Gemeente Kampen: {SHARED}", "In Kampen mag dat; ook Ede doet dit.", code="GM0166")
    (example,) = find(running, ask(running, SHARED))
    assert example.place == "een andere gemeente"
    assert "Kampen" not in example.question + example.answer + "".join(example.reasons)
    assert "Ede" not in example.answer
    assert example.question.startswith("een andere gemeente: Mogen")
    assert "In een andere gemeente mag dat" in example.answer


def test_the_name_of_the_own_municipality_stays(running):
    answered(running, f"Gemeente Zwolle: {SHARED}", "In Zwolle mag dat.")
    (example,) = find(running, ask(running, SHARED))
    assert (example.place, example.answer) == ("Zwolle", "In Zwolle mag dat.")


def test_only_closed_questions_with_an_approved_answer_count(running):
    answered(running, SHARED, "Niet voor anderen.", reusable=False)
    earlier = answered(running, SHARED, "Ja.")
    fresh = ask(running, SHARED)
    assert [example.number for example in find(running, fresh)] == [earlier.number]
    with running.database.writing() as session:
        reopen(session, session.get(Ticket, earlier.id), "medewerker (demo)", make.MORNING)
    assert find(running, fresh) == []


def test_a_question_about_something_else_gives_nothing(running):
    answered(running, SHARED, "Ja.")
    assert find(running, ask(running, "Wanneer krijgt een gezin kinderbijslag van de SVB?")) == []


def test_at_most_three_are_shown_and_never_the_question_itself(running):
    tickets = [answered(running, f"{SHARED} Nummer {n}.", "Ja.") for n in range(5)]
    found = find(running, tickets[0])
    assert len(found) == 3
    assert tickets[0].number not in [example.number for example in found]
