import shutil
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.guides import GuideError, parse_guide
from knowledge.library import load
from knowledge.passages import MAX_WORDS, passages_of, slug
from knowledge.render import to_html
from tests import make

FRONT = """---
id: HR99
titel: Proef
type: H
onderwerp: huisvesting
deelonderwerpen: [hu.flex]
geldig_vanaf: 2016-01-01
geldig_tot:
gecontroleerd_op: 2016-03-01
bron: eigen werk
zekerheid: hoog
eigenaar: team
---
"""
BODY = """Het antwoord in het kort.

## Stappen en **plan**
Begin met:
- één
- twee

## Stappen
Nog iets.
"""


@pytest.fixture(scope="module")
def library():
    return load(make.DATA)


def test_a_guide_has_its_fields_and_passages():
    guide = parse_guide(FRONT + BODY, "HR99.md", {"hu.flex"})
    assert (guide.id, guide.title, guide.topic, guide.valid_until) == ("HR99", "Proef", "huisvesting", None)
    assert [passage.anchor for passage in guide.passages] == ["kern", "stappen-en-plan", "stappen"]
    assert guide.passages[1].text == "Begin met:\n- één\n- twee"


def test_an_ordered_list_keeps_its_numbers():
    (_, passage) = passages_of("HR99", "Kern.\n\n## Stappen\n1. eerst\n2. dan\n")
    assert passage.text == "1. eerst\n2. dan"


def test_a_long_section_is_cut_between_paragraphs():
    paragraph = "woord " * 70
    passages = passages_of("HR99", f"Kern.\n\n## Lang\n{paragraph}\n\n{paragraph}\n\n{paragraph}")
    assert [passage.anchor for passage in passages] == ["kern", "lang", "lang", "lang"]
    assert all(len(passage.text.split()) <= MAX_WORDS for passage in passages)


def test_a_guide_is_in_force_between_its_dates():
    guide = parse_guide(FRONT.replace("geldig_tot:", "geldig_tot: 2016-12-31") + BODY, "HR99.md")
    assert not guide.in_force(date(2015, 12, 31))
    assert guide.in_force(date(2016, 12, 31))
    assert not guide.in_force(date(2017, 1, 1))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("id: HR99", "id: 99", "veld id is leeg of geen tekst"),
        ("type: H", "type: X", "veld type is 'X'. Kies uit"),
        ("zekerheid: hoog", "zekerheid: best", "veld zekerheid is 'best'"),
        ("onderwerp: huisvesting", "onderwerp: wonen", "veld onderwerp is 'wonen'"),
        ("[hu.flex]", "[hu.bestaatniet]", "deelonderwerp hu.bestaatniet bestaat niet"),
        ("geldig_vanaf: 2016-01-01", "geldig_vanaf: gisteren", "veld geldig_vanaf is geen datum"),
        ("geldig_tot:", "geldig_tot: 2015-01-01", "geldig_tot ligt vóór geldig_vanaf"),
        ("bron: eigen werk\n", "", "veld bron ontbreekt"),
        ("bron: eigen werk", "bron: eigen werk\nextra: ja", "veld extra kennen wij niet"),
        ("titel: Proef", "titel: [", "geen geldige YAML"),
    ],
)
def test_a_wrong_field_is_refused_with_file_and_field(old, new, message):
    with pytest.raises(GuideError, match=rf"^HR99\.md(, regel \d+)?: .*{message}"):
        parse_guide(FRONT.replace(old, new, 1) + BODY, "HR99.md", {"hu.flex"})


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("type: H", "type: X", 4),
        ("geldig_tot:", "geldig_tot: ooit", 8),
        ("bron: eigen werk", "bron: [", 10),
        ("gecontroleerd_op: 2016-03-01", "gecontroleerd_op: 2016-02-30", 9),
        ("eigenaar: team", "eigenaar: team\nextra: ja", 13),
        (BODY, "Alleen een inleiding.", 14),
        (FRONT, "", 1),
    ],
)
def test_the_message_names_the_line(old, new, line):
    source = (FRONT + BODY).replace(old, new, 1).replace("\n", "\r\n")
    with pytest.raises(GuideError, match=rf"^HR99\.md, regel {line}: "):
        parse_guide(source, "HR99.md", {"hu.flex"})


def test_a_broken_file_is_named_while_the_others_load(tmp_path):
    data = tmp_path / "data"
    shutil.copytree(make.DATA, data)
    folder = data / "handreikingen"
    whole = len(load(data).guides.all)
    (folder / "HR97-kapot.md").write_text(FRONT.replace("type: H", "type: X") + BODY, encoding="utf-8")
    (folder / "HR98-dubbel.md").write_text(FRONT.replace("HR99", "HR01") + BODY, encoding="utf-8")
    (folder / "HR99-latijn.md").write_bytes((FRONT + BODY).encode("latin-1"))
    library = load(data)
    assert len(library.guides.all) == whole
    assert library.broken == (
        "HR97-kapot.md, regel 4: veld type is 'X'. Kies uit: H, Q, F, P, M.",
        "HR98-dubbel.md: id HR01 staat ook in een ander bestand. Geef een van de twee een nieuw id.",
        "HR99-latijn.md, regel 18: het bestand is geen UTF-8. Sla het opnieuw op als UTF-8.",
    )
    assert load(make.DATA).broken == ()


def test_a_withdrawn_guide_is_in_force_on_no_day():
    guide = replace(parse_guide(FRONT + BODY, "HR99.md"), withdrawn_on=date(2016, 5, 1))
    assert not any(guide.in_force(date(2016, month, 1)) for month in range(1, 13))


def test_two_sections_with_the_same_heading_have_their_own_place_on_the_page():
    guide = parse_guide(FRONT + "Kern.\n\n## Stappen\nEen.\n\n## Stappen\nTwee.\n", "HR99.md")
    assert [passage.anchor for passage in guide.passages] == ["kern", "stappen", "stappen-2"]
    assert '<h2 id="stappen-2">' in to_html(guide)


def test_an_older_anchor_leads_to_the_new_place():
    guide = parse_guide(FRONT + BODY, "HR99.md")
    html = to_html(guide, {"stappen": ["zo-gaat-het"], "kern": ["weg"]})
    assert '<span id="zo-gaat-het"></span><h2 id="stappen">' in html
    assert html.startswith('<div id="kern"></div><span id="weg"></span>')


@pytest.mark.parametrize("source", ["", "geen kopje", FRONT, FRONT + "Zonder paragrafen."])
def test_a_file_without_heading_text_or_sections_is_refused(source):
    with pytest.raises(GuideError, match=r"HR99\.md"):
        parse_guide(source, "HR99.md")


def test_the_page_has_an_anchor_for_every_passage_and_no_script():
    guide = parse_guide(FRONT + BODY + "\n## Kwaad\n<script>alert(1)</script>[x](javascript:alert)", "HR99.md")
    html = to_html(guide)
    assert all(f'id="{passage.anchor}"' in html for passage in guide.passages)
    assert "<script" not in html
    assert "javascript:" not in html.replace("[x](javascript:alert)", "")


def test_there_are_at_least_five_guides_in_force_for_every_topic(library):
    today = date(2016, 3, 17)
    counts = {}
    for guide in library.guides.in_force(today):
        counts[guide.topic] = counts.get(guide.topic, 0) + 1
    assert all(counts[topic] >= 5 for topic in ("wet_en_regelgeving", "veiligheid", "huisvesting", "toeslagen"))
    assert len(library.guides.all) >= 20


def test_every_id_is_used_once_and_stands_in_the_file_name(library):
    files = sorted(path.name.split("-")[0] for path in (make.DATA / "handreikingen").glob("*.md"))
    assert files == sorted(guide.id for guide in library.guides.all)
    assert len(set(files)) == len(files)


def test_what_is_not_certain_says_so_in_its_own_text(library):
    for guide in library.guides.all:
        if guide.certainty == "laag":
            assert any(word in guide.body.lower() for word in ("niet bevestigd", "niet zegt", "let op")), guide.id


def test_no_guide_holds_a_phone_number_or_address(library):
    from knowledge.privacy import mask

    assert {guide.id: mask(guide.body).found for guide in library.guides.all if mask(guide.body).found} == {}


@given(st.text(max_size=40))
def test_an_anchor_is_always_usable_in_an_address(heading):
    assert slug(heading)
    assert set(slug(heading)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
