"""Writing down who did what to what, from where, with what result (BIO2 8.15.01). The caller commits.

What happens to one question is in its own timeline (ticket_event); here is everything else, and every look at a
question that is sensitive. The database refuses to change either.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from helpdesk.tables import AuditEvent

DONE, REFUSED = "gelukt", "geweigerd"


@dataclass(frozen=True, slots=True)
class Action:
    """`what` is a verb in Dutch ("aangemeld"); `origin` the door it came through: web, api, cli, slack, systeem."""

    what: str
    object_kind: str
    object_id: str
    actor: str
    account_id: int | None
    origin: str
    result: str = DONE
    data: Mapping[str, object] = field(default_factory=dict)


def note(session: Session, action: Action, now: datetime) -> None:
    session.add(
        AuditEvent(
            created_at=now,
            actor=action.actor,
            account_id=action.account_id,
            action=action.what,
            object_kind=action.object_kind,
            object_id=action.object_id,
            result=action.result,
            origin=action.origin,
            data=dict(action.data),
        )
    )
