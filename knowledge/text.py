"""Text made comparable: hidden characters out, forms unified, words with their place."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_APOSTROPHES = str.maketrans("\u2018\u2019\u02bc\u2032\u0060\u00b4", "''''''")


def clean(text: str) -> str:
    """NFKC, format characters (zero-width and the like) removed, foreign digits mapped. Length may change."""
    unified = unicodedata.normalize("NFKC", text)
    return unified if unified.isascii() else unified.translate(_CLEANED)


def fold(text: str) -> str:
    """Casefolded, without diacritics, straight apostrophes: for matching, never for showing."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def words(text: str) -> list[str]:
    return [word for word, _, _ in spans(text)]


def spans(text: str) -> list[tuple[str, int, int]]:
    """(folded word, start, end) with places in the given text."""
    straight = text.translate(_APOSTROPHES)
    return [(fold(match[0]), match.start(), match.end()) for match in _WORD.finditer(straight)]


class _Cleaned(dict[int, str | None]):
    """What `clean` makes of a character, worked out once per character."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        value = unicodedata.decimal(char, None)
        hidden = unicodedata.category(char) == "Cf"
        self[code] = None if hidden else char if value is None or char.isascii() else str(value)
        return self[code]


_CLEANED = _Cleaned()
