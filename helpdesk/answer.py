"""How an advice is shown: one plain dictionary for the API, the pages, Slack and the frozen first event.

Keys are the API's (Dutch, camelCase). Unknown is None, never 0 or a guess.
"""

from typing import Any

from helpdesk.advice import Advice, Understanding
from knowledge.figures import sum_line
from knowledge.municipalities import Municipality
from knowledge.quota import STANDING_NAMES, QuotaStatus, standing_of
from knowledge.suggest import Suggestion
from routing.assign import Assignment
from routing.people import Staff
from routing.rules import Match

Shown = dict[str, Any]


def show(advice: Advice) -> Shown:
    return {
        **show_understanding(advice.understanding),
        **show_assignment(advice.assignment),
        "stand": show_stand(advice.quota),
    }


def show_understanding(known: Understanding) -> Shown:
    prediction = known.prediction
    return {
        "tekst": known.masked.text,
        "gemaskeerd": [{"soort": found.kind, "aantal": found.count} for found in known.masked.found],
        "onderwerp": prediction.topic if prediction else None,
        "zekerheid": round(prediction.confidence, 4) if prediction else None,
        "zekerheidWoord": prediction.certainty if prediction else None,
        "deelonderwerp": prediction.subtopic if prediction else None,
        "kanshebbers": [{"onderwerp": t, "kans": round(p, 4)} for t, p in prediction.ranked] if prediction else [],
        "woorden": [{"woord": w, "gewicht": round(x, 4)} for w, x in prediction.words] if prediction else [],
        "stilOmdat": prediction.silent_because if prediction else None,
        "nietIngedeeld": known.unclassified,
        "handreikingen": [show_suggestion(suggestion) for suggestion in known.suggestions],
        "gemeente": show_municipality(known.municipality),
        "spoed": known.urgency.urgent,
        "spoedRedenen": list(known.urgency.reasons),
    }


def show_suggestion(suggestion: Suggestion) -> Shown:
    guide, passage = suggestion.guide, suggestion.passage
    return {
        "id": guide.id,
        "titel": guide.title,
        "kop": passage.heading,
        "passage": passage.text,
        "waarom": list(suggestion.reasons),
        "url": f"/handreikingen/{guide.id}#{passage.anchor}",
        "gecontroleerdOp": guide.checked_on.isoformat(),
        "zekerheid": guide.certainty,
    }


def show_assignment(assignment: Assignment) -> Shown:
    return {
        "toegewezenAan": show_staff(assignment.staff),
        "redenen": [reason.text for reason in assignment.reasons],
        "tweedeKeus": _show_match(assignment.runner_up),
        "meekijkers": [_show_match(match) for match in assignment.informed],
        "ketenpartner": show_staff(assignment.partner) if assignment.partner else None,
    }


def show_staff(staff: Staff) -> Shown:
    return {"soort": staff.kind, "naam": staff.name}


def show_municipality(place: Municipality | None) -> Shown | None:
    return {"code": place.code, "naam": place.name, "provincie": place.province} if place else None


def show_stand(status: QuotaStatus | None) -> Shown | None:
    if status is None:
        return None
    standing = standing_of(status)
    return {
        "periode": status.period,
        "peilDatum": status.reference_date.isoformat(),
        "standBegin": status.opening_balance,
        "taakstelling": status.taakstelling,
        "opgave": status.quota,
        "realisatie": status.realised,
        "saldo": status.balance,
        "achterstand": status.behind,
        "voorsprong": status.ahead,
        "status": standing,
        "statusWoord": STANDING_NAMES[standing],
        "somregel": sum_line(status),
        "herkomst": status.origin,
        "bron": status.source,
    }


def _show_match(match: Match | None) -> Shown | None:
    if match is None:
        return None
    return {**show_staff(match.staff), "redenen": [reason.text for reason in match.reasons]}
