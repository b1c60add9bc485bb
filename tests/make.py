"""Plain functions that make what tests need, and a fixed cast of places."""

from datetime import UTC, date, datetime
from pathlib import Path

from helpdesk.access import LIBRARIAN, Person
from helpdesk.advice import Question
from helpdesk.clock import Clock
from knowledge.municipalities import Municipality

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
# Thursday 17 March 2016, 9.00 in the Netherlands: the day of the letter, the desk just opened.
MORNING = datetime(2016, 3, 17, 8, 0, tzinfo=UTC)
TODAY = date(2016, 3, 17)


def municipality(code="GM0193", name="Zwolle", province="Overijssel"):
    return Municipality(
        code=code,
        name=name,
        province=province,
        inhabitants=None,
        safety_region="",
        aliases=(),
        valid_from=None,
        valid_until=None,
        successor=None,
    )


def clock(moment=MORNING):
    return Clock(source=lambda: moment)


def question(text="Hoe wordt onze taakstelling voor de eerste helft van 2016 berekend?", **values):
    return Question(text=text, channel=values.pop("channel", "web"), **values)


def person(role=LIBRARIAN, name="Anouk Bos", **values):
    values = {"account_id": 1, "email": "iemand@voorbeeld.invalid", "gemeente_code": None, "staff_id": None} | values
    return Person(name=name, role=role, **values)
