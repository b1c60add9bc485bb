"""One sentence per picture of the report: what it shows."""

from collections.abc import Sequence
from math import fsum

from helpdesk.evaluation_report import Report
from helpdesk.evaluation_words import TOPIC_WORDS, decimal
from knowledge.breakdowns import Group
from knowledge.comparison import lead_on_signalen
from knowledge.evaluate import Evaluation
from knowledge.figures import number, percent
from knowledge.topics import NO_TOPIC

ENOUGH = 5  # questions in a group before it is called the weakest
NO_QUESTIONS = "Er zijn geen vragen, dus hier valt niets te tekenen."
NO_ANSWERS = "Het model noemde nergens een onderwerp, dus hier valt niets te tekenen."


def comparison(report: Report) -> str:
    ours = report.evaluation.scores.f1_accepted
    lead = lead_on_signalen(ours, report.compared or ())
    if lead is None:
        return "Op deze vragen valt niets te vergelijken."
    where = "boven" if lead >= 0 else "onder"
    return f"Deze helpdesk scoort {decimal(ours.value)}, dat is {decimal(abs(lead))} {where} het recept van Signalen."


def confusions(measured: Evaluation) -> str:
    if not measured.questions:
        return NO_QUESTIONS
    accepted = sum(cell.accepted for cell in measured.confusions)
    wrong = [(cell.questions - cell.accepted, cell.true, cell.said) for cell in measured.confusions]
    most, true, said = max(wrong, default=(0, "", ""))
    good = f"Het model doet het goed bij {number(accepted)} van de {number(measured.questions)} vragen"
    if not most:
        return f"{good}, dus bij alle."
    instead = "zweeg het model" if said == NO_TOPIC else f"noemde het model {TOPIC_WORDS[said]}"
    return f"{good}; het vaakst ging mis: {TOPIC_WORDS[true]}, daar {instead} ({number(most)} keer)."


def reliability(measured: Evaluation) -> str:
    error = measured.scores.calibration
    if error.value is None:
        return NO_ANSWERS
    said = fsum(bucket.answers * (bucket.confidence or 0.0) for bucket in measured.buckets)
    modest = said <= sum(bucket.right for bucket in measured.buckets)
    habit = "vaker gelijk dan het zegt" if modest else "minder vaak gelijk dan het zegt"
    return f"De zekerheid zit er gemiddeld {decimal(error.value * 100, 1)} procentpunt naast; het model heeft {habit}."


def curve(measured: Evaluation) -> str:
    if not measured.curve or not measured.topical:
        return NO_ANSWERS
    last = measured.curve[-1]
    return (
        f"Nu krijgt {percent(last.topical_answered, measured.topical)} van de vragen met een onderwerp een antwoord, "
        f"en {percent(last.wrong, last.answers)} van de antwoorden is fout."
    )


def weakest(kind: str, groups: Sequence[Group]) -> str:
    large = [group for group in groups if group.questions >= ENOUGH]
    if not large:
        return f"Geen {kind} heeft {ENOUGH} vragen of meer; de verschillen zeggen dus weinig."
    least = min(large, key=lambda group: (group.right / group.questions, group.name))
    name = least.name or "zonder stijl"
    if least.right == least.questions:
        return f"Bij elk{'e' if kind == 'stijl' else ''} {kind} met {ENOUGH} vragen of meer is alles goed."
    return (
        f"Het zwakst is {name}: {number(least.right)} van de {number(least.questions)} goed "
        f"(van wat {ENOUGH} vragen of meer heeft)."
    )
