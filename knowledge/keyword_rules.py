"""Topics by counting words: what a careful colleague would set up in an afternoon. Only to measure against.

The words come from the names and descriptions in data/onderwerpen.csv, as pieces that also fit plurals and compounds.
"""

from knowledge.text import fold
from knowledge.topics import NO_TOPIC

WORDS = {
    "wet_en_regelgeving": (
        "taakstelling halfjaar toezicht ladder provincie koppel informatieprofiel inschrij burgerservicenummer bsn "
        "brp briefadres nareis gezinshereniging mvv verblijf naturalisatie reisdocument urgentie voorrang verordening "
        "bestuursakkoord regietafel bijstand uitkering kostendeler inburger participatieverklaring privacy "
        "bezwaar beroep"
    ),
    "veiligheid": (
        "veilig onrust gerucht demonstratie bedreig intimid informatieavond inloopavond incident gevochten brandveilig "
        "beveilig overlast kwetsba lhbti mensenhandel radicalis discriminat draagvlak vertrouwen politie"
    ),
    "huisvesting": (
        "woning huisvesting corporatie prestatieafspra passend verdringing flex leegst kantoor zorgvastgoed "
        "rijksvastgoed bouwbesluit bestemmingsplan kruimelgeval vergunningvrij huurrecht huurcontract verhuur kamer "
        "versnellingsarrangement gva logeer subsidie"
    ),
    "toeslagen": (
        "toeslag huurgrens zorgverzeker kindgebonden kinderbijslag kinderopvang belastingdienst voorschot terugvorder "
        "terugwerkende nabetaling beschikking"
    ),
}
_PIECES = {topic: tuple(words.split()) for topic, words in WORDS.items()}


def topic_by_words(text: str) -> str:
    """The topic with most of its pieces in the text, the first in order when they tie; NO_TOPIC without any."""
    folded = fold(text)
    counts = {topic: sum(piece in folded for piece in pieces) for topic, pieces in _PIECES.items()}
    best = max(counts, key=lambda topic: counts[topic])
    return best if counts[best] else NO_TOPIC
