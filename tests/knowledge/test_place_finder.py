from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.library import load_register
from knowledge.municipalities import Municipality

REGISTER = load_register(Path(__file__).parents[2] / "data")
TODAY = date(2016, 3, 17)
LAST_YEAR = date(2015, 12, 1)
NOW = REGISTER.on(TODAY)


def found(text: str, day: date = TODAY) -> str | None:
    place = REGISTER.find(text, day)
    return place.name if place else None


@pytest.mark.parametrize("template", ["Vraag van de gemeente {} over nareis.", "Mag dat?\nGroet, Anna\nGemeente {}"])
def test_every_name_is_found_after_the_word_gemeente(template: str) -> None:
    assert [place.name for place in NOW if REGISTER.find(template.format(place.name), TODAY) != place] == []


@pytest.mark.parametrize(
    "text",
    [
        "Best lastig om dit te regelen.",
        "Beste helpdesk, goes het?",
        "Dit is het beste, de buren klagen al.",
        "Twee huizen met houten kozijnen.",
        "Het leek mij goed dat zij vorig jaar wierden gehuisvest.",
        "Wij willen putten uit eerdere ervaringen, de kamers weert hij.",
        "Dat de gemeente huizen verhuurt is bekend.",
        "Dit kan de gemeente best doen.",
        "Hij verklaarde dat onder ede.",
        "De kinderen leren zeilen en zoeken een school.",
        "De vluchtelingen worden verhuizers.",
    ],
)
def test_an_ordinary_word_is_not_a_municipality(text: str) -> None:
    assert REGISTER.mentions(text, TODAY) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wij in Best zitten vast.", "Best"),
        ("Hoe rekent u dit?\nAfdeling Wonen, Best", "Best"),
        ("Hoe zit dat? Burgerzaken Goes", "Goes"),
        ("Beek, 3 maart 2016. Geachte helpdesk, mag dat?", "Beek"),
        ("Mag Oss daar een potje voor openen?", "Oss"),
        ("Assen wil meedoen, bij wie leg ik dat neer?", "Assen"),
        ("Telt dat mee? (Ede)", "Ede"),
        ("wij wonen in ede en wachten al lang", "Ede"),
        ("mvg, gemeente houten", "Houten"),
        ("De gemeente Leek vraagt uitstel.", "Leek"),
    ],
)
def test_an_ordinary_word_with_a_cue_is_a_municipality(text: str, name: str) -> None:
    assert found(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Mevrouw Van Buren belde over haar woning.",
        "De brief is van J. van Tiel.",
        "Vraag het de heer Van den Bosch.",
        "Groet,\nKarin van Dongen",
        "De provincie Utrecht houdt toezicht.",
        "De provincies Groningen en Drenthe kijken mee.",
        "Hij woont aan de Utrechtseweg.",
    ],
)
def test_a_person_a_province_and_a_street_are_not_municipalities(text: str) -> None:
    assert REGISTER.mentions(text, TODAY) == ()


@pytest.mark.parametrize(
    "text",
    [
        "De Universiteit Utrecht doet onderzoek.",
        "Volgens de rechtbank Arnhem mag het.",
        "Doet het zoals in Amersfoort.",
        "Het gezin komt uit Ter Apel.",
        "Dat wordt door Den Haag bedacht.",
    ],
)
def test_a_place_that_is_clearly_not_the_askers_is_no_answer(text: str) -> None:
    assert found(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wij wonen in amersfort en wachten.", "Amersfoort"),
        ("Een vraag uit gemeente Zwole.", "Zwolle"),
        ("De jongens in zalt bommel vervelen zich.", "Zaltbommel"),
        ("Het college van Alpen aan den Rijn wil dit weten.", "Alphen aan den Rijn"),
        ("vraagje uit appeldoorn", "Apeldoorn"),
        ("Zij wonen in Wychen.", "Wijchen"),
    ],
)
def test_a_misspelt_name_is_found(text: str, name: str) -> None:
    assert found(text) == name


def test_a_misspelling_says_so_and_a_place_inside_a_municipality_is_an_alias() -> None:
    hows = [REGISTER.mentions(text, TODAY)[0] for text in ("in Amersfort", "in Drachten", "in Zwolle")]
    assert [(hit.how, hit.municipality.name) for hit in hows] == [
        ("tikfout", "Amersfoort"),
        ("alias", "Smallingerland"),
        ("naam", "Zwolle"),
    ]
    assert 0.8 < hows[0].score < hows[1].score < hows[2].score == 1.0


def test_mentions_come_in_order_and_point_at_the_text() -> None:
    text = "Na Súdwest-Fryslân, en ’s-Hertogenbosch komt Bergen (L.) aan de beurt."
    hits = REGISTER.mentions(text, TODAY)
    assert [hit.text for hit in hits] == ["Súdwest-Fryslân", "s-Hertogenbosch", "Bergen (L.)"]
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wij bieden woningen aan in Vaassen maar buurgemeente Heerde wil ze wel.", "Epe"),
        ("Hij verhuist naar Almere. Wij in Urk blijven achter.", "Urk"),
        ("Zijn zus woont in Goes. Wat moet de gemeente Hulst doen?", "Hulst"),
        ("Het gezin komt uit azc Zutphen. Mag dat?\nGroet, Anna, gemeente Raalte", "Raalte"),
        ("Overgenomen van Ommen: twee gezinnen. Telt dat bij ons in Kampen?", "Kampen"),
        ("Ons verzorgingshuis in Oostburg, gemeente Sluis, sluit in juni.", "Sluis"),
        ("Mijn gemeente (Renkum) wacht op de provincie in Arnhem.", "Renkum"),
        ("Wij in Laren (NH) bouwen.", "Laren"),
    ],
)
def test_the_municipality_the_text_is_about_is_found_among_others(text: str, name: str) -> None:
    assert found(text) == name


@pytest.mark.parametrize(
    "text",
    ["Namens Asten, Someren en Deurne een vraag.", "Hij verhuist van Goes naar Tholen.", "Wij wonen in Bergen."],
)
def test_what_cannot_be_decided_is_left_open(text: str) -> None:
    assert len(REGISTER.mentions(text, TODAY)) > 1
    assert found(text) is None


def test_a_village_named_like_another_municipality_is_not_taken_for_it() -> None:
    assert found("Wij splitsen een boerderij in Laren (Gld).") == "Lochem"


def test_free_text_is_read_on_its_day() -> None:
    assert found("Bij ons in Bussum is het vol.", LAST_YEAR) == "Bussum"
    assert found("Bij ons in Bussum is het vol.") == "Gooise Meren"


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    hits = REGISTER.mentions(text, TODAY)
    assert all(text[hit.start : hit.end] == hit.text and 0 < hit.score <= 1 for hit in hits)
    best = REGISTER.find(text, TODAY)
    assert best is None or best in [hit.municipality for hit in hits]
    assert all(place in NOW for place in REGISTER.resolve(text, TODAY))


WORDS = st.sampled_from(
    ["Best", "in", "van", "De", "den", "Haag", "gemeente", "Bergen", "(L", "’s", ".", "\n", "Oss,", ""]
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_mix_of_names_and_cues_can_be_read(text: str) -> None:
    starts = [hit.start for hit in REGISTER.mentions(text, TODAY)]
    assert starts == sorted(starts)


LONG_NAMES = [place for place in NOW if len(place.name) >= 10 and "(" not in place.name]


@given(st.sampled_from(LONG_NAMES), st.data())
@settings(max_examples=150, deadline=None)
def test_one_missing_letter_in_a_long_name_is_forgiven(place: Municipality, data: st.DataObject) -> None:
    inside = [i for i in range(1, len(place.name)) if place.name[i].islower() and place.name[i - 1].isalpha()]
    at = data.draw(st.sampled_from(inside))
    misspelt = place.name[:at] + place.name[at + 1 :]
    candidates = REGISTER.resolve(misspelt, TODAY)
    assert place in candidates
    if len(candidates) == 1:
        assert found(f"Een vraag van de gemeente {misspelt} over nareis.") == place.name
