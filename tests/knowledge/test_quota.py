from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import periods
from knowledge.figures import number, percent, sum_line
from knowledge.quota import STANDING_NAMES, QuotaStatus, legal_check, legal_quota, standing_of
from knowledge.totals import identities, total

STATUS = QuotaStatus("GM0193", "2016-I", date(2016, 4, 1), 12, 40, (8, 7, 8), 23, "voorbeeldcijfers", "proef")
PERSONS = st.integers(0, 2_000)
BALANCES = st.integers(-300, 900)
YEARS = st.lists(st.tuples(BALANCES, PERSONS, PERSONS, PERSONS, st.lists(PERSONS, min_size=6, max_size=6)), max_size=25)


def figuur_1():
    """Both halves of 2015 as two municipalities, one behind and one ahead, with the national sums of the letter."""
    months = [(1_811, 1_636, 1_735, 1_924, 2_114, 2_533), (600, 600, 600, 800, 1_000, 1_400)]
    return year([(3_633, 9_000, 6_258, 9_871, months[0]), (-1_000, 5_000, 5_099, 5_000, months[1])])


def broken(first, second):
    return [identity.name[:2] for identity in identities(first, second) if not identity.holds]


def year(municipalities):
    """Both halves of 2015 for every (opening, quota, placed, quota, months), the second opening as the first closed."""
    first = [
        replace(STATUS, opening_balance=opening, taakstelling=quota, months=None, realised=placed)
        for opening, quota, placed, _, _ in municipalities
    ]
    second = [
        replace(STATUS, opening_balance=earlier.balance, taakstelling=quota, months=tuple(months), realised=sum(months))
        for earlier, (_, _, _, quota, months) in zip(first, municipalities, strict=True)
    ]
    return total(first), total(second)


def test_figuur_1_comes_out_to_the_last_person():
    first, second = figuur_1()
    assert (first.opening, first.taakstelling, first.realised, first.balance) == (2_633, 14_000, 11_357, 5_276)
    assert (second.opening, second.taakstelling, second.quota) == (5_276, 14_871, 20_147)
    assert second.months == (2_411, 2_236, 2_335, 2_724, 3_114, 3_933)
    assert (second.realised, second.balance) == (16_753, 3_394)
    assert first.realised + second.realised == 28_110
    assert first.opening + first.taakstelling + second.taakstelling == 31_504


def test_the_eight_identities_hold_for_figuur_1():
    assert [identity.name[:2] for identity in identities(*figuur_1())] == [f"I{n}" for n in range(1, 9)]
    assert broken(*figuur_1()) == []


@settings(max_examples=60)
@given(YEARS)
def test_the_identities_hold_for_any_municipalities(municipalities):
    assert broken(*year(municipalities)) == []


def test_an_opening_balance_that_is_not_the_last_closing_balance_is_seen():
    first, second = figuur_1()
    assert {"I1", "I8"} <= {*broken(first, replace(second, opening=5_277, quota=20_148, balance=3_395))}


def test_months_that_do_not_add_up_break_the_third_identity_only():
    first, second = figuur_1()
    assert broken(first, replace(second, months=(*second.months[:5], 3_934))) == ["I3"]


@settings(max_examples=60)
@given(YEARS)
def test_behind_ahead_and_even_are_three_groups(municipalities):
    sums = year(municipalities)[1]
    assert sums.n_behind + sums.n_ahead + sums.n_even == sums.municipalities == len(municipalities)
    assert sums.behind + sums.ahead == sums.balance
    assert sums.ahead <= 0 <= sums.behind


def test_a_balance_of_zero_is_neither_behind_nor_ahead():
    sums = total([replace(STATUS, realised=52)])
    assert (sums.n_behind, sums.n_ahead, sums.n_even) == (0, 0, 1)


def test_unknown_months_of_one_municipality_make_the_sum_unknown():
    assert total([STATUS, replace(STATUS, months=None)]).months is None


@pytest.mark.parametrize(
    ("realised", "standing"),
    [
        (52, "voldaan"),
        (26, "op_schema"),
        (25, "iets_achter"),
        (20, "iets_achter"),
        (19, "ver_achter"),
        (0, "ver_achter"),
    ],
)
def test_standing_after_three_months_of_a_quota_of_52(realised, standing):
    assert replace(STATUS, realised=realised).standing == standing


def test_no_figures_at_all_is_unknown_and_not_zero():
    assert standing_of(None) == "onbekend"


@given(BALANCES, PERSONS, PERSONS, st.integers(1, 6))
def test_every_status_has_a_standing_with_a_dutch_name(opening, quota, placed, months):
    day = periods.reference_dates("2016-I")[months - 1]
    status = replace(STATUS, reference_date=day, opening_balance=opening, taakstelling=quota, realised=placed)
    assert STANDING_NAMES[status.standing]
    assert (status.standing == "geen_opgave") == (status.quota <= 0)


def test_the_schedule_is_a_sixth_of_the_quota_per_month_and_exact():
    assert STATUS.on_schedule == 26
    assert replace(STATUS, reference_date=date(2016, 2, 1)).on_schedule == Fraction(52, 6)


@pytest.mark.parametrize(
    ("period", "day", "months"),
    [
        ("2016-I", date(2016, 4, 1), 3),
        ("2016-I", date(2016, 7, 1), 6),
        ("2015-II", date(2016, 1, 1), 6),
        ("2015-II", date(2015, 8, 1), 1),
    ],
)
def test_a_reference_date_counts_the_months_of_the_half_year_it_belongs_to(period, day, months):
    assert periods.months_between(period, day) == months


@given(st.integers(1990, 2090), st.sampled_from(["I", "II"]))
def test_the_six_reference_dates_of_a_period_count_one_to_six(year_number, half):
    period = f"{year_number}-{half}"
    days = periods.reference_dates(period)
    assert [periods.months_between(period, day) for day in days] == list(range(1, periods.MONTHS + 1))
    assert days[-1] == periods.period_end(period) == periods.period_start(periods.next_period(period))
    assert periods.period_of(days[-1]) == periods.next_period(period)
    assert {periods.period_of(day) for day in days[:-1]} == {period}


def test_a_file_per_1_january_counts_the_municipalities_of_the_closing_year():
    assert periods.counted_on(date(2016, 1, 1)) == date(2015, 12, 31)
    assert periods.counted_on(date(2016, 2, 1)) == date(2016, 2, 1)


@pytest.mark.parametrize(("inhabitants", "quota"), [(18_551, 22), (519_988, 613), (1_498, 2), (1_083, 2)])
def test_article_29_rounds_up(inhabitants, quota):
    assert legal_quota(20_000, inhabitants, 16_979_120) == quota


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(10**6, 10**8))
def test_the_legal_quota_is_the_smallest_number_not_below_the_exact_share(national, inhabitants, everybody):
    quota = legal_quota(national, inhabitants, everybody)
    assert (quota - 1) * everybody < national * inhabitants <= quota * everybody


def test_a_published_quota_warns_from_three_persons_off():
    exact = replace(STATUS, taakstelling=22)
    assert legal_check(replace(exact, taakstelling=24), 20_000, 18_551, 16_979_120) is None
    assert "artikel 29" in legal_check(replace(exact, taakstelling=25), 20_000, 18_551, 16_979_120)
    assert "artikel 29" in legal_check(replace(exact, taakstelling=19), 20_000, 18_551, 16_979_120)


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(16_753, 20_147, "83,2%"), (16_753, 14_871, "112,7%"), (0, 5, "0,0%"), (1, 2_000, "0,1%"), (-11, 200, "−5,5%")],
)
def test_percentages_are_dutch_and_rounded_half_up(part, whole, shown):
    assert percent(part, whole) == shown


@pytest.mark.parametrize("whole", [0, -5])
def test_there_is_no_percentage_of_nothing(whole):
    assert percent(3, whole) == "geen percentage"


def test_numbers_have_points_for_thousands():
    assert [number(20_147), number(999), number(-1_099)] == ["20.147", "999", "−1.099"]


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        (12, "opgave 52 = achterstand 12 + taakstelling 40; gehuisvest 23; op schema zou 26 zijn"),
        (-5, "opgave 35 = taakstelling 40 − voorsprong 5; gehuisvest 23; op schema zou 18 zijn"),
        (0, "opgave 40 = taakstelling 40; gehuisvest 23; op schema zou 20 zijn"),
    ],
)
def test_the_sum_line_adds_up_in_words(opening, said):
    assert sum_line(replace(STATUS, opening_balance=opening)) == said


def test_the_sum_line_without_a_quota_names_the_voorsprong():
    assert (
        sum_line(replace(STATUS, opening_balance=-45))
        == "geen opgave, voorsprong 5 = voorsprong 45 − taakstelling 40; gehuisvest 23"
    )
