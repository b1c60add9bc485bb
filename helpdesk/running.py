"""A desk that runs: settings, clock, database, knowledge and the writer, made once per process."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session

from helpdesk import guide_versions
from helpdesk.advice import Desk
from helpdesk.clock import Clock, real_time
from helpdesk.db import Database, open_database
from helpdesk.jobs import Jobs
from helpdesk.live import LiveDesk
from helpdesk.migrate import upgrade
from helpdesk.settings import Settings
from helpdesk.tables import Remembered
from helpdesk.writer import Writer
from knowledge import library, model_store
from knowledge.model_store import ModelUnavailable
from routing import people

DEMO_BEGAN = "demo_began"


@dataclass(frozen=True, slots=True)
class Running:
    settings: Settings
    clock: Clock
    database: Database
    live: LiveDesk
    jobs: Jobs
    writer: Writer

    @property
    def desk(self) -> Desk:
        return self.live.current()

    def close(self) -> None:
        self.live.close()
        self.writer.close()
        self.jobs.close()
        self.database.engine.dispose()


def start(settings: Settings, desk: Desk | None = None, clock: Clock | None = None) -> Running:
    """Opens and migrates the database and loads the knowledge. A model that cannot load does not stop the desk."""
    database = open_database(settings.database)
    upgrade(database)
    live = LiveDesk(database, lambda session: with_versions(load_desk(settings), session), desk)
    clock = clock or the_clock(settings, database)
    jobs = Jobs(database)
    return Running(settings, clock, database, live, jobs, Writer(database, live.current, jobs, clock))


def load_desk(settings: Settings) -> Desk:
    known = library.load(settings.data)
    roster = people.load(settings.data / "medewerkers.csv")
    try:
        return Desk(known, roster, model_store.load(settings.model_dir))
    except ModelUnavailable as problem:
        return Desk(known, roster, None, str(problem))


def with_versions(desk: Desk, session: Session) -> Desk:
    """The handreikingen that were edited here take the place of the files."""
    return replace(desk, library=guide_versions.apply(desk.library, session))


def the_clock(settings: Settings, database: Database) -> Clock:
    if not settings.demo:
        return Clock()
    with database.writing() as session:
        return Clock(began=_demo_began(session))


def _demo_began(session: Session) -> datetime:
    known = session.get(Remembered, DEMO_BEGAN)
    if known is None:
        known = Remembered(name=DEMO_BEGAN, value=real_time().isoformat())
        session.add(known)
    return datetime.fromisoformat(known.value)
