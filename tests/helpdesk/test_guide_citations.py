from datetime import timedelta

from helpdesk.guide_citations import outdated
from helpdesk.guide_versions import history
from helpdesk.tables import Answer
from tests import guides, make

ASKED = "Hoe plaatsen wij een wensboom in de hal en wat kost een wensboom?"
LATER = make.MORNING + timedelta(days=1)


def listed(running, guide_id="HR99"):
    with running.database.reading() as session:
        guide = running.desk.library.guides.by_id(guide_id)
        found = outdated(session, guide, history(session, guide_id))
    return [(citation.ticket.number, citation.headings, citation.by_staff) for citation in found]


def answer(running, ticket_number, cited, now=make.MORNING):
    from helpdesk.tickets import by_number

    with running.database.writing() as session:
        ticket = by_number(session, ticket_number)
        session.add(Answer(ticket_id=ticket.id, text="Zie daar.", guides=[cited], actor="x", created_at=now))


def test_a_ticket_that_was_shown_a_passage_which_changed_is_listed(running):
    guides.publish(running)
    receipt = running.writer.receive(make.question(ASKED))
    (shown,) = receipt.shown["handreikingen"]
    assert shown["id"] == "HR99"
    assert listed(running) == []
    other = guides.TEXT.replace("een plek", "géén plek") if shown["kop"] == "In het kort" else guides.TEXT
    guides.publish(running, other.replace("in de hal", "op het plein").replace("gratis", "duur"), now=LATER)
    assert listed(running) == [(receipt.number, (shown["kop"],), False)]


def test_a_ticket_whose_passage_stayed_the_same_is_not_listed(running):
    guides.publish(running)
    running.writer.receive(make.question(ASKED))
    guides.publish(running, f"{guides.TEXT}\n\n## Erbij\nMeer.", now=LATER)
    assert listed(running) == []


def test_after_withdrawing_every_ticket_that_quoted_it_is_listed(running):
    guides.publish(running)
    receipt = running.writer.receive(make.question(ASKED))
    guides.withdraw(running, now=LATER)
    assert [number for number, _, _ in listed(running)] == [receipt.number]


def test_an_answer_of_staff_is_listed_when_the_text_of_then_changed(running):
    receipt = running.writer.receive(make.question("Waar is de fietsenstalling?"))
    answer(running, receipt.number, "HR01")
    assert listed(running, "HR01") == []
    guides.publish(running, guide_id="HR01", now=LATER)
    ((number, headings, by_staff),) = listed(running, "HR01")
    assert (number, by_staff) == (receipt.number, True)
    assert "In het kort" in headings


def test_an_answer_from_after_the_change_is_not_listed(running):
    guides.publish(running, guide_id="HR01")
    receipt = running.writer.receive(make.question("Waar is de fietsenstalling?"))
    answer(running, receipt.number, "HR01", LATER)
    answer(running, receipt.number, "HR011", LATER)
    assert listed(running, "HR01") == []


def test_an_answer_that_cites_one_paragraph_counts_only_that_paragraph(running):
    guides.publish(running)
    receipts = [running.writer.receive(make.question(f"Waar is stalling {n}?")) for n in range(2)]
    answer(running, receipts[0].number, "HR99#kosten")
    answer(running, receipts[1].number, "HR99#stappen")
    guides.publish(running, guides.TEXT.replace("gratis", "duur"), now=LATER)
    assert listed(running) == [(receipts[0].number, ("Kosten",), True)]
