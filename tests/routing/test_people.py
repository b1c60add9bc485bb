from pathlib import Path

import pytest

from routing.people import RosterError, load, parse_roster

ROW = {
    "id": "dienst",
    "naam": "Helpdesk",
    "soort": "dienst",
    "provincies": "",
    "gemeenten": "",
    "onderwerpen": "",
    "deelonderwerpen": "",
    "beschikbaar": "ja",
    "vervanger": "",
    "email": "helpdesk@voorbeeld.invalid",
}
DATA = Path(__file__).parents[2] / "data"


def test_a_cell_with_bars_holds_several_values():
    roster = parse_roster([ROW | {"provincies": "Utrecht|Flevoland"}])
    assert roster.staff[0].provinces == {"Utrecht", "Flevoland"}


def test_an_unknown_kind_is_refused_with_the_line_and_the_choices():
    with pytest.raises(RosterError, match=r"regel 2: soort 'baas' bestaat niet. Kies uit: accountmanager"):
        parse_roster([ROW | {"soort": "baas"}])


def test_availability_is_yes_or_no_and_nothing_else():
    with pytest.raises(RosterError, match="regel 2: beschikbaar is 'misschien'"):
        parse_roster([ROW | {"beschikbaar": "misschien"}])


def test_a_missing_column_is_named():
    with pytest.raises(RosterError, match="kolom email ontbreekt"):
        parse_roster([{name: cell for name, cell in ROW.items() if name != "email"}])


def test_the_same_id_twice_is_refused():
    with pytest.raises(RosterError, match="id 'dienst' komt twee keer voor"):
        parse_roster([ROW, ROW])


def test_a_replacement_must_exist():
    with pytest.raises(RosterError, match="vervanger 'niemand' van dienst bestaat niet"):
        parse_roster([ROW | {"vervanger": "niemand"}])


def test_a_roster_without_duty_desk_is_refused():
    with pytest.raises(RosterError, match="geen dienstdoende helpdesk"):
        parse_roster([ROW | {"soort": "expert"}])


def test_the_demo_roster_has_an_account_manager_and_an_adviser_for_every_province():
    roster = load(DATA / "medewerkers.csv")
    for kind in ("accountmanager", "platformadviseur"):
        provinces = [province for person in roster.of_kind(kind) for province in person.provinces]
        assert len(provinces) == len(set(provinces)) == 12


def test_the_demo_roster_uses_no_real_addresses():
    assert all(person.email.endswith("@voorbeeld.invalid") for person in load(DATA / "medewerkers.csv").staff)
