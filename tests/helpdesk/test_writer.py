import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event
from sqlmodel import select

from helpdesk import numbering
from helpdesk import writer as writer_module
from helpdesk.intake import KeyReused
from helpdesk.tables import Notice, Ticket, TicketEvent
from helpdesk.writer import TooBusy, Writer
from tests import make


def stored(running, table):
    with running.database.reading() as session:
        return session.exec(select(table)).all()


def test_a_ticket_comes_with_its_event_its_notices_and_its_job(running):
    receipt = running.writer.receive(make.question(asker_email="jan@voorbeeld.invalid"))
    (ticket,) = stored(running, Ticket)
    (first,) = stored(running, TicketEvent)
    assert ticket.number == receipt.number
    assert first.data["advies"] == receipt.shown
    assert {notice.audience for notice in stored(running, Notice)} >= {"behandelaar", "vrager"}
    with running.database.reading() as session:
        table = "workflow_status" if running.database.is_sqlite else "dbos.workflow_status"
        rows = session.connection().exec_driver_sql(f"SELECT workflow_uuid, status FROM {table}").all()
    assert [tuple(row) for row in rows] == [(f"vertel_over_vraag-{ticket.id}", "ENQUEUED")]


def test_a_failure_halfway_leaves_nothing_behind(running, monkeypatch):
    monkeypatch.setattr(type(running.jobs), "tell_about", lambda *_: (_ for _ in ()).throw(RuntimeError("weg")))
    with pytest.raises(RuntimeError, match="weg"):
        running.writer.receive(make.question())
    assert stored(running, Ticket) == stored(running, TicketEvent) == stored(running, Notice) == []


def test_many_at_once_get_different_numbers_and_share_commits(running):
    commits = []
    event.listen(running.database.engine, "commit", commits.append)
    with ThreadPoolExecutor(40) as pool:
        receipts = list(pool.map(lambda n: running.writer.receive(make.question(f"Vraag {n} over huur")), range(120)))
    assert len({receipt.number for receipt in receipts}) == 120
    assert len(stored(running, Ticket)) == 120
    assert len(commits) < 120


def test_the_same_key_at_the_same_moment_is_one_ticket(running):
    with ThreadPoolExecutor(20) as pool:
        questions = [make.question(external_id="sleutel") for _ in range(20)]
        receipts = list(pool.map(running.writer.receive, questions))
    assert len({receipt.number for receipt in receipts}) == 1
    assert [receipt.created for receipt in receipts].count(True) == 1
    assert len(stored(running, Ticket)) == 1


def test_the_same_key_in_two_processes_is_one_ticket(running):
    others = [Writer(running.database, running.live.current, running.jobs, running.clock) for _ in range(3)]
    with ThreadPoolExecutor(3) as pool:
        jobs = [pool.submit(other.receive, make.question(external_id=f"k{n}")) for n in range(10) for other in others]
        numbers = [job.result().number for job in jobs]
    for other in others:
        other.close()
    assert len(set(numbers)) == 10
    assert len(stored(running, Ticket)) == 10


def test_one_bad_question_does_not_take_its_neighbours_down(running, monkeypatch):
    real = writer_module.understand

    def picky(question, desk, today):
        if "kapot" in question.text:
            raise ValueError("kapot")
        return real(question, desk, today)

    monkeypatch.setattr(writer_module, "understand", picky)
    futures = [running.writer.submit(make.question(text)) for text in ("goed", "kapot", "ook goed")]
    assert futures[0].result().number
    with pytest.raises(ValueError, match="kapot"):
        futures[1].result()
    assert futures[2].result().number


def test_another_text_under_the_same_key_is_refused(running):
    running.writer.receive(make.question("Eerste vraag", external_id="k"))
    with pytest.raises(KeyReused, match="hoort al bij vraag V-2016-0001"):
        running.writer.receive(make.question("Tweede vraag", external_id="k"))


def test_a_full_queue_says_so_at_once(running, monkeypatch):
    monkeypatch.setattr(writer_module, "MAX_WAITING", 2)
    hold = threading.Event()
    monkeypatch.setattr(writer_module, "understand", lambda *_: hold.wait(10) and None)
    slow = Writer(running.database, running.live.current, running.jobs, running.clock)
    with pytest.raises(TooBusy):
        for _ in range(5):
            slow.submit(make.question())
    hold.set()
    slow.close()


def test_numbers_go_on_and_never_come_back(running):
    first = running.writer.receive(make.question())
    with running.database.writing() as session:
        numbering.next_ids(session, 2016, 1)  # given out, and then nothing came of it
    assert (first.number, running.writer.receive(make.question()).number) == ("V-2016-0001", "V-2016-0003")
