"""Getting the demo ready, and saying what is real and what is invented. Doing it twice changes nothing."""

from helpdesk import demo_accounts, quota_book
from helpdesk.clock import DEMO_STARTS
from helpdesk.db import open_database
from helpdesk.migrate import upgrade
from helpdesk.settings import Settings
from knowledge import model_store
from knowledge.model_store import ModelUnavailable
from routing import people


def prepare(settings: Settings) -> None:
    _figures(settings)
    _accounts(settings)
    ensure_model(settings)


def _accounts(settings: Settings) -> None:
    database = open_database(settings.database)
    roster = people.load(settings.data / "medewerkers.csv")
    with database.writing() as session:
        demo_accounts.make(session, roster, DEMO_STARTS)
    database.engine.dispose()


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
    base = settings.base_url
    return f"""
De helpdesk staat op {base}

  Vraag stellen     {base}/vraag
  Assistent         {base}/assistent
  Land in beeld     {base}/land-in-beeld
  Werkvoorraad      {base}/werkvoorraad
  API               {base}/api/v1/openapi.json

  Aanmelden         {base}/inloggen (kies een rol, of gebruik een account hieronder)
{_accounts_text()}
  Wachtwoord        {demo_accounts.PASSWORD} (voor alle accounts; werkt alleen in de demo)

  Echt              de landelijke cijfers uit de brief van 17 maart 2016, het gemeenteregister, de wet
  Verzonnen         medewerkers, en de cijfers per gemeente (overal 'voorbeeldcijfers')
  Berichten         {"gaan per e-mail" if settings.smtp_url else "worden hieronder afgedrukt, niet verstuurd"}
  Datum in de demo  begint op 17 maart 2016, 9.00 uur

Stoppen: Ctrl+C."""


def _accounts_text() -> str:
    return "\n".join(f"    {role:<18}{address}" for role, address in demo_accounts.SHOWN)
