import time

import pytest
from sqlmodel import select

from helpdesk import triage
from helpdesk.advice import understand
from helpdesk.intake import Incoming, receive
from helpdesk.jobs import SPREAD, TELL, Jobs
from helpdesk.tables import Notice
from helpdesk.tickets import by_number
from integrations import deliver
from integrations import post as post_module
from integrations.post import Post
from tests import make


class Carrier:
    """Takes messages; fails the first `failures` times with `error`."""

    def __init__(self, failures=0, error=None):
        self.sent, self.failures, self.error = [], failures, error

    def __call__(self, notice, message):
        if self.failures:
            self.failures -= 1
            raise self.error
        self.sent.append((notice.audience, notice.recipient, message))

    def letter(self, letter):
        self(Notice(ticket_id=0, audience="brief", channel="mail", recipient=letter.recipient), letter.body)


@pytest.fixture
def post(running, monkeypatch):
    def use(carrier):
        monkeypatch.setattr(post_module, "_post", Post(running, {"mail": carrier}, carrier.letter))
        return carrier

    return use


def ask(running, **values):
    return running.writer.receive(make.question(asker_name="Jan", asker_email="jan@voorbeeld.invalid", **values))


def notices(running):
    with running.database.reading() as session:
        return session.exec(select(Notice).order_by(Notice.id)).all()


def wait_until(condition, patience=15):
    end = time.monotonic() + patience
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    return condition()


def test_the_assignee_and_the_asker_are_told(running, post):
    carrier = post(Carrier())
    ask(running)
    for notice in notices(running):
        deliver.deliver_one(notice.id)
    assert {audience for audience, _, _ in carrier.sent} >= {"behandelaar", "vrager"}
    assert {notice.state for notice in notices(running)} == {"bezorgd"}


def test_what_was_sent_is_not_sent_again(running, post):
    carrier = post(Carrier())
    ask(running)
    first = notices(running)[0]
    deliver.deliver_one(first.id)
    deliver.deliver_one(first.id)
    assert len(carrier.sent) == 1


def test_who_takes_over_a_question_is_told_why_and_nobody_is_told_twice(running, post):
    carrier = post(Carrier())
    receipt = ask(running)
    for notice in notices(running):
        deliver.deliver_one(notice.id)
    carrier.sent.clear()
    with running.database.writing() as session:
        choice = triage.Choice("ve.incident", "medewerker (demo)", make.MORNING)
        triage.set_topic(session, by_number(session, receipt.number), choice, running.desk, running.jobs, make.TODAY)
    for notice in notices(running):
        deliver.deliver_one(notice.id)
    ((audience, recipient, message),) = carrier.sent
    assert (audience, recipient) == ("behandelaar", "cot@voorbeeld.invalid")
    assert "veiligheid" in message.subject
    assert "Het onderwerp is veiligheid; het COT neemt die vragen." in message.body


def test_a_notice_stays_waiting_when_sending_fails(running, post):
    post(Carrier(1, post_module.Passing("even weg")))
    ask(running)
    with pytest.raises(post_module.Passing):
        deliver.deliver_one(notices(running)[0].id)
    assert notices(running)[0].state == "wacht"


def test_a_channel_nobody_carries_is_given_up_with_the_reason(running, monkeypatch):
    monkeypatch.setattr(post_module, "_post", Post(running, {}, print))
    ask(running)
    with pytest.raises(post_module.Permanent, match="geen bezorger voor kanaal 'mail'"):
        deliver.deliver_one(notices(running)[0].id)


def test_the_asker_reads_number_deadline_and_link_but_not_the_own_text(running, post):
    carrier = post(Carrier())
    receipt = ask(running, text="Krijgt een kamerbewoner huurtoeslag? geheim-woord")
    for notice in notices(running):
        deliver.deliver_one(notice.id)
    message = next(message for audience, _, message in carrier.sent if audience == "vrager")
    assert receipt.number in message.subject
    assert f"/volg/{receipt.token}" in message.body
    assert "U krijgt antwoord vóór" in message.body
    assert "geheim-woord" not in message.body


def test_staff_read_the_question_the_reason_and_the_stand(running, post):
    carrier = post(Carrier())
    zwolle = running.desk.library.register.by_code("GM0193")
    ask(running, municipality=zwolle)
    for notice in notices(running):
        deliver.deliver_one(notice.id)
    message = next(message for audience, _, message in carrier.sent if audience == "behandelaar")
    assert "Hoe wordt onze taakstelling" in message.body
    assert "Waarom u: Accountmanager voor Overijssel" in message.body
    assert "(voorbeeldcijfers): opgave" in message.body


def test_the_worker_delivers_what_the_ticket_wrote_down_and_retries_what_fails(running):
    carrier = Carrier(1, post_module.Passing("even weg"))
    ask(running)
    deliver.launch(Post(running, {"mail": carrier}, print))
    try:
        assert wait_until(lambda: {notice.state for notice in notices(running)} == {"bezorgd"})
    finally:
        deliver.stop()
    assert len(carrier.sent) == len(notices(running))


def test_the_worker_gives_up_on_what_can_never_work_and_delivers_the_rest(running):
    class Picky(Carrier):
        def __call__(self, notice, message):
            if notice.audience == "behandelaar":
                raise post_module.Permanent("postbus bestaat niet")
            super().__call__(notice, message)

    carrier = Picky()
    ask(running)
    deliver.launch(Post(running, {"mail": carrier}, print))
    try:
        assert wait_until(lambda: "wacht" not in {notice.state for notice in notices(running)})
    finally:
        deliver.stop()
    states = {notice.audience: (notice.state, notice.last_error) for notice in notices(running)}
    assert states["behandelaar"] == ("mislukt", "postbus bestaat niet")
    assert states["vrager"] == ("bezorgd", None)


def jobs_of(running):
    return sorted((job.name, job.workflow_id) for job in running.jobs._client.list_workflows())


def test_questions_that_came_in_together_get_one_job_and_then_one_each(running, post):
    post(Carrier())
    with running.database.writing() as session:
        running.jobs.tell_about_all(session, [7, 8, 9])
    assert [name for name, _ in jobs_of(running)] == [SPREAD]
    deliver.spread([7, 8, 9])
    deliver.spread([7, 8, 9])  # as after a crash halfway
    assert [job for name, job in jobs_of(running) if name == TELL] == [f"{TELL}-{number}" for number in (7, 8, 9)]


def test_one_question_gets_its_own_job_and_none_gets_none(running):
    with running.database.writing() as session:
        running.jobs.tell_about_all(session, [])
        running.jobs.tell_about_all(session, [7])
    assert jobs_of(running) == [(TELL, f"{TELL}-7")]


def test_a_passing_fault_while_spreading_loses_no_message(running, monkeypatch):
    monkeypatch.setattr(deliver, "POLL_SECONDS", 0.05)
    questions = [make.question(asker_name="Jan", asker_email=f"jan{number}@voorbeeld.invalid") for number in range(2)]
    incoming = [Incoming(question, understand(question, running.desk, make.TODAY)) for question in questions]
    with running.database.writing() as session:
        receive(session, incoming, running.desk, running.jobs, running.clock.now())
    assert [name for name, _ in jobs_of(running)] == [SPREAD]
    real, faults = Jobs.tell_about, iter([True, True])

    def unsteady(jobs, session, ticket_id):
        if next(faults, False):
            raise OSError("even weg")
        real(jobs, session, ticket_id)

    monkeypatch.setattr(Jobs, "tell_about", unsteady)
    deliver.launch(Post(running, {"mail": Carrier()}, print))
    try:
        end = time.monotonic() + 30
        while time.monotonic() < end and any(notice.state == "wacht" for notice in notices(running)):
            time.sleep(0.05)
    finally:
        deliver.stop()
    assert next(faults, None) is None
    assert {notice.state for notice in notices(running)} == {"bezorgd"}
