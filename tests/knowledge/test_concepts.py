import pytest

from knowledge.concepts import ConceptError, parse_concepts
from knowledge.library import load_concepts
from tests import make


def parse(matter="geld", words="huur* borg"):
    return parse_concepts([{"begrip": matter, "woorden": words}])


def test_a_word_has_the_matters_it_begins_with():
    concepts = parse()
    assert concepts.of("huurtoeslag") == ("#geld",)
    assert concepts.of("borg") == ("#geld",)
    assert concepts.of("borgsom") == concepts.of("verhuur") == ()


@pytest.mark.parametrize(("matter", "words"), [("", "a"), ("a", ""), ("a", "*")])
def test_a_wrong_row_is_named_with_its_line(matter, words):
    with pytest.raises(ConceptError, match="begrippen\\.csv, regel 2"):
        parse(matter, words)


def test_the_list_in_the_data_can_be_read():
    concepts = load_concepts(make.DATA)
    assert "#dreiging-en-geweld" in concepts.of("bedreigd")
    assert "#afval-en-straat" in concepts.of("afvalcontainer")
