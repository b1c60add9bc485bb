"""A file from somebody's computer -> the fields of a concept: Markdown, HTML or PDF."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import PurePath

from helpdesk.doors import Refused
from helpdesk.guide_text import MAX_BODY, MAX_FIELD, Fields, plain_lines, read_fields

MAX_FILE = 5 * 1024 * 1024  # bytes
MAX_SECONDS = 20  # to read it
LOCKED = 3  # exit code of import_child: the file has a password
KINDS = {"md": "md", "markdown": "md", "txt": "md", "html": "html", "htm": "html", "pdf": "pdf"}
UNREADABLE = "Dit bestand kunnen wij niet lezen; het is beschadigd of te groot. Neem de tekst over."
_TITLE = re.compile(r"\A\s*# +(.+?)\s*\n")


def read_file(name: str, content: bytes) -> Fields:
    """Only a Markdown file with front matter fills all fields. Raises Refused: what, why, what now (Dutch)."""
    kind = KINDS.get(name.rpartition(".")[2].lower())
    if not name.strip() or not content:
        raise Refused("Kies een bestand met tekst. Dit bestand is leeg of er is niets gekozen.")
    if kind is None:
        raise Refused("Dit soort bestand kunnen wij niet lezen. Kies een bestand dat eindigt op .md, .html of .pdf.")
    if len(content) > MAX_FILE:
        raise Refused("Het bestand is groter dan 5 MB. Kies een kleiner bestand, of neem alleen de tekst over.")
    fields = _markdown(decoded(content)) if kind == "md" else _foreign(kind, content)
    if not fields.tekst:
        raise Refused("In dit bestand staat geen tekst die wij kunnen lezen. Is het een scan? Neem de tekst dan over.")
    if len(fields.tekst) > MAX_BODY:
        raise Refused("De tekst is langer dan 100.000 tekens. Verdeel hem over meer handreikingen.")
    title = fields.titel or PurePath(name).stem.replace("-", " ").replace("_", " ")
    return replace(fields, titel=plain_lines(title)[:MAX_FIELD])


def decoded(content: bytes) -> str:
    """UTF-8, or else what Windows programs write."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _markdown(text: str) -> Fields:
    fields = read_fields(plain_lines(text))
    title = _TITLE.match(fields.tekst + "\n")
    if fields.titel or title is None:
        return fields
    return replace(fields, titel=title[1], tekst=fields.tekst[title.end() :].strip())


def _foreign(kind: str, content: bytes) -> Fields:
    command = [sys.executable, "-I", "-m", "helpdesk.import_child", kind]
    bare = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}  # no secrets for the child
    try:
        done = subprocess.run(  # noqa: S603 - our own module, with a kind from KINDS
            command, input=content, capture_output=True, timeout=MAX_SECONDS + 5, check=False, env=bare
        )
    except subprocess.TimeoutExpired:
        raise Refused(UNREADABLE) from None
    if done.returncode == LOCKED:
        raise Refused("Op dit bestand zit een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw.")
    if done.returncode:
        raise Refused(UNREADABLE)
    result = json.loads(done.stdout)
    text = plain_lines(result["tekst"]).strip()
    if text and not re.search(r"^## ", text, re.MULTILINE):
        text = f"## Inhoud\n\n{text}"
    return Fields(titel=" ".join(result["titel"].split()), tekst=text)
