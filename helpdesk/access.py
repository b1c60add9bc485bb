"""Who may see what: one function per kind of object.

Staff cannot sign in yet, so staff pages exist only in the demo. The asker proves ownership with the follow token.
"""

import secrets

from helpdesk.settings import Settings
from helpdesk.tables import Ticket


def may_work_at_desk(settings: Settings) -> bool:
    return settings.demo


def may_read_ticket(settings: Settings, ticket: Ticket, token: str | None) -> bool:
    return may_work_at_desk(settings) or (token is not None and secrets.compare_digest(ticket.token, token))
