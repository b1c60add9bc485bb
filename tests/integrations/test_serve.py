import contextlib
import json
import shutil
import urllib.request

import pytest

from tests.server_process import Server


@pytest.fixture
def var(tmp_path, model_dir):
    shutil.copytree(model_dir, tmp_path / "model")
    return tmp_path


def get(url):
    with urllib.request.urlopen(url) as answer:
        return answer.read().decode()


def test_the_server_says_where_it_is_and_a_second_start_changes_nothing(var):
    server = Server(var)
    server.start()
    first = json.loads(get(f"{server.url}/api/v1/gemeenten/GM0193"))
    server.stop()
    model = (var / "model" / "kampioen").stat().st_mtime
    server.start()
    second = json.loads(get(f"{server.url}/api/v1/gemeenten/GM0193"))
    server.stop()
    text = server.log.read_text()
    assert f"De helpdesk staat op {server.url}" in text
    assert "Verzonnen" in text
    assert first == second
    assert first["stand"]["peilDatum"] == "2016-03-01"
    assert (var / "model" / "kampioen").stat().st_mtime == model


def test_a_second_worker_with_the_same_number_is_refused(var):
    server, twin = Server(var), Server(var)
    server.start()
    with contextlib.closing(contextlib.ExitStack()) as stack:
        stack.callback(server.stop)
        with pytest.raises(RuntimeError, match="Werker 0 draait al"):
            twin.start()


def test_questions_are_not_in_the_log(var):
    server = Server(var)
    server.start()
    body = json.dumps({"tekst": "kanarie-woord huurtoeslag", "email": "kanarie@voorbeeld.nl"}).encode()
    request = urllib.request.Request(f"{server.url}/api/v1/vragen", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        follow = json.load(answer)["volgUrl"]
    get(follow)
    server.stop()
    text = server.log.read_text()
    assert "kanarie-woord" not in text
    assert follow.rsplit("/", 1)[1] not in text
