from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.guide_text import Fields, fields_of_guide, read_fields, tidy, write
from knowledge.guides import parse_guide
from knowledge.library import load
from tests import guides, make

TYPED = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


@given(TYPED, TYPED, TYPED, st.text(max_size=60))
def test_what_is_written_reads_back_the_same(title, source, owner, text):
    fields, _ = tidy(replace(guides.FIELDS, titel=title, bron=source, eigenaar=owner, tekst=text))
    assert read_fields(write(fields)) == fields


def test_every_handreiking_of_the_files_survives_the_form():
    for guide in load(make.DATA).guides.all:
        fields, masked = tidy(fields_of_guide(guide))
        assert parse_guide(write(fields), guide.id) == guide
        assert masked == ()


@pytest.mark.parametrize("word", ["yes", "null", "true", "12", "2016-01-01", "a: b", "- x", '"', "[", "#", "ja # nee"])
def test_a_title_that_yaml_would_read_as_something_else_stays_a_title(word):
    assert parse_guide(guides.source(titel=word), "HR99.md").title == word


def test_a_date_that_does_not_exist_is_kept_and_refused_later():
    fields = replace(guides.FIELDS, geldig_vanaf="2016-02-30", geldig_tot="ooit")
    assert read_fields(write(fields)) == fields
    with pytest.raises(ValueError, match="veld geldig_vanaf is geen datum"):
        parse_guide(write(fields), "HR99.md")


def test_text_without_or_with_broken_front_matter_is_kept_whole():
    assert read_fields("alleen tekst") == Fields(tekst="alleen tekst")
    assert read_fields("---\ntitel: [\n---\nTekst") == Fields(tekst="---\ntitel: [\n---\nTekst")


def test_personal_numbers_and_invisible_signs_are_taken_out():
    fields, masked = tidy(replace(guides.FIELDS, tekst="Bel 06-12345678\r\n\x00nu", eigenaar="jan@voorbeeld.nl"))
    assert fields.tekst == "Bel [telefoonnummer]\nnu"
    assert fields.eigenaar == "[e-mailadres]"
    assert {found.kind for found in masked} == {"telefoon", "e_mail"}
