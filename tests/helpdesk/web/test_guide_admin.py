import io
import re
import zipfile
from dataclasses import replace

import pytest

from helpdesk.guide_import import MAX_FILE
from knowledge.guides import parse_guide
from tests import guides
from tests.conftest import visitor
from tests.helpdesk.test_guide_import import HOSTILE, pdf

PATH = "/beheer/handreikingen"


@pytest.fixture
def client(admin):
    return admin


def upload(client, name, content, **more):
    return client.post(f"{PATH}/importeren", files={"bestand": (name, content)}, **more)


def listed(client, query=""):
    return set(re.findall(r'<th scope="row"><a href="/beheer/handreikingen/(HR\d+)"', client.get(PATH + query).text))


def test_the_list_has_every_guide_and_can_be_narrowed(client, running):
    assert listed(client) == {guide.id for guide in running.desk.library.guides.all}
    guides.withdraw(running, "HR26")
    assert listed(client, "?staat=ingetrokken") == {"HR26"}
    assert listed(client, "?staat=ingetrokken&onderwerp=veiligheid") == set()
    assert "Er is geen handreiking met deze staat" in client.get(f"{PATH}?staat=concept").text
    assert client.get(f"{PATH}?staat=onzin").status_code == 400


def test_what_must_be_looked_at_again_stands_on_top(client, running):
    assert "Nakijken" not in client.get(PATH).text
    guides.publish(running, gecontroleerd_op="2015-01-01", geldig_tot="2016-04-01")
    page = client.get(PATH).text
    assert "Voor het laatst gecontroleerd op 1 januari 2015. Geldt nog tot en met 1 april 2016." in page
    assert page.index("Nakijken") < page.index("<table")


def test_a_file_that_cannot_be_read_is_named(client, running):
    sentence = "HR97-kapot.md, regel 4: veld type is '<b>'. Kies uit: H, Q, F, P, M."
    library = replace(running.desk.library, broken=(sentence,))
    object.__setattr__(running.live, "_desk", replace(running.desk, library=library))
    page = client.get(PATH).text
    assert "1 bestand is niet te lezen" in page
    assert "HR97-kapot.md, regel 4: veld type is &#39;&lt;b&gt;&#39;" in page


def test_a_markdown_file_becomes_a_concept_of_the_guide_it_names(client, running):
    answer = upload(client, "HR42-nieuw.md", guides.source(id="HR42").encode())
    assert str(answer.url).endswith(f"{PATH}/HR42?melding=ingelezen")
    assert 'value="Wensboom plaatsen"' in answer.text
    assert "Wensboom" not in client.get("/handreikingen/HR42").text
    assert listed(client, "?staat=concept") == {"HR42"}
    assert "ingelezen uit HR42-nieuw.md" in client.get(f"{PATH}/HR42/geschiedenis").text


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("kwaad.html", HOSTILE.encode(), "## Stappen"),
        ("regels.pdf", pdf("Stappen", "Doe eerst dit en daarna dat."), "## Stappen"),
    ],
)
def test_html_and_pdf_become_a_concept_with_a_new_id(client, running, name, content, text):
    known = max(guide.id for guide in running.desk.library.guides.all)
    answer = upload(client, name, content)
    assert f"{PATH}/HR{int(known[2:]) + 1}?" in str(answer.url)
    assert text in answer.text
    assert "<script" not in answer.text
    assert "weg</textarea>" not in answer.text


def test_personal_numbers_in_a_file_and_its_name_are_masked(client):
    answer = upload(client, "bel 0612345678.md", b"# Titel\n\nMail jan@voorbeeld.nl\n\n## Kop\nx")
    assert "Mail [e-mailadres]" in answer.text
    assert "Er stonden gegevens van personen in" in answer.text
    guide_id = re.search(r"/(HR\d+)\?", str(answer.url))[1]
    assert "0612345678" not in client.get(f"{PATH}/{guide_id}/geschiedenis").text


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.exe", b"MZ", "Dit soort bestand kunnen wij niet lezen"),
        ("leeg.md", b"", "leeg of er is niets gekozen"),
        ("groot.md", b"a" * (MAX_FILE + 1), "groter dan 5 MB"),
        ("kapot.pdf", b"%PDF-kapot", "beschadigd of te groot"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_on_the_page(client, name, content, message):
    answer = upload(client, name, content)
    assert answer.status_code == 400
    assert "<title>Fout: Handreikingen beheren" in answer.text
    assert message in answer.text


def test_no_file_at_all_is_refused_on_the_page(client):
    browser = {"Content-Type": "multipart/form-data; boundary=x"}
    empty = b'--x\r\nContent-Disposition: form-data; name="bestand"; filename=""\r\n\r\n\r\n--x--\r\n'
    answers = [
        client.post(f"{PATH}/importeren", content=empty, headers=browser),
        client.post(f"{PATH}/importeren", data={"bestand": "tekst"}),
        client.post(f"{PATH}/importeren"),
    ]
    for answer in answers:
        assert answer.status_code == 400
        assert "niets gekozen" in answer.text


def test_a_much_too_large_file_is_a_readable_413(client):
    answer = upload(client, "groot.md", b"a" * (6 * 1024 * 1024 + 1))
    assert answer.status_code == 413
    assert "5 MB" in answer.text
    assert client.post("/handreikingen", data={"zoek": "a" * 300_000}).status_code == 413


def test_one_guide_downloads_as_the_file_it_could_be(client, running):
    answer = client.get(f"{PATH}/HR42/tekst.md")
    assert answer.headers["content-disposition"] == 'attachment; filename="HR42-huurtoeslag-2016.md"'
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    assert parse_guide(answer.text, "HR42.md") == running.desk.library.guides.by_id("HR42")


def test_all_guides_download_as_a_zip_with_withdrawn_ones_apart(client, running):
    guides.publish(running)
    guides.withdraw(running, "HR26")
    answer = client.get(f"{PATH}/alles.zip")
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        names = archive.namelist()
        assert len(names) == len(running.desk.library.guides.all)
        assert "handreikingen/HR99-wensboom-plaatsen.md" in names
        assert [name for name in names if "ingetrokken/" in name] == [
            "handreikingen/ingetrokken/HR26-woning-delen-door-alleenstaanden.md"
        ]
        assert archive.read("handreikingen/HR99-wensboom-plaatsen.md").decode() == guides.source()


def test_managing_is_closed_for_who_did_not_sign_in(site):
    with visitor(site) as stranger:
        for path in ("", "/nieuw", "/HR01", "/HR01/geschiedenis", "/alles.zip", "/HR01/tekst.md"):
            answer = stranger.get(PATH + path, follow_redirects=False)
            assert answer.headers["Location"].startswith("/inloggen?naar=")
        for path in ("/nieuw", "/HR01", "/HR01/intrekken", "/HR01/weggooien", "/importeren"):
            assert stranger.post(PATH + path, data=guides.FORM).status_code == 401
        page = stranger.get("/handreikingen/HR01").text
        assert "Bewerken" not in page
        assert PATH not in page
