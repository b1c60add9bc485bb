"""Is a found name meant as a place? "Best lastig", "mevrouw Van Tiel" and "provincie Utrecht" are not."""

from knowledge import place_words as words
from knowledge.place_spot import Spot


def is_place(spot: Spot, name: str) -> bool:
    """Whether `name`, the folded key of what stands at `spot`, is meant as a place there."""
    if _is_person(spot, name) or (name in words.ALSO_A_PROVINCE and _is_province(spot)):
        return False
    if name in words.ORDINARY:
        return _has_cue(spot, name)
    return name not in words.NEVER_LOWER_CASE or (spot.is_capital and spot.last_is_capital)


def _is_person(spot: Spot, name: str) -> bool:
    if spot.before in words.PERSON_TITLES:
        return True
    if spot.before != "van":
        return False
    return spot.beyond in words.PERSON_TITLES or _has_initial(spot) or _reads_as_surname(spot, name)


def _has_initial(spot: Spot) -> bool:
    """ "J. van Tiel"."""
    return len(spot.word(-2)) == 1 and spot.word(-2).isalpha() and spot.gap_before(-1).startswith(".")


def _reads_as_surname(spot: Spot, name: str) -> bool:
    if spot.follows_name(-1) and not spot.opens_sentence(-1):
        return True  # "toen Van Tiel belde"
    if name.startswith("den") and not spot.text[spot.start].isupper() and spot.last_is_capital:
        return True  # "Van den Bosch"
    if name not in words.SURNAMES and name not in words.ORDINARY:
        return False
    known = spot.word(-2) in words.OWN_CUES or spot.word(-2) in words.GREETINGS
    first_name = spot.follows_name(-2) and spot.gap_before(-1) == " " and not known
    return first_name and (not spot.opens_sentence(-2) or spot.closes_line)


def _is_province(spot: Spot) -> bool:
    if spot.before in words.COMPASS or spot.before in words.PROVINCE_CUES:
        return True
    if spot.before in ("van", "en") and spot.beyond in words.PROVINCE_CUES | words.PROVINCES:
        return True
    return spot.word(1) in words.PROVINCES or (spot.word(1) == "en" and spot.word(2) in words.PROVINCES)


def _has_cue(spot: Spot, name: str) -> bool:
    if not spot.is_capital:
        return _has_lower_case_cue(spot, name)
    if spot.stands_alone:
        return name not in words.ONE_WORD_ANSWERS or spot.gap_before().endswith("(") or spot.ends_text
    if spot.word(-1) in words.GREETINGS or spot.before in words.OWN_CUES or spot.before in words.PLACE_NOUNS:
        return True
    if spot.opens_sentence():
        return name not in words.ONE_WORD_ANSWERS and spot.word(1) in words.CLOSING_VERBS
    return _capital_means_place(spot)


def _has_lower_case_cue(spot: Spot, name: str) -> bool:
    """ "wij in oss", "mvg, gemeente houten"; not "dat de gemeente houten units plaatst"."""
    if name not in words.NEVER_LOWER_CASE:
        return spot.before in words.LOWER_CASE_CUES
    closes_clause = spot.ends_text or bool(spot.gap_after.strip()) or spot.closes_line
    return closes_clause and spot.before in words.MUNICIPALITY and name not in words.ONE_WORD_ANSWERS


def _capital_means_place(spot: Spot) -> bool:
    before = spot.before
    if before in words.ARTICLES or before in words.KINSHIP or _is_shouted(spot):
        return False
    if before in words.PLACE_PREPOSITIONS or before in words.OPENING_WORDS or not before:
        return True
    return not spot.follows_name()


def _is_shouted(spot: Spot) -> bool:
    """Everything around it is in capitals too: then a capital says nothing."""
    start = spot.found[max(spot.first - 2, 0)][1]
    end = spot.found[min(spot.after, len(spot.found) - 1)][2]
    return spot.text[start:end].isupper()
