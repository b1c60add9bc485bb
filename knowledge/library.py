"""The named loader of this package: reads the files of `data/` into values."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.concepts import Concepts, parse_concepts
from knowledge.guides import Guide, GuideError, parse_guide
from knowledge.municipalities import Register, parse_municipalities
from knowledge.questions import LabelledQuestion, parse_questions
from knowledge.suggest import GuideIndex
from knowledge.topics import Subtopic, parse_subtopics


@dataclass(frozen=True, slots=True)
class Library:
    """`broken`: one sentence per handreiking that could not be read, with file and line; the others do their work."""

    subtopics: dict[str, Subtopic]
    register: Register
    guides: GuideIndex
    broken: tuple[str, ...] = ()


def load(data: Path) -> Library:
    """Raises a ValueError naming the file and the line or field when the lists in `data/` cannot be used."""
    subtopics = {subtopic.code: subtopic for subtopic in parse_subtopics(_rows(data / "onderwerpen.csv"))}
    guides, broken = _guides(data / "handreikingen", frozenset(subtopics))
    return Library(subtopics, load_register(data), GuideIndex(guides.values()), broken)


def load_register(data: Path) -> Register:
    return Register(parse_municipalities(_rows(data / "gemeenten.csv")))


def load_concepts(data: Path) -> Concepts:
    return parse_concepts(_rows(data / "begrippen.csv"))


def load_questions(data: Path) -> tuple[LabelledQuestion, ...]:
    files = sorted((data / "vragen").glob("*.jsonl"))
    parsed = (parse_questions(path.read_text(encoding="utf-8").splitlines(), path.name) for path in files)
    return tuple(question for questions in parsed for question in questions)


def _guides(folder: Path, known: frozenset[str]) -> tuple[dict[str, Guide], tuple[str, ...]]:
    """Guides by id, and what was wrong with the rest."""
    guides: dict[str, Guide] = {}
    broken: list[str] = []
    for path in _guide_files(folder):
        try:
            guide = parse_guide(path.read_text(encoding="utf-8"), path.name, known)
            if guide.id in guides:
                raise GuideError(
                    path.name, f"id {guide.id} staat ook in een ander bestand. Geef een van de twee een nieuw id."
                )
            guides[guide.id] = guide
        except (GuideError, OSError) as problem:
            broken.append(str(problem))
        except UnicodeDecodeError as problem:
            line = path.read_bytes().count(b"\n", 0, problem.start) + 1
            broken.append(f"{path.name}, regel {line}: het bestand is geen UTF-8. Sla het opnieuw op als UTF-8.")
    return guides, tuple(broken)


def _guide_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("HR*.md"))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle)
