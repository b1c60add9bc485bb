"""Reading the versions of handreikingen, and putting them in the place of the files in data/handreikingen."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sqlmodel import Session, col, func, select

from helpdesk.guide_text import fields_of_guide, write
from helpdesk.tables import GuideVersion
from knowledge.guides import Guide, GuideError, parse_guide
from knowledge.library import Library
from knowledge.suggest import GuideIndex
from routing.hours import ZONE

CONCEPT, PUBLISHED, OLD, WITHDRAWN, DROPPED = "concept", "gepubliceerd", "oud", "ingetrokken", "vervallen"
CURRENT = (PUBLISHED, WITHDRAWN)  # at most one of these per handreiking
FROM_FILE = "bestand"  # the actor of a version that was not made here


def history(session: Session, guide_id: str) -> Sequence[GuideVersion]:
    """Newest first."""
    query = select(GuideVersion).where(GuideVersion.guide_id == guide_id)
    return session.exec(query.order_by(col(GuideVersion.number).desc())).all()


def newest_number(session: Session, guide_id: str) -> int:
    return session.exec(select(func.max(GuideVersion.number)).where(GuideVersion.guide_id == guide_id)).one() or 0


def drafts(session: Session) -> dict[str, GuideVersion]:
    """Per handreiking the newest concept that is newer than what is published."""
    newest = select(col(GuideVersion.guide_id), func.max(GuideVersion.number)).group_by(col(GuideVersion.guide_id))
    last = dict(session.exec(newest).all())
    concepts = session.exec(select(GuideVersion).where(GuideVersion.state == CONCEPT))
    return {version.guide_id: version for version in concepts if version.number == last[version.guide_id]}


@dataclass(frozen=True, slots=True)
class Opened:
    """What an editor starts from. `base` is the newest version now; `state` is that of the text; empty = the file."""

    source: str
    base: int
    state: str


def open_text(session: Session, guide_id: str, library: Library) -> Opened | None:
    """The open concept, else what is published, else the file. From the database, because `library` may run behind."""
    versions = history(session, guide_id)
    base = versions[0].number if versions else 0
    draft = versions[0] if versions and versions[0].state == CONCEPT else None
    current = next((version for version in versions if version.state in CURRENT), None)
    if version := draft or current:
        return Opened(version.source, base, version.state)
    guide = library.guides.by_id(guide_id)
    return Opened(write(fields_of_guide(guide)), base, "") if guide else None


def apply(library: Library, session: Session) -> Library:
    """The files with what was published or withdrawn here in their place. What cannot be read is named in `broken`."""
    versions = session.exec(select(GuideVersion).where(col(GuideVersion.state).in_(CURRENT))).all()
    if not versions:
        return library
    guides = {guide.id: guide for guide in library.guides.all}
    broken = list(library.broken)
    for version in versions:
        guides.pop(version.guide_id, None)  # an older text is not shown when the newer one has a fault
        try:
            guides[version.guide_id] = guide_of(version, library.subtopics)
        except GuideError as problem:
            broken.append(str(problem))
    return replace(library, guides=GuideIndex(guides.values()), broken=tuple(broken))


def guide_of(version: GuideVersion, subtopics: Collection[str] | None = None) -> Guide:
    """Raises GuideError; a concept often cannot be read yet."""
    guide = parse_guide(version.source, f"{version.guide_id}, versie {version.number}", subtopics)
    if version.state != WITHDRAWN:
        return guide
    day = version.created_at.astimezone(ZONE).date()
    return replace(guide, withdrawn_on=day, superseded_by=version.superseded_by)
