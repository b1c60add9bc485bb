import json
import os
import shutil
import subprocess
import sys

import pytest

from tests import make

COMMANDS = ["serve", "worker", "classify", "evaluate", "train", "load-quota", "doctor"]


@pytest.fixture
def var(tmp_path, model_dir):
    shutil.copytree(model_dir, tmp_path / "var" / "model")
    return tmp_path / "var"


def helpdesk(*arguments, var=None, **environment):
    known = {**os.environ, "NO_COLOR": "1", "COLUMNS": "200", **environment}
    if var:
        known["HELPDESK_VAR"] = str(var)
    command = [sys.executable, "-m", "integrations.cli", *map(str, arguments)]
    return subprocess.run(command, env=known, cwd=make.ROOT, capture_output=True, text=True, check=False, timeout=120)


def classify(var, lines, *more):
    source = var / "in.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    return helpdesk("classify", source, *more, var=var)


def test_classify_gives_one_line_per_question_in_order_with_every_field(var):
    texts = ["Meneer 123456782 in gemeente Best wil zorgtoeslag aanvragen", "Hoe laat is de afvalbrenger open?"]
    done = classify(var, [json.dumps({"id": number, "text": text}) for number, text in enumerate(texts)])
    first, second = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert list(first) == [
        *("id", "topic", "confidence", "ranked", "subtopic", "gemeente_code", "urgent", "stored_text", "handreikingen"),
        "route",
    ]
    assert (first["id"], first["topic"], first["gemeente_code"]) == (0, "toeslagen", "GM0753")
    assert "123456782" not in done.stdout
    assert len(first["ranked"]) == 4
    assert first["route"].keys() == {"kind", "name", "reasons"}
    assert 1 <= len(first["handreikingen"]) <= 3
    assert (second["topic"], second["subtopic"], second["handreikingen"]) == (None, None, [])
    assert second["route"]["kind"] == "dienst"


def test_classify_writes_to_a_file(var):
    done = classify(var, ['{"id": "a", "text": "huurtoeslag"}'], "-o", var / "uit.jsonl")
    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads((var / "uit.jsonl").read_text())["id"] == "a"


@pytest.mark.parametrize("line", ["geen json", '{"id": 1}', '{"text": "a"}', '{"id": 1, "text": 2}', "[1]"])
def test_classify_names_the_wrong_line_and_leaves_no_half_result(var, line):
    done = classify(var, ['{"id": 1, "text": "huurtoeslag"}', line], "-o", var / "uit.jsonl")
    assert done.returncode == 1
    assert "in.jsonl, regel 2" in done.stderr
    assert not list(var.glob("uit.jsonl*"))


def test_classify_survives_strange_texts(var):
    texts = ["", "\x00", "\ud800", "x" * 20_000, "  \n "]
    done = classify(var, [json.dumps({"id": n, "text": text}) for n, text in enumerate(texts)])
    assert done.returncode == 0
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [0, 1, 2, 3, 4]


def test_a_missing_file_is_a_clear_refusal():
    done = helpdesk("classify", "bestaat-niet.jsonl")
    assert done.returncode == 1
    assert "kan niet worden gelezen" in done.stderr
    assert "Traceback" not in done.stderr


def test_loading_figures_twice_changes_nothing(tmp_path):
    files = sorted((make.DATA / "standen").glob("*.csv"))[-2:]
    first = helpdesk("load-quota", *files, var=tmp_path)
    second = helpdesk("load-quota", *files, var=tmp_path)
    assert (first.returncode, second.returncode) == (0, 0)
    assert first.stdout.count("ingelezen") == 2
    assert second.stdout.count("er is niets veranderd") == 2


def test_a_dry_run_stores_nothing(tmp_path):
    file = sorted((make.DATA / "standen").glob("*.csv"))[-1]
    assert "Niets bewaard" in helpdesk("load-quota", "--dry-run", file, var=tmp_path).stdout
    assert "ingelezen" in helpdesk("load-quota", file, var=tmp_path).stdout


def test_a_wrong_file_is_refused_whole_with_the_row(tmp_path):
    good = sorted((make.DATA / "standen").glob("*.csv"))[-1].read_text()
    broken = tmp_path / "fout.csv"
    broken.write_text(good.replace("GM0193;Zwolle", "GM9999;Zwolle"))
    done = helpdesk("load-quota", broken, var=tmp_path)
    assert done.returncode == 1
    assert "geweigerd. Er is niets veranderd." in done.stderr
    assert "GM9999" in done.stderr


def test_other_figures_for_a_known_date_do_not_replace_them(tmp_path):
    good = sorted((make.DATA / "standen").glob("*.csv"))[-1]
    other = tmp_path / "anders.csv"
    other.write_text(good.read_text().replace("# bron: ", "# bron: andere "))
    helpdesk("load-quota", good, var=tmp_path)
    done = helpdesk("load-quota", other, var=tmp_path)
    assert done.returncode == 1
    assert "staan al andere cijfers" in done.stderr


def test_an_address_without_https_is_refused(tmp_path):
    done = helpdesk("load-quota", "http://voorbeeld.invalid/standen.csv", var=tmp_path)
    assert done.returncode == 1
    assert "Alleen adressen met https://" in done.stderr


def test_doctor_tells_what_is_missing_and_what_to_do(tmp_path):
    done = helpdesk("doctor", var=tmp_path)
    assert done.returncode == 1
    assert "Start de site één keer" in done.stdout
    assert "helpdesk train" in done.stdout
    assert "uit (geen token)" in done.stdout


def test_doctor_is_content_with_a_working_desk(var):
    helpdesk("load-quota", *sorted((make.DATA / "standen").glob("*.csv")), var=var)
    done = helpdesk("doctor", "--json", var=var)
    assert done.returncode == 0
    checks = {check["part"]: check["state"] for check in json.loads(done.stdout)}
    assert checks["kennis"] == checks["model"] == checks["cijfers"] == "goed"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_dutch_with_examples(command):
    done = helpdesk(command, "--help")
    assert done.returncode == 0
    assert "Voorbeelden: helpdesk" in done.stdout
    assert "\x1b[" not in done.stdout


def test_wrong_use_is_exit_code_two():
    assert helpdesk("classify").returncode == 2
    assert helpdesk("bestaat-niet").returncode == 2


def test_an_unsafe_setting_refuses_to_start(tmp_path):
    done = helpdesk("doctor", var=tmp_path, HELPDESK_ENV="production", HELPDESK_RATE_LIMITS="off")
    assert done.returncode == 1
    assert "HELPDESK_BASE_URL moet in productie met https:// beginnen" in done.stderr
    assert helpdesk("doctor", var=tmp_path, HELPDESK_ENV="proef").returncode == 1


def test_a_taken_port_is_said_with_a_way_out(var):
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = helpdesk("serve", "--port", port, var=var)
    assert done.returncode == 1
    assert f"Poort {port} is bezet" in done.stderr
    assert f"--port {port + 1}" in done.stderr
