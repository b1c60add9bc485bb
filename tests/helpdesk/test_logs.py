import json

from helpdesk import logs


def test_a_failure_says_what_and_where_but_never_what_somebody_wrote(capsys):
    try:
        raise ValueError("geheim-woord van een burger")
    except ValueError as error:
        logs.failure("mis", error, bericht=3)
    line = json.loads(capsys.readouterr().out)
    assert (line["event"], line["error"], line["bericht"]) == ("mis", "ValueError", 3)
    assert "test_logs.py" in line["frames"][0]
    assert "geheim-woord" not in json.dumps(line)


def test_an_unexpected_error_on_a_page_keeps_the_question_out_of_the_log(client, monkeypatch, capsys):
    from helpdesk.web import ask

    def broken(*_):
        raise RuntimeError("geheim-woord")

    monkeypatch.setattr(ask, "understand", broken)
    answer = client.post("/vraag/gemeente", data={"tekst": "kanarie-woord over huur"})
    assert answer.status_code == 500
    assert "uw tekst staat er nog" in answer.text
    printed = "".join(capsys.readouterr())
    assert "geheim-woord" not in printed
    assert "kanarie-woord" not in printed
