"""The measures in plain Dutch, and their figures as people read them."""

from dataclasses import dataclass

from knowledge.figures import number, percent
from knowledge.measures import Figure
from knowledge.norms import Norm
from knowledge.topics import NO_TOPIC, TOPIC_NAMES

UNKNOWN = "onbekend"
TOPIC_WORDS = {**TOPIC_NAMES, NO_TOPIC: "geen onderwerp"}
SAID_WORDS = {**TOPIC_NAMES, NO_TOPIC: "niets"}
MET_WORDS = {True: "gehaald", False: "niet gehaald", None: "niet te meten"}


@dataclass(frozen=True, slots=True)
class Words:
    name: str
    meaning: str


# Keys are the fields of knowledge.evaluate.Scores, in its order.
MEASURES = {
    "f1_accepted": Words(
        "Onderwerp, een tweede mag ook (macro-F1)",
        "Gemiddelde F1 over de vier onderwerpen. Een tweede onderwerp dat ook goed is, telt als goed.",
    ),
    "f1_strict": Words(
        "Onderwerp, streng (macro-F1)",
        "Gemiddelde F1 over de vier onderwerpen. Alleen het eerste onderwerp telt. Zwijgen bij een vraag met een "
        "onderwerp is gemist. Een onderwerp noemen bij een vraag zonder onderwerp is fout.",
    ),
    "subtopic": Words("Deelonderwerp goed", "Van de vragen met een onderwerp. Zwijgen is fout."),
    "subtopic_best": Words(
        "Deelonderwerp goed, zwijgen niet meegeteld",
        "Van de vragen met een onderwerp. Als het model zwijgt, telt wat het anders had genoemd.",
    ),
    "answered": Words(
        "Antwoorden die kloppen",
        "Van alle vragen waarbij het model een onderwerp noemt. Een tweede onderwerp dat ook goed is, telt als goed.",
    ),
    "coverage": Words("Vragen die een antwoord krijgen", "Van de vragen met een onderwerp: het model noemt er een."),
    "silence_recall": Words("Zwijgt als het moet", "Van de vragen zonder onderwerp: het model zwijgt."),
    "silence_precision": Words("Zwijgt terecht", "Van de keren dat het model zwijgt: er is geen onderwerp."),
    "calibration": Words(
        "Verschil tussen zekerheid en uitkomst",
        "Gemiddeld over tien groepen antwoorden. 0,03 betekent: de zekerheid zit er gemiddeld 3 procentpunt naast.",
    ),
    "guide_hit": Words(
        "Goede handreiking bij de eerste drie",
        "Van de vragen met een onderwerp waarbij wij weten welke handreiking past, en die handreiking geldt.",
    ),
    "guide_junk": Words(
        "Handreiking waar niets past", "Van de vragen zonder onderwerp: er staat toch een handreiking."
    ),
    "place": Words("Gemeente goed", "Van alle vragen: de juiste gemeente, of terecht geen."),
    "urgency_recall": Words("Spoed gevonden", "Van de vragen met spoed: de helpdesk ziet de spoed."),
    "urgency_precision": Words("Spoed terecht", "Van de keren dat de helpdesk spoed ziet: er is spoed."),
}
RECIPES = {
    "ours": Words("Deze helpdesk", "het model zoals het nu draait; het leert ook van de handreikingen"),
    "plain": Words("Standaard TF-IDF", "TF-IDF en logistische regressie uit scikit-learn, zonder instellingen"),
    "signalen": Words(
        "Recept van Signalen", "getelde woordstammen, zonder stopwoorden en zonder IDF, L1-logistische regressie"
    ),
    "keywords": Words("Trefwoordregels", "het onderwerp met de meeste trefwoorden in de tekst"),
    "majority": Words("Altijd hetzelfde", "altijd het onderwerp dat het meest voorkomt"),
}


def shown(figure: Figure) -> str:
    if figure.value is None:
        return UNKNOWN
    if figure.part is None or figure.whole is None:
        return decimal(figure.value)
    return percent(figure.part, figure.whole)


def counted(figure: Figure) -> str:
    """612 van 640"""
    if figure.part is None or figure.whole is None:
        return ""
    return f"{number(figure.part)} van {number(figure.whole)}"


def decimal(value: float | None, places: int = 3) -> str:
    return UNKNOWN if value is None else f"{value:.{places}f}".replace(".", ",")


def limit(norm: Norm, figure: Figure) -> str:
    """minstens 0,95; hoogstens 10%"""
    value = decimal(norm.limit, 2) if figure.part is None else f"{round(norm.limit * 100)}%"
    return f"{'hoogstens' if norm.most else 'minstens'} {value}"
