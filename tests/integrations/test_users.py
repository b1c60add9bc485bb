import json

import pytest
from sqlmodel import select

from helpdesk import accounts, signin
from helpdesk.tables import AuditEvent
from integrations.commands import users
from integrations.failed import Failed
from tests import make

ADDRESS = "nieuw@voorbeeld.invalid"


@pytest.fixture(autouse=True)
def environment(database_url, tmp_path, monkeypatch):
    monkeypatch.setenv("HELPDESK_VAR", str(tmp_path))
    monkeypatch.setenv("HELPDESK_DATABASE_URL", database_url)


def add(role="beheerder", **values):
    values = {"name": "A. Bos", "place": None, "staff": None, "make_password": True} | values
    users.add(ADDRESS, role=role, **values)


def test_a_made_password_is_shown_once_and_works(running, capsys):
    add()
    password = capsys.readouterr().out.rsplit(": ", 1)[1].strip()
    with running.database.reading() as session:
        assert signin.check_password(session, ADDRESS, password, demo=False).role == "beheerder"
        event = session.exec(select(AuditEvent)).one()
    assert (event.action, event.origin) == ("account gemaakt", "cli")
    assert password not in str(event)


def test_an_official_belongs_to_a_municipality_and_has_no_password(running, capsys):
    add(role="vrager", place="Goes")
    with running.database.reading() as session:
        account = accounts.by_email(session, ADDRESS)
    assert (account.gemeente_code, account.password_hash) == ("GM0664", None)
    users.show_all(as_json=True)
    shown = json.loads(capsys.readouterr().out.split("\n", 1)[1])
    assert {"email": ADDRESS, "gemeente": "GM0664"}.items() <= next(r for r in shown if r["email"] == ADDRESS).items()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"role": "baas"}, "De rol 'baas' bestaat niet"),
        ({"role": "vrager", "place": "Nergensdam"}, "Wij kennen geen gemeente"),
        ({"role": "expert", "staff": "niemand"}, "staat geen 'niemand'"),
        ({"role": "expert", "place": "Goes"}, "Alleen een vrager hoort bij een gemeente"),
        ({"name": " "}, "Vul uw naam in"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_made(running, wrong, message):
    with pytest.raises(Failed, match=message):
        add(**wrong)
    with running.database.reading() as session:
        assert accounts.by_email(session, ADDRESS) is None


def test_a_closed_account_is_signed_out_at_once(running):
    add()
    with running.database.writing() as session:
        token = signin.start_session(session, accounts.by_email(session, ADDRESS), make.MORNING).token
    users.close(ADDRESS)
    with running.database.reading() as session:
        assert signin.who(session, token, make.MORNING, demo=True) is None
    with pytest.raises(Failed, match="Er is geen account voor"):
        users.close("weg@voorbeeld.invalid")
