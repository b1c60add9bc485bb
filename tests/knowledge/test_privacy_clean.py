"""What must not be masked, and what masking may cost."""

import random
import time

import pytest

from knowledge.privacy import Masked, mask

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


@pytest.mark.parametrize("sentence", CLEAN)
def test_ordinary_numbers_stay(sentence: str) -> None:
    assert mask(sentence) == Masked(sentence, ())


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
