"""Loading monitor files."""

import sys
from pathlib import Path

import httpx

from helpdesk import quota_book
from helpdesk.db import Database, open_database
from helpdesk.migrate import upgrade
from helpdesk.quota_book import AlreadyDifferent, Recorded
from helpdesk.running import the_clock
from helpdesk.settings import Settings, load_settings
from integrations.failed import Failed
from integrations.monitor import MonitorFile, MonitorRefused, read
from knowledge.library import load_register

MAX_DOWNLOAD = 20 * 1024 * 1024  # bytes
TIMEOUT = httpx.Timeout(60, connect=5, read=10)


def load_quota(sources: list[str], dry_run: bool) -> None:
    """Every file on its own; a refused file does not stop the others, but the exit code tells."""
    settings = load_settings()
    database = open_database(settings.database)
    upgrade(database)
    refused = 0
    for source in sources:
        try:
            print(_load_one(database, source, settings, dry_run))
        except (Failed, MonitorRefused, AlreadyDifferent) as problem:
            refused += 1
            sys.stderr.write(f"{source}: geweigerd. Er is niets veranderd.\n{problem}\n")
    database.engine.dispose()
    if refused:
        raise Failed(f"{refused} van de {len(sources)} bestanden geweigerd. Verbeter ze en lees ze opnieuw in.")


def load_file(database: Database, content: bytes, name: str, settings: Settings) -> tuple[MonitorFile, Recorded]:
    file = read(content, name, load_register(settings.data))
    now = the_clock(settings, database).now()
    with database.writing() as session:
        return file, quota_book.record(session, file, now)


def _load_one(database: Database, source: str, settings: Settings, dry_run: bool) -> str:
    content, name = _content(source)
    if dry_run:
        file = read(content, name, load_register(settings.data))
        return f"{name}: goed. {_summary(file)} Niets bewaard (proef)."
    file, recorded = load_file(database, content, name, settings)
    state = "ingelezen." if recorded.new else "stond er al; er is niets veranderd."
    return f"{name}: {state} {_summary(file)}"


def _summary(file: MonitorFile) -> str:
    warnings = f" {len(file.warnings)} waarschuwingen: {' '.join(file.warnings[:3])}" if file.warnings else ""
    return f"{len(file.statuses)} gemeenten, periode {file.period}, peildatum {file.reference_date}.{warnings}"


def _content(source: str) -> tuple[bytes, str]:
    if "://" in source:
        return _download(source), source.rsplit("/", 1)[-1] or "download.csv"
    try:
        return Path(source).read_bytes(), Path(source).name
    except OSError as error:
        raise Failed(f"Het bestand {source} kan niet worden gelezen ({error.strerror}). Controleer de naam.") from None


def _download(url: str) -> bytes:
    if not url.startswith("https://"):
        raise Failed("Alleen adressen met https:// worden opgehaald. Download het bestand of gebruik https.")
    received = bytearray()
    try:
        with httpx.stream("GET", url, timeout=TIMEOUT) as answer:
            answer.raise_for_status()
            for part in answer.iter_bytes():
                received += part
                if len(received) > MAX_DOWNLOAD:
                    raise Failed(
                        "Het bestand is groter dan 20 MB. Een maandbestand is veel kleiner; controleer het adres."
                    )
    except httpx.HTTPError as error:
        raise Failed(
            f"Ophalen lukte niet ({type(error).__name__}). Controleer het adres en probeer het later."
        ) from None
    return bytes(received)
