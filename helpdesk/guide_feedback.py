"""What readers tell us: a search without a hit, and whether a handreiking helped. Masked here; the caller commits."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from helpdesk.doors import Refused
from helpdesk.guide_text import plain_lines
from helpdesk.tables import Gap, GuideFeedback
from knowledge.guides import Guide
from knowledge.privacy import mask

MAX_REMARK = 1_000  # characters
MAX_GAP = 200


def remark_text(text: str) -> str:
    """May be empty. Raises Refused."""
    if len(text) > MAX_REMARK:
        raise Refused(f"Uw opmerking heeft {len(text)} tekens. Houd het bij {MAX_REMARK} tekens.")
    return plain_lines(text).strip()


def searched_in_vain(session: Session, text: str, topic: str | None, now: datetime) -> None:
    session.add(Gap(kind="zoeken", text=short(text), topic=topic, created_at=now))


def rate(session: Session, guide: Guide, helpful: bool, remark: str, now: datetime) -> None:
    """ "Nee" is also a gap under the topic of the guide."""
    masked = mask(remark).text.strip()
    session.add(GuideFeedback(guide_id=guide.id, helpful=helpful, remark=masked or None, created_at=now))
    if not helpful:
        text = f"{guide.id} {guide.title}: {masked}" if masked else f"{guide.id} {guide.title}"
        session.add(Gap(kind="hielp_niet", text=short(text), topic=guide.topic, created_at=now))


def short(text: str) -> str:
    """Masked before it is cut, so that no half number is left."""
    masked = " ".join(mask(text).text.split())
    return masked if len(masked) <= MAX_GAP else masked[: MAX_GAP - 1] + "…"


def ratings(session: Session, guide_id: str) -> tuple[int, int]:
    """(helped, did not help)"""
    query = select(col(GuideFeedback.helpful), func.count()).where(GuideFeedback.guide_id == guide_id)
    counts = dict(session.exec(query.group_by(col(GuideFeedback.helpful))).all())
    return counts.get(True, 0), counts.get(False, 0)


def remarks(session: Session, guide_id: str, limit: int = 20) -> Sequence[GuideFeedback]:
    """With words, newest first."""
    query = select(GuideFeedback).where(GuideFeedback.guide_id == guide_id, col(GuideFeedback.remark).is_not(None))
    return session.exec(query.order_by(col(GuideFeedback.id).desc()).limit(limit)).all()
