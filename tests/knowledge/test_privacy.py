import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.iso7064 import mod_97_10
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
CLEAN = """
De taakstelling is 20.147 en de realisatie 16.753, dus 83,2 % van de opgave.
Op 17-03-2016 stonden wij 3.394 achter, op 01-01-2016 nog 2.633.
Peildatum 17032016, vorige peildatum 01012016.
De periode 2015-II telt 14.871 personen, 2016-I telt 20.000.
Gemeente GM0193 (Zwolle) en GM0363 hebben samen 14 woningen.
Ons adres is Markt 12, 8011 AB Zwolle, kamer 2.14.
Zaak V-2016-0142 en kenmerk 2016-12345 gaan over hetzelfde pand.
Zie Stcrt. 2015, 48827 en Stb. 2014, 248.
Kamerstukken II 2015/16, 19 637, nr. 2107 en 33 578, nr. 12.
Artikel 28, tweede lid, en artikel 3.2.1 van de regeling.
ECLI:NL:RVS:2015:1234 en ECLI:NL:CRVB:2016:56789 wijzen dezelfde kant op.
KvK 12345678 staat op de factuur.
De begroting is € 123.456.782 en daarvan € 1.234.567,89 voor huisvesting.
De kosten zijn EUR 123456782 in totaal.
Wij kregen 123456789 berichten, bij wijze van spreken.
De huur is 710,68 euro, de servicekosten 31,00 per maand.
Bel 112 bij gevaar, 0900-8844 voor de politie, 0800-0543 voor de belasting.
Het loket is open van 09.00 tot 12.30 uur en van 13:30 tot 17:00 uur.
Overleg op 06-04-2016 12.30 uur, belde zij op 06-05-2016 10.15 uur.
Van 05032012 - 10-12-2018 en van 06/2015 - 12/2016.
In 06-2015 12 personen, in 07-2015 14 personen.
Assen 12 14 15, Emmen 120 130, Meppel 7 8 9.
Jan 12, feb 14, mrt 20, apr 18, mei 22, jun 31.
1. eerste vraag 2. tweede vraag 3. derde vraag
De BAG-code 0193010000123456 hoort bij het pand.
OIN 00000001234567890000 staat in het certificaat.
Ordernummer 1234567890 is geleverd.
ISBN 9789012345678 en ISSN 1234-5678.
IP 192.168.10.20 en versie 3.11.7.
Het is 45 m² groot, 3 kamers, bouwjaar 1965.
Woning 1 t/m 48, blok 2, fase 3 (2016-2018).
Twee gezinnen van 4, een gezin van 6 en 3 alleenstaanden: 17 personen.
De norm is 0,5 per 1.000 inwoners; wij zitten op 0,38.
Ons saldo is +12, dat van de buren -34.
@iedereen in de app-groep: wie is er vanavond bij?
Volg ons via @gemeentezwolle of @rtvoost.nl.
Wij verhuizen vrijdag de vergunninghouders van Venlo naar Veenendaal.
Het VLUCHTELINGENWERK VERHUURDE de woning aan VELUWEWEG 12.
Zie VRAAG1234 en VERSIE123 in de map.
Zij heeft nog geen BSN en vraagt op 17-03-2016 toeslag aan.
De BSN's worden op 17032016 uitgereikt.
Zonder BSN krijgt zij niets; dat gold in 2015-2016 ook.
BSN volgt, KvK 12345678 is bekend.
De IND besloot op 12-02-2016, kenmerk volgt.
Het V-nummer ontbreekt op 3 van de 120 dossiers.
De Sofie van nummer 12 woont er sinds 2014.
Huisnummer 12-14-16, postbus 20011, 2500 EA Den Haag.
De bus van 06.12 uur, de trein van 07.48 uur.
€ 450 plus € 1.250 is € 1.700.
Artikel 176 Gemeentewet, artikel 2:1 APV, art. 41 RvO.
Vergadering 24 maart 2016, 20.00 uur, 240 stoelen, 63 insprekers.
De 14.871 plus 5.276 maakt 20.147.
Op 1-1-2016 65 personen, op 1-2-2016 71 personen.
Zij is geboren in 1980, hij in 1979, de kinderen in 2008, 2011 en 2014.
Resultaat 112,7% van 14.871 en 83,2% van 20.147.
Lijn 3, halte 7, uitstappen bij kilometerpaal 143,2.
Formulier B08-2016 en bijlage C12.
https://voorbeeld.nl/2016/03/17/bericht-4512
Dossier 1234-56789 ligt bij de griffie.
Tussen 2010 en 2016 steeg het van 1.234 naar 5.678.
Het gaat om 3 x 48 = 144 en 2 x 31 x 7 = 434 uur.
De opgave per half jaar: 31 - 28 - 35 - 40.
""".strip().splitlines()

PIECES = (
    "123456782 12345678 2771234567 bsn v-nummer tel 06 0612345678 NL91ABNA0417164300 a@b.nl [bsn] [v-nummer] [telefoonnummer]"
    " . - : , € é x 3 201 (0597) 2016"
).split()
PIECES += [" ", "  ", "\n", "\u200b"]


def bsns() -> st.SearchStrategy[str]:
    return st.text(DIGITS, min_size=9, max_size=9).map(_made_valid)


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
        assert dict.fromkeys(found.kind for found in masked.found).keys() >= {"bsn"}, template
        assert masked.text.replace("[telefoonnummer]", "06-12345678") == template.format("[bsn]")


@pytest.mark.parametrize("sentence", CLEAN)
def test_ordinary_numbers_stay(sentence: str) -> None:
    assert mask(sentence) == Masked(sentence, ())


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


@pytest.mark.parametrize(
    "piece", ["1 ", "1", "a@", "a.", "06 ", "NL91 ", "bsn 12345678", "+", "(at)", "V1", "é1", "1-2."]
)
def test_a_hostile_text_costs_time_in_proportion(piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    started = time.perf_counter()
    mask(text)
    assert time.perf_counter() - started < 0.5


def test_a_question_without_digits_is_looked_at_once_and_quickly() -> None:
    text = "Wij hebben in 2016 nog 14 woningen nodig voor grote gezinnen, wie helpt ons? " * 5
    started = time.perf_counter()
    for _ in range(200):
        mask(text)
    assert (time.perf_counter() - started) / 200 < 0.0005


def test_five_thousand_sentences_full_of_figures_give_hardly_a_false_mask() -> None:
    chance = random.Random(2016)
    sentences = [_figures(chance) for _ in range(5000)]
    assert sum(bool(mask(sentence).found) for sentence in sentences) <= 0.005 * len(sentences)


def _figures(chance: random.Random) -> str:
    number = chance.randrange
    thousands = f"{number(1, 40):02d}.{number(1000):03d}"
    day = f"{number(1, 29):02d}{chance.choice(['-', '', '.', '/'])}{number(1, 13):02d}-{number(2012, 2019)}"
    return chance.choice(
        [
            f"Op {day} was de achterstand {thousands} en de opgave {number(10_000)}.",
            f"GM{number(2000):04d}, {number(1000, 9999)} AB, {number(300)} woningen, KvK {number(10**7, 10**8)}.",
            f"Zaak V-{number(2012, 2017)}-{number(10_000):04d}, Stcrt. 2015, {number(60_000)}, € {thousands},50.",
            f"Van {day} tot {day} om {number(24):02d}.{number(60):02d} uur {number(400)} personen, {number(100)},3 %.",
            f"Assen {number(400)} {number(400)}, Emmen {number(4000)} {number(400)}, saldo -{number(500)}.",
        ]
    )
