import json
import os
import shutil
import subprocess
import sys

import pytest

from helpdesk.settings import Settings
from integrations.commands import evaluating
from integrations.failed import Failed
from tests import make
from tests.benchmarks import evaluating as benchmark
from tests.labelled import SMALL


def helpdesk(*arguments, var):
    known = {**os.environ, "NO_COLOR": "1", "COLUMNS": "200", "HELPDESK_VAR": str(var)}
    command = [sys.executable, "-m", "integrations.cli", "evaluate", *map(str, arguments)]
    return subprocess.run(command, env=known, cwd=make.ROOT, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture
def var(tmp_path, model_dir):
    shutil.copytree(model_dir, tmp_path / "var" / "model")
    return tmp_path / "var"


def written(tmp_path, *lines):
    path = tmp_path / "toets.jsonl"
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines))
    return path


def refusal(path, desk):
    with pytest.raises(Failed) as refused:
        evaluating.read(path, desk)
    return str(refused.value)


def test_evaluate_measures_compares_and_reports(var):
    done = helpdesk(SMALL, "--report", var / "een" / "verslag", var=var)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Toets kleine_toets.jsonl: 10 vragen, 8 met een onderwerp." in done.stdout
    assert "Recept van Signalen" in done.stdout
    assert done.stdout.endswith(f"Het hele verslag staat in {var / 'een' / 'verslag' / 'verslag.html'}\n")
    folder = var / "een" / "verslag"
    assert sorted(path.name for path in folder.iterdir()) == ["verslag.html", "verslag.json", "verslag.txt"]
    assert json.loads((folder / "verslag.json").read_text(encoding="utf-8"))["questions"] == 10
    assert (folder / "verslag.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "De zekerste fouten" in (folder / "verslag.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("option", ["--no-compare", "--zonder-vergelijking"])
def test_machines_get_only_json_and_the_comparison_may_be_left_out(var, option):
    done = helpdesk(SMALL, "--json", option, var=var)
    values = json.loads(done.stdout)
    assert (values["questions"], values["comparison"]) == (10, None)
    assert 0 <= values["f1_strict"] <= values["f1_accepted"] <= 1


def test_a_broken_file_is_refused_whole_with_every_line(var, tmp_path):
    good = SMALL.read_text(encoding="utf-8").splitlines()[0]
    path = written(tmp_path, good, "kapot", good.replace('"spoed": false', '"spoed": "nee"').replace('"1"', '"x"'))
    done = helpdesk(path, "--report", tmp_path / "verslag", var=var)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "toets.jsonl is geweigerd. Er is niets gemeten.",
        "toets.jsonl, regel 2: dit is geen geldige JSON. Schrijf één object per regel.",
        "toets.jsonl, regel 3: veld 'spoed' is 'nee'. Schrijf true of false, zonder aanhalingstekens.",
    ]
    assert not (tmp_path / "verslag").exists()


def test_a_missing_file_is_a_clear_refusal(desk, tmp_path):
    assert "kan niet worden gelezen" in refusal(tmp_path / "bestaat-niet.jsonl", desk)
    assert "kan niet worden gelezen" in refusal(tmp_path, desk)


def test_an_empty_file_is_a_clear_refusal(desk, tmp_path):
    assert "staan geen vragen" in refusal(written(tmp_path, "", "  "), desk)


def test_a_file_in_another_encoding_is_refused_with_the_line(desk, tmp_path):
    assert "toets.jsonl, regel 2: dit is geen UTF-8." in refusal(written(tmp_path, "{}", b'{"tekst": "\xe9"}'), desk)


def test_a_subtopic_that_does_not_exist_is_refused(desk, tmp_path):
    line = SMALL.read_text(encoding="utf-8").splitlines()[0].replace("hu.flex", "hu.tent")
    assert "regel 1: deelonderwerp 'hu.tent' bestaat niet" in refusal(written(tmp_path, line), desk)


def test_a_strange_line_end_inside_a_question_is_no_new_line(desk, tmp_path):
    item = json.loads(SMALL.read_text(encoding="utf-8").splitlines()[0])
    item["tekst"] = "eerste\u2028tweede\x85derde"
    (question,) = evaluating.read(written(tmp_path, json.dumps(item, ensure_ascii=False) + "\r"), desk)
    assert question.text == item["tekst"]


def test_questions_of_the_training_are_counted_as_seen(desk):
    report = evaluating.make_report(make.DATA / "vragen" / "01-balies.jsonl", desk, Settings(), compare=False)
    assert report.seen == report.evaluation.questions == 300


def test_a_report_that_cannot_be_written_is_a_clear_refusal(var, tmp_path):
    (tmp_path / "bezet").write_text("")
    done = helpdesk(SMALL, "--zonder-vergelijking", "--report", tmp_path / "bezet", var=var)
    assert done.returncode == 1
    assert "Kies een andere map met --report." in done.stderr
    assert "Traceback" not in done.stderr


def test_the_benchmark_reports_norms_and_does_not_fail(var, tmp_path):
    lines = benchmark.report(var, SMALL)
    assert "Toets kleine_toets.jsonl" in lines[0]
    assert all(line.startswith("NIET GEHAALD  ") for line in lines[1:])
    assert "overgeslagen" in benchmark.report(var, tmp_path / "vragen.jsonl")[0]
    assert "Toets mislukt" in benchmark.report(var, written(tmp_path, "kapot"))[0]
