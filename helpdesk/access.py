"""Who may see what: one function per kind of object.

Staff cannot sign in yet, so staff pages exist only in the demo. The asker proves ownership with the follow token.
"""

import secrets

from helpdesk.settings import Settings
from helpdesk.tables import Ticket


def may_work_at_desk(settings: Settings) -> bool:
    return settings.demo


def actor(settings: Settings) -> str:
    """Who does this, as it is written down with what was done."""
    return "medewerker (demo)" if settings.demo else "medewerker"


def may_review(settings: Settings, label_actor: str, reviewer: str) -> bool:
    """Four eyes: nobody approves a label of their own. In the demo there is only one medewerker."""
    return settings.demo or label_actor != reviewer


def may_read_ticket(settings: Settings, ticket: Ticket, token: str | None) -> bool:
    return may_work_at_desk(settings) or (token is not None and secrets.compare_digest(ticket.token, token))
