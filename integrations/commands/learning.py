"""Training and measuring the model."""

import json
from pathlib import Path

from helpdesk.settings import Settings, load_settings
from integrations.failed import Failed
from knowledge import library, model_store
from knowledge.library import load_questions
from knowledge.model_store import ModelUnavailable
from knowledge.questions import parse_questions


def train() -> None:
    settings = load_settings()
    print(f"Het model is geleerd van {train_model(settings)} vragen en staat in {settings.model_dir}.")


def train_model(settings: Settings) -> int:
    """Returns the number of questions learned from."""
    from knowledge.classify import train as fit

    questions = load_questions(settings.data)
    if not questions:
        raise Failed(f"In {settings.data / 'vragen'} staan geen vragen. Zet daar de .jsonl-bestanden neer.")
    guides = library.load(settings.data).guides.all
    model_store.save(fit(questions, library.load_concepts(settings.data), guides), settings.model_dir)
    return len(questions)


def evaluate(labelled: Path, report: Path | None) -> None:
    from knowledge.evaluate import evaluate as measure
    from knowledge.evaluate import report_text

    settings = load_settings()
    try:
        scorer = model_store.load(settings.model_dir)
        questions = parse_questions(labelled.read_text(encoding="utf-8").splitlines(), labelled.name)
    except ModelUnavailable as problem:
        raise Failed(f"{problem} Maak het model met: helpdesk train") from None
    except (OSError, ValueError) as problem:
        raise Failed(str(problem)) from None
    result = measure(questions, [scorer.predict(question.text) for question in questions])
    print(report_text(result))
    if report:
        report.mkdir(parents=True, exist_ok=True)
        (report / "verslag.json").write_text(
            json.dumps(result.as_dict(), ensure_ascii=False, indent=2), encoding="utf-8"
        )
        (report / "verslag.txt").write_text(report_text(result) + "\n", encoding="utf-8")
