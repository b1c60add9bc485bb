from datetime import date, timedelta

import pytest
from sqlmodel import select

from helpdesk import guidebook
from helpdesk.guide_list import chosen, next_id, rows
from helpdesk.guide_text import read_fields
from helpdesk.guide_versions import apply, drafts, history, newest_number, open_text
from helpdesk.guidebook import Conflict
from helpdesk.tables import GuideVersion
from knowledge.guides import GuideError
from tests import guides, make

ASKED = "Hoe plaatsen wij een wensboom in de hal?"


def suggested(running, text=ASKED):
    return [found.guide.id for found in running.desk.library.guides.suggest(text, make.TODAY)]


def states(running, guide_id="HR99"):
    with running.database.reading() as session:
        return [(version.number, version.state) for version in history(session, guide_id)]


def test_a_concept_changes_nothing_for_the_public(running):
    with running.database.writing() as session:
        guidebook.save_draft(session, guides.edit(), running.desk.library)
    running.live.refresh()
    assert suggested(running) == []
    assert states(running) == [(1, "concept")]


def test_publishing_changes_what_is_suggested_after_the_refresh(running):
    assert suggested(running) == []
    guides.publish(running)
    assert suggested(running) == ["HR99"]
    guides.publish(running, "Een fontein.\n\n## Stappen\nZet de fontein aan.", titel="Fontein")
    assert suggested(running) == []
    assert suggested(running, "Wie zet de fontein aan?") == ["HR99"]
    assert states(running) == [(2, "gepubliceerd"), (1, "oud")]


def test_the_text_of_the_file_is_kept_as_the_first_version(running):
    before = running.desk.library.guides.by_id("HR01")
    guides.publish(running, guide_id="HR01")
    assert running.desk.library.guides.by_id("HR01").title == "Wensboom plaatsen"
    with running.database.reading() as session:
        newest, first = history(session, "HR01")
    assert (first.number, first.state, first.actor) == (1, "oud", "bestand")
    assert read_fields(first.source).titel == before.title
    assert newest.number == 2


def test_the_same_concept_twice_is_one_version(running):
    with running.database.writing() as session:
        one = guidebook.save_draft(session, guides.edit(), running.desk.library)
        other = guidebook.save_draft(session, guides.edit(1), running.desk.library)
    assert one.number == other.number


@pytest.mark.parametrize("step", [guidebook.save_draft, guidebook.publish])
def test_work_on_an_older_version_is_a_conflict_and_changes_nothing(running, step):
    guides.publish(running)
    with pytest.raises(Conflict) as raised, running.database.writing() as session:
        step(session, guides.edit(0, "Anders.\n\n## Kop\nTekst."), running.desk.library)
    assert raised.value.newest == 1
    assert states(running) == [(1, "gepubliceerd")]


def test_two_who_save_at_the_same_instant_do_not_both_win(running, monkeypatch):
    with running.database.writing() as session:
        guidebook.save_draft(session, guides.edit(), running.desk.library)
    monkeypatch.setattr(guidebook, "newest_number", lambda *_: 0)
    monkeypatch.setattr(guidebook, "history", lambda *_: [])
    with pytest.raises(Conflict), running.database.writing() as session:
        guidebook.save_draft(session, guides.edit(0, "Anders"), running.desk.library)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"titel": ""}, "veld titel is leeg"),
        ({"deelonderwerpen": ("hu.onzin",)}, "deelonderwerp hu.onzin bestaat niet"),
        ({"geldig_vanaf": "gisteren"}, "veld geldig_vanaf is geen datum"),
        ({"id": "HR98"}, "het id in de tekst is HR98. Een id verandert nooit"),
    ],
)
def test_what_is_not_a_handreiking_is_not_published(running, changes, message):
    edit = guidebook.Edit("HR99", guides.source(**changes), 0, "x", make.MORNING)
    with pytest.raises(GuideError, match=message), running.database.writing() as session:
        guidebook.publish(session, edit, running.desk.library)
    assert states(running) == []


def test_a_withdrawn_guide_can_be_read_but_is_never_suggested(running, model_dir, tmp_path):
    (tmp_path / "model").symlink_to(model_dir)
    text = "Mogen vier alleenstaande mannen samen in een eengezinswoning?"
    for topic in (None, "huisvesting"):
        assert "HR26" in ids(running, text, topic)
    guides.withdraw(running, "HR26", "HR49", make.MORNING + timedelta(days=1))
    guide = running.desk.library.guides.by_id("HR26")
    assert (guide.withdrawn_on, guide.superseded_by) == (date(2016, 3, 18), "HR49")
    assert guide not in running.desk.library.guides.in_force(make.TODAY)
    for topic in (None, "huisvesting"):
        assert "HR26" not in ids(running, text, topic)
    receipt = running.writer.receive(make.question(text))
    assert running.desk.scorer is not None
    assert "HR26" not in [shown["id"] for shown in receipt.shown["handreikingen"]]


def ids(running, text, topic):
    found = running.desk.library.guides.suggest(text, make.TODAY, topic, None, 10, {"HR26": 0.9})
    return [suggestion.guide.id for suggestion in found]


def test_a_withdrawn_guide_comes_back_by_publishing(running):
    guides.publish(running)
    guides.withdraw(running)
    assert suggested(running) == []
    guides.publish(running)
    assert suggested(running) == ["HR99"]
    assert states(running) == [(3, "gepubliceerd"), (2, "oud"), (1, "oud")]


@pytest.mark.parametrize("successor", ["HR01", "HR555"])
def test_only_another_guide_that_holds_can_take_the_place(running, successor):
    with pytest.raises(GuideError, match="geen andere handreiking die nog geldt"):
        guides.withdraw(running, "HR01", successor)


def test_what_was_never_published_cannot_be_withdrawn(running):
    with pytest.raises(GuideError, match="Er valt niets in te trekken"):
        guides.withdraw(running)


def test_a_concept_that_is_dropped_is_gone_from_the_list_but_not_from_the_history(running):
    with running.database.writing() as session:
        guidebook.save_draft(session, guides.edit(), running.desk.library)
        guidebook.drop_draft(session, "HR99", 1)
        assert drafts(session) == {}
        assert open_text(session, "HR99", running.desk.library) is None
        assert next_id(session, running.desk.library) == "HR100"
    assert states(running) == [(1, "vervallen")]


def test_dropping_leaves_what_is_published(running):
    guides.publish(running)
    with running.database.writing() as session:
        guidebook.save_draft(session, guides.edit(1, "Nieuw"), running.desk.library)
        with pytest.raises(Conflict):
            guidebook.drop_draft(session, "HR99", 1)
        guidebook.drop_draft(session, "HR99", 2)
        assert open_text(session, "HR99", running.desk.library).state == "gepubliceerd"
    assert states(running) == [(2, "vervallen"), (1, "gepubliceerd")]


def test_a_published_version_that_can_no_longer_be_read_is_named_and_takes_nothing_down(running):
    whole = len(running.desk.library.guides.all)
    guides.publish(running)
    with running.database.writing() as session:
        version = session.exec(select(GuideVersion)).one()
        version.source = version.source.replace("hu.flex", "hu.verdwenen")
    with running.database.reading() as session:
        library = apply(running.desk.library, session)
    assert len(library.guides.all) == whole
    assert library.broken == (
        "HR99, versie 1, regel 6: deelonderwerp hu.verdwenen bestaat niet. Zie data/onderwerpen.csv.",
    )


def test_the_list_has_states_and_asks_to_look_again(running):
    guides.publish(running, guide_id="HR91", gecontroleerd_op="2015-09-18")
    guides.publish(running, guide_id="HR92", gecontroleerd_op="2015-09-19", geldig_tot="2016-04-16")
    guides.publish(running, guide_id="HR93", geldig_tot="2016-03-16")
    guides.withdraw(running, "HR93")
    with running.database.writing() as session:
        guidebook.save_draft(session, guides.edit(1, "Nieuw", "HR91"), running.desk.library)
        guidebook.save_draft(session, guides.edit(0, titel=""), running.desk.library)
        found = rows(session, running.desk.library, make.TODAY)
    by_id = {row.fields.id: row for row in found}
    assert by_id["HR91"].reminders == ("Voor het laatst gecontroleerd op 18 september 2015.",)
    assert by_id["HR92"].reminders == ("Geldt nog tot en met 16 april 2016.",)
    assert by_id["HR93"].reminders == ()
    assert [row.fields.id for row in chosen(found, "concept", "")] == ["HR91", "HR99"]
    assert [row.fields.id for row in chosen(found, "ingetrokken", "huisvesting")] == ["HR93"]
    assert chosen(found, "ingetrokken", "veiligheid") == []


def test_the_next_id_counts_files_versions_and_broken_files(running):
    from dataclasses import replace

    with running.database.reading() as session:
        known = max(guide.id for guide in running.desk.library.guides.all)
        assert next_id(session, running.desk.library) == f"HR{int(known[2:]) + 1}"
        library = replace(running.desk.library, broken=("HR80-kapot.md, regel 4: veld type is 'X'.",))
        assert next_id(session, library) == "HR81"
        assert newest_number(session, "HR80") == 0
