"""Bank accounts, telephone numbers, e-mail addresses and the numbers of the IND."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.iso7064 import mod_97_10

from knowledge.privacy import mask

DIGITS = "0123456789"


def _kinds(text: str) -> dict[str, int]:
    return {found.kind: found.count for found in mask(text).found}


@settings(max_examples=60, deadline=None)
@given(st.text(DIGITS, min_size=10, max_size=10), st.sampled_from(["IBAN {}", "{}", "rekening:{}.", "iban{} van Ali"]))
def test_every_dutch_iban_is_found_in_any_form(account: str, template: str) -> None:
    whole = f"NL{mod_97_10.calc_check_digits(f'ABNA{account}NL')}ABNA{account}"
    groups = [whole[place : place + 4] for place in range(0, 18, 4)]
    for form in (whole, whole.lower(), " ".join(groups), ".".join(groups), "-".join(groups)):
        assert mask(template.format(form)).text == template.format("[iban]")


def test_an_iban_of_another_country_is_found_and_a_wrong_one_is_not() -> None:
    assert _kinds("DE89 3704 0044 0532 0130 00") == {"iban": 1}
    assert _kinds("NL91ABNA0417164301") == {}


@pytest.mark.parametrize(
    "number",
    [
        *("06-12345678", "06 12345678", "0612345678", "06 12 34 56 78", "06.12.34.56.78", "(06) 12345678"),
        *("+31612345678", "+31 6 12345678", "+31 (0)6 12345678", "0031 6 12345678", "+31-6-12345678", "06 / 12345678"),
        *("010-1234567", "010 123 45 67", "0101234567", "(010) 1234567", "020 - 123 45 67", "+31 10 1234567"),
        *("0597-123456", "(0597) 123456", "0597 123456", "0597123456", "+31 (0)597 123456", "088 123 4567"),
        *("+49 30 123456", "0049 30 123456", "+32 470 12 34 56", "０６－１２３４５６７８"),
    ],
)
def test_a_telephone_number_is_found_in_any_form(number: str) -> None:
    for template in ("Bel {} na twaalven", "{}", "tel:{}.", "({})", "kamer 12, {}, 8011 AB"):
        assert mask(template.format(number)).text == template.format("[telefoonnummer]")


def test_a_service_number_or_a_number_that_is_too_long_is_no_personal_telephone() -> None:
    assert mask("14 030, 0900-1234, 061234567890, 0612 van 3").found == ()


@pytest.mark.parametrize(
    "address",
    ["jan@voorbeeld.nl", "j.de-vries+toeslag@mail.voorbeeld.co.uk", "o'brien@voorbeeld.nl", "jürgen@bücher.example"],
)
def test_an_email_address_is_found_whole(address: str) -> None:
    for template in ("Mail {}.", "<{}>", "'{}'", "mailto:{}, graag", "a;{};b"):
        assert mask(template.format(address)).text == template.format("[e-mailadres]")


def test_an_email_address_spelled_out_is_found() -> None:
    assert mask("jan(at)voorbeeld.nl, piet [at] voorbeeld [dot] nl, ali @ voorbeeld.nl").text == (
        "[e-mailadres], [e-mailadres], [e-mailadres]"
    )


@settings(max_examples=40, deadline=None)
@given(
    st.from_regex(r"[1-9][0-9]{9}", fullmatch=True),
    st.sampled_from(
        [
            "V-nummer {}",
            "vnummer: {}",
            "v.nr. {}",
            "{} (v-nr)",
            "vreemdelingennummer {}",
            "IND-nummer {}",
            "V{}",
            "IND {}",
        ]
    ),
)
def test_ten_digits_near_a_cue_are_a_v_number(number: str, template: str) -> None:
    for form in (number, f"{number[:3]}.{number[3:6]}.{number[6:]}", f"{number[:4]} {number[4:7]} {number[7:]}"):
        assert mask(template.format(form)).text == template.format("[v-nummer]")


def test_ten_digits_without_a_cue_stay() -> None:
    assert mask("ordernummer 2771234567").found == ()


@pytest.mark.parametrize("text", ["document V12AB34CD", "pas v12ab34cd", "VX7Y8Z9A1", "documentnummer: VABCDEFGH"])
def test_the_number_of_a_residence_document_is_found(text: str) -> None:
    assert _kinds(text) == {"v_nummer": 1}


@pytest.mark.parametrize("text", ["V12AB34C0", "V12AB34CO", "V-12345678", "V12345678X", "verhuizen op dit document"])
def test_other_codes_with_a_v_are_no_residence_document(text: str) -> None:
    assert _kinds(text) == {}


def test_a_row_of_glued_numbers_leaves_nothing_and_takes_no_time():
    masked = mask("+31 6 12345678" * 3_000)
    assert not any(char.isdigit() for char in masked.text)
    assert mask(masked.text).text == masked.text
