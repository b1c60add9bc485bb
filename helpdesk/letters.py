"""Mail that is not about one question. Written down in the caller's transaction, sent by integrations/deliver.py."""

from datetime import datetime

from sqlmodel import Session

from helpdesk.jobs import Jobs
from helpdesk.tables import Letter


def write_letter(
    session: Session, jobs: Jobs, kind: str, recipient: str, subject: str, body: str, now: datetime
) -> Letter:
    letter = Letter(kind=kind, recipient=recipient, subject=subject, body=body, created_at=now)
    session.add(letter)
    session.flush()
    jobs.post(session, letter.id or 0)
    return letter
