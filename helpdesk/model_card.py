"""The model card and the text for the Algoritmeregister, made from what was really learned and measured."""

from dataclasses import dataclass

from helpdesk.evaluation_words import MEASURES, MET_WORDS, decimal
from helpdesk.model_shelf import Record
from knowledge import decide
from knowledge.figures import number
from knowledge.norms import norm_of

NOT_MEASURED = "Van dit model zijn geen metingen bewaard."
TO_FILL_IN = "Vult de organisatie in die de helpdesk gebruikt."
SHORT = "Een programma dat vragen van gemeenten over de huisvesting van vergunninghouders indeelt bij een onderwerp."
LIMITS = (
    "Het model telt woorden. Het begrijpt geen zinnen, geen ironie en geen ontkenning.",
    "Over een onderwerp waar bij het leren weinig vragen over waren, weet het weinig.",
    "Een vraag in een andere taal dan het Nederlands herkent het meestal niet.",
    "Het model weet niet wat er na het leren is veranderd in de wet. De handreikingen hebben daarom een datum.",
)


@dataclass(frozen=True, slots=True)
class Measured:
    name: str
    meaning: str
    value: str
    norm: str
    met: str


def measured(record: Record | None) -> list[Measured]:
    """Every measure with its norm; empty when nothing was measured."""
    if record is None or record.figures is None:
        return []
    return [_measure(key, record.figures.get(key)) for key in MEASURES]


def thresholds() -> list[tuple[str, str]]:
    """When it keeps silent and what its words of certainty mean, as the code has them now."""
    return [
        ("zwijgt", f"de kans op het beste onderwerp is kleiner dan {_share(decide.MIN_CONFIDENCE)}"),
        ("zwijgt ook", f"'geen onderwerp' ligt meer dan {_share(decide.NO_TOPIC_MARGIN)} voor op het beste onderwerp"),
        ("zeker", f"de kans is {_share(decide.SURE)} of meer"),
        ("waarschijnlijk", f"de kans is {_share(decide.LIKELY)} of meer"),
        ("twijfel", f"de kans is kleiner, of het onderwerp ligt minder dan {_share(decide.GAP)} voor op het tweede"),
    ]


def register(record: Record | None, model_id: str | None, contact: str) -> list[tuple[str, str]]:
    """(field of the Algoritmeregister, text). What only the organisation knows says so."""
    return [
        ("Naam", "Indeling van vragen, OTAV-helpdesk"),
        ("Organisatie", TO_FILL_IN),
        ("Korte omschrijving", SHORT),
        ("Contact", contact),
        ("Status", f"In gebruik, versie {model_id}." if model_id else "Niet in gebruik: er is nu geen model."),
        (
            "Doel en impact",
            "Een vraag komt sneller bij de juiste medewerker, en de vrager ziet meteen handreikingen die passen. Het "
            "model beslist niets over rechten of plichten van iemand.",
        ),
        (
            "Afwegingen",
            "Wij kozen een model dat woorden telt, omdat precies te laten zien is welke woorden de doorslag gaven. Een "
            "taalmodel kan meer, maar is minder goed uit te leggen en kan feiten verzinnen.",
        ),
        (
            "Menselijke tussenkomst",
            "Een medewerker beantwoordt elke vraag, bevestigt of wijzigt het onderwerp en ziet de woorden die de "
            "doorslag gaven. Bij twijfel gaat een vraag nooit rechtstreeks naar een expert. Zwijgt het model, dan "
            "kijkt een mens. Een correctie telt pas mee als een tweede medewerker haar goedkeurt.",
        ),
        ("Risico's en beheer", f"{' '.join(LIMITS)} {_promotion()}"),
        ("Wettelijke basis", TO_FILL_IN),
        ("Gegevens", f"{_learned(record)} {_privacy()}"),
        (
            "Technische werking",
            "TF-IDF van woorden en van stukjes woord, en een lineaire support vector machine per deelonderwerp. Een "
            f"onderwerp is zo waarschijnlijk als zijn deelonderwerpen samen. {_quality(record)}",
        ),
        ("Leverancier", "Eigen ontwikkeling, open source (EUPL-1.2), met scikit-learn."),
    ]


def register_text(record: Record | None, model_id: str | None, contact: str) -> str:
    return "\n\n".join(f"{name}\n{text}" for name, text in register(record, model_id, contact)) + "\n"


def _measure(key: str, value: float | None) -> Measured:
    words, norm = MEASURES[key], norm_of(key)
    if norm is None:
        return Measured(words.name, words.meaning, decimal(value), "", "")
    limit = f"{'hoogstens' if norm.most else 'minstens'} {decimal(norm.limit, 2)}"
    return Measured(words.name, words.meaning, decimal(value), limit, MET_WORDS[norm.met(value)])


def _learned(record: Record | None) -> str:
    if record is None:
        return "Waarvan het model leerde, is niet bewaard."
    return (
        f"Geleerd van {number(record.written)} vragen die voor dit systeem zijn geschreven, van "
        f"{number(record.passages)} paragrafen uit handreikingen en van {number(record.corrected)} echte vragen die "
        "medewerkers indeelden."
    )


def _privacy() -> str:
    return (
        "Uit elke vraag gaan burgerservicenummers, V-nummers, rekeningnummers, telefoonnummers en e-mailadressen weg "
        "voordat zij wordt bewaard. Zeldzame woorden uit echte vragen, zoals namen, leert het model niet."
    )


def _quality(record: Record | None) -> str:
    if record is None or record.figures is None or record.test is None:
        return NOT_MEASURED
    return (
        f"Gemeten op {number(record.test['vragen'])} vragen waar nooit van wordt geleerd: macro-F1 "
        f"{decimal(record.figures.get('f1_accepted'))}, deelonderwerp goed {decimal(record.figures.get('subtopic'))}, "
        f"zwijgt als het moet {decimal(record.figures.get('silence_recall'))}."
    )


def _promotion() -> str:
    return (
        "Een nieuw model komt in gebruik als het op de vaste toets beter is, of als een beheerder daar zelf voor "
        "kiest. Teruggaan kan in één stap."
    )


def _share(value: float) -> str:
    return f"{round(value * 100)}%"
