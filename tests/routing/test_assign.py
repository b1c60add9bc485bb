from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.quota import QuotaStatus
from routing.assign import assign, to_duty_desk
from routing.people import Roster, load
from routing.rules import Case
from tests import make

ROSTER = load(Path(__file__).parents[2] / "data" / "medewerkers.csv")
ZWOLLE = make.municipality("GM0193", "Zwolle", "Overijssel")
CASE = Case("wet_en_regelgeving", "wr.taakstelling", "zeker", False, ZWOLLE, None)


def names(assignment):
    return assignment.staff.id, [match.staff.id for match in assignment.informed]


def far_behind():
    return QuotaStatus("GM0193", "2016-I", date(2016, 3, 1), 30, 60, (5, 5), 10, "voorbeeldcijfers", "test")


def test_a_policy_question_goes_to_the_account_manager_of_the_province():
    assert assign(CASE, ROSTER).staff.id == "am-oost"


def test_a_named_municipality_goes_before_the_province():
    own = replace(ROSTER.by_id("am-noord"), municipalities=frozenset({"GM0193"}))
    roster = Roster(tuple(own if person.id == own.id else person for person in ROSTER.staff))
    assert assign(CASE, roster).staff.id == "am-noord"


def test_danger_goes_to_the_cot_whatever_the_topic():
    assignment = assign(replace(CASE, urgent=True), ROSTER)
    assert assignment.staff.id == "cot-1"
    assert "am-oost" in names(assignment)[1]


def test_safety_goes_to_the_cot():
    assert assign(replace(CASE, topic="veiligheid", subtopic="ve.onrust"), ROSTER).staff.id == "cot-1"


def test_public_support_in_the_neighbourhood_has_its_own_expert():
    assert assign(replace(CASE, topic="veiligheid", subtopic="ve.draagvlak"), ROSTER).staff.id == "ex-draagvlak"


@pytest.mark.parametrize("subtopic", ["wr.brp", "wr.nareis", "wr.verblijf"])
def test_a_chain_case_goes_to_the_ketenservicelijn(subtopic):
    assert assign(replace(CASE, subtopic=subtopic), ROSTER).staff.id == "ksl"


def test_the_chain_partner_for_later_is_named():
    assert assign(replace(CASE, subtopic="wr.brp"), ROSTER).partner.name == "RvIG"


def test_pairing_goes_to_the_coa():
    assert assign(replace(CASE, subtopic="wr.koppeling"), ROSTER).staff.id == "kp-coa"


def test_an_expert_takes_the_subtopic():
    assert assign(replace(CASE, topic="huisvesting", subtopic="hu.flex"), ROSTER).staff.id == "ex-bouw"


def test_a_doubtful_topic_goes_to_the_account_manager_instead_of_an_expert():
    doubtful = replace(CASE, topic="huisvesting", subtopic="hu.flex", certainty="twijfel")
    assert assign(doubtful, ROSTER).staff.id == "am-oost"


def test_silence_goes_to_the_duty_desk():
    assignment = assign(replace(CASE, topic=None, subtopic=None, certainty=None), ROSTER)
    assert assignment.staff.kind == "dienst"
    assert "niet herkend" in assignment.reasons[0].text


def test_without_municipality_and_expert_the_duty_desk_takes_it():
    assert assign(replace(CASE, municipality=None), ROSTER).staff.kind == "dienst"


def test_an_absent_expert_is_replaced_and_that_is_said():
    roster = absent("ex-bouw")
    assignment = assign(replace(CASE, topic="huisvesting", subtopic="hu.flex"), roster)
    assert assignment.staff.id == "ex-wonen"
    assert "Saskia Timmer is er niet" in assignment.reasons[-1].text


def test_a_circle_of_absentees_ends_at_the_duty_desk():
    roster = absent("am-oost", "am-noord")
    assert assign(CASE, roster).staff.kind == "dienst"


def test_the_adviser_looks_along_when_the_municipality_lags_far():
    assert names(assign(replace(CASE, quota=far_behind()), ROSTER)) == ("am-oost", ["pa-noordoost"])


def test_nobody_looks_along_when_there_are_no_figures():
    assert assign(CASE, ROSTER).informed == ()


def test_a_question_about_supervision_reaches_the_platform_too():
    assert names(assign(replace(CASE, subtopic="wr.toezicht"), ROSTER))[1] == ["pa-noordoost"]


def test_the_runner_up_is_somebody_else_with_reasons():
    assignment = assign(replace(CASE, topic="huisvesting", subtopic="hu.flex"), ROSTER)
    assert assignment.runner_up.staff.id == "am-oost"
    assert assignment.runner_up.reasons


def test_a_case_without_classification_goes_to_the_duty_desk_with_the_reason():
    assignment = to_duty_desk(ROSTER, "model ontbreekt")
    assert (assignment.staff.kind, assignment.reasons[0].text) == ("dienst", "model ontbreekt")


cases = st.builds(
    Case,
    topic=st.sampled_from([None, "wet_en_regelgeving", "veiligheid", "huisvesting", "toeslagen"]),
    subtopic=st.sampled_from(
        [None, "wr.brp", "wr.koppeling", "wr.toezicht", "ve.onrust", "hu.flex", "hu.regio", "to.kind"]
    ),
    certainty=st.sampled_from([None, "zeker", "waarschijnlijk", "twijfel"]),
    urgent=st.booleans(),
    municipality=st.sampled_from([None, ZWOLLE, make.municipality("GM0718", "Vlissingen", "Zeeland")]),
    quota=st.sampled_from([None, far_behind()]),
)


@given(cases, st.sets(st.sampled_from([person.id for person in ROSTER.staff if person.kind != "dienst"])))
def test_there_is_always_somebody_present_with_a_reason(case, away):
    assignment = assign(case, absent(*away))
    assert assignment.staff.available
    assert assignment.reasons
    assert assignment.staff not in [match.staff for match in assignment.informed]


def absent(*ids):
    return Roster(tuple(replace(person, available=person.id not in ids) for person in ROSTER.staff))
