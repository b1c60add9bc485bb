"""A small data folder, so that learning takes a second, and the steps of the learning loop."""

import shutil
from itertools import islice

import pytest

from helpdesk import labels, model_shelf, training, triage
from helpdesk.running import start
from helpdesk.settings import Settings
from helpdesk.tickets import by_number
from tests import make

EVERY = 15  # one of so many questions
FROZEN = 60  # questions of the frozen set


def small_data(folder, frozen=FROZEN):
    """Links to the real data, with fewer questions; `frozen` 0 = no frozen set."""
    data = folder / "data"
    data.mkdir()
    for path in make.DATA.iterdir():
        if path.name not in ("vragen", "toets"):
            (data / path.name).symlink_to(path)
    (data / "vragen").mkdir()
    for path in make.DATA.glob("vragen/*.jsonl"):
        lines = path.read_text(encoding="utf-8").splitlines()[::EVERY]
        (data / "vragen" / path.name).write_text("\n".join(lines), encoding="utf-8")
    if frozen:
        (data / "toets").mkdir()
        with (make.DATA / "toets" / "vragen.jsonl").open(encoding="utf-8") as lines:
            (data / "toets" / "vragen.jsonl").write_text("".join(islice(lines, frozen)), encoding="utf-8")
    return data


@pytest.fixture(scope="session")
def learned(tmp_path_factory):
    """A folder with the small data and a first model of it, to copy from."""
    folder = tmp_path_factory.mktemp("geleerd")
    settings = Settings(var=folder, data=small_data(folder))
    running = start(settings, clock=make.clock())
    learn(running, promote=True)
    running.close()
    return folder


@pytest.fixture
def school(learned, tmp_path, database_url):
    """A running desk that learned from the small data, on each engine in turn."""
    yield from _open(learned, tmp_path, database_url)


@pytest.fixture
def class_room(learned, tmp_path, sqlite_template):
    """The same on one engine, for what the engine makes no difference to."""
    copy = tmp_path / "helpdesk.db"
    copy.write_bytes(sqlite_template.read_bytes())
    yield from _open(learned, tmp_path, f"sqlite:///{copy}")


def _open(learned, folder, url):
    shutil.copytree(learned / "model", folder / "var" / "model")
    settings = Settings(var=folder / "var", data=learned / "data", database_url=url, rate_limits="off")
    running = start(settings, clock=make.clock())
    yield running
    running.close()


def learn(running, promote=False):
    with running.database.reading() as session:
        found = training.build(running.settings, session)
    if promote:
        with running.database.writing() as session:
            model_shelf.promote(session, running.settings.model_dir, found.id)
        running.live.refresh()
    return found


def correct(running, text, subtopic, approve=True):
    """Ask, correct, approve: the number of the question."""
    receipt = running.writer.receive(make.question(text))
    with running.database.writing() as session:
        ticket = by_number(session, receipt.number)
        choice = triage.Choice(subtopic, "medewerker (demo)", make.MORNING)
        triage.set_topic(session, ticket, choice, running.desk, running.jobs, make.TODAY)
    if approve:
        with running.database.writing() as session:
            (waiting,) = labels.waiting(session)
            labels.review(session, waiting.label.id, labels.APPROVED, make.person(), make.MORNING)
    return receipt.number
