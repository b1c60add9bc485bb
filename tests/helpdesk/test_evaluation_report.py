import json
import re
from dataclasses import fields, replace
from html.parser import HTMLParser

import pytest

from helpdesk.evaluation_json import as_json
from helpdesk.evaluation_page import page
from helpdesk.evaluation_pictures import Picture, pictures
from helpdesk.evaluation_report import Report, all_compared, measure_rows, norms_met, warnings
from helpdesk.evaluation_text import full_text, short_text
from helpdesk.evaluation_words import MEASURES, RECIPES
from knowledge.baselines import RECIPES as LEARNED
from knowledge.comparison import Compared
from knowledge.evaluate import Scores, evaluate
from knowledge.measures import F1
from tests import make
from tests.labelled import observed, outcome, question, small_outcomes

COMPARED = tuple(Compared(key, F1(0.3 + n / 10, 0.35 + n / 10)) for n, key in enumerate(LEARNED))
SMALL = Report("kleine_toets.jsonl", make.TODAY, 3580, 0, False, evaluate(small_outcomes()), COMPARED)
EMPTY = replace(SMALL, evaluation=evaluate([]), compared=())
SILENT = replace(SMALL, evaluation=evaluate([outcome(seen=observed(None))]), compared=None)
HTML = page(SMALL)


class Tags(HTMLParser):
    def __init__(self, source):
        super().__init__()
        self.found, self.open = [], []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if tag not in {"meta", "rect", "path", "circle", "polyline"}:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def all(self, name):
        return [attrs for tag, attrs in self.found if tag == name]


def test_every_measure_has_dutch_words_in_the_same_order():
    assert list(MEASURES) == [field.name for field in fields(Scores)]
    assert set(RECIPES) == {"ours", *LEARNED}


def test_the_text_says_value_count_norm_and_verdict():
    text = short_text(SMALL)
    assert "Toets kleine_toets.jsonl: 10 vragen, 8 met een onderwerp." in text
    assert re.search(r"Onderwerp, een tweede mag ook \(macro-F1\) +0,642 +minstens 0,95 +niet gehaald\n", text)
    assert re.search(r"Vragen die een antwoord krijgen +87,5% +7 van 8 +minstens 75% +gehaald\n", text)
    assert re.search(r"Handreiking waar niets past +50,0% +1 van 2 +hoogstens 10% +niet gehaald\n", text)
    assert re.search(r"Voorsprong op het recept van Signalen +0,092 +minstens 0,10 +niet gehaald\n", text)


def test_the_full_text_has_groups_and_mistakes_too():
    text = full_text(SMALL)
    assert text.startswith(short_text(SMALL))
    assert re.search(r"zonder stijl +1 +0,0% +–\n", text)
    assert "  1. veiligheid, ve.onrust (80% zeker), moest zijn: huisvesting, hu.regio. Vraag 2.\n" in text


def test_no_line_of_text_ends_in_spaces():
    assert [line for line in full_text(SMALL).splitlines() if line != line.rstrip()] == []


def test_the_best_other_recipe_comes_right_after_ours():
    assert [key for key, _ in all_compared(SMALL)] == ["ours", "plain", "signalen", "keywords", "majority"]


def test_norms_are_counted():
    assert norms_met(SMALL) == (2, 14)
    assert norms_met(replace(SMALL, compared=None)) == (2, 13)
    assert norms_met(EMPTY) == (0, 14)


def test_without_comparison_there_is_no_lead_and_no_picture_of_it():
    alone = replace(SMALL, compared=None)
    assert len(measure_rows(alone)) == len(MEASURES)
    assert "Vergelijking" not in short_text(alone)
    assert [picture.id for picture in pictures(SMALL)][1:] == [picture.id for picture in pictures(alone)]


def test_questions_that_were_learned_from_are_said_to_be():
    assert warnings(SMALL) == []
    (warning,) = warnings(replace(SMALL, seen=1))
    assert warning.startswith("1 vraag staat ook in data/vragen")
    assert "Let op: 1.200 vragen staan ook in" in short_text(replace(SMALL, seen=1200))
    assert "helpdesk train" in page(replace(SMALL, other_training=True))


def test_machines_get_every_measure_and_count():
    values = json.loads(as_json(SMALL))
    assert values["f1_accepted"] == pytest.approx(77 / 120)
    assert values["counts"]["coverage"] == [7, 8]
    assert values["norms"]["coverage"] == {"limit": 0.75, "most": False, "met": True}
    assert values["comparison"]["lead_on_signalen"] == pytest.approx(77 / 120 - 0.55)
    assert (values["questions"], values["worst"][0]["id"]) == (10, "2")
    assert json.loads(as_json(SILENT))["comparison"] is None
    assert json.loads(as_json(EMPTY))["coverage"] is None


def test_the_page_needs_nothing_from_elsewhere():
    tags = Tags(HTML)
    assert tags.open == []
    assert {tag for tag, _ in tags.found} & {"script", "link", "img", "iframe", "object"} == set()
    outside = [value for _, attrs in tags.found for name, value in attrs.items() if name in {"src", "href"}]
    assert outside == ["#inhoud"]
    assert re.findall(r"url\(|@import|https?://", HTML) == []


def test_every_picture_has_a_title_a_conclusion_and_a_table():
    tags = Tags(HTML)
    ids = [attrs["id"] for _, attrs in tags.found if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert len(tags.all("svg")) == len(pictures(SMALL)) == 6
    for drawing in tags.all("svg"):
        assert drawing["role"] == "img"
        assert set(drawing["aria-labelledby"].split()) <= set(ids)
    for picture in pictures(SMALL):
        assert f"<strong>{picture.conclusion}</strong>" in HTML
        assert f"In een tabel: {picture.title}" in HTML
    assert len(tags.all("caption")) == len(tags.all("table")) == 2 + len(pictures(SMALL))
    assert all("scope" in attrs for attrs in tags.all("th"))


def test_a_picture_without_conclusion_or_table_cannot_be_made():
    whole = pictures(SMALL)[0]
    for missing in ({"title": ""}, {"conclusion": "geen zin"}, {"rows": ()}):
        with pytest.raises(ValueError, match="mist een titel, conclusie of tabel"):
            replace(whole, **missing)
    assert isinstance(whole, Picture)


@pytest.mark.parametrize("report", [EMPTY, SILENT])
def test_without_anything_to_show_the_page_says_so(report):
    source = page(report)
    assert Tags(source).open == []
    assert "Het model noemde nergens een onderwerp, dus hier valt niets te tekenen." in source
    assert "Het model noemde nergens een verkeerd onderwerp." in source
    assert "onbekend" in full_text(report)


def test_text_of_a_question_is_shown_as_text_and_not_without_end():
    evil = "<script>alert(1)</script>" + "x" * 1000
    wrong = outcome(question("toeslagen", style="<b>"), observed(text=evil))
    source = page(replace(SMALL, evaluation=evaluate([wrong])))
    assert "<script" not in source
    assert "<b>" not in source
    assert "&lt;script&gt;alert(1)" in source
    assert "x" * 700 not in source


def test_the_conclusions_say_what_the_pictures_show():
    said = {picture.id: picture.conclusion for picture in pictures(SMALL)}
    assert said == {
        "vergelijking": "Deze helpdesk scoort 0,642, dat is 0,092 boven het recept van Signalen.",
        "verwarring": (
            "Het model doet het goed bij 6 van de 10 vragen; het vaakst ging mis: wet- en regelgeving, "
            "daar noemde het model huisvesting (1 keer)."
        ),
        "zekerheid": (
            "De zekerheid zit er gemiddeld 31,9 procentpunt naast; het model heeft minder vaak gelijk dan het zegt."
        ),
        "zwijgen": (
            "Nu krijgt 87,5% van de vragen met een onderwerp een antwoord, en 37,5% van de antwoorden is fout."
        ),
        "deelonderwerpen": "Geen deelonderwerp heeft 5 vragen of meer; de verschillen zeggen dus weinig.",
        "stijlen": "Het zwakst is kort: 3 van de 5 goed (van wat 5 vragen of meer heeft).",
    }
