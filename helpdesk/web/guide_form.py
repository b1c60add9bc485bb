"""The form in which a handreiking is edited: what was typed, what is wrong with it, and the page that shows it."""

import re
from collections.abc import Mapping
from typing import Annotated

from fastapi import Depends, Form, Request
from fastapi.responses import Response

from helpdesk.guide_list import TOPIC_CHOICES
from helpdesk.guide_text import MAX_BODY, MAX_FIELD, Fields
from helpdesk.running import Running
from helpdesk.web.deps import page
from knowledge.guides import CERTAINTIES, TYPES
from knowledge.topics import TOPIC_NAMES, TOPICS

Errors = dict[str, str]
Text = Annotated[str, Form()]
NAMES = {
    "titel": "De titel",
    "bron": "De bron",
    "eigenaar": "De eigenaar",
    "notitie": "De notitie",
    "geldig_vanaf": "De datum",
    "geldig_tot": "De datum",
    "gecontroleerd_op": "De datum",
}


class GuideForm:
    """As filled in. `basis` is the number of the newest version when the page was opened."""

    def __init__(
        self,
        titel: Text = "",
        type: Text = "",  # noqa: A002 - the field's own name
        onderwerp: Text = "",
        deelonderwerpen: Annotated[list[str] | None, Form()] = None,
        geldig_vanaf: Text = "",
        geldig_tot: Text = "",
        gecontroleerd_op: Text = "",
        bron: Text = "",
        zekerheid: Text = "",
        eigenaar: Text = "",
        tekst: Text = "",
        notitie: Text = "",
        basis: Text = "0",
        actie: Text = "voorbeeld",
    ) -> None:
        self.fields = Fields(
            titel=titel,
            type=type if type in TYPES else "H",
            onderwerp=onderwerp if onderwerp in TOPICS else "",
            deelonderwerpen=tuple(deelonderwerpen or ()),
            geldig_vanaf=geldig_vanaf.strip(),
            geldig_tot=geldig_tot.strip(),
            gecontroleerd_op=gecontroleerd_op.strip(),
            bron=bron,
            zekerheid=zekerheid if zekerheid in CERTAINTIES else "middel",
            eigenaar=eigenaar,
            tekst=tekst,
        )
        self.notitie, self.actie = notitie, actie
        self.basis = base_number(basis)

    def errors(self) -> Errors:
        """What is wrong even for a concept."""
        values = {name: self.notitie if name == "notitie" else getattr(self.fields, name) for name in NAMES}
        found = {
            name: f"{NAMES[name]} is te lang. Houd het bij {MAX_FIELD} tekens."
            for name, value in values.items()
            if len(value) > MAX_FIELD
        }
        if len(self.fields.tekst) > MAX_BODY:
            found["tekst"] = "De tekst is langer dan 100.000 tekens. Verdeel hem over meer handreikingen."
        return found


GuideFormDep = Annotated[GuideForm, Depends()]


def base_number(typed: str) -> int:
    """-1 for what cannot be a number; that is never the newest version, so it ends as a conflict."""
    return int(typed) if re.fullmatch(r"[0-9]{1,8}", typed) else -1


def edit_page(
    request: Request,
    running: Running,
    fields: Fields,
    base: int,
    status: int = 200,
    *,
    state: str | None = None,
    notitie: str = "",
    fouten: Errors | None = None,
    voorbeeld: str | None = None,
    bezwaar: str = "",
    botsing: Mapping[str, object] | None = None,
    melding: str = "",
) -> Response:
    """`state` None = new; `voorbeeld` is sanitised HTML; `bezwaar` says why it cannot be published yet."""
    library, today = running.desk.library, running.clock.today()
    return page(
        request,
        "beheer_handreiking.html",
        status,
        velden=fields,
        basis=base,
        staat=state,
        gepubliceerd=library.guides.by_id(fields.id) if fields.id else None,
        notitie=notitie,
        fouten=fouten or {},
        voorbeeld=voorbeeld,
        bezwaar=bezwaar,
        botsing=botsing,
        melding=melding,
        soorten=TYPES.items(),
        onderwerpen=[("", "geen van de vier"), *TOPIC_NAMES.items()],
        zekerheden=[(word, word) for word in CERTAINTIES],
        groepen=_by_topic(running),
        opvolgers=[guide for guide in library.guides.in_force(today) if guide.id != fields.id],
    )


def _by_topic(running: Running) -> dict[str, list[tuple[str, str]]]:
    subtopics = running.desk.library.subtopics.values()
    return {
        topic: [(one.code, one.name) for one in subtopics if (one.topic or TOPIC_CHOICES[-1]) == topic]
        for topic in TOPIC_CHOICES
    }
