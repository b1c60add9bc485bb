import pytest

from integrations.commands import guides as commands
from integrations.failed import Failed
from knowledge.guides import parse_guide
from knowledge.library import load
from tests import guides, make


@pytest.fixture(autouse=True)
def here(settings, monkeypatch):
    monkeypatch.setattr(commands, "load_settings", lambda: settings)


def test_what_is_published_comes_out_as_files_that_load_again(running, tmp_path, capsys):
    guides.publish(running)
    guides.withdraw(running, "HR26")
    folder = tmp_path / "uit"
    commands.export(folder)
    whole = len(load(make.DATA).guides.all) + 1
    assert capsys.readouterr().out == f"{whole} handreikingen staan in {folder}.\n"
    found = {path.name: parse_guide(path.read_text(encoding="utf-8"), path.name) for path in folder.glob("HR*.md")}
    assert found["HR99-wensboom-plaatsen.md"].title == "Wensboom plaatsen"
    assert len(found) == whole - 1
    assert [path.name[:4] for path in (folder / "ingetrokken").iterdir()] == ["HR26"]


def test_a_file_of_the_same_guide_is_replaced(tmp_path):
    earlier = tmp_path / "HR01-andere-naam.md"
    earlier.write_text("oud", encoding="utf-8")
    commands.export(tmp_path)
    assert [path.name for path in tmp_path.glob("HR01-*.md")] == ["HR01-andere-naam.md"]
    assert parse_guide(earlier.read_text(encoding="utf-8"), earlier.name).id == "HR01"


def test_a_folder_that_cannot_be_written_is_refused(tmp_path):
    (tmp_path / "bezet").write_text("")
    with pytest.raises(Failed, match="Kies een andere map"):
        commands.export(tmp_path / "bezet")


def test_a_file_comes_in_as_a_concept(admin, tmp_path, capsys):
    path = tmp_path / "HR42.md"
    path.write_text(guides.source("Bel 0612345678.\n\n## Kop\nTekst.", id="HR42"), encoding="utf-8")
    commands.import_file(path)
    out = capsys.readouterr().out
    assert "HR42.md is een concept van HR42. Gegevens van personen zijn weggehaald." in out
    assert "/beheer/handreikingen/HR42" in out
    assert "Bel [telefoonnummer]." in admin.get("/beheer/handreikingen/HR42").text
    assert "Wensboom" not in admin.get("/handreikingen/HR42").text


@pytest.mark.parametrize(("name", "message"), [("weg.md", "kan niet worden gelezen"), ("x.exe", "Dit soort bestand")])
def test_a_file_that_cannot_be_used_is_refused(tmp_path, name, message):
    if name == "x.exe":
        (tmp_path / name).write_bytes(b"MZ")
    with pytest.raises(Failed, match=message):
        commands.import_file(tmp_path / name)


def test_the_doctor_names_a_guide_that_cannot_be_read(settings, tmp_path):
    import shutil

    from helpdesk.db import open_database
    from integrations.commands import checking

    shutil.copytree(make.DATA, tmp_path / "data")
    (tmp_path / "data" / "handreikingen" / "HR97-kapot.md").write_text("niets", encoding="utf-8")
    broken = settings.model_copy(update={"data": tmp_path / "data"})
    database = open_database(settings.database)
    check = checking._knowledge(broken, database)
    database.engine.dispose()
    assert check.state == "fout"
    assert "HR97-kapot.md, regel 1: het kopje" in check.text
    assert f"{len(load(make.DATA).guides.all)} handreikingen" in check.text
