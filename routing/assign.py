"""Runs the rules over a case: one assignee, the runner-up, who is kept informed, and why."""

from dataclasses import dataclass

from routing.people import Roster, Staff
from routing.rules import INFORM, RULES, Case, Match, Reason


@dataclass(frozen=True, slots=True)
class Assignment:
    """`runner_up` would have taken it had the first rule not matched; `partner` is the chain partner for later."""

    staff: Staff
    reasons: tuple[Reason, ...]
    runner_up: Match | None
    informed: tuple[Match, ...]
    partner: Staff | None


def assign(case: Case, roster: Roster) -> Assignment:
    """Never nobody: the last rule is the duty desk."""
    present = [_present(match, roster) for rule in RULES if (match := rule(case, roster))]
    chosen = present[0]
    runner_up = next((match for match in present[1:] if match.staff != chosen.staff), None)
    return Assignment(chosen.staff, chosen.reasons, runner_up, _informed(case, roster, chosen), _partner(case, roster))


def to_duty_desk(roster: Roster, why: str) -> Assignment:
    """For when the case itself is unknown, such as a classifier that cannot load."""
    return Assignment(roster.duty, (Reason("dienst", why),), None, (), None)


def _present(match: Match, roster: Roster) -> Match:
    """Follow replacements until somebody is there; a circle of absentees ends at the duty desk."""
    person, reasons, seen = match.staff, match.reasons, set[str]()
    while not person.available and person.id not in seen:
        seen.add(person.id)
        stand_in = roster.by_id(person.replacement) if person.replacement else None
        following = stand_in or roster.duty
        reasons = (*reasons, Reason("afwezig", f"{person.name} is er niet; {following.name} vervangt."))
        person = following
    if person.available:
        return Match(person, reasons)
    return Match(roster.duty, (*reasons, Reason("afwezig", "Niemand uit deze rij is er; de helpdesk kijkt eerst.")))


def _informed(case: Case, roster: Roster, chosen: Match) -> tuple[Match, ...]:
    followers = [_present(match, roster) for rule in INFORM if (match := rule(case, roster))]
    return tuple(match for match in followers if match.staff != chosen.staff)


def _partner(case: Case, roster: Roster) -> Staff | None:
    partners = roster.of_kind("ketenpartner")
    return next((person for person in partners if case.subtopic and case.subtopic in person.subtopics), None)
