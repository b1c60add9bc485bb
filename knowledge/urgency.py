"""Is there danger now? Rules to read and argue about; a missed danger is worse than a false alarm.

Danger needs a danger word and a sign that it is happening now. Words about the past, the future or rules speak
against it.
"""

from dataclasses import dataclass

from knowledge.text import fold

# Happening by itself: enough alone.
ACUTE = (
    "bel 112", "112 gebeld", "112 bellen", "ambulance", "brandweer is", "politie is onderweg",
    "politie onderweg", "staat in brand", "staan in brand", "brand uitgebroken", "er is brand", "wordt nu",
    "zijn nu binnen", "staat nu voor", "staan nu voor", "zwaait met", "zwaaien met", "staat met een mes",
    "heeft een mes", "met een mes in", "dreigt te springen", "wil springen", "wil zich", "dreigt zich",
    "bewusteloos", "ligt op de grond", "bloedt", "bloed op", "gewonden", "schoten", "wordt geschoten",
    "explosie", "ontploft", "zwaar vuurwerk", "molotov", "gegijzeld", "ingeslagen ruit", "stenen door",
    "gooien stenen", "gooien met stenen", "met stenen gegooid nu", "bestorm", "proberen binnen te",
    "dringen naar binnen", "breken in nu", "sluit zich op", "is vermist sinds", "kind is weg", "kind is kwijt",
    "zelfmoord", "suicide", "van het balkon", "gaslucht", "koolmonoxide", "co-melder", "wij zitten opgesloten",
    "we zitten opgesloten", "durven niet naar buiten",
)  # fmt: skip
DANGER = (
    "mes", "messen", "wapen", "wapens", "pistool", "geweer", "bijl", "vuurwapen", "knuppel", "brand", "rook",
    "vuur", "vechten", "vechtpartij", "gevochten", "slaan", "slaat", "schoppen", "steekpartij", "gestoken",
    "aangevallen", "aanval", "belaagd", "stenen", "ruiten", "vuurwerk", "dreigt", "bedreigt", "bedreigd",
    "menigte", "rellen", "gewond", "gewonde", "agressief", "agressieve", "escaleert", "loopt uit de hand",
    "uit de hand", "in paniek", "paniek", "opgesloten", "omsingeld", "bom",
)  # fmt: skip
NOW = (
    "nu", "op dit moment", "momenteel", "zojuist", "net", "staan voor", "staat voor", "staat hier",
    "staan hier", "buiten staan", "is bezig", "zijn bezig", "help", "meteen", "direct hulp", "acuut",
    "voor de deur", "in de hal", "onderweg", "kom snel",
)  # fmt: skip
NOT_NOW = (
    "gisteren", "vorige week", "vorig jaar", "vorige maand", "eergisteren", "afgelopen", "vannacht was",
    "morgen", "volgende week", "volgende maand", "aangekondigd", "protocol", "draaiboek", "scenario",
    "stel dat", "als er ooit", "mocht er", "voorkomen", "eisen", "brandveilig", "brandveiligheid",
    "brandmelder", "brandmeldinstallatie", "rookmelder", "rookmelders", "regels", "verzekering", "handreiking",
    "nazorg", "evaluatie", "raadsvragen", "aangifte gedaan", "voorbereid", "voorbereiden", "beleid", "vrijdag",
    "zaterdag", "zondag", "maandag", "dinsdag", "woensdag", "donderdag", "maart", "april", "mei",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Urgency:
    """`reasons` are Dutch and name the words found."""

    urgent: bool
    reasons: tuple[str, ...]


def assess(text: str, danger_ticked: bool = False) -> Urgency:
    reasons = ("de vrager heeft aangegeven dat er nu gevaar is",) if danger_ticked else ()
    said = _reasons(f" {' '.join(fold(text).replace(',', ' ').replace('.', ' ').split())} ")
    return Urgency(bool(reasons or said), (*reasons, *said))


def _reasons(text: str) -> tuple[str, ...]:
    acute = _present(ACUTE, text, inside=True)
    danger, now, not_now = (_present(words, text) for words in (DANGER, NOW, NOT_NOW))
    if acute and len(not_now) <= len(acute):
        return (f"{_quoted(acute)} wijst op gevaar nu",)
    if danger and now and not not_now:
        return (f"{_quoted(danger)} samen met {_quoted(now)} wijst op gevaar nu",)
    return ()


def _present(words: tuple[str, ...], text: str, inside: bool = False) -> list[str]:
    return [word for word in words if (f" {word}" if inside else f" {word} ") in text]


def _quoted(words: list[str]) -> str:
    return " en ".join(f"“{word}”" for word in words[:2])
