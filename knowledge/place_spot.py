"""Where a name stands in a text: the words, capitals and punctuation around it."""

from dataclasses import dataclass

from knowledge.place_names import Token
from knowledge.place_words import ABBREVIATIONS

_OPENERS = frozenset('.!?:;\n•*–—()[]|"“”‘')
_CLOSERS = frozenset("\n)]")
_QUOTES = " '‘’"


@dataclass(frozen=True, slots=True)
class Spot:
    """The tokens `first` up to `after` of `found`, which are the tokens of `text`."""

    text: str
    found: list[Token]
    first: int
    after: int

    @property
    def start(self) -> int:
        return self.found[self.first][1]

    @property
    def end(self) -> int:
        return self.found[self.after - 1][2]

    def word(self, offset: int) -> str:
        """The folded word before (-1, -2 …) or after (1, 2 …); empty where the text ends."""
        at = self.first + offset if offset < 0 else self.after - 1 + offset
        return self.found[at][0] if 0 <= at < len(self.found) else ""

    @property
    def before(self) -> str:
        """The word right before, in the same clause; only an abbreviation may be followed by a full stop."""
        gap, word = self.gap_before().strip(_QUOTES), self.word(-1)
        return word if gap in ("", "-", "/", "(") or (gap == "." and word in ABBREVIATIONS) else ""

    @property
    def beyond(self) -> str:
        """The word before `before`, in the same sentence."""
        return self.word(-2) if self.before and not self.opens_sentence(-1) else ""

    @property
    def is_capital(self) -> bool:
        """The name is written with a capital; an article before it ("den Haag") may be without."""
        return self.text[self.start].isupper() or (self.after - self.first > 1 and self.last_is_capital)

    @property
    def last_is_capital(self) -> bool:
        return self.text[self.found[self.after - 1][1]].isupper()

    def follows_name(self, offset: int = -1) -> bool:
        """The word at `offset` looks like a first name: a capital, but not an abbreviation in capitals."""
        at = self.first + offset
        word = self.text[self.found[at][1] : self.found[at][2]] if at >= 0 else ""
        return word[:1].isupper() and (len(word) == 1 or not word.isupper())

    def gap_before(self, offset: int = 0) -> str:
        at = self.first + offset
        return self.text[self.found[at - 1][2] if at > 0 else 0 : self.found[at][1]]

    @property
    def gap_after(self) -> str:
        following = self.found[self.after][1] if self.after < len(self.found) else len(self.text)
        return self.text[self.end : following]

    def opens_sentence(self, offset: int = 0) -> bool:
        return self.first + offset <= 0 or not _OPENERS.isdisjoint(self.gap_before(offset))

    @property
    def ends_text(self) -> bool:
        return self.after == len(self.found)

    @property
    def closes_line(self) -> bool:
        return self.ends_text or not _CLOSERS.isdisjoint(self.gap_after)

    @property
    def stands_alone(self) -> bool:
        """The name is a whole line, sentence or bracket, is listed in a bracket, or is followed by a date."""
        if not self.opens_sentence():
            return False
        comma = self.gap_after.startswith(",") and (self.word(1).isdigit() or self.gap_before().endswith("("))
        return comma or self.closes_line or self.gap_after.startswith(".")
