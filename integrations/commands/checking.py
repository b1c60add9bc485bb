"""Does everything work? One line per part, with what to do when it does not."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import col, func, select

from helpdesk import guide_versions, quota_book
from helpdesk.db import Database, open_database
from helpdesk.migrate import current_revision, newest_revision
from helpdesk.running import the_clock
from helpdesk.settings import Settings, load_settings
from helpdesk.tables import Notice
from integrations.failed import Failed
from knowledge import library, model_store
from knowledge.model_store import ModelUnavailable
from routing import people
from routing.people import RosterError

STALE_DAYS = 45  # days after which figures get a warning
# Before this version two connections that write and checkpoint at the same instant can damage the file.
SAFE_SQLITE = (3, 51, 3)
GOOD, NOTE, BAD = "goed", "let op", "fout"


@dataclass(frozen=True, slots=True)
class Check:
    part: str
    state: str
    text: str


def doctor(as_json: bool) -> None:
    settings = load_settings()
    checks = list(_checks(settings))
    if as_json:
        print(json.dumps([asdict(check) for check in checks], ensure_ascii=False, indent=2))
    else:
        for check in checks:
            print(f"{check.state:7} {check.part:14} {check.text}")
    broken = [check.part for check in checks if check.state == BAD]
    if broken:
        raise Failed(f"Niet in orde: {', '.join(broken)}.")


def _checks(settings: Settings) -> Iterator[Check]:
    yield Check("omgeving", GOOD, "demo" if settings.demo else "productie")
    database = open_database(settings.database)
    stored = _database(database)
    yield stored
    yield _knowledge(settings, None if stored.state == BAD else database)
    yield _roster(settings)
    yield _model(settings)
    if stored.state != BAD:
        yield _figures(settings, database)
        yield _notices(database)
    yield _mail(settings)
    yield _slack(settings)
    database.engine.dispose()


def _database(database: Database) -> Check:
    name = database.engine.dialect.name
    try:
        revision, newest = current_revision(database), newest_revision()
        with database.engine.connect() as connection:
            connection.execute(text("SELECT 1"))
    except SQLAlchemyError as error:
        return Check(
            "database", BAD, f"{name} is niet bereikbaar ({type(error).__name__}). Kijk naar HELPDESK_DATABASE_URL."
        )
    if revision != newest:
        return Check("database", BAD, f"{name}, tabellen op {revision}, nodig {newest}. Start de site één keer.")
    if database.is_sqlite and sqlite3.sqlite_version_info < SAFE_SQLITE:
        version = sqlite3.sqlite_version
        return Check("database", NOTE, f"SQLite {version}; gebruik één proces, of PostgreSQL voor meer dan één.")
    return Check("database", GOOD, f"{name}, tabellen {revision}")


def _knowledge(settings: Settings, database: Database | None) -> Check:
    """The files, and what was published in their place when the database can be read."""
    try:
        known = library.load(settings.data)
    except (OSError, ValueError) as problem:
        return Check("kennis", BAD, str(problem))
    if database:
        with database.reading() as session:
            known = guide_versions.apply(known, session)
    count = f"{len(known.guides.all)} handreikingen"
    if known.broken:
        return Check("kennis", BAD, f"{count}; niet te lezen: {' '.join(known.broken)}")
    return Check("kennis", GOOD, count)


def _roster(settings: Settings) -> Check:
    path = settings.data / "medewerkers.csv"
    return _try("medewerkers", lambda: f"{len(people.load(path).staff)} medewerkers en partijen")


def _try(part: str, describe: Callable[[], str]) -> Check:
    try:
        return Check(part, GOOD, describe())
    except (OSError, ValueError, RosterError) as problem:
        return Check(part, BAD, str(problem))


def _model(settings: Settings) -> Check:
    try:
        manifest = model_store.load(settings.model_dir).manifest
    except ModelUnavailable as problem:
        return Check("model", NOTE, f"{problem} Vragen gaan niet ingedeeld naar de helpdesk. Maak het: helpdesk train")
    return Check("model", GOOD, f"geleerd van {manifest.questions} vragen")


def _figures(settings: Settings, database: Database) -> Check:
    today = the_clock(settings, database).today()
    with database.reading() as session:
        files = quota_book.files(session, today)
    if not files:
        return Check("cijfers", NOTE, "geen maandcijfers. Lees ze in: helpdesk load-quota BESTAND")
    age = (today - files[-1].reference_date).days
    line = f"stand {files[-1].reference_date}, {age} dagen oud, {files[-1].origin}"
    return Check("cijfers", GOOD if age <= STALE_DAYS else NOTE, line)


def _notices(database: Database) -> Check:
    with database.reading() as session:
        rows = session.exec(select(Notice.state, func.count()).group_by(col(Notice.state))).all()
    counts = dict(rows)
    line = f"{counts.get('bezorgd', 0)} bezorgd, {counts.get('wacht', 0)} wachten, {counts.get('mislukt', 0)} mislukt"
    return Check("berichten", NOTE if counts.get("mislukt") else GOOD, line)


def _mail(settings: Settings) -> Check:
    if settings.smtp_url:
        return Check("e-mail", GOOD, "aan")
    text = "uit: berichten worden afgedrukt. Stel HELPDESK_SMTP_URL in om ze te versturen."
    return Check("e-mail", GOOD if settings.demo else NOTE, text)


def _slack(settings: Settings) -> Check:
    return Check("slack", GOOD, "aan" if settings.slack_bot_token else "uit (geen token)")
