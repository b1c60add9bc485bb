"""Is there danger now? Rules to read and argue about; a missed danger is worse than a false alarm.

Words that name danger give points, words near them that say "now" add to these, words that say that it is over,
announced or a matter of rules take away. The lists stand in danger_words.py and now_words.py. What the model learned
from labelled questions counts beside the points; without a model the points decide alone.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain

from knowledge.danger_words import ACUTE, DANGER, HINTS
from knowledge.now_words import AGAINST, ELSEWHEN, MAYBE_NOW, NOW, TOLD
from knowledge.phrases import Said, find, index, sentence_words

ENOUGH = 3  # points from which there is danger now
ACUTE_POINTS = 4  # danger and now in one; counted once
DANGER_POINTS = 2  # per kind of danger
SECOND_WORD = 1  # a second word of the same kind
HINT_POINTS = 1  # per kind of hint
NOW_POINTS, MAYBE_NOW_POINTS, MOST_FOR_NOW = 2, 1, 4  # per kind of sign, and together at most
TOLD_LESS = 1  # per kind of danger that stands in a sentence about what happened
AGAINST_FIRST, AGAINST_MORE, AGAINST_MOST = 2, 1, 3  # per kind: the first word, each further one, together at most
# Chosen on 5.180 questions in ten random folds (the same writers may be on both sides, so a little kind): of 147
# dangers 141 found, 77 false alarms.
LEARNED_POINTS = 10  # per unit of the model's score
ENOUGH_TOGETHER = -4  # the model starts far below zero, for danger is rare
MOST_POINTS, LEAST_POINTS = 8, -3  # that the rules bring to what was learned
NEAR = 2  # sentences before and after the danger in which hints and signs of now count

_SOUNDS_LIKE = "de vraag lijkt op eerdere vragen over gevaar op dit moment"
_TICKED = "de vrager heeft aangegeven dat er nu gevaar is"
_SHOUTED = re.compile(r"!!|\b(?:NU|HELP|SPOED|NOW)\b")
_MOST_WORDS_NAMED = 3  # in a reason, of danger and of now each
_LISTS = {"danger": DANGER, "hint": HINTS, "now": NOW, "maybe": MAYBE_NOW, "against": AGAINST}
_PHRASES = index(
    {f"{role}: {kind}": phrases for role, kinds in _LISTS.items() for kind, phrases in kinds.items()}
    | {"acute": ";".join(ACUTE.values()), "elsewhen": ELSEWHEN, "told": TOLD}
)


@dataclass(frozen=True, slots=True)
class Urgency:
    """`reasons` are Dutch and name the words found."""

    urgent: bool
    reasons: tuple[str, ...]


def assess(text: str, danger_ticked: bool = False, learned: float | None = None) -> Urgency:
    """`learned` is TopicPrediction.danger: how much the question sounds like those about danger now."""
    points, named = _said(text)
    if learned is None:
        enough = points >= ENOUGH
    else:
        rules = max(LEAST_POINTS, min(MOST_POINTS, points))
        enough = rules + LEARNED_POINTS * learned >= ENOUGH_TOGETHER
    reasons = (*([_TICKED] if danger_ticked else []), *([named or _SOUNDS_LIKE] if enough else []))
    return Urgency(bool(reasons), reasons)


def _said(text: str) -> tuple[int, str]:
    """The points, and what to say about them; nothing when no danger is named."""
    said = list(find(_PHRASES, sentence_words(text)))
    elsewhen = {one.sentence for one in said if one.group == "elsewhen"}
    danger = _danger(one for one in said if one.sentence not in elsewhen)
    if not danger:
        return 0, ""
    told = {one.sentence for one in said if one.group == "told"}
    reach = {one.sentence + step for one in danger for step in range(-NEAR, NEAR + 1)}
    near = [one for one in said if one.sentence in reach]
    hints = [one for one in near if one.group.startswith("hint") and one.sentence not in elsewhen | told]
    now = [one for one in near if one.group.startswith(("now", "maybe"))]
    points = _danger_points(danger, told) + HINT_POINTS * len(_by_kind(hints)) + _now_points(now, text)
    return points - _against_points(one for one in said if one.group.startswith("against")), _reason(danger, now)


def _danger(said: Iterable[Said]) -> list[Said]:
    """Words of danger; those inside an acute phrase are part of it."""
    words = [one for one in said if one.group.startswith(("acute", "danger"))]
    covered = set(chain.from_iterable(range(one.start, one.end) for one in words if one.group == "acute"))
    return [one for one in words if one.group == "acute" or one.start not in covered]


def _danger_points(danger: list[Said], told: Collection[int]) -> int:
    return sum(_points_of_kind(words, told) for words in _by_kind(danger).values())


def _points_of_kind(words: list[Said], told: Collection[int]) -> int:
    points = ACUTE_POINTS if words[0].group == "acute" else DANGER_POINTS
    points += SECOND_WORD * (len({one.words for one in words}) > 1)
    return points - TOLD_LESS * all(one.sentence in told for one in words)


def _now_points(now: list[Said], text: str) -> int:
    kinds = _by_kind(now)
    sure = sum(kind.startswith("now") for kind in kinds)
    shouted = bool(_SHOUTED.search(text)) or text.isupper()
    return min(MOST_FOR_NOW, NOW_POINTS * sure + MAYBE_NOW_POINTS * (len(kinds) - sure + shouted))


def _against_points(against: Iterable[Said]) -> int:
    kinds = ({one.words for one in words} for words in _by_kind(against).values())
    return sum(min(AGAINST_MOST, AGAINST_FIRST + AGAINST_MORE * (len(words) - 1)) for words in kinds)


def _by_kind(said: Iterable[Said]) -> dict[str, list[Said]]:
    kinds: dict[str, list[Said]] = {}
    for one in said:
        kinds.setdefault(one.group, []).append(one)
    return kinds


def _reason(danger: list[Said], now: list[Said]) -> str:
    acute_first = sorted(danger, key=lambda one: one.group != "acute")
    sure_first = sorted(now, key=lambda one: not one.group.startswith("now"))
    words = [*_named(acute_first), *_named(sure_first)]
    named = " en ".join(filter(None, [", ".join(f'"{word}"' for word in words[:-1]), f'"{words[-1]}"']))
    return f"het woord {named} wijst op gevaar nu" if len(words) == 1 else f"de woorden {named} wijzen op gevaar nu"


def _named(said: list[Said]) -> list[str]:
    """The first word of each kind, without repeats."""
    first = dict.fromkeys(words[0].words for words in _by_kind(said).values())
    return list(first)[:_MOST_WORDS_NAMED]
