import re
from datetime import timedelta

import pyotp
import pytest
from sqlmodel import select

from helpdesk import access, accounts, passwords, signin
from helpdesk.tables import Account, AuditEvent, Letter, SignIn
from tests import make

ADDRESS, PASSWORD = "medewerker@voorbeeld.invalid", "paard batterij nietje juist"


@pytest.fixture
def account(running):
    with running.database.writing() as session:
        return accounts.create(
            session, email=ADDRESS, name="Mira", role=access.MANAGER, now=make.MORNING, password=PASSWORD
        )


def asked_link(running, address):
    with running.database.writing() as session:
        signin.send_link(session, address, "", "http://x", running.jobs, make.MORNING)
    with running.database.reading() as session:
        letters = session.exec(select(Letter).where(Letter.recipient == address)).all()
    return re.search(r"/inloggen/link/(\S+)", letters[-1].body)[1] if letters else None


def used(running, token, now=make.MORNING):
    with running.database.writing() as session:
        return signin.use_link(session, token, now)


def person(running, token, now=make.MORNING):
    with running.database.reading() as session:
        found = signin.who(session, token, now, demo=True)
    return found[0] if found else None


def started(running, account, now=make.MORNING):
    with running.database.writing() as session:
        return signin.start_session(session, account, now).token


def test_a_link_works_once_and_only_for_its_quarter_of_an_hour(running):
    goes = "ambtenaar.goes@voorbeeld.invalid"
    token = asked_link(running, goes)
    assert used(running, token, make.MORNING + signin.LINK_LASTS) is None
    first, _ = used(running, token)
    assert person(running, first.token).gemeente_code == "GM0664"
    assert used(running, token) is None


def test_staff_and_strangers_get_no_link(running):
    assert asked_link(running, "joris.vandalen@voorbeeld.invalid") is None
    assert asked_link(running, "niemand@voorbeeld.invalid") is None


def test_who_asked_a_question_may_sign_in_with_that_address_and_sees_nothing_else(running):
    running.writer.receive(make.question(asker_name="Eva", asker_email="eva@voorbeeld.invalid"))
    first, _ = used(running, asked_link(running, "eva@voorbeeld.invalid"))
    assert (person(running, first.token).role, person(running, first.token).gemeente_code) == (access.ASKER, None)


def test_capitals_in_an_address_make_no_difference(running):
    running.writer.receive(make.question(asker_name="Eva", asker_email="Eva@Voorbeeld.invalid"))
    assert used(running, asked_link(running, "EVA@voorbeeld.invalid".lower()))


def test_an_official_lands_on_the_own_questions(client, running):
    token = asked_link(running, "ambtenaar.goes@voorbeeld.invalid")
    page = client.post(f"/inloggen/link/{token}")
    assert (page.status_code, page.url.path) == (200, "/mijn-vragen")


@pytest.mark.parametrize("role", ["joris.vandalen", "kennis", "toezicht", "beheer", "ambtenaar.zwolle"])
def test_every_role_lands_on_a_page_that_it_may_see(client, role):
    assert client.post("/inloggen/demo", data={"adres": f"{role}@voorbeeld.invalid"}).status_code == 200


def test_looking_at_a_link_does_not_use_it(client, running):
    token = asked_link(running, "ambtenaar.goes@voorbeeld.invalid")
    for _ in range(3):
        assert "ambtenaar.goes@voorbeeld.invalid" in client.get(f"/inloggen/link/{token}").text
    assert client.post(f"/inloggen/link/{token}", follow_redirects=False).status_code == 303
    assert client.post(f"/inloggen/link/{token}").status_code == 400


def test_a_known_and_an_unknown_address_get_the_same_page(client, running):
    pages = [
        client.post("/inloggen/link", data={"email": address}).text.replace(address, "")
        for address in ("ambtenaar.goes@voorbeeld.invalid", "niemand@voorbeeld.invalid")
    ]
    assert pages[0] == pages[1]


def test_a_password_is_checked_also_when_there_is_no_account(running, account, monkeypatch):
    checks = []
    real = passwords._hasher.verify
    monkeypatch.setattr(passwords._hasher, "verify", lambda *values: checks.append(1) or real(*values))
    with running.database.reading() as session:
        assert signin.check_password(session, ADDRESS.upper(), PASSWORD, demo=True).name == "Mira"
        assert signin.check_password(session, ADDRESS, "verkeerd", demo=True) is None
        assert signin.check_password(session, "niemand@voorbeeld.invalid", PASSWORD, demo=True) is None
    assert len(checks) == 3


def test_a_code_works_once(running, account):
    secret, now = passwords.new_secret(), make.MORNING
    code = pyotp.TOTP(secret).at(now)
    with running.database.writing() as session:
        known = session.get_one(Account, account.id)
        assert not signin.check_code(session, known, "000000", "geen geheim", now)
        assert signin.check_code(session, known, code, secret, now)
        assert not signin.check_code(session, known, code, secret, now)
        assert known.totp_secret == secret


@pytest.mark.parametrize("later", [signin.IDLE, signin.LONGEST])
def test_a_session_ends_by_itself(running, account, later):
    token = started(running, account)
    assert person(running, token, make.MORNING + timedelta(hours=1)).name == "Mira"
    assert person(running, token, make.MORNING + later + timedelta(seconds=1)) is None


@pytest.mark.parametrize(
    "take_away",
    [
        lambda session, account: accounts.disable(session, account, make.MORNING),
        lambda session, account: accounts.change_password(session, account, "heel ander wachtwoord 7"),
        lambda session, account: accounts.change_role(session, account, access.EXPERT, None, None),
        accounts.forget_second_step,
    ],
)
def test_who_loses_something_is_signed_out_at_once(running, account, take_away):
    token = started(running, account)
    with running.database.writing() as session:
        take_away(session, session.get_one(Account, account.id))
    assert person(running, token) is None


def test_the_database_holds_no_token_and_tells_who_signed_in(running, account):
    token = started(running, account)
    with running.database.reading() as session:
        assert token not in {row.token_hash for row in session.exec(select(SignIn))}
        event = session.exec(select(AuditEvent)).one()
    assert (event.action, event.actor) == ("aangemeld", "Mira")


@pytest.mark.parametrize("weak", ["kort", "aaaaaaaaaaaaaa", "mijn medewerker wachtwoord"])
def test_a_weak_password_is_refused_with_what_to_do(running, weak):
    with running.database.writing() as session, pytest.raises(accounts.AccountRefused, match="Kies"):
        accounts.create(session, email=ADDRESS, name="M", role=access.ADMIN, now=make.MORNING, password=weak)


def test_after_ten_tries_one_waits(running):
    with running.database.writing() as session:
        for _ in range(signin.MOST_ATTEMPTS):
            signin.count_attempt(session, make.MORNING, "account:x")
        with pytest.raises(signin.TooManyAttempts):
            signin.count_attempt(session, make.MORNING, "account:X ")
        signin.count_attempt(session, make.MORNING + signin.ATTEMPTS_WITHIN + timedelta(seconds=1), "account:x")


def test_who_signs_in_well_uses_up_no_tries(running):
    with running.database.writing() as session:
        for _ in range(signin.MOST_ATTEMPTS * 2):
            signin.count_attempt(session, make.MORNING, "adres:stadhuis")
            signin.forgive_attempt(session, "adres:stadhuis")


def test_a_form_of_another_site_is_refused(manager):
    for headers in ({"Origin": "https://elders.invalid"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        assert manager.post("/account/overal-uitloggen", headers=headers).status_code == 403


def test_what_was_typed_is_kept_when_the_session_ended(client):
    answer = client.post("/vragen/V-2016-0001/onderwerp", data={"reden": "Dit is <b>mijn</b> reden, die is lang." * 3})
    assert answer.status_code == 401
    assert "Dit is &lt;b&gt;mijn&lt;/b&gt; reden" in answer.text


@pytest.mark.parametrize("elsewhere", ["//elders.invalid", "https://elders.invalid", "/\\elders.invalid", "x"])
def test_after_signing_in_one_stays_on_this_site(client, elsewhere):
    form = {"adres": "joris.vandalen@voorbeeld.invalid", "naar": elsewhere}
    answer = client.post("/inloggen/demo", data=form, follow_redirects=False)
    assert answer.headers["Location"] == "/werkvoorraad"
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


def test_signing_out_ends_the_session(manager):
    assert manager.get("/werkvoorraad").status_code == 200
    manager.post("/uitloggen")
    assert manager.get("/werkvoorraad", follow_redirects=False).status_code == 303
