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
    with pytest.raises(GuideError, match=f"HR99.md: .*{message}"):
        parse_guide(FRONT.replace(old, new, 1) + BODY, "HR99.md", {"hu.flex"})


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
