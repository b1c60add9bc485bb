import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.nl import bsn

from knowledge.privacy import TOKENS, Found, Masked, mask

DIGITS = "0123456789"
TEMPLATES = [
    "{}",
    "Meneer {} wil zorgtoeslag aanvragen",
    "BSN: {}.",
    "bsn{}",
    "BSN:{}",
    "burgerservicenummer={}, geboren 12-03-1980",
    "het nummer ({}) klopt niet",
    "Jansen;{};8011 AB",
    "Jansen,{},12-03-1980",
    "\t{}\tAssen",
    "Is {} al ingeschreven? Bel 06-12345678",
    "In 2016 kreeg zij {} als nummer",
    "cliënt “{}” – echtgenote nog in Jordanië",
    "1) {}\n2) volgt",
    "{} 8011 AB Zwolle",
]
DISGUISES = {
    "as it is": lambda number: number,
    "spaces": lambda number: f"{number[:3]} {number[3:6]} {number[6:]}",
    "hard spaces": lambda number: f"{number[:4]}\u00a0{number[4:6]}\u00a0{number[6:]}",
    "dots": lambda number: f"{number[:4]}.{number[4:6]}.{number[6:]}",
    "dashes": lambda number: f"{number[:3]}-{number[3:6]}-{number[6:]}",
    "long dashes": lambda number: f"{number[:3]}\u2013{number[3:6]}\u2013{number[6:]}",
    "colons": lambda number: f"{number[:3]}:{number[3:6]}:{number[6:]}",
    "one by one": " ".join,
    "full-width": lambda number: number.translate({ord(digit): 0xFF10 + int(digit) for digit in DIGITS}),
    "Arabic-Indic": lambda number: number.translate({ord(digit): 0x0660 + int(digit) for digit in DIGITS}),
    "zero-width in between": "\u200b".join,
    "soft hyphen": lambda number: f"{number[:4]}\u00ad{number[4:]}",
}
PIECES = (
    "123456782 12345678 2771234567 bsn v-nummer tel 06 0612345678 NL91ABNA0417164300 a@b.nl [bsn] [v-nummer]"
    " [telefoonnummer] . - : , € é x 3 201 (0597) 2016"
).split()
PIECES += [" ", "  ", "\n", "\u200b"]


def bsns() -> st.SearchStrategy[str]:
    """Not those that begin with 00: with other digits behind them they may be a telephone number abroad as well."""
    return st.from_regex(r"(0[1-9]|[1-9][0-9])[0-9]{7}", fullmatch=True).map(_made_valid)


def _made_valid(digits: str) -> str:
    start = digits[:8]
    return next((start + last for last in DIGITS if bsn.is_valid(start + last)), "123456782")


def _kinds(text: str) -> dict[str, int]:
    return {found.kind: found.count for found in mask(text).found}


def test_a_bsn_is_masked_and_counted() -> None:
    assert mask("Meneer 123456782 wil zorgtoeslag aanvragen") == Masked(
        "Meneer [bsn] wil zorgtoeslag aanvragen", (Found("bsn", 1),)
    )


@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES)
@settings(max_examples=25, deadline=None)
@given(number=bsns())
def test_every_valid_bsn_is_found_in_every_sentence(disguise, number: str) -> None:
    for template in TEMPLATES:
        masked = mask(template.format(disguise(number)))
        assert masked.text.replace("[telefoonnummer]", "06-12345678") == template.format("[bsn]")


@pytest.mark.parametrize(
    "text",
    [
        "BSN 123456789",
        "123456789 (bsn)",
        "bsn-nr. 123.456.789",
        "Haar burgerservicenummer is 123 456 789 2016",
        "sofinummer 12345678",
        "b.s.n. 12 34 56 78",
        "persoonsnummer: 123456789",
        "BSN 1234.56-782",
        "BSN 123 - 456 - 782",
    ],
)
def test_next_to_the_word_bsn_a_typing_error_or_eight_digits_count_too(text: str) -> None:
    assert _kinds(text) == {"bsn": 1}


def test_a_cue_counts_up_to_thirty_characters() -> None:
    assert _kinds("bsn" + "." * 29 + " 123456789") == {"bsn": 1}
    assert _kinds("bsn" + "." * 30 + " 123456789") == {}


def test_a_bsn_inside_a_longer_number_is_not_one() -> None:
    for text in ("1234567820", "9123456782", "bsn 1234567820123", "2016-123456782", "123456782000000000"):
        assert mask(text).found == (), text


def test_several_numbers_in_a_row_are_all_found() -> None:
    assert mask("BSN's: 123456782, 111222333 en 123456789; tel 06-12345678 06 87654321").text == (
        "BSN's: [bsn], [bsn] en [bsn]; tel [telefoonnummer] [telefoonnummer]"
    )


def test_text_around_a_hit_stays_as_it_was_typed() -> None:
    assert mask("  Zoë\u200b’s nr\u00a0１２３４５６７８２… ﬁjn\r\n").text == "  Zoë\u200b’s nr\u00a0[bsn]… ﬁjn\r\n"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=14,
    ).map("".join)
    | st.text(max_size=60)
)
def test_masking_twice_changes_nothing(text: str) -> None:
    masked = mask(text)
    assert mask(masked.text) == Masked(masked.text, ())
    assert {found.kind for found in masked.found} <= TOKENS.keys()
