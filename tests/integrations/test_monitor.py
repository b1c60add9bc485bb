import hashlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from integrations.monitor import COLUMNS, MAX_BYTES, MonitorRefused, read
from knowledge.library import load_register
from knowledge.municipalities import Register
from knowledge.totals import identities, total
from tests import make

REGISTER = load_register(make.DATA)
FILES = {path.stem: path.read_bytes() for path in sorted((make.DATA / "standen").glob("*.csv"))}
TWO = Register([make.municipality(), make.municipality("GM0088", "Schiermonnikoog", "Fryslân")])
SMALL = """# voorbeeldcijfers: verzonnen
# herkomst: voorbeeldcijfers
# periode: 2016-I
# peildatum: 2016-03-01
# bron: proef
code;gemeente;provincie;stand_begin;taakstelling;opgave;maand_1;maand_2;maand_3;maand_4;maand_5;maand_6;realisatie;saldo;achterstand;voorsprong
GM0193;Zwolle;Overijssel;12;1.040;1.052;8;15;;;;;23;1.029;1.029;0
GM0088;Schiermonnikoog;Fryslân;(5);1;−4;0;2;;;;;2;-6;0;-6
TOTAAL;Nederland;;7;1041;1048;8;17;;;;;25;1023;1029;-6
AANTAL;2;;;;;;;;;;;;;1;1
"""


def accepted(text=SMALL, register=TWO):
    return read(text.encode(), "proef.csv", register)


def refused(text, register=TWO):
    with pytest.raises(MonitorRefused) as refusal:
        read(text if isinstance(text, bytes) else text.encode(), "proef.csv", register)
    assert refusal.value.problems
    return str(refusal.value)


def changed(old, new):
    assert SMALL.count(old) == 1, old
    return SMALL.replace(old, new)


@pytest.mark.parametrize("name", FILES)
def test_every_example_file_is_accepted_without_warnings(name):
    file = read(FILES[name], f"{name}.csv", REGISTER)
    assert file.reference_date == date.fromisoformat(name)
    assert len(file.statuses) == (393 if file.period.startswith("2015") else 390)
    assert (file.origin, file.warnings) == ("voorbeeldcijfers", ())


def test_loading_gives_figuur_1_to_the_last_person():
    first, second = (total(read(FILES[day], day, REGISTER).statuses) for day in ("2015-07-01", "2016-01-01"))
    assert (first.opening, first.taakstelling, first.realised, first.balance) == (2_633, 14_000, 11_357, 5_276)
    assert (second.opening, second.taakstelling, second.quota) == (5_276, 14_871, 20_147)
    assert second.months == (2_411, 2_236, 2_335, 2_724, 3_114, 3_933)
    assert (second.realised, second.balance, second.behind, second.ahead) == (16_753, 3_394, 4_493, -1_099)
    assert (second.municipalities, second.n_behind, second.n_ahead, second.n_even) == (393, 241, 152, 0)
    assert len(identities(first, second)) == 8
    assert all(identity.holds for identity in identities(first, second))


def test_dutch_numbers_are_read_and_unknown_months_stay_unknown():
    zwolle, island = accepted().statuses
    assert (zwolle.taakstelling, zwolle.months, zwolle.realised, zwolle.balance) == (1_040, (8, 15), 23, 1_029)
    assert (island.opening_balance, island.quota, island.ahead) == (-5, -4, -6)


def test_a_file_is_known_by_the_hash_of_its_bytes():
    file = accepted()
    assert file.sha256 == hashlib.sha256(SMALL.encode()).hexdigest()
    assert (file.name, file.period, file.source) == ("proef.csv", "2016-I", "proef")


def test_months_may_be_unknown_for_everybody():
    text = SMALL.replace(";8;15;", ";;;").replace(";0;2;", ";;;").replace(";8;17;", ";;;")
    assert [status.months for status in accepted(text).statuses] == [None, None]


def test_a_balance_of_zero_may_be_printed_with_either_group():
    text = changed("23;1.029;1.029;0", "1052;0;0;0").replace(";8;15;", ";8;1044;")
    text = text.replace("8;17;;;;;25;1023;1029;-6", "8;1046;;;;;1054;-6;0;-6").replace(";;1;1\n", ";;{};{}\n")
    assert all(accepted(text.format(behind, ahead)) for behind, ahead in [(0, 1), (1, 1), (0, 2)])
    assert "Regel 10, kolom achterstand" in refused(text.format(2, 1))


@pytest.mark.parametrize(
    "cell", ["1,5", "1e3", "nan", "١٢", "１２", "=6+6", "1.23", "0.123", "007", "5)", "+12", "0x0c", "--12", "1 2"]
)
def test_anything_but_a_dutch_whole_number_is_refused(cell):
    assert "Regel 7, kolom stand_begin" in refused(changed("Overijssel;12;", f"Overijssel;{cell};"))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Zwolle;Overijssel;12;", "Zwolle;Overijssel;;", "Regel 7, kolom stand_begin: de cel is leeg"),
        (";8;15;;", ";8;;;", "Regel 7: gevuld zijn maand_1, verwacht maand_1, maand_2"),
        (";8;15;;", ";8;14;1;", "Regel 7: gevuld zijn maand_1, maand_2, maand_3"),
        (";8;15;;", ";;;;", "Bij GM0193 ontbreken de maanden"),
        (";8;15;;", ";8;16;;", "Regel 7: de maanden tellen op tot 24, realisatie is 23"),
        (";8;15;;", ";-8;31;;", "Regel 7, kolom maand_1: -8 is negatief"),
        ("12;1.040;1.052", "12;-40;-28", "Regel 7, kolom taakstelling: -40 is negatief"),
        ("1.052;8", "1.051;8", "Regel 7, kolom opgave: er staat 1051, uitgerekend is het 1052"),
        ("23;1.029;1.029;0", "23;1.030;1.029;0", "Regel 7, kolom saldo"),
        ("23;1.029;1.029;0", "23;1.029;1.028;0", "Regel 7, kolom achterstand"),
        ("2;-6;0;-6", "2;-6;0;6", "Regel 8, kolom voorsprong"),
        ("GM0088", "GM9999", "gemeente GM9999 bestaat niet op deze peildatum"),
        ("GM0088", "", "gemeente (leeg) bestaat niet"),
        ("GM0088;Schiermonnikoog;Fryslân", "GM0193;Zwolle;Overijssel", "Zwolle (GM0193) staat ook al op regel 7"),
        ("GM0088;Schiermonnikoog;Fryslân", "GM0193;Zwolle;Overijssel", "Schiermonnikoog (GM0088) ontbreekt"),
        ("GM0193;Zwolle", "GM0193;Schiermonnikoog", "kolom gemeente: bij GM0193 hoort Zwolle"),
        ("Zwolle;Overijssel", "Zwolle;Drenthe", "kolom provincie: Zwolle ligt in Overijssel"),
        ("TOTAAL;Nederland;;7;", "TOTAAL;Nederland;;8;", "Regel 9, kolom stand_begin: het totaal is 8"),
        ("1023;1029;-6", "1023;;-6", "Regel 9, kolom achterstand: de cel is leeg"),
        (";8;17;", ";9;16;", "Regel 9, kolom maand_1: er staat '9', van de gemeenten: 8"),
        (";8;17;;", ";8;17;0;", "Regel 9, kolom maand_3: er staat '0', van de gemeenten: nog onbekend"),
        ("AANTAL;2", "AANTAL;3", "Regel 10: er staan 3 gemeenten, geteld zijn er 2"),
        (";;1;1\n", ";;2;0\n", "Regel 10, kolom achterstand: er staat '2', van de gemeenten: 1"),
        ("AANTAL;2;;;;;;;;;;;;;1;1\n", "", "De regel AANTAL hoort er precies één keer"),
        ("TOTAAL;Nederland;;7;1041;1048;8;17;;;;;25;1023;1029;-6\n", "", "De regel TOTAAL hoort er precies één keer"),
        ("# peildatum: 2016-03-01", "# peildatum: 2016-09-01", "hoort niet bij periode 2016-I"),
        ("# peildatum: 2016-03-01", "# peildatum: 2016-03-02", "hoort niet bij periode 2016-I"),
        ("# peildatum: 2016-03-01", "# peildatum: 20160301", "hoort niet bij periode 2016-I"),
        ("# periode: 2016-I\n", "# periode: 2016-III\n", "Periode '2016-III' bestaat niet"),
        ("# periode: 2016-I\n", "", "'# periode: …' ontbreekt"),
        ("# bron: proef", "# bron: proef\n# bron: iets anders", "'# bron: …' staat er twee keer"),
        ("# herkomst: voorbeeldcijfers", "# herkomst: geraden", "Herkomst 'geraden' bestaat niet"),
        (";provincie;", ";land;", "Kolom provincie ontbreekt"),
        (";saldo;", ";saldi;", "Kolom saldi kennen wij niet"),
        ("stand_begin;taakstelling;", "taakstelling;stand_begin;", "op een andere plaats"),
        ("achterstand;voorsprong", "achterstand;voorsprong;x", "Regel 7 heeft 16 cellen, de kop heeft er 17"),
        ("Zwolle;Overijssel", "x" * 140_000 + ";Overijssel", "cel is te lang"),
    ],
)
def test_one_fault_refuses_the_whole_file_and_names_the_place(old, new, why):
    assert why in refused(changed(old, new))


def test_a_column_that_stands_there_twice_is_refused():
    lines = [f"{line};0" if line.startswith(("GM", "TOTAAL", "AANTAL")) else line for line in SMALL.splitlines()]
    assert "dubbel" in refused("\n".join(lines).replace(";voorsprong", ";voorsprong;saldo"))


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(content):
    assert "leeg" in refused(content)


def test_a_file_that_is_not_utf_8_is_refused():
    assert "UTF-8" in refused(SMALL.encode("latin-1", "replace"))


def test_a_file_of_more_than_2_mb_is_refused():
    assert "2 MB" in refused(b"#" * (MAX_BYTES + 1))


def test_every_fault_is_named_not_only_the_first():
    reasons = refused(changed("12;1.040;1.052", "x;y;z").replace("2;-6;0;-6", "2;-6;0;6"))
    assert all(part in reasons for part in ("kolom stand_begin", "kolom taakstelling", "kolom opgave", "Regel 8"))


def test_a_file_counts_the_municipalities_of_its_date_and_1_january_those_of_the_closing_year():
    assert "GM0381" in {status.code for status in read(FILES["2016-01-01"], "", REGISTER).statuses}
    bussum_in_february = FILES["2015-08-01"].decode().replace("2015-II", "2016-I").replace("2015-08-01", "2016-02-01")
    reasons = refused(bussum_in_february, REGISTER)
    assert "gemeente GM0381 bestaat niet op deze peildatum" in reasons
    assert "Gooise Meren (GM1942) ontbreekt" in reasons


def test_another_name_for_the_same_municipality_is_fine():
    text = FILES["2016-03-01"].decode()
    assert read(text.replace(";'s-Gravenhage;", ";Den Haag;").encode(), "", REGISTER).statuses


def test_a_quota_far_from_article_29_warns_but_is_accepted():
    text = FILES["2016-03-01"].decode().replace(";Zwolle;Overijssel;38;147;", ";Zwolle;Overijssel;34;151;")
    text = text.replace("TOTAAL;Nederland;;3394;20000;", "TOTAAL;Nederland;;3390;20004;")
    (warning,) = read(text.encode(), "", REGISTER).warnings
    assert warning.startswith("GM0193: taakstelling 151")


@settings(max_examples=150)
@given(st.integers(0, len(SMALL) - 1), st.sampled_from([*"0123456789;-().,#\n\x00\"'", "", "GM", "TOTAAL"]))
def test_a_damaged_file_is_accepted_or_refused_but_never_breaks(place, char):
    try:
        file = accepted(SMALL[:place] + char + SMALL[place + 1 :])
    except MonitorRefused:
        return
    assert [status.code for status in file.statuses] == ["GM0193", "GM0088"]
    assert total(file.statuses).quota == 1_048


def test_the_columns_are_those_of_the_example_files():
    assert all(f"\n{';'.join(COLUMNS)}\n" in content.decode() for content in FILES.values())
