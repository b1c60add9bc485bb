"""A handreiking as the fields of a form, and as the text of a file: front matter and Markdown.

A concept may be incomplete, so reading is lenient here; knowledge/guides.py is strict and decides what gets published.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

import yaml

from knowledge import front_matter
from knowledge.guides import Guide
from knowledge.privacy import Found, mask

MAX_BODY = 100_000  # characters; the longest handreiking has about 10.000
MAX_FIELD = 500
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BARE = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[._][a-z_]+)*")
_NOT_BARE = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})  # YAML reads these as values


@dataclass(frozen=True, slots=True)
class Fields:
    """Everything as typed; nothing is checked yet. The names are those of the front matter."""

    id: str = ""
    titel: str = ""
    type: str = "H"
    onderwerp: str = ""
    deelonderwerpen: tuple[str, ...] = ()
    geldig_vanaf: str = ""
    geldig_tot: str = ""
    gecontroleerd_op: str = ""
    bron: str = ""
    zekerheid: str = "middel"
    eigenaar: str = ""
    tekst: str = ""


def fields_of_guide(guide: Guide) -> Fields:
    return Fields(
        id=guide.id,
        titel=guide.title,
        type=guide.type,
        onderwerp=guide.topic or "",
        deelonderwerpen=guide.subtopics,
        geldig_vanaf=guide.valid_from.isoformat(),
        geldig_tot=guide.valid_until.isoformat() if guide.valid_until else "",
        gecontroleerd_op=guide.checked_on.isoformat(),
        bron=guide.source,
        zekerheid=guide.certainty,
        eigenaar=guide.owner,
        tekst=guide.body,
    )


def read_fields(source: str) -> Fields:
    """What can be understood of a file; the rest stays empty. Without front matter everything is text."""
    parts = front_matter.split(source)
    if parts is None:
        return Fields(tekst=source.strip())
    front, body = parts
    try:
        values = yaml.safe_load(front)
    except (yaml.YAMLError, ValueError, RecursionError):
        return Fields(tekst=source.strip())  # the front matter is kept as text, so that nothing gets lost
    known = values if isinstance(values, dict) else {}
    return Fields(tekst=body.strip(), **{name: _read(known, name) for name in asdict(Fields()) if name != "tekst"})


def _read(values: Mapping[str, Any], name: str) -> Any:
    value = values.get(name)
    if name == "deelonderwerpen":
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()
    if isinstance(value, date | str | int | float):
        return str(value).strip()
    return ""


def write(fields: Fields) -> str:
    """Fields -> the text of a file. Reading it back gives the same fields."""
    front = [
        f"id: {_quoted(fields.id)}",
        f"titel: {_quoted(fields.titel)}",
        f"type: {_quoted(fields.type)}",
        f"onderwerp: {_quoted(fields.onderwerp) if fields.onderwerp else ''}",
        f"deelonderwerpen: [{', '.join(map(_quoted, fields.deelonderwerpen))}]",
        f"geldig_vanaf: {_day(fields.geldig_vanaf)}",
        f"geldig_tot: {_day(fields.geldig_tot)}",
        f"gecontroleerd_op: {_day(fields.gecontroleerd_op)}",
        f"bron: {_quoted(fields.bron)}",
        f"zekerheid: {_quoted(fields.zekerheid)}",
        f"eigenaar: {_quoted(fields.eigenaar)}",
    ]
    lines = [line.rstrip() for line in front]
    return "\n".join(["---", *lines, "---", fields.tekst.strip()]) + "\n"


def tidy(fields: Fields) -> tuple[Fields, tuple[Found, ...]]:
    """One kind of line end, no invisible signs, and personal numbers masked; also what was masked."""
    found: list[Found] = []

    def clean(text: str) -> str:
        masked = mask(plain_lines(text))
        found.extend(masked.found)
        return masked.text

    changed: dict[str, Any] = {
        name: " ".join(clean(getattr(fields, name)).split()) for name in ("titel", "bron", "eigenaar")
    }
    return replace(fields, **changed, tekst=clean(fields.tekst).strip()), tuple(found)


def plain_lines(text: str) -> str:
    """One kind of line end, and no signs that nobody sees and no database keeps."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _quoted(text: str) -> str:
    """A JSON string is a YAML string too. Plain words stay bare, as in the files that people write."""
    if _BARE.fullmatch(text) and text.lower() not in _NOT_BARE:
        return text
    return json.dumps(text, ensure_ascii=False)


def _day(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat() if _DAY.fullmatch(value) else _quoted(value) if value else ""
    except ValueError:
        return json.dumps(value)
