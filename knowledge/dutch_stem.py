"""The Dutch stemmer by Porter, as Snowball publishes it ("dutch_porter"): gemeenten -> gemeent, woningen -> woning.

Only to measure against a recipe that uses it; the model itself looks at pieces of words.
"""

import re
from functools import cache

_VOWELS = "aeiouyè"
_ACCENTS = str.maketrans("äëïöüáéíóú", "aeiouaeiou")
_CONSONANTS_IN_DISGUISE = re.compile(f"^y|(?<=[{_VOWELS}])(?:i(?=[{_VOWELS}])|y)")
_REGION = re.compile(f"[{_VOWELS}].*?[^{_VOWELS}]")
_FIRST_REGION_FROM = 3  # letters
_DOUBLE_VOWEL = re.compile(f"(?<=[^{_VOWELS}])([aeou])\\1(?=[^{_VOWELS}I]$)")
_PLURALS = ("heden", "ene", "en", "se", "s")
_ENDINGS = ("lijk", "baar", "end", "ing", "bar", "ig")


@cache
def stem(word: str) -> str:
    """A word in lower case -> its stem."""
    word = _CONSONANTS_IN_DISGUISE.sub(lambda match: match[0].upper(), word.translate(_ACCENTS))
    start = _region(word, 0)
    first, second = max(start, _FIRST_REGION_FROM), _region(word, start)
    whole = _without_plural(word, first)
    shorter = _without_e(whole, first)
    word = _without_heid(shorter, first, second)
    word = _without_ending(word, first, second, e_gone=shorter != whole)
    return _DOUBLE_VOWEL.sub(r"\1", word).lower()


def _region(word: str, start: int) -> int:
    """Where the part begins that may lose a suffix: after the first consonant that follows a vowel."""
    found = _REGION.search(word, start)
    return found.end() if found else len(word)


def _without_plural(word: str, first: int) -> str:
    suffix = next((suffix for suffix in _PLURALS if word.endswith(suffix)), None)
    if suffix is None or len(word) - len(suffix) < first:
        return word
    rest = word.removesuffix(suffix)
    if suffix == "heden":
        return rest + "heid"
    if suffix in ("en", "ene"):
        return _without_en(word, suffix, first)
    return rest if rest[-1] not in _VOWELS + "j" else word


def _without_en(word: str, suffix: str, first: int) -> str:
    rest = word.removesuffix(suffix)
    fits = len(rest) >= first and rest[-1] not in _VOWELS and not rest.endswith("gem")
    return _undoubled(rest) if fits else word


def _without_e(word: str, first: int) -> str:
    rest = word.removesuffix("e")
    return _undoubled(rest) if rest != word and len(rest) >= first and rest[-1] not in _VOWELS else word


def _without_heid(word: str, first: int, second: int) -> str:
    rest = word.removesuffix("heid")
    if rest == word or len(rest) < second or rest.endswith("c"):
        return word
    return _without_en(rest, "en", first) if rest.endswith("en") else rest


def _without_ending(word: str, first: int, second: int, e_gone: bool) -> str:
    suffix = next((suffix for suffix in _ENDINGS if word.endswith(suffix)), None)
    if suffix is None or len(word) - len(suffix) < second:
        return word
    rest = word.removesuffix(suffix)
    if suffix in ("end", "ing"):
        shorter = _without_ig(rest, second)
        return shorter if shorter != rest else _undoubled(rest)
    if suffix == "lijk":
        return _without_e(rest, first)
    if suffix == "ig":
        return _without_ig(word, second)
    return word if suffix == "bar" and not e_gone else rest


def _without_ig(word: str, second: int) -> str:
    rest = word.removesuffix("ig")
    return rest if len(rest) >= second and not rest.endswith("e") else word


def _undoubled(word: str) -> str:
    return word[:-1] if word.endswith(("kk", "dd", "tt")) else word
