"""The heading of a handreiking: YAML between two lines '---', with the line on which every field stands."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*\r?\n(.*)\Z", re.DOTALL)
_FIELD = re.compile(r"^(\w+):", re.MULTILINE)
_DATE = re.compile(r"^\w+:[ ]*(\d{4}-\d\d-\d\d)", re.MULTILINE)
FIRST_FIELD = 2  # the line after the opening '---'


class GuideError(ValueError):
    """A handreiking cannot be used: `where` (file, line), `problem` (what, why, what now; Dutch) and the field."""

    def __init__(self, where: str, problem: str, field: str | None = None) -> None:
        super().__init__(f"{where}: {problem}")
        self.where, self.problem, self.field = where, problem, field


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """`lines` has the line in the file per field; `body_line` is where the text begins."""

    name: str
    values: Mapping[str, Any]
    lines: Mapping[str, int]
    body: str
    body_line: int

    def error(self, problem: str, field: str | None = None) -> GuideError:
        line = self.lines.get(field or "", self.body_line if field is None else None)
        return GuideError(at_line(self.name, line), problem, field)

    def text(self, field: str) -> str:
        value = self.values[field]
        if not isinstance(value, str) or not value.strip():
            raise self.error(f"veld {field} is leeg of geen tekst. Vul tekst in.", field)
        return value.strip()

    def matching(self, field: str, pattern: re.Pattern[str], example: str) -> str:
        value = self.text(field)
        if not pattern.fullmatch(value):
            raise self.error(f"veld {field} is '{value}'. Schrijf het als {example}.", field)
        return value

    def choice(self, field: str, choices: Collection[str]) -> str:
        value = self.text(field)
        if value not in choices:
            raise self.error(f"veld {field} is '{value}'. Kies uit: {', '.join(choices)}.", field)
        return value

    def date(self, field: str) -> date:
        value = self.values[field]
        if type(value) is not date:
            raise self.error(f"veld {field} is geen datum. Schrijf bijvoorbeeld 2016-03-01.", field)
        return value


def at_line(name: str, line: int | None) -> str:
    return f"{name}, regel {line}" if line else name


def split(source: str) -> tuple[str, str] | None:
    """(front, body), or None when there is no front matter."""
    match = _FRONT.match(source)
    return (match[1], match[2]) if match else None


def read(source: str, name: str, required: Collection[str]) -> FrontMatter:
    """Raises GuideError when the fields are not exactly `required`, or cannot be read."""
    parts = split(source)
    if parts is None:
        raise GuideError(
            at_line(name, 1), "het kopje tussen twee regels '---' ontbreekt. Begin het bestand daarmee.", "tekst"
        )
    front, body = parts
    lines = {match[1]: front.count("\n", 0, match.start()) + FIRST_FIELD for match in _FIELD.finditer(front)}
    matter = FrontMatter(name, _values(front, name), lines, body.strip(), front.count("\n") + FIRST_FIELD + 2)
    missing = [field for field in required if field not in matter.values]
    unknown = [str(field) for field in matter.values if field not in required]
    if missing:
        raise GuideError(name, f"veld {', '.join(missing)} ontbreekt. Vul het aan.", missing[0])
    if unknown:
        raise matter.error(f"veld {', '.join(unknown)} kennen wij niet. Haal het weg of verbeter de naam.", unknown[0])
    return matter


def _values(front: str, name: str) -> dict[Any, Any]:
    try:
        values = yaml.safe_load(front)
    except (yaml.YAMLError, ValueError, RecursionError) as problem:  # ValueError: a date such as 2016-02-30
        text = "het kopje is geen geldige YAML. Kijk naar aanhalingstekens, vreemde tekens en datums die niet bestaan."
        raise GuideError(at_line(name, _line_of(problem, front)), text) from None
    if not isinstance(values, dict):
        raise GuideError(at_line(name, FIRST_FIELD), "het kopje heeft geen velden. Schrijf bijvoorbeeld 'id: HR01'.")
    return values


def _line_of(problem: Exception, front: str) -> int | None:
    if isinstance(problem, yaml.MarkedYAMLError):
        # Where a bracket or quote opens says more than where the reader got lost; a block is the whole heading.
        opened = None if "block" in (problem.context or "") else problem.context_mark
        mark = opened or problem.problem_mark
        return int(mark.line) + FIRST_FIELD if mark else None
    impossible = (match for match in _DATE.finditer(front) if not _exists(match[1]))
    return next((front.count("\n", 0, match.start()) + FIRST_FIELD for match in impossible), None)


def _exists(day: str) -> bool:
    try:
        return bool(date.fromisoformat(day))
    except ValueError:
        return False
