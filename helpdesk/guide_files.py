"""Handreikingen as files again, and files as concepts; the site and the command line do it the same way."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from helpdesk import guidebook
from helpdesk.guide_list import next_id
from helpdesk.guide_text import MAX_FIELD, Fields, fields_of_guide, plain_lines, write
from helpdesk.guide_versions import newest_number
from knowledge.guides import ID, Guide
from knowledge.library import Library
from knowledge.passages import slug

NAME_LENGTH = 60


def file_name(guide: Guide) -> str:
    """HR01-taakstelling-hoe-wordt-zij-berekend.md"""
    return f"{guide.id}-{slug(guide.title)[:NAME_LENGTH].strip('-')}.md"


def files(library: Library) -> Iterator[tuple[str, str]]:
    """(name, text). Withdrawn ones in a folder of their own: in a file there is no place for that notice."""
    for guide in library.guides.all:
        folder = "ingetrokken/" if guide.withdrawn_on else ""
        yield folder + file_name(guide), write(fields_of_guide(guide))


def take_in(session: Session, fields: Fields, name: str, library: Library, actor: str, now: datetime) -> str:
    """A concept; returns its id. A file with an id becomes a concept of that handreiking, another gets a new id.

    `fields` are tidy (guide_text.py). Raises Conflict when somebody saves at the same instant.
    """
    guide_id = fields.id if ID.fullmatch(fields.id) else next_id(session, library)
    source = write(replace(fields, id=guide_id))
    note = f"ingelezen uit {' '.join(plain_lines(name).split())}"[:MAX_FIELD]
    edit = guidebook.Edit(guide_id, source, newest_number(session, guide_id), actor, now, note)
    guidebook.save_draft(session, edit, library)
    return guide_id
