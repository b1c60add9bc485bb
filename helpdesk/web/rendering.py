"""Jinja with the few filters that pages share: Dutch dates, numbers and names of codes."""

from pathlib import Path

from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from helpdesk.access import ROLES
from helpdesk.dutch import MASK_NAMES, day, moment, share, stamp
from knowledge.figures import number, percent
from knowledge.quota import STANDING_NAMES
from knowledge.topics import TOPIC_NAMES
from routing.people import KINDS

HERE = Path(__file__).resolve().parent.parent


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "datum": day,
        "moment": moment,
        "tijdstip": stamp,
        "getal": number,
        "procent": share,
        "onderwerpnaam": lambda code: TOPIC_NAMES.get(code, "geen onderwerp"),
        "soortnaam": lambda kind: KINDS.get(kind, kind),
        "rolnaam": lambda role: ROLES.get(role, role),
        "masknaam": lambda kind: MASK_NAMES.get(kind, kind),
    }
    environment.globals |= {"percent": percent, "standnaam": STANDING_NAMES.__getitem__}
    return environment


templates = Jinja2Templates(env=_environment())
