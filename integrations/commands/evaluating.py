"""Measuring how well the desk handles labelled questions."""

import contextlib
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from helpdesk.advice import Desk
from helpdesk.clock import DEMO_STARTS, Clock
from helpdesk.evaluation import observe
from helpdesk.evaluation_json import as_json
from helpdesk.evaluation_page import page
from helpdesk.evaluation_report import Report
from helpdesk.evaluation_text import full_text, short_text
from helpdesk.running import load_desk
from helpdesk.settings import Settings, load_settings
from integrations import demo
from integrations.failed import Failed
from knowledge.comparison import Compared
from knowledge.evaluate import evaluate as measure
from knowledge.library import load_questions
from knowledge.outcomes import Outcome
from knowledge.questions import LabelledQuestion, QuestionError, parse_questions
from knowledge.text import fold


def evaluate(labelled: Path, folder: Path | None, for_machines: bool, compare: bool) -> None:
    settings = load_settings()
    desk = _desk(settings)
    report = make_report(labelled, desk, settings, compare)
    if folder:
        _write(report, folder)
    sys.stdout.write(as_json(report) if for_machines else short_text(report))
    if folder and not for_machines:
        print(f"\nHet hele verslag staat in {folder / 'verslag.html'}")


def make_report(labelled: Path, desk: Desk, settings: Settings, compare: bool) -> Report:
    """Raises Failed when the file, or what the model learns from, cannot be used."""
    questions = read(labelled, desk)
    training = _training(settings)
    today = DEMO_STARTS.date() if settings.demo else Clock().today()
    outcomes = list(_with_progress(observe(questions, desk, today), len(questions)))
    known = {fold(question.text) for question in training}
    learned_from = desk.scorer.manifest.questions if desk.scorer else 0
    return Report(
        name=labelled.name,
        day=today,
        learned_from=learned_from,
        seen=sum(fold(question.text) in known for question in questions),
        other_training=learned_from != len(training),
        evaluation=measure(outcomes),
        compared=_compared(training, outcomes) if compare else None,
    )


def read(labelled: Path, desk: Desk) -> tuple[LabelledQuestion, ...]:
    """Raises Failed with every problem of the file."""
    try:
        # Only real line ends: a question may hold other characters that look like one.
        lines = _decoded(labelled.read_bytes(), labelled.name).split("\n")
        questions = parse_questions(lines, labelled.name, desk.library.subtopics)
    except OSError as error:
        raise Failed(
            f"Het bestand {labelled} kan niet worden gelezen ({error.strerror}). Controleer de naam."
        ) from None
    except QuestionError as problem:
        raise Failed(f"{labelled.name} is geweigerd. Er is niets gemeten.\n{problem}") from None
    if not questions:
        raise Failed(f"In {labelled.name} staan geen vragen. Zet op elke regel één vraag met haar label.")
    return questions


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise QuestionError(
            [f"{name}, regel {line}: dit is geen UTF-8. Sla het bestand op als UTF-8 en probeer het opnieuw."]
        ) from None


def _desk(settings: Settings) -> Desk:
    if settings.demo:
        # What is said on the way stays out of the answer, which may be for machines.
        with contextlib.redirect_stdout(sys.stderr):
            demo.ensure_model(settings)
    desk = load_desk(settings)
    if desk.scorer is None:
        raise Failed(f"{desk.no_model} Maak het model met: helpdesk train")
    return desk


def _training(settings: Settings) -> tuple[LabelledQuestion, ...]:
    try:
        return load_questions(settings.data)
    except QuestionError as problem:
        raise Failed(f"De vragen in {settings.data / 'vragen'} zijn niet goed.\n{problem}") from None


def _compared(training: Sequence[LabelledQuestion], outcomes: Sequence[Outcome]) -> tuple[Compared, ...]:
    from knowledge.baselines import compare

    questions = [outcome.question for outcome in outcomes]
    try:
        return compare(training, questions, [outcome.observed.text for outcome in outcomes])
    except ValueError:
        raise Failed(
            "De andere recepten kunnen niet leren: in data/vragen staan te weinig verschillende vragen. "
            "Vul ze aan of meet met --zonder-vergelijking."
        ) from None


def _with_progress(outcomes: Iterable[Outcome], total: int) -> Iterable[Outcome]:
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    return track(outcomes, "Vragen meten", total, console=console, transient=True, disable=not console.is_terminal)


def _write(report: Report, folder: Path) -> None:
    files = {"verslag.html": page(report), "verslag.json": as_json(report), "verslag.txt": full_text(report)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_text(content, encoding="utf-8")
    except OSError as error:
        raise Failed(
            f"Het verslag kan niet in {folder} worden geschreven ({error.strerror}). Kies een andere map met --report."
        ) from None
