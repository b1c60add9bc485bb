import shutil

import pytest

from helpdesk import model_shelf
from helpdesk.running import load_desk
from helpdesk.settings import Settings
from integrations import demo
from knowledge.model_store import NUMBERS, id_of
from tests.integrations.test_cli import helpdesk
from tests.learning import class_room, correct, learned

__all__ = ["class_room", "learned"]
TEXT = "Kan de wethouder de sleutel van het flexhuis in de krant laten uitreiken?"


def train(running, *options):
    settings = running.settings
    environment = {"HELPDESK_DATA": str(settings.data), "HELPDESK_DATABASE_URL": settings.database_url}
    return helpdesk("train", *options, var=settings.var, **environment)


def test_training_compares_promotes_when_asked_and_goes_back(class_room):
    folder = class_room.settings.model_dir
    first = model_shelf.current(folder)
    correct(class_room, TEXT, "ve.draagvlak")
    done = train(class_room, "--promote")
    second = model_shelf.current(folder)
    assert done.returncode == 0
    assert "1 correcties van medewerkers" in done.stdout
    assert "Op de vaste toets" in done.stdout
    assert f"Model {second} is in gebruik." in done.stdout
    assert first != second
    again = train(class_room)
    assert "gelijk aan het model in gebruik" in again.stdout
    assert "Er verandert niets." in again.stdout
    back = train(class_room, "--rollback")
    assert f"Model {first} is weer in gebruik" in back.stdout
    class_room.live.refresh()
    assert id_of(class_room.desk.scorer.manifest) == first


def test_without_an_earlier_model_going_back_is_refused(class_room):
    done = train(class_room, "--rollback")
    assert done.returncode == 1
    assert "geen eerder model" in done.stderr
    assert train(class_room, "--rollback", "--promote").returncode == 2


@pytest.mark.parametrize("damage", ["cut", "gone"])
def test_a_demo_whose_model_is_broken_learns_anew_at_start(learned, tmp_path, damage):
    shutil.copytree(learned / "model", tmp_path / "model")
    settings = Settings(var=tmp_path, data=learned / "data")
    numbers = settings.model_dir / model_shelf.current(settings.model_dir) / NUMBERS
    if damage == "cut":
        numbers.write_bytes(numbers.read_bytes()[:1000])
    else:
        shutil.rmtree(settings.model_dir)
    assert load_desk(settings).scorer is None
    demo.ensure_model(settings)
    assert load_desk(settings).scorer is not None
