import shutil
from dataclasses import replace

import pytest
from sqlmodel import select

from helpdesk import labels, model_shelf, training
from helpdesk.running import load_desk
from helpdesk.tables import Label, TicketEvent
from helpdesk.training import CannotLearn
from knowledge import model_store
from knowledge.classify import TICKETS
from knowledge.model_store import NUMBERS, ModelUnavailable, id_of
from tests import make
from tests.learning import class_room, correct, learn, learned, school, small_data

__all__ = ["class_room", "learned", "school"]
TEXT = "Kan de wethouder de sleutel van het flexhuis in de krant laten uitreiken?"


def running_id(running):
    return id_of(running.desk.scorer.manifest)


def approved(running):
    with running.database.reading() as session:
        return labels.approved(session)


def test_ask_correct_approve_learn_promote_and_roll_back(school):
    first = running_id(school)
    number = correct(school, TEXT, "ve.draagvlak")
    candidate = learn(school)
    assert [(row["nummer"], row["naar"], row["door"]) for row in candidate.rows] == [
        (number, "ve.draagvlak", "medewerker (demo)")
    ]
    assert (candidate.corrected, candidate.champion) == (1, first)
    assert running_id(school) == first
    folder = school.settings.model_dir
    with school.database.writing() as session:
        model_shelf.promote(session, folder, candidate.id)
    school.live.refresh()
    assert running_id(school) == candidate.id != first
    school.writer.receive(make.question(TEXT))
    with school.database.reading() as session:
        events = session.exec(select(TicketEvent).where(TicketEvent.kind == "ontvangen")).all()
    assert [event.data["model"]["id"] for event in events] == [first, candidate.id]
    with school.database.writing() as session:
        assert model_shelf.roll_back(session, folder) == first
    school.live.refresh()
    assert running_id(school) == first
    assert model_shelf.candidate(folder) == candidate.id


def test_both_are_measured_on_the_frozen_set_and_judged(class_room):
    correct(class_room, TEXT, "ve.draagvlak")
    candidate = learn(class_room)
    assert candidate.test["vragen"] == 60
    assert candidate.figures.keys() == candidate.champion_figures.keys()
    assert candidate.better is not None
    assert candidate.reasons
    assert model_shelf.record(class_room.settings.model_dir, candidate.id) == candidate


def test_a_label_that_waits_or_was_rejected_is_not_learned(school):
    correct(school, TEXT, "ve.draagvlak", approve=False)
    assert approved(school) == []
    with school.database.writing() as session:
        (waiting,) = labels.waiting(session)
        labels.review(session, waiting.label.id, labels.REJECTED, make.person(), make.MORNING)
    assert approved(school) == []
    assert learn(school).better is False


def test_only_the_newest_label_of_a_question_counts(school):
    correct(school, TEXT, "ve.draagvlak")
    with school.database.writing() as session:
        old = session.exec(select(Label)).one()
        newer = old.model_dump(exclude={"id"}) | {"subtopic": "hu.flex", "topic": "huisvesting", "state": labels.NEW}
        session.add(Label(**newer))
    assert approved(school) == []
    with school.database.reading() as session:
        assert [found.label.subtopic for found in labels.waiting(session)] == ["hu.flex"]
        assert labels.count_waiting(session) == 1


def test_rare_words_of_real_questions_are_not_learned(class_room):
    correct(class_room, "Mevrouw Zwartkruis belt over de huurtoeslag van Zwartkruis.", "to.huurtoeslag")
    (row,) = approved(class_room)
    assert training.as_question(row).source == TICKETS
    name = learn(class_room).id
    words = model_store.load_one(class_room.settings.model_dir / name).weights.word_ids
    assert "huurtoeslag" in words
    assert not [word for word in words if "zwartkruis" in word]


def test_the_same_questions_give_the_same_model(class_room):
    before = model_shelf.current(class_room.settings.model_dir)
    again = learn(class_room)
    assert again.id == before
    assert "gelijk aan het model in gebruik" in again.reasons[0]


def test_nobody_approves_a_label_of_their_own(class_room):
    correct(class_room, TEXT, "ve.draagvlak", approve=False)
    with class_room.database.writing() as session:
        (waiting,) = labels.waiting(session)
        with pytest.raises(labels.CannotReview, match="collega"):
            own = make.person(name=waiting.label.actor)
            labels.review(session, waiting.label.id, labels.APPROVED, own, make.MORNING)


def test_a_verdict_is_given_once(school):
    correct(school, TEXT, "ve.draagvlak")
    with school.database.writing() as session:
        label = session.exec(select(Label)).one()
        labels.review(session, label.id, labels.APPROVED, make.person(), make.MORNING)
        with pytest.raises(labels.CannotReview, match="al goedgekeurd door Anouk Bos"):
            labels.review(session, label.id, labels.REJECTED, make.person(), make.MORNING)
        with pytest.raises(labels.CannotReview, match="bestaat niet"):
            labels.review(session, 999, labels.APPROVED, make.person(), make.MORNING)


def test_a_damaged_champion_gives_way_to_the_one_before(class_room):
    first = running_id(class_room)
    correct(class_room, TEXT, "ve.draagvlak")
    second = learn(class_room, promote=True).id
    numbers = class_room.settings.model_dir / second / NUMBERS
    numbers.write_bytes(numbers.read_bytes()[:-1] + b"x")
    assert id_of(load_desk(class_room.settings).scorer.manifest) == first
    (class_room.settings.model_dir / first / NUMBERS).unlink()
    desk = load_desk(class_room.settings)
    assert (desk.scorer, desk.no_model) == (None, "Het modelbestand is beschadigd.")
    with pytest.raises(ModelUnavailable):
        model_store.load(class_room.settings.model_dir)


def test_without_an_earlier_model_there_is_no_way_back(class_room):
    with (
        class_room.database.writing() as session,
        pytest.raises(model_shelf.NotPossible, match="geen eerder model"),
    ):
        model_shelf.roll_back(session, class_room.settings.model_dir)


def test_a_model_that_cannot_be_read_is_not_taken_into_use(class_room):
    with class_room.database.writing() as session, pytest.raises(model_shelf.NotPossible):
        model_shelf.promote(session, class_room.settings.model_dir, "0123456789ab-4")


def test_the_last_five_models_stay(class_room):
    folder = class_room.settings.model_dir
    first = model_shelf.current(folder)
    known = model_shelf.record(folder, first)
    source = shutil.copytree(folder / first, folder.parent / "eerste")
    names = [f"{number:012}-4" for number in range(6)]
    for name in names:
        shutil.copytree(source, folder / name)
        model_shelf.keep(folder, replace(known, id=name))
        with class_room.database.writing() as session:
            model_shelf.promote(session, folder, name)
    assert model_store.champions(folder) == tuple(reversed(names[1:]))
    assert {path.name for path in folder.iterdir() if path.is_dir()} == set(names[1:])


def test_without_a_frozen_set_there_are_no_figures(tmp_path, class_room):
    (tmp_path / "zonder").mkdir()
    settings = class_room.settings.model_copy(update={"data": small_data(tmp_path / "zonder", frozen=0)})
    with class_room.database.reading() as session:
        found = training.build(settings, session)
    assert (found.figures, found.better) == (None, None)
    assert "geen vaste toets" in found.reasons[0]


def test_without_questions_or_with_a_broken_line_nothing_is_learned(tmp_path, class_room):
    settings = class_room.settings.model_copy(update={"data": small_data(tmp_path, frozen=1)})
    (settings.data / "toets" / "vragen.jsonl").write_text("geen json")
    with class_room.database.reading() as session, pytest.raises(CannotLearn, match="regel 1"):
        training.build(settings, session)
    for path in (settings.data / "vragen").iterdir():
        path.unlink()
    with class_room.database.reading() as session, pytest.raises(CannotLearn, match="staan geen vragen"):
        training.build(settings, session)
