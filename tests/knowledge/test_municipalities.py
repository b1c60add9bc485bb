from datetime import date
from pathlib import Path

import pytest

from knowledge.library import load_register
from knowledge.municipalities import PROVINCES, slug

REGISTER = load_register(Path(__file__).parents[2] / "data")
TODAY = date(2016, 3, 17)
LAST_YEAR = date(2015, 12, 1)
NOW = REGISTER.on(TODAY)


def resolved(entry: str, day: date = TODAY) -> list[str]:
    return [place.name for place in REGISTER.resolve(entry, day)]


@pytest.mark.parametrize("day", [date(2015, 7, 2), LAST_YEAR, date(2015, 6, 30), date(2015, 12, 31)])
def test_there_were_393_municipalities_in_2015(day: date) -> None:
    assert len(REGISTER.on(day)) == 393


def test_there_are_390_municipalities_in_2016_in_twelve_provinces() -> None:
    assert len(NOW) == 390
    assert {place.province for place in NOW} == set(PROVINCES)
    assert sum(place.inhabitants or 0 for place in NOW) == 16_979_120


def test_every_municipality_of_2015_has_a_successor_and_together_they_reach_all_of_2016() -> None:
    successors = [REGISTER.successor(place.code, TODAY) for place in REGISTER.on(LAST_YEAR)]
    assert None not in successors
    assert {place.code for place in successors if place} == {place.code for place in NOW}


def test_merged_and_renamed_municipalities_are_followed() -> None:
    names = {"GM0381": "Gooise Meren", "GM0478": "Edam-Volendam", "GM0241": "Berg en Dal", "GM1921": "De Fryske Marren"}
    followed = {code: REGISTER.successor(code, TODAY) for code in names}
    assert {code: place.name for code, place in followed.items() if place} == names


def test_a_municipality_that_does_not_exist_yet_has_no_stand_in() -> None:
    assert REGISTER.successor("GM1942", LAST_YEAR) is None
    assert REGISTER.successor("GM9999", TODAY) is None


def test_the_list_is_sorted_by_name_without_regard_to_accents_and_apostrophes() -> None:
    names = [place.name for place in NOW]
    assert names.index("Súdwest-Fryslân") < names.index("Terneuzen")
    assert names[0] == "Aa en Hunze"


@pytest.mark.parametrize("entry", ["GM0193", "gm0193", "193", "0193", " Zwolle ", "ZWOLLE", "gemeente Zwolle", "Zwole"])
def test_a_code_a_name_or_a_misspelling_resolves(entry: str) -> None:
    assert resolved(entry) == ["Zwolle"]


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("sudwest fryslan", "Súdwest-Fryslân"),
        ("s-gravenhage", "'s-Gravenhage"),
        ("'s Gravenhage", "'s-Gravenhage"),
        ("’s-Gravenhage", "'s-Gravenhage"),
        ("Den Haag", "'s-Gravenhage"),
        ("Den Bosch", "'s-Hertogenbosch"),
        ("gem. Utrecht", "Utrecht"),
        ("Hengelo (O)", "Hengelo"),
        ("Hengelo (Gld)", "Bronckhorst"),
        ("Zwolle, Overijssel", "Zwolle"),
        ("Bergen (L.)", "Bergen (L.)"),
        ("Bergen NH", "Bergen (NH.)"),
        ("Bilt, De", "De Bilt"),
        ("Stad aan 't Haringvliet", "Goeree-Overflakkee"),
        ("Sint Oedenrode", "Sint-Oedenrode"),
        ("St. Oedenrode", "Sint-Oedenrode"),
        ("Alphen a/d Rijn", "Alphen aan den Rijn"),
        ("Aa & Hunze", "Aa en Hunze"),
        ("Wychen", "Wijchen"),
        ("zalt bommel", "Zaltbommel"),
        ("Ｂｒｅｄａ", "Breda"),
        ("Ter Apel", "Vlagtwedde"),
    ],
)
def test_a_name_may_be_written_in_many_ways(entry: str, name: str) -> None:
    assert resolved(entry) == [name]


def test_a_name_that_two_municipalities_bear_gives_both() -> None:
    assert resolved("Bergen") == ["Bergen (NH.)", "Bergen (L.)"]
    assert set(resolved("Alphen")) == {"Alphen aan den Rijn", "Alphen-Chaam"}
    assert set(resolved("Rosendaal")) == {"Roosendaal", "Rozendaal"}


@pytest.mark.parametrize("entry", ["", " ", "?", "xyz", "9999", "123456", "onbekend", "Nederland", "Rijswijk (NB)"])
def test_what_is_no_municipality_is_unknown(entry: str) -> None:
    assert resolved(entry) == []


@pytest.mark.parametrize("province", [*PROVINCES, "Friesland", "Brabant"])
def test_a_province_is_not_a_misspelt_municipality(province: str) -> None:
    assert resolved(province) == ([province] if province in ("Groningen", "Utrecht") else [])


def test_a_name_is_read_on_the_day_it_is_used() -> None:
    assert resolved("Bussum", LAST_YEAR) == ["Bussum"]
    assert resolved("Bussum") == ["Gooise Meren"]
    assert resolved("GM0381") == ["Gooise Meren"]
    assert resolved("Gooise Meren", LAST_YEAR) == ["Bussum", "Muiden", "Naarden"]
    assert resolved("Berg en Dal", LAST_YEAR) == ["Groesbeek"]


def test_every_name_resolves_to_itself() -> None:
    assert [place.name for place in NOW if REGISTER.resolve(place.name, TODAY) != (place,)] == []
    assert [place.name for place in NOW if REGISTER.resolve(place.code, TODAY) != (place,)] == []


def test_a_former_municipality_has_no_inhabitants_rather_than_zero() -> None:
    bussum = REGISTER.by_code("GM0381")
    assert bussum is not None
    assert (bussum.inhabitants, bussum.successor, bussum.valid_until) == (None, "GM1942", date(2016, 1, 1))


def test_a_name_makes_an_address() -> None:
    assert [slug(name) for name in ("Noord-Holland", "Fryslân", "'s-Gravenhage")] == [
        "noord-holland",
        "fryslan",
        "s-gravenhage",
    ]
