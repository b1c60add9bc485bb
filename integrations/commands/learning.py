"""Training the model."""

from helpdesk.settings import Settings, load_settings
from integrations.failed import Failed
from knowledge import library, model_store
from knowledge.library import load_questions


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
