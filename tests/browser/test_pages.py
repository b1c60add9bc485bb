"""A real browser: accessible, no wider than a phone, by keyboard alone and without JavaScript."""

import re
import shutil

import pytest

from tests.conftest import missing
from tests.server_process import Server

pytestmark = pytest.mark.browser
QUESTION = "Mogen vier alleenstaande mannen samen in een eengezinswoning?"
PAGES = [
    "/",
    "/vraag",
    "/assistent",
    "/handreikingen",
    "/handreikingen/HR01",
    "/inloggen/link/onbekend",
    "/account",
    "/werkvoorraad",
    "/beheer",
    "/beheer/handreikingen",
    "/beheer/handreikingen/HR01",
    "/beheer/model",
    "/beheer/hiaten",
    "/modelkaart",
    "/land-in-beeld?zoek=Utrecht",
    "/toegankelijkheid",
    "/privacy",
    "/hoe-werkt-de-assistent",
    "/bestaat-niet",
]
# Chromium's own background traffic is refused on a closed network, many connections at a time.
QUIET = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


@pytest.fixture(scope="module")
def browser():
    chromium = shutil.which("chromium")
    if chromium is None:
        missing("browser", "chromium is niet geïnstalleerd")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory, model_dir):
    var = tmp_path_factory.mktemp("var")
    shutil.copytree(model_dir, var / "model")
    server = Server(var)
    server.start()
    yield server.url
    server.stop()


@pytest.fixture(scope="module")
def signed_in(browser, site):
    """The cookie of the beheerder, got once in a real browser."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site}/inloggen")
    page.click('button[value="beheer@voorbeeld.invalid"]')
    page.wait_for_selector("text=Werkvoorraad")
    yield context.storage_state()
    context.close()


@pytest.fixture(params=[(1280, True), (360, False)], ids=["desktop", "phone-without-javascript"])
def page(request, browser, signed_in):
    width, javascript = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, java_script_enabled=javascript, storage_state=signed_in
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def desktop(browser, signed_in):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, storage_state=signed_in)
    yield context.new_page()
    context.close()


def ask(page, site):
    page.goto(f"{site}/vraag")
    page.fill("#tekst", QUESTION)
    page.click("text=Verder")
    page.fill("#gemeente", "Vlissingen")
    page.fill("#naam", "Jan")
    page.fill("#email", "jan@voorbeeld.nl")
    page.check("input[value=nee]")
    page.click('button:text("Verder")')
    page.click("text=Vraag versturen")


def accessible(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:120]}" for rule in found]


def test_a_question_can_be_asked_and_followed(page, site):
    ask(page, site)
    assert re.search(r"V-2016-\d{4}", page.inner_text("main"))
    page.click("text=Volg uw vraag")
    assert QUESTION in page.inner_text("main")


def test_the_assistant_answers_and_passes_on(page, site):
    page.goto(f"{site}/assistent")
    page.fill("#tekst", "De huurtoeslag komt pas na een half jaar, de huurder heeft nu schuld")
    page.fill("#gemeente", "Emmen")
    page.click("text=Vraag het >> nth=-1")
    assert "toeslagen" in page.inner_text("main")
    page.fill("#naam", "Jan")
    page.fill("#email", "jan@voorbeeld.nl")
    page.click("text=Zet door >> nth=-1")
    assert "Uw vraag is ontvangen" in page.inner_text("main")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_the_screen(page, site, path):
    page.goto(site + path)
    if page.viewport_size["width"] == 360:
        box = page.locator("main").bounding_box()
        assert box["x"] + box["width"] <= 360
        assert page.locator("h1").first.bounding_box()["width"] <= 360


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(desktop, site, path):
    desktop.goto(site + path)
    assert accessible(desktop) == []


def test_axe_finds_nothing_in_the_flow_and_on_the_ticket(desktop, site):
    desktop.goto(f"{site}/vraag")
    desktop.fill("#tekst", QUESTION)
    desktop.click("text=Verder")
    assert accessible(desktop) == []
    desktop.click('button:text("Verder")')
    assert accessible(desktop) == []
    ask(desktop, site)
    assert accessible(desktop) == []
    desktop.click("text=Volg uw vraag")
    assert accessible(desktop) == []
    number = re.search(r"V-2016-\d{4}", desktop.inner_text("h1"))[0]
    desktop.goto(f"{site}/vragen/{number}")
    assert accessible(desktop) == []


def test_axe_finds_nothing_when_an_official_signs_in(browser, site):
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{site}/inloggen")
    assert accessible(page) == []
    page.click('button[value="ambtenaar.goes@voorbeeld.invalid"]')
    page.wait_for_selector("h1:text('Mijn vragen')")
    assert accessible(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


def test_the_error_summary_has_the_focus(desktop, site):
    desktop.goto(f"{site}/vraag")
    desktop.click("text=Verder")
    desktop.wait_for_selector("#fouten:focus")
    assert desktop.title().startswith("Fout: ")


def test_the_whole_flow_works_with_the_keyboard_alone(desktop, site):
    desktop.goto(f"{site}/vraag")
    desktop.focus("#tekst")
    desktop.keyboard.type(QUESTION)
    desktop.keyboard.press("Tab")
    desktop.keyboard.press("Enter")
    desktop.focus("#gemeente")
    for text in ("Goes", "Jan", "jan@voorbeeld.nl"):
        desktop.keyboard.type(text)
        desktop.keyboard.press("Tab")
    desktop.keyboard.press("Space")
    desktop.keyboard.press("Tab")
    desktop.keyboard.press("Enter")
    desktop.wait_for_selector("text=Controleer uw vraag")
    desktop.focus("text=Vraag versturen")
    desktop.keyboard.press("Enter")
    desktop.wait_for_selector("text=Uw vraag is ontvangen")


def test_the_skip_link_is_the_first_stop(desktop, site):
    desktop.goto(site)
    desktop.keyboard.press("Tab")
    assert desktop.evaluate("document.activeElement.textContent") == "Naar de inhoud"
