"""The rules, in order; the first that matches assigns. Who does the work is data: `data/medewerkers.csv`.

A surprise worth knowing: a chain case goes before everything but safety, so a question about nareis from a
municipality with its own account manager still goes to the Ketenservicelijn. And a topic in doubt never reaches an
expert: the account manager looks first, because a wrong expert costs two hand-overs.
"""

from collections.abc import Callable
from dataclasses import dataclass

from knowledge.municipalities import Municipality
from knowledge.quota import STANDING_NAMES, QuotaStatus, standing_of
from knowledge.topics import TOPIC_NAMES
from routing.people import Roster, Staff

# Subtopics that the Ketenservicelijn takes for the whole chain (brief van 17 maart 2016, paragraaf 3).
CHAIN_SUBTOPICS = frozenset({"wr.brp", "wr.nareis", "wr.verblijf"})
# Pairing is the COA's own work: its regievoerder answers without a stop in between.
PAIRING_SUBTOPICS = frozenset({"wr.koppeling"})
# Subtopics where the Platform wants to know that a municipality asks for help with its plan.
PLATFORM_SUBTOPICS = frozenset({"wr.toezicht"})
# Standings that make the Platform look along, whatever the question is about.
LAGGING = frozenset({"ver_achter"})


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules look at. `certainty` as in TopicPrediction; `quota` is None when there are no figures."""

    topic: str | None
    subtopic: str | None
    certainty: str | None
    urgent: bool
    municipality: Municipality | None
    quota: QuotaStatus | None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody takes or follows a question: the rule's name (for statistics) and a Dutch sentence."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    staff: Staff
    reasons: tuple[Reason, ...]


Rule = Callable[[Case, Roster], Match | None]


def danger(case: Case, roster: Roster) -> Match | None:
    if not case.urgent:
        return None
    return _first(roster.of_kind("cot"), Reason("gevaar", "Er is misschien nu gevaar; dat gaat voor alles."))


def safety(case: Case, roster: Roster) -> Match | None:
    if case.topic != "veiligheid":
        return None
    specialist = _most_specific(roster.of_kind("expert"), case)
    if specialist and case.subtopic in specialist.subtopics and case.certainty != "twijfel":
        return _with(specialist, _expertise(case))
    return _first(roster.of_kind("cot"), Reason("veiligheid", "Het onderwerp is veiligheid; het COT neemt die vragen."))


def chain_case(case: Case, roster: Roster) -> Match | None:
    if case.subtopic not in CHAIN_SUBTOPICS:
        return None
    why = Reason("keten", "Dit gaat over de vreemdelingenketen; de Ketenservicelijn neemt alle ketenvragen.")
    return _first(roster.of_kind("ketenservicelijn"), why)


def pairing(case: Case, roster: Roster) -> Match | None:
    if case.subtopic not in PAIRING_SUBTOPICS:
        return None
    partners = tuple(person for person in roster.of_kind("ketenpartner") if case.subtopic in person.subtopics)
    return _first(partners, Reason("koppeling", "Dit gaat over koppelen of verhuizen; dat regelt het COA."))


def expert(case: Case, roster: Roster) -> Match | None:
    if case.topic is None or case.certainty == "twijfel":
        return None
    specialist = _most_specific(roster.of_kind("expert"), case)
    return _with(specialist, _expertise(case)) if specialist else None


def account_manager(case: Case, roster: Roster) -> Match | None:
    place = case.municipality
    if place is None or case.topic is None:
        return None
    managers = roster.of_kind("accountmanager")
    own = tuple(person for person in managers if place.code in person.municipalities)
    if own:
        return _first(own, Reason("gemeente", f"Vaste accountmanager van {place.name}."))
    area = tuple(person for person in managers if place.province in person.provinces)
    return _first(area, Reason("provincie", f"Accountmanager voor {place.province}; {place.name} ligt daar."))


def duty_desk(case: Case, roster: Roster) -> Match | None:
    if case.topic is None:
        why = "Het onderwerp is niet herkend; een medewerker kijkt eerst."
    elif case.municipality is None:
        why = "Geen gemeente bekend en geen expert voor dit onderwerp; de helpdesk kijkt eerst."
    else:
        why = "Geen andere regel past; de helpdesk kijkt eerst."
    return Match(roster.duty, (Reason("dienst", why),))


RULES: tuple[Rule, ...] = (danger, safety, chain_case, pairing, expert, account_manager, duty_desk)


def platform_follows(case: Case, roster: Roster) -> Match | None:
    place, standing = case.municipality, standing_of(case.quota)
    if place is None:
        return None
    if standing in LAGGING:
        why = Reason("achterstand", f"{place.name} loopt {STANDING_NAMES[standing]} op de taakstelling.")
    elif case.subtopic in PLATFORM_SUBTOPICS:
        why = Reason("toezicht", "De vraag gaat over toezicht; het Platform kan helpen met een plan.")
    else:
        return None
    advisers = tuple(p for p in roster.of_kind("platformadviseur") if place.province in p.provinces)
    return _first(advisers, why)


def account_manager_follows(case: Case, roster: Roster) -> Match | None:
    match = account_manager(case, roster)
    if match is None or not case.urgent:
        return None
    return Match(match.staff, (Reason("gevaar", "De accountmanager weet het graag als er gevaar is."),))


INFORM: tuple[Rule, ...] = (platform_follows, account_manager_follows)


def _expertise(case: Case) -> Reason:
    return Reason("expert", f"Dit is een vraag over {TOPIC_NAMES[case.topic or '']}, en daarvoor is een expert.")


def _most_specific(experts: tuple[Staff, ...], case: Case) -> Staff | None:
    by_subtopic = [person for person in experts if case.subtopic in person.subtopics]
    fitting = by_subtopic or [person for person in experts if case.topic in person.topics]
    return next((person for person in fitting if person.available), fitting[0] if fitting else None)


def _with(staff: Staff, *reasons: Reason) -> Match:
    return Match(staff, reasons)


def _first(candidates: tuple[Staff, ...], reason: Reason) -> Match | None:
    chosen = next((person for person in candidates if person.available), candidates[0] if candidates else None)
    return Match(chosen, (reason,)) if chosen else None
