import html
import re
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from helpdesk import demo_accounts
from helpdesk.app import create_app
from helpdesk.settings import Settings

PUBLIC_PAGES = [
    "/",
    "/vraag",
    "/assistent",
    "/handreikingen",
    "/handreikingen/HR01",
    "/modelkaart",
    "/land-in-beeld",
    "/toegankelijkheid",
    "/privacy",
    "/hoe-werkt-de-assistent",
    "/inloggen",
]
STAFF_PAGES = [
    "/werkvoorraad",
    "/beheer",
    "/beheer/handreikingen/HR01",
    "/beheer/handreikingen/HR01/geschiedenis",
    "/beheer/model",
    "/beheer/hiaten",
    "/account",
]


@pytest.fixture
def pages(client, admin):
    """Each page with who looks at it: the public ones as a stranger, those of the staff as beheerder."""
    visits = [(client, path) for path in PUBLIC_PAGES] + [(admin, path) for path in STAFF_PAGES]
    return [(browser, path, browser.get(path)) for browser, path in visits]


def test_every_page_has_one_heading_a_language_and_the_footer(pages):
    for _, path, answer in pages:
        assert answer.status_code == 200, path
        assert answer.url.path == path
        assert answer.text.count("<h1") == 1, path
        assert '<html lang="nl">' in answer.text, path
        for link in ("/toegankelijkheid", "/privacy", "/hoe-werkt-de-assistent", "/.well-known/security.txt"):
            assert f'href="{link}"' in answer.text, path


def test_every_page_forbids_foreign_and_inline_code_and_keeps_to_that(pages):
    for _, path, answer in pages:
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"], path
        assert answer.headers["Cache-Control"] == "no-store", path
        assert " style=" not in answer.text, path
        assert "<script" not in answer.text, path
        assert not re.search(r'(?:src|href)="(?:https?:)?//', answer.text), path


def test_every_link_within_the_site_leads_somewhere(pages):
    seen = set()
    for browser, path, answer in pages:
        for link in set(re.findall(r'href="(/[^"#?]*)', answer.text)) - seen:
            seen.add(link)
            assert browser.get(link).status_code == 200, (path, link)


def test_no_public_page_sets_a_cookie(client):
    assert all("set-cookie" not in client.get(path).headers for path in PUBLIC_PAGES)


def test_land_in_beeld_shows_figuur_1_to_the_person(client):
    page = html.unescape(client.get("/land-in-beeld").text)
    for figure in ("2.633", "14.000", "11.357", "5.276", "14.871", "20.147", "16.753", "3.394", "4.493", "1.099"):
        assert figure in page
    for month in ("2.411", "2.236", "2.335", "2.724", "3.114", "3.933"):
        assert month in page
    assert "83,2% van de opgave van 20.147" in page
    assert "112,7% van de taakstelling van 14.871" in page
    assert "241 gemeenten" in page
    assert "152 gemeenten" in page
    assert "voorbeeldcijfers" in page


def test_land_in_beeld_lists_390_municipalities_and_finds_one(client):
    assert "390 gemeenten, personen" in client.get("/land-in-beeld").text
    found = client.get("/land-in-beeld", params={"zoek": "sudwest"}).text
    assert "1 gemeente, personen" in found
    assert "Súdwest-Fryslân" in found
    assert "Geen gemeente of provincie met" in client.get("/land-in-beeld", params={"zoek": "atlantis"}).text


def test_the_table_can_be_sorted_both_ways(client):
    def quotas(direction):
        page = client.get("/land-in-beeld", params={"sorteer": "opgave", "richting": direction}).text
        assert f'aria-sort="{"ascending" if direction == "op" else "descending"}"' in page
        rows = re.findall(r'<tr><th scope="row">.*?</tr>', page, re.DOTALL)[20:]
        cells = [re.findall(r'class="n">([^<]*)<', row) for row in rows]
        return [int(row[2].replace(".", "").replace("−", "-")) for row in cells if len(row) == 5]

    up, down = quotas("op"), quotas("af")
    assert up == sorted(up)
    assert down == sorted(down, reverse=True)
    assert len(up) > 300


@pytest.mark.parametrize("query", ["sorteer=onzin", "richting=links", "zoek=" + "a" * 81])
def test_a_strange_query_is_a_readable_400(client, query):
    answer = client.get(f"/land-in-beeld?{query}")
    assert answer.status_code == 400
    assert "kunnen wij zo niet tonen" in answer.text


def test_a_municipality_without_figures_says_so(client, running):
    with running.database.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM stand WHERE code = 'GM0193'")
    page = client.get("/land-in-beeld", params={"zoek": "Zwolle"}).text
    assert "geen cijfers" in page


def test_without_any_figures_the_page_explains_itself(client, running):
    with running.database.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM stand")
        session.connection().exec_driver_sql("DELETE FROM quota_file")
    assert "nog geen cijfers ingelezen" in client.get("/land-in-beeld").text


def test_security_txt_names_a_contact_and_expires_within_a_year(client):
    from datetime import UTC, datetime, timedelta

    text = client.get("/.well-known/security.txt").text
    assert text.startswith("Contact: mailto:")
    expires = datetime.fromisoformat(re.search(r"Expires: (\S+)", text)[1])
    assert datetime.now(UTC) < expires < datetime.now(UTC) + timedelta(days=365)


def test_health_tells_alive_and_ready(client):
    assert client.get("/health/live").json() == {"status": "ok"}
    assert client.get("/health/ready").json() == {"status": "ok", "model": "ok"}
    assert "python_info" in client.get("/metrics").text


def test_a_guide_out_of_force_says_so(client, running):
    from helpdesk.clock import Clock

    assert "Deze handreiking geldt nu niet" not in client.get("/handreikingen/HR40").text
    object.__setattr__(running, "clock", Clock())
    assert "Deze handreiking geldt nu niet" in client.get("/handreikingen/HR22").text


def test_the_demo_accounts_are_dead_in_production(running):
    values = running.settings.model_dump() | {"env": "production", "base_url": "https://a.invalid", "rate_limits": "on"}
    production = create_app(replace(running, settings=Settings(**values)))
    form = {"adres": "beheer@voorbeeld.invalid", "wachtwoord": demo_accounts.PASSWORD}
    with TestClient(production, base_url="https://a.invalid", headers={"Origin": "https://a.invalid"}) as client:
        assert client.post("/inloggen/demo", data=form).status_code == 404
        assert client.post("/inloggen/wachtwoord", data=form).status_code == 400
        assert "kies een rol" not in client.get("/inloggen").text
        for path in STAFF_PAGES:
            assert client.get(path, follow_redirects=False).status_code == 303
