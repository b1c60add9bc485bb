from datetime import date

import pytest

from knowledge.library import load
from knowledge.outcomes import judge, meant
from tests import make
from tests.labelled import observed, outcome, question

LIBRARY = load(make.DATA)


def judged(asked, day=make.TODAY):
    return judge(asked, observed(), LIBRARY.register, LIBRARY.guides, day)


def codes(place, day=make.TODAY):
    return sorted(meant(place, LIBRARY.register, day))


def test_a_labelled_place_becomes_a_code():
    assert codes("Zwolle") == ["GM0193"]
    assert codes("gemeente zwolle") == ["GM0193"]


def test_a_former_municipality_is_what_it_became():
    assert codes("Bussum") == codes("Gooise Meren") != []


def test_a_name_that_does_not_decide_may_stand_for_several():
    assert len(codes("Bergen")) == 2


@pytest.mark.parametrize("place", [None, "Zeeland", "Damascus"])
def test_what_is_no_municipality_should_not_be_found(place):
    assert codes(place) == []
    assert outcome(question(place=place), observed(place=None)).place_right
    assert not outcome(question(place=place), observed(place="GM0193")).place_right


def test_one_of_several_is_right_and_none_is_not():
    both = {"GM0373", "GM0893"}
    assert outcome(seen=observed(place="GM0373"), places=both).place_right
    assert not outcome(seen=observed(place=None), places=both).place_right
    assert not outcome(seen=observed(place="GM0193"), places=both).place_right


def test_only_guides_that_exist_and_are_in_force_are_asked_for():
    assert judged(question(guides=("HR01", "HR99"))).useful_guides == {"HR01"}
    assert judged(question(guides=("HR01",)), date(1990, 1, 1)).useful_guides == frozenset()


def test_the_labelled_guide_may_stand_anywhere_in_the_list():
    assert outcome(seen=observed(guides=("HR02", "HR03", "HR01")), useful={"HR01"}).guide_hit
    assert not outcome(seen=observed(guides=("HR02",)), useful={"HR01"}).guide_hit


@pytest.mark.parametrize(
    ("asked", "said", "right"),
    [
        (question("huisvesting"), "huisvesting", True),
        (question("huisvesting", also=("toeslagen",)), "toeslagen", True),
        (question("huisvesting"), "toeslagen", False),
        (question("huisvesting"), None, False),
        (question("geen"), None, True),
        (question("geen"), "toeslagen", False),
        (question("geen", also=("toeslagen",)), "toeslagen", True),
    ],
)
def test_what_counts_as_right(asked, said, right):
    assert outcome(asked, observed(said)).right is right
