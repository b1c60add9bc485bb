"""The handreikingen as they were edited here: concepts, versions, publishing and withdrawing. The caller commits.

Nothing is ever overwritten: every save is a new version with the next number, and the text of the file is kept as the
first one. After the commit of `publish` and `withdraw` the caller refreshes what the desk knows (live.py).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from helpdesk import live
from helpdesk.guide_text import fields_of_guide, write
from helpdesk.guide_versions import (
    CONCEPT,
    CURRENT,
    DROPPED,
    FROM_FILE,
    OLD,
    PUBLISHED,
    WITHDRAWN,
    history,
    newest_number,
)
from helpdesk.tables import GuideVersion
from knowledge.guides import Guide, GuideError, parse_guide
from knowledge.library import Library


class Conflict(Exception):
    """Somebody else saved in the meantime: `newest` is their version, `base` the one that was worked from."""

    def __init__(self, base: int, newest: int) -> None:
        super().__init__(f"gebaseerd op versie {base}, de nieuwste is {newest}")
        self.base, self.newest = base, newest


@dataclass(frozen=True, slots=True)
class Edit:
    """`base` is the number of the newest version when the editor opened it; 0 when there was none."""

    guide_id: str
    source: str
    base: int
    actor: str
    now: datetime
    note: str | None = None


def save_draft(session: Session, edit: Edit, library: Library) -> GuideVersion:
    """A concept may be incomplete. The same text again gives the same version. Raises Conflict."""
    latest = _latest(session, edit, library)
    if latest and latest.state == CONCEPT and latest.source == edit.source:
        return latest
    return _add(session, edit, CONCEPT)


def publish(session: Session, edit: Edit, library: Library) -> GuideVersion:
    """Raises GuideError when the text cannot be used as a handreiking, or Conflict."""
    check(edit.source, edit.guide_id, library.subtopics)
    _latest(session, edit, library)
    _retire(session, edit.guide_id)
    version = _add(session, edit, PUBLISHED)
    live.changed(session)
    return version


def withdraw(session: Session, edit: Edit, library: Library, superseded_by: str | None) -> GuideVersion:
    """The text stays readable, with a notice. Raises GuideError when there is nothing to withdraw, or Conflict."""
    guide = library.guides.by_id(edit.guide_id)
    if guide is None or guide.withdrawn_on:
        raise GuideError(edit.guide_id, "er is geen gepubliceerde tekst. Er valt niets in te trekken.", "intrekken")
    _check_successor(library, edit.guide_id, superseded_by)
    _latest(session, edit, library)
    _retire(session, edit.guide_id)
    version = _add(session, replace(edit, source=write(fields_of_guide(guide))), WITHDRAWN)
    version.superseded_by = superseded_by
    live.changed(session)
    return version


def drop_draft(session: Session, guide_id: str, base: int) -> None:
    """Concepts newer than the published text are put aside. Raises Conflict."""
    if (newest := newest_number(session, guide_id)) != base:
        raise Conflict(base, newest)
    for version in history(session, guide_id):
        if version.state in (*CURRENT, OLD):
            return
        version.state = DROPPED


def check(source: str, guide_id: str, subtopics: Collection[str]) -> Guide:
    """Raises GuideError when this text may not be published under this id."""
    guide = parse_guide(source, guide_id, subtopics)
    if guide.id != guide_id:
        raise GuideError(
            guide_id, f"het id in de tekst is {guide.id}. Een id verandert nooit; zet {guide_id} terug.", "id"
        )
    return guide


def _check_successor(library: Library, guide_id: str, superseded_by: str | None) -> None:
    if superseded_by is None:
        return
    successor = library.guides.by_id(superseded_by)
    if successor is None or successor.withdrawn_on or superseded_by == guide_id:
        problem = f"'{superseded_by}' is geen andere handreiking die nog geldt. Kies een andere, of laat het leeg."
        raise GuideError(guide_id, problem, "vervangen_door")


def _latest(session: Session, edit: Edit, library: Library) -> GuideVersion | None:
    """The newest version; raises Conflict when that is not the one that was worked from."""
    found = history(session, edit.guide_id)
    newest = found[0].number if found else 0
    if newest != edit.base:
        raise Conflict(edit.base, newest)
    from_file = library.guides.by_id(edit.guide_id)
    if not found and from_file:
        kept = replace(edit, source=write(fields_of_guide(from_file)), actor=FROM_FILE, note="tekst uit het bestand")
        _add(session, kept, OLD)
    return found[0] if found else None


def _retire(session: Session, guide_id: str) -> None:
    for version in history(session, guide_id):
        if version.state in CURRENT:
            version.state = OLD


def _add(session: Session, edit: Edit, state: str) -> GuideVersion:
    number = newest_number(session, edit.guide_id) + 1
    version = GuideVersion(
        guide_id=edit.guide_id,
        number=number,
        state=state,
        source=edit.source,
        note=edit.note,
        actor=edit.actor,
        created_at=edit.now,
    )
    session.add(version)
    try:
        session.flush()
    except IntegrityError:  # two at the same instant, on PostgreSQL
        raise Conflict(edit.base, number) from None
    return version
