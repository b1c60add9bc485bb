import pytest

from knowledge.municipality import RegisterError, parse_municipalities

APPINGEDAM = {
    "code": "GM0003",
    "naam": "Appingedam",
    "provincie": "Groningen",
    "inwoners": "12001",
    "veiligheidsregio_code": "VR01",
    "veiligheidsregio": "Groningen",
    "aliassen": "",
    "geldig_vanaf": "",
    "geldig_tot": "",
    "opvolger": "",
}


def row(**changes: str) -> dict[str, str]:
    return APPINGEDAM | changes


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"code": "193"}, "kolom code: '193' is geen gemeentecode"),
        ({"naam": " "}, "kolom naam: dit veld is leeg"),
        ({"provincie": "Friesland"}, "kolom provincie: 'Friesland' is geen provincie"),
        ({"inwoners": "12.001"}, "kolom inwoners: '12.001' is geen geheel getal"),
        ({"geldig_vanaf": "1-1-2016"}, "kolom geldig_vanaf: '1-1-2016' is geen datum"),
        ({"opvolger": "GM0003", "geldig_tot": "2016-01-01"}, "kolom opvolger: GM0003 bestaat niet op 2016-01-01"),
        ({"opvolger": "GM0005", "geldig_tot": "2016-01-01"}, "kolom opvolger: GM0005 staat niet in de lijst"),
        ({"geldig_tot": "2016-01-01"}, "kolom opvolger: een opvolger en een einddatum horen bij elkaar"),
    ],
)
def test_a_wrong_field_is_named_with_its_line_and_column(changes: dict[str, str], said: str) -> None:
    with pytest.raises(RegisterError) as error:
        parse_municipalities([row(**changes)])
    assert f"regel 2, {said}" in str(error.value)


def test_a_missing_column_and_a_double_code_are_refused() -> None:
    with pytest.raises(RegisterError, match="regel 2, kolom naam: deze kolom ontbreekt"):
        parse_municipalities([{key: value for key, value in row().items() if key != "naam"}])
    with pytest.raises(RegisterError, match="regel 3, kolom code: GM0003 staat er al, op regel 2"):
        parse_municipalities([row(), row()])


def test_an_empty_cell_is_unknown_and_aliases_are_separated_by_bars() -> None:
    place = parse_municipalities([row(inwoners="", aliassen="Damsterdiep | Den Dam")])[0]
    assert place.inhabitants is None
    assert place.aliases == ("Damsterdiep", "Den Dam")
