"""Handreikingen out to files and in from files. What comes in is a concept; publishing is done on the site."""

from pathlib import Path

from helpdesk import guide_files, guide_versions
from helpdesk.db import Database, open_database
from helpdesk.doors import Refused
from helpdesk.guide_import import MAX_FILE, read_file
from helpdesk.guide_text import tidy
from helpdesk.guidebook import Conflict
from helpdesk.migrate import upgrade
from helpdesk.running import the_clock
from helpdesk.settings import Settings, load_settings
from integrations.failed import Failed
from knowledge import library
from knowledge.library import Library

ACTOR = "opdrachtregel"


def export(folder: Path) -> None:
    """What is published now, one file each. A file of the same handreiking that is there already is replaced."""
    settings = load_settings()
    database = _database(settings)
    known = _library(settings, database)
    written = 0
    try:
        for name, text in guide_files.files(known):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            earlier = sorted(path.parent.glob(f"{path.name.partition('-')[0]}-*.md"))
            (earlier[0] if earlier else path).write_text(text, encoding="utf-8")
            written += 1
    except OSError as error:
        raise Failed(f"{folder} kan niet worden geschreven ({error.strerror}). Kies een andere map.") from None
    finally:
        database.engine.dispose()
    print(f"{written} handreikingen staan in {folder}.")
    if known.broken:
        raise Failed("Niet te lezen, dus niet geëxporteerd:\n" + "\n".join(known.broken))


def import_file(path: Path) -> None:
    settings = load_settings()
    database = _database(settings)
    try:
        with path.open("rb") as handle:
            fields, masked = tidy(read_file(path.name, handle.read(MAX_FILE + 1)))
        now = the_clock(settings, database).now()
        known = _library(settings, database)
        with database.writing() as session:
            guide_id = guide_files.take_in(session, fields, path.name, known, ACTOR, now)
    except OSError as error:
        raise Failed(f"Het bestand {path} kan niet worden gelezen ({error.strerror}). Controleer de naam.") from None
    except Refused as refusal:
        raise Failed(f"{path.name}: {refusal}") from None
    except Conflict:
        raise Failed("Iemand anders bewaarde net ook een handreiking. Probeer het opnieuw.") from None
    finally:
        database.engine.dispose()
    warning = " Gegevens van personen zijn weggehaald." if masked else ""
    print(f"{path.name} is een concept van {guide_id}.{warning}")
    print(f"Kijk het na en publiceer: {settings.base_url}/beheer/handreikingen/{guide_id}")


def _database(settings: Settings) -> Database:
    database = open_database(settings.database)
    upgrade(database)
    return database


def _library(settings: Settings, database: Database) -> Library:
    with database.reading() as session:
        return guide_versions.apply(library.load(settings.data), session)
