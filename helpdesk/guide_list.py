"""All handreikingen as staff see them: what is published, what is in the making, and what must be looked at again."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlmodel import Session, col, select

from helpdesk.dutch import day
from helpdesk.guide_text import Fields, fields_of_guide, read_fields
from helpdesk.guide_versions import CONCEPT, PUBLISHED, WITHDRAWN, drafts
from helpdesk.tables import GuideVersion
from knowledge.guides import ID, Guide
from knowledge.library import Library
from knowledge.topics import TOPICS

CHECK_AFTER = timedelta(days=180)
ENDS_WITHIN = timedelta(days=30)
STATES = {PUBLISHED: "gepubliceerd", CONCEPT: "concept", WITHDRAWN: "ingetrokken"}
NO_TOPIC = "overig"
TOPIC_CHOICES = (*TOPICS, NO_TOPIC)


@dataclass(frozen=True, slots=True)
class Row:
    """`state` is what the public sees; `draft`: a newer concept is waiting. `reminders` are sentences."""

    fields: Fields
    state: str
    draft: bool
    in_force: bool
    reminders: tuple[str, ...] = ()

    @property
    def topic(self) -> str:
        return self.fields.onderwerp if self.fields.onderwerp in TOPICS else NO_TOPIC


def rows(session: Session, library: Library, today: date) -> list[Row]:
    open_drafts = drafts(session)
    found = {guide.id: _of_guide(guide, guide.id in open_drafts, today) for guide in library.guides.all}
    for guide_id, version in open_drafts.items():
        if guide_id not in found:
            found[guide_id] = Row(
                replace(read_fields(version.source), id=guide_id), CONCEPT, draft=True, in_force=False
            )
    return [found[guide_id] for guide_id in sorted(found)]


def chosen(all_rows: list[Row], state: str, topic: str) -> list[Row]:
    """`state` concept also finds published handreikingen with a newer concept. Empty = no choice."""
    by_topic = [row for row in all_rows if topic in ("", row.topic)]
    return [row for row in by_topic if state in ("", row.state) or (state == CONCEPT and row.draft)]


def next_id(session: Session, library: Library) -> str:
    """One more than the highest id that was ever used, also by a file that cannot be read now."""
    ids = [guide.id for guide in library.guides.all]
    ids += session.exec(select(col(GuideVersion.guide_id)).distinct()).all()
    ids += [found for sentence in library.broken for found in ID.findall(sentence)]
    return f"HR{max((int(guide_id[2:]) for guide_id in ids), default=0) + 1:02}"


def _of_guide(guide: Guide, draft: bool, today: date) -> Row:
    state = WITHDRAWN if guide.withdrawn_on else PUBLISHED
    return Row(fields_of_guide(guide), state, draft, guide.in_force(today), _reminders(guide, today))


def _reminders(guide: Guide, today: date) -> tuple[str, ...]:
    found = []
    if guide.withdrawn_on is None and guide.checked_on + CHECK_AFTER < today:
        found.append(f"Voor het laatst gecontroleerd op {day(guide.checked_on)}.")
    if guide.withdrawn_on is None and guide.valid_until and today <= guide.valid_until <= today + ENDS_WITHIN:
        found.append(f"Geldt nog tot en met {day(guide.valid_until)}.")
    return tuple(found)
