"""The one way in which a text becomes words for the model: the same when learning and when answering."""

import re
from functools import lru_cache

from knowledge.concepts import Concepts
from knowledge.core import core
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
REMEMBERED = 16  # texts; classifying and suggesting ask for the same words of the same question
LONGEST_NUMBER = 4  # digits; longer numbers are codes that say nothing about a topic


def tokens(text: str) -> list[str]:
    """Folded words with abbreviations written out; long numbers and mask marks made neutral."""
    return [word for word, _, _ in tokens_with_places(text)]


@lru_cache(maxsize=REMEMBERED)
def tokens_with_places(text: str) -> tuple[tuple[str, int, int], ...]:
    """(token, start, end) with places in the cleaned text; an abbreviation of two words gives two tokens."""
    found: list[tuple[str, int, int]] = []
    for match in _WORD.finditer(fold_same_length(clean(text))):
        word = match[0]
        if word.isdecimal() and len(word) > LONGEST_NUMBER:
            word = "0"
        found += [(part, match.start(), match.end()) for part in ABBREVIATIONS.get(word, word).split()]
    return tuple(found)


def model_tokens(text: str, concepts: Concepts) -> tuple[tuple[str, int, int], ...]:
    """What the model sees: the words of the question itself, then the matter of each at the place of its word."""
    found = tokens_with_places(core(clean(text)))
    return found + tuple((matter, start, end) for token, start, end in found for matter in concepts.of(token))


def fold_same_length(text: str) -> str:
    """`fold`, but per character, so that places stay right; a mark of masking becomes blank."""
    folded = text.lower() if text.isascii() else text.translate(_FOLDED)
    return _MASK.sub(lambda match: " " * len(match[0]), folded)


def prepare(text: str, concepts: Concepts) -> str:
    return " ".join(token for token, _, _ in model_tokens(text, concepts))


class _Folded(dict[int, str]):
    """`fold` of one character, cut or filled to one character; worked out once per character."""

    def __missing__(self, code: int) -> str:
        self[code] = (fold(chr(code)) or " ")[0]
        return self[code]


_FOLDED = _Folded()
