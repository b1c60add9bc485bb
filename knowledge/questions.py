"""Labelled questions to learn from and to measure with. One JSON object per line; fields in data/vragen/README.md."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.question_checks import problems_of

MOST_PROBLEMS = 20  # named in one message


class QuestionError(ValueError):
    """Lines cannot be used. Each of `problems` names file and line, and says why and what now (Dutch)."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        more = len(problems) - MOST_PROBLEMS
        last = [f"En nog {more} {'fout' if more == 1 else 'fouten'}."] if more > 0 else []
        super().__init__("\n".join([*problems[:MOST_PROBLEMS], *last]))


@dataclass(frozen=True, slots=True)
class LabelledQuestion:
    """`topic` is one of TOPICS or NO_TOPIC; `also` are other topics that are right too; `place` as it was written;
    `source` is the file; `style` and `who` tell how and by whom such a question is asked.
    """

    text: str
    topic: str
    also: tuple[str, ...]
    subtopic: str
    guides: tuple[str, ...]
    place: str | None
    urgent: bool
    source: str
    style: str = ""
    who: str = ""
    id: str = ""


def parse_questions(
    lines: Iterable[str], name: str, subtopics: Collection[str] | None = None
) -> tuple[LabelledQuestion, ...]:
    """All lines or none: raises QuestionError with every problem of the file. `subtopics` are all that exist."""
    questions, problems, known_ids = [], list[str](), dict[str, int]()
    for number, line in enumerate(lines, start=1):
        if not line.strip("\ufeff \t\r\n"):
            continue
        item = _object(line)
        wrong = [item] if isinstance(item, str) else [*problems_of(item, subtopics), *_double(item, number, known_ids)]
        problems += [f"{name}, regel {number}: {reason}" for reason in wrong]
        if not wrong and isinstance(item, dict):
            questions.append(_question(item, name))
    if problems:
        raise QuestionError(problems)
    return tuple(questions)


def _object(line: str) -> dict[str, Any] | str:
    """The object on a line, or what is wrong with it."""
    try:
        item = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return "dit is geen geldige JSON. Schrijf één object per regel."
    return item if isinstance(item, dict) else "hier staat geen object. Schrijf één object per regel."


def _double(item: dict[str, Any], number: int, known_ids: dict[str, int]) -> list[str]:
    name = _text(item, "id")
    first = known_ids.setdefault(name, number) if name else number
    return [] if first == number else [f"id '{name}' staat ook op regel {first}. Geef elke vraag een eigen id."]


def _question(item: dict[str, Any], source: str) -> LabelledQuestion:
    return LabelledQuestion(
        text=_writable(item["tekst"]),
        topic=item["onderwerp"],
        also=tuple(item.get("ook") or ()),
        subtopic=item["deelonderwerp"],
        guides=tuple(item.get("handreikingen") or ()),
        place=_text(item, "gemeente") or None,
        urgent=item.get("spoed", False),
        source=source,
        style=_text(item, "stijl"),
        who=_text(item, "wie"),
        id=_text(item, "id"),
    )


def _text(item: dict[str, Any], field: str) -> str:
    value = item.get(field)
    return "" if value is None else _writable(str(value)).strip()


def _writable(text: str) -> str:
    """A lone surrogate cannot be written as UTF-8 again."""
    return text.encode("utf-8", "replace").decode("utf-8")
