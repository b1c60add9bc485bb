import time
from dataclasses import replace

import pytest

from helpdesk import model_shelf, training_child
from helpdesk.app import create_app
from knowledge.model_store import id_of
from tests.conftest import visitor
from tests.learning import class_room, correct, learn, learned

__all__ = ["class_room", "learned"]
TEXT = "Kan de wethouder de sleutel van het flexhuis in de krant laten uitreiken?"
MODEL = "/beheer/model"


@pytest.fixture
def client(class_room):
    with visitor(create_app(class_room), "beheer@voorbeeld.invalid") as client:
        yield client


def in_use(running):
    return id_of(running.desk.scorer.manifest)


def say_better(running, name, better=True):
    """A verdict to test with; what is better in truth is tested elsewhere."""
    folder = running.settings.model_dir
    model_shelf.keep(folder, replace(model_shelf.record(folder, name), better=better))


def post(client, path, **form):
    return client.post(f"{MODEL}{path}", data=form, follow_redirects=False)


def test_the_page_shows_the_model_its_figures_and_that_nothing_waits(client, class_room):
    page = client.get(MODEL).text
    assert in_use(class_room) in page
    assert "Gemeten op de vaste toets van 60 vragen" in page
    assert "Er wachten geen correcties" in page
    assert "Er is geen kandidaat" in page


def test_a_correction_waits_is_approved_and_is_a_row_of_the_next_candidate(client, class_room):
    number = correct(class_room, TEXT, "ve.draagvlak", approve=False)
    page = client.get(MODEL).text
    assert "Correcties die op een tweede lezer wachten (1)" in page
    assert TEXT in page
    assert "veiligheid, Draagvlak met spanning" in page
    assert "1 correctie wacht" in client.get("/beheer").text
    assert post(client, "/correcties/1", oordeel="goedgekeurd").status_code == 303
    page = client.get(MODEL).text
    assert f'<a href="/vragen/{number}">{number}</a></th>' in page
    assert "in de volgende kandidaat" in page
    learn(class_room)
    assert "in de kandidaat" in client.get(MODEL).text


@pytest.mark.parametrize(("label", "verdict"), [("99", "goedgekeurd"), ("1", "misschien"), ("1", "")])
def test_a_verdict_that_cannot_be_is_named(client, class_room, label, verdict):
    correct(class_room, TEXT, "ve.draagvlak", approve=False)
    answer = post(client, f"/correcties/{label}", oordeel=verdict)
    assert answer.status_code == 400
    assert "<title>Fout: " in answer.text
    assert "Deze correctie bestaat niet" in answer.text


def test_a_rejected_correction_is_gone_from_the_list(client, class_room):
    correct(class_room, TEXT, "ve.draagvlak", approve=False)
    post(client, "/correcties/1", oordeel="afgekeurd")
    page = client.get(MODEL).text
    assert "Er wachten geen correcties" in page
    assert "Er zijn nog geen goedgekeurde correcties" in page


def test_the_button_makes_a_candidate_in_a_process_of_its_own(client, class_room):
    correct(class_room, TEXT, "ve.draagvlak")
    folder, before = class_room.settings.model_dir, in_use(class_room)
    assert post(client, "/kandidaat").status_code == 303
    deadline = time.monotonic() + 60
    while model_shelf.candidate(folder) == before and time.monotonic() < deadline:
        time.sleep(0.1)
    candidate = model_shelf.record(folder, model_shelf.candidate(folder))
    assert (candidate.corrected, candidate.champion) == (1, before)
    page = client.get(MODEL).text
    assert candidate.id in page
    assert "eter dan het model in gebruik" in page or "gelijk aan" in page


def test_two_cannot_learn_at_once(client, class_room):
    with training_child.hold(class_room.settings.model_dir):
        assert "Er wordt nu een kandidaat gemaakt" in client.get(MODEL).text
        answer = post(client, "/kandidaat")
    assert answer.status_code == 400
    assert "Er wordt al een kandidaat gemaakt" in answer.text


def test_why_learning_failed_is_shown(client, class_room):
    (class_room.settings.model_dir / training_child.PROBLEM).write_text("De vaste toets is stuk.")
    assert "De vaste toets is stuk." in client.get(MODEL).text


def test_one_step_into_use_and_one_step_back(client, class_room):
    first = in_use(class_room)
    correct(class_room, TEXT, "ve.draagvlak")
    second = learn(class_room).id
    say_better(class_room, second)
    assert post(client, "/in-gebruik", model=second).status_code == 303
    assert in_use(class_room) == second
    assert "in het model in gebruik" in client.get(MODEL).text
    assert post(client, "/terug").status_code == 303
    assert in_use(class_room) == first
    assert post(client, "/in-gebruik", model=second).status_code == 303


def test_what_is_not_better_or_not_the_candidate_is_refused(client, class_room):
    correct(class_room, TEXT, "ve.draagvlak")
    second = learn(class_room).id
    say_better(class_room, second, better=False)
    assert "niet aantoonbaar beter" in post(client, "/in-gebruik", model=second).text
    for name in ("", "../../elders", "0123456789ab-4"):
        answer = post(client, "/in-gebruik", model=name)
        assert answer.status_code == 400
        assert "intussen een andere kandidaat" in answer.text
    assert "geen eerder model" in post(client, "/terug").text


def test_the_model_card_tells_what_was_really_learned_and_measured(client, class_room):
    page = client.get("/modelkaart").text
    record = model_shelf.record(class_room.settings.model_dir, in_use(class_room))
    assert record.id in page
    assert f"{record.written} vragen die voor dit systeem zijn geschreven" in page
    assert f"{record.figures['f1_accepted']:.3f}".replace(".", ",") in page
    assert "de kans op het beste onderwerp is kleiner dan 30%" in page
    text = client.get("/modelkaart/algoritmeregister.txt").text
    assert "Menselijke tussenkomst\nEen medewerker beantwoordt elke vraag" in text
    assert record.id in text


def test_a_card_without_figures_or_without_a_model_says_so(client, class_room):
    (class_room.settings.model_dir / in_use(class_room) / model_shelf.RECORD).unlink()
    page = client.get("/modelkaart").text
    assert "Van dit model zijn geen metingen bewaard" in page
    assert client.get(MODEL).status_code == 200
    object.__setattr__(class_room.desk, "scorer", None)
    assert "Er is nu geen model in gebruik" in client.get("/modelkaart").text
    assert "Er is geen model dat werkt" in client.get(MODEL).text


def test_the_way_to_the_card_and_to_every_page_of_administration(client):
    assert 'href="/modelkaart"' in client.get("/hoe-werkt-de-assistent").text
    index = client.get("/beheer").text
    for path in ("/beheer/handreikingen", "/beheer/model", "/beheer/hiaten", "/modelkaart"):
        assert f'href="{path}"' in index
        assert client.get(path).status_code == 200
