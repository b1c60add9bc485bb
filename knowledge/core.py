"""The part of a mail in which the question stands: greeting, signature and quoted mail are blanked out.

Every character keeps its place, so that words found in the result can be shown in the original.
"""

import re

MIN_WORDS = 4  # with fewer words left, the rest was the question after all
_WORD = re.compile(r"\w+")
_GREETING = re.compile(
    r"\A\s*(?:(?:goede?|dag|hallo|hoi|hi|beste|geachte|l\.?s\.?|hello|dear|good)\b[^\n.?!]{0,60}?[,!\n]\s*)+",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"^[ \t>]*(?:-- ?$|met (?:vriendelijke|hartelijke|collegiale) gr\w*|m\.?v\.?g\b|vriendelijke groet\w*|hoogachtend|"
    r"groet(?:en|jes)?\b[ ,]|kind regards|best regards|verzonden vanaf mijn|dit bericht is uitsluitend|disclaimer\b)",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTED = re.compile(
    r"^[ \t]*(?:-{3,} ?(?:oorspronkelijk|doorgestuurd|original|forwarded)[^\n]*$|"
    r"(?:van|from): [^\n]*\n[ \t]*(?:verzonden|sent|datum|date|aan|to): |op [^\n]{3,80} schreef [^\n]{0,80}:)",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTED_LINE = re.compile(r"^[ \t]*>[^\n]*", re.MULTILINE)


def core(text: str) -> str:
    """Same length as `text`; blank where the question is not. Unchanged when next to nothing would be left."""
    kept = _blank(text, _first(_QUOTED, text), len(text))
    kept = _QUOTED_LINE.sub(lambda line: " " * len(line[0]), kept)
    kept = _blank(kept, _first(_SIGNATURE, kept), len(text))
    if greeting := _GREETING.match(kept):
        kept = _blank(kept, 0, greeting.end())
    return kept if len(_WORD.findall(kept)) >= MIN_WORDS else text


def _first(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.search(text)
    return found.start() if found else len(text)


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
