"""The one way in which a text becomes words for the model: the same when learning and when answering."""

import re

from knowledge.text import clean, fold

# What officials write -> what the handreikingen say.
ABBREVIATIONS = {
    "vh": "vergunninghouder",
    "vhs": "vergunninghouders",
    "vgh": "vergunninghouder",
    "vghs": "vergunninghouders",
    "statushouder": "vergunninghouder",
    "statushouders": "vergunninghouders",
    "gem": "gemeente",
    "gmt": "gemeente",
    "ht": "huurtoeslag",
    "zt": "zorgtoeslag",
    "kgb": "kindgebonden budget",
    "kot": "kinderopvangtoeslag",
    "ksl": "ketenservicelijn",
    "bp": "bestemmingsplan",
    "bb": "bijzondere bijstand",
    "wth": "wethouder",
    "bgm": "burgemeester",
    "corpo": "corporatie",
    "wbv": "woningcorporatie",
    "uitk": "uitkering",
    "nl": "nederland",
}
_WORD = re.compile(r"[^\W_]+")
_MASK = re.compile(r"\[[a-z-]+\]")
LONGEST_NUMBER = 4  # digits; longer numbers are codes that say nothing about a topic


def tokens(text: str) -> list[str]:
    """Folded words with abbreviations written out; long numbers and mask marks made neutral."""
    return [word for word, _, _ in tokens_with_places(text)]


def tokens_with_places(text: str) -> list[tuple[str, int, int]]:
    """(token, start, end) with places in the cleaned text; an abbreviation of two words gives two tokens."""
    found = []
    for match in _WORD.finditer(fold_same_length(clean(text))):
        word = match[0]
        if word.isdecimal() and len(word) > LONGEST_NUMBER:
            word = "0"
        found += [(part, match.start(), match.end()) for part in ABBREVIATIONS.get(word, word).split()]
    return found


def fold_same_length(text: str) -> str:
    """`fold`, but per character, so that places stay right; a mark of masking becomes blank."""
    folded = "".join(_one(fold(char)) for char in text) if not text.isascii() else text.lower()
    return _MASK.sub(lambda match: " " * len(match[0]), folded)


def prepare(text: str) -> str:
    return " ".join(tokens(text))


def _one(folded: str) -> str:
    return folded if len(folded) == 1 else (folded[:1] or " ")
