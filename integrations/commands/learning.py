"""Learning a model, taking it into use, and going back to the one before."""

from pathlib import Path

from helpdesk import model_shelf, training_child
from helpdesk.db import open_database
from helpdesk.evaluation_words import MEASURES, decimal
from helpdesk.migrate import upgrade
from helpdesk.model_shelf import NotPossible, Record
from helpdesk.settings import Settings, load_settings
from integrations.failed import Failed
from knowledge import model_store
from knowledge.model_store import ModelUnavailable

SHOWN = ("f1_accepted", "f1_strict", "subtopic", "coverage", "answered", "silence_recall", "silence_precision")


def train(promote: bool, roll_back: bool) -> None:
    settings = load_settings()
    if roll_back:
        print(f"Model {_roll_back(settings)} is weer in gebruik. Alles draait binnen enkele seconden met dit model.")
        return
    print("Het model leert. Dat duurt hooguit een minuut.", flush=True)
    found, used = _train(settings, promote)
    print("\n".join([*_lines(found), _outcome(found, used)]))


def train_model(settings: Settings) -> int:
    """A first model, or a new one in the place of one that cannot be read. Returns the number of questions."""
    found, _ = _train(settings, promote=True)
    return found.written + found.corrected


def _train(settings: Settings, promote: bool) -> tuple[Record, bool]:
    """The candidate, and whether it is in use now."""
    from helpdesk.training import CannotLearn, build

    database = open_database(settings.database)
    upgrade(database)
    try:
        with training_child.hold(settings.model_dir):
            with database.reading() as session:
                found = build(settings, session)
            used = promote or bool(found.better) or not _has_model(settings.model_dir)
            if used:
                with database.writing() as session:
                    model_shelf.promote(session, settings.model_dir, found.id)
    except training_child.Busy:
        raise Failed("Er wordt al een kandidaat gemaakt. Wacht een minuut en probeer het opnieuw.") from None
    except (CannotLearn, NotPossible) as problem:
        raise Failed(str(problem)) from None
    finally:
        database.engine.dispose()
    return found, used


def _roll_back(settings: Settings) -> str:
    database = open_database(settings.database)
    upgrade(database)
    try:
        with database.writing() as session:
            return model_shelf.roll_back(session, settings.model_dir)
    except NotPossible as problem:
        raise Failed(str(problem)) from None
    finally:
        database.engine.dispose()


def _has_model(folder: Path) -> bool:
    try:
        model_store.load(folder)
    except ModelUnavailable:
        return False
    return True


def _lines(found: Record) -> list[str]:
    lines = [
        f"Kandidaat {found.id}: {found.written} geschreven vragen en {found.corrected} correcties van medewerkers."
    ]
    if found.figures:
        lines += ["", f"{'Op de vaste toets':44}{'kandidaat':>10}{'in gebruik':>12}"]
        beside = found.champion_figures or {}
        lines += [
            f"{MEASURES[key].name:44}{decimal(found.figures[key]):>10}{decimal(beside.get(key)):>12}" for key in SHOWN
        ]
        lines.append("")
    return [*lines, *found.reasons]


def _outcome(found: Record, used: bool) -> str:
    if used:
        return f"Model {found.id} is in gebruik."
    if found.id == found.champion:
        return "Er verandert niets."
    return "Het model in gebruik blijft. Toch de kandidaat gebruiken: helpdesk train --promote"
