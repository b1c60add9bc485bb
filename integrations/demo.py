"""Getting the demo ready, and saying what is real and what is invented. Doing it twice changes nothing."""

from helpdesk import quota_book
from helpdesk.clock import DEMO_STARTS
from helpdesk.db import open_database
from helpdesk.migrate import upgrade
from helpdesk.settings import Settings
from knowledge import model_store
from knowledge.model_store import ModelUnavailable


def prepare(settings: Settings) -> None:
    _figures(settings)
    ensure_model(settings)


def _figures(settings: Settings) -> None:
    from integrations.commands.loading import load_file

    database = open_database(settings.database)
    upgrade(database)
    with database.reading() as session:
        known = {file.sha256 for file in quota_book.files(session, DEMO_STARTS.date())}
    if not known:
        for path in sorted((settings.data / "standen").glob("*.csv")):
            load_file(database, path.read_bytes(), path.name, settings)
    database.engine.dispose()


def ensure_model(settings: Settings) -> None:
    try:
        model_store.load(settings.model_dir)
    except ModelUnavailable:
        from integrations.commands.learning import train_model

        print("Het model leert van de vragen in data/vragen. Dat duurt hooguit een minuut.", flush=True)
        train_model(settings)


def welcome(settings: Settings) -> str:
    if not settings.demo:
        return f"De helpdesk staat op {settings.base_url}"
    return f"""
De helpdesk staat op {settings.base_url}

  Vraag stellen     {settings.base_url}/vraag
  Assistent         {settings.base_url}/assistent
  Land in beeld     {settings.base_url}/land-in-beeld
  Werkvoorraad      {settings.base_url}/werkvoorraad  (medewerkers; in de demo zonder aanmelden)
  API               {settings.base_url}/api/v1/openapi.json

  Accounts          nog geen: aanmelden bestaat nog niet. In productie zijn de medewerkerspagina's daarom dicht.
  Echt              de landelijke cijfers uit de brief van 17 maart 2016, het gemeenteregister, de wet
  Verzonnen         medewerkers, en de cijfers per gemeente (overal 'voorbeeldcijfers')
  Berichten         worden hieronder afgedrukt, niet verstuurd
  Datum in de demo  begint op 17 maart 2016, 9.00 uur

Stoppen: Ctrl+C."""
