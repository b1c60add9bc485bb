"""Text as a reader sees it, with the way back to the characters as they were typed."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_FOREIGN = re.compile(r"[^\x00-\x7f]")
_UNSEEN = {"Cf", "Mn", "Me"}  # zero-width characters, soft hyphens, and marks drawn over another character
_PUNCTUATION = str.maketrans({"\u2212": "-", "\u00b7": ".", "\u2219": ".", "\u2022": ".", "\u3002": "."})


@dataclass(frozen=True, slots=True)
class Plain:
    """`places[i]` is where character i of `text` stands in the typed text; one entry more for the end."""

    text: str
    places: Sequence[int]

    def typed(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of typed text behind `text[start:end]`, unseen characters inside or right after it included."""
        return self.places[start], max(self.places[end], self.places[end - 1] + 1)


def plain(text: str) -> Plain:
    """NFKC per character: full-width and Arabic-Indic digits become 0-9, any dash "-", any space " "."""
    if text.isascii():
        return Plain(text, range(len(text) + 1))
    parts: list[str] = []
    places: list[int] = []
    position = 0
    for match in _FOREIGN.finditer(text):
        place = match.start()
        seen = _seen(match[0])
        parts += (text[position:place], seen)
        places += range(position, place)
        places += [place] * len(seen)
        position = place + 1
    places += range(position, len(text) + 1)
    return Plain("".join(parts) + text[position:], places)


def _seen(char: str) -> str:
    category = unicodedata.category(char)
    if category in _UNSEEN:
        return ""
    if category == "Pd":
        return "-"
    if category == "Nd":
        return str(unicodedata.decimal(char))
    return unicodedata.normalize("NFKC", char).translate(_PUNCTUATION)
