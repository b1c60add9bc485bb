"""The named loader of this package: reads the files of `data/` into values."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.concepts import Concepts, parse_concepts
from knowledge.guides import parse_guide
from knowledge.municipalities import Register, parse_municipalities
from knowledge.questions import LabelledQuestion, parse_questions
from knowledge.suggest import GuideIndex
from knowledge.topics import Subtopic, parse_subtopics


@dataclass(frozen=True, slots=True)
class Library:
    subtopics: dict[str, Subtopic]
    register: Register
    guides: GuideIndex


def load(data: Path) -> Library:
    """Raises a ValueError naming the file and the line or field when something in `data/` cannot be used."""
    subtopics = {subtopic.code: subtopic for subtopic in parse_subtopics(_rows(data / "onderwerpen.csv"))}
    return Library(subtopics, load_register(data), _guides(data / "handreikingen", frozenset(subtopics)))


def load_register(data: Path) -> Register:
    return Register(parse_municipalities(_rows(data / "gemeenten.csv")))


def load_concepts(data: Path) -> Concepts:
    return parse_concepts(_rows(data / "begrippen.csv"))


def load_questions(data: Path) -> tuple[LabelledQuestion, ...]:
    files = sorted((data / "vragen").glob("*.jsonl"))
    parsed = (parse_questions(path.read_text(encoding="utf-8").splitlines(), path.name) for path in files)
    return tuple(question for questions in parsed for question in questions)


def _guides(folder: Path, known: frozenset[str]) -> GuideIndex:
    return GuideIndex(
        [parse_guide(path.read_text(encoding="utf-8"), path.name, known) for path in _guide_files(folder)]
    )


def _guide_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("HR*.md"))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle)
