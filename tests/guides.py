"""Making handreikingen for tests, and publishing them as staff do."""

from helpdesk import guidebook
from helpdesk.guide_text import Fields, write
from helpdesk.guide_versions import newest_number
from helpdesk.guidebook import Edit
from tests import make

TEXT = """Een wensboom is een plek voor briefjes.

## Stappen
Zet de wensboom in de hal.

## Kosten
Een wensboom is gratis."""
FIELDS = Fields(
    id="HR99",
    titel="Wensboom plaatsen",
    type="H",
    onderwerp="huisvesting",
    deelonderwerpen=("hu.flex",),
    geldig_vanaf="2016-01-01",
    gecontroleerd_op="2016-03-01",
    bron="eigen werk",
    zekerheid="hoog",
    eigenaar="kennisteam",
    tekst=TEXT,
)
FORM = {
    **{name: getattr(FIELDS, name) for name in ("titel", "type", "onderwerp", "geldig_vanaf", "gecontroleerd_op")},
    **{name: getattr(FIELDS, name) for name in ("bron", "zekerheid", "eigenaar", "tekst")},
    "geldig_tot": "",
    "deelonderwerpen": ["hu.flex"],
    "notitie": "",
    "basis": "0",
}


def source(text=TEXT, **changes):
    return write(Fields(**{**{name: getattr(FIELDS, name) for name in Fields.__slots__}, "tekst": text, **changes}))


def edit(base=0, text=TEXT, guide_id="HR99", now=make.MORNING, **changes):
    return Edit(guide_id, source(text, id=guide_id, **changes), base, "medewerker (demo)", now)


def publish(running, text=TEXT, guide_id="HR99", now=make.MORNING, **changes):
    """Straight to the public, on top of whatever was there."""
    with running.database.writing() as session:
        base = newest_number(session, guide_id)
        version = guidebook.publish(session, edit(base, text, guide_id, now, **changes), running.desk.library)
    running.live.refresh()
    return version


def withdraw(running, guide_id="HR99", superseded_by=None, now=make.MORNING):
    with running.database.writing() as session:
        base = newest_number(session, guide_id)
        guidebook.withdraw(session, edit(base, guide_id=guide_id, now=now), running.desk.library, superseded_by)
    running.live.refresh()
