"""Which of the places in a text is the municipality the text is about? Weights, and the decision."""

from collections.abc import Iterable

from knowledge import place_words as words
from knowledge.place_spot import Spot

# Weights: only their order and sums matter.
OWN = 3.0  # "gemeente X", "bij ons in X", a signature
ALONE = 2.0  # a line, bracket or sentence of its own
PLAIN = 1.0  # "in X", the first place of the text
REPEATED = 1.0  # named more than once
ELSEWHERE = -1.0  # "naar X", "azc X", "haar zus in X"
OTHERS = -3.0  # "zoals X", "buurgemeente X", "rechtbank X"
ENOUGH = -1.5  # a place with less than this says nothing about whose question it is
LEAD = 1.0  # the first must lead the second by this, otherwise it is undecided
NEAR = 4  # words looked back for "wij", "ons", "hier"
GREETING_NEAR = 8  # words looked back for "groet", "hoogachtend"

Mentioned = tuple[Spot, str, tuple[str, ...]]  # where, the key of the name, the codes it may mean
Weighed = tuple[tuple[str, ...], float]  # the codes a mention may mean, its weight


def weigh(mentions: list[Mentioned]) -> list[Weighed]:
    """From where each name stands, its key and its codes."""
    weights: list[float] = []
    for i, (spot, name, _) in enumerate(mentions):
        own = weight(spot, name)
        weights.append(min(own, weights[-1]) if i and _are_listed(mentions[i - 1], mentions[i]) else own)
    first = next((i for i, got in enumerate(weights) if got >= 0), None)
    if first is not None and not _are_listed(*mentions[first : first + 2]):
        weights[first] += PLAIN
    return [(codes, got) for (_, _, codes), got in zip(mentions, weights, strict=True)]


def decide(weighed: Iterable[Weighed]) -> str | None:
    """The code that leads clearly, or None."""
    totals: dict[str, float] = {}
    seen: set[str] = set()
    for codes, got in weighed:
        for code in codes:
            totals[code] = max(totals.get(code, got), got + (REPEATED if code in seen else 0.0))
        seen.update(codes)
    ranked = sorted(totals.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < ENOUGH:
        return None
    clear = len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= LEAD
    return ranked[0][0] if clear else None


def weight(spot: Spot, name: str) -> float:
    if _is_of_others(spot):
        return OTHERS
    before, beyond = spot.before, spot.beyond
    own_cue = before in words.OWN_CUES or (
        before in words.LINKS and (beyond in words.OWN_CUES or beyond in words.GREETINGS)
    )
    total = (OWN if own_cue or _is_of_writer(spot) else 0.0) + _from_position(spot)
    if _is_elsewhere(spot):
        total += ELSEWHERE
    elif before in ("in", "te"):
        total += PLAIN
    if name in words.RECEPTION_PLACES:
        return total + OTHERS
    return total + OTHERS if name in words.GOVERNMENT_SEATS and total <= 0 else total


def _is_of_others(spot: Spot) -> bool:
    before, beyond = spot.before, spot.beyond
    if before in words.OTHERS_CUES or before in words.INSTITUTES or spot.word(1) in words.INSTITUTES:
        return True
    if before in words.LINKS and beyond in words.OTHERS_CUES:
        return True
    if before == "als" and beyond in words.LIKENED:
        return True
    return not words.TAKEN_OVER.isdisjoint((spot.word(1), spot.word(2)))


def _is_elsewhere(spot: Spot) -> bool:
    if spot.before in words.ELSEWHERE_CUES or (spot.before == "van" and spot.word(1) == "naar"):
        return True
    return spot.before in words.LINKS and spot.beyond in words.RELATIONS


def _is_of_writer(spot: Spot) -> bool:
    """ "Bij ons in X", "wij zitten in X", "mogen wij als X", "In X doen wij"."""
    if spot.before in words.FIRST_PERSON:
        return True
    if spot.before not in words.BELONGING:
        return False
    for offset in range(-1, -NEAR - 1, -1):
        if spot.word(offset) in words.FIRST_PERSON:
            return True
        if spot.opens_sentence(offset):
            return offset == -1 and spot.word(2) in words.FIRST_PERSON
    return False


def _from_position(spot: Spot) -> float:
    total = PLAIN if spot.first == 0 else 0.0
    alone = spot.stands_alone or (spot.closes_line and spot.gap_before().startswith(","))
    if alone:
        total += ALONE
    if spot.ends_text and (alone or _is_greeted(spot)):
        total += OWN
    return total


def _is_greeted(spot: Spot) -> bool:
    return any(spot.word(-k) in words.GREETINGS for k in range(1, GREETING_NEAR + 1))


def _are_listed(one: Mentioned, other: Mentioned | None = None) -> bool:
    """ "X en Y", "X, Y": in a list of different places none stands out, and what goes for the first goes for all."""
    if other is None or one[2] == other[2]:
        return False
    between = one[0].found[one[0].after : other[0].first]
    return all(word in ("en", "of", "and", "or") for word, _, _ in between)
