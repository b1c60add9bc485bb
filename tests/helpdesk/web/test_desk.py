import re

import pytest

from tests import make


@pytest.fixture
def client(admin):
    return admin


def ask(running, text="Hoe wordt onze taakstelling voor de eerste helft van 2016 berekend?", **values):
    place = running.desk.library.register.by_code(values.pop("code", "GM0193"))
    return running.writer.receive(make.question(text, municipality=place, **values))


def test_the_empty_list_says_so(client):
    assert "Er zijn geen vragen" in client.get("/werkvoorraad").text


def test_the_ticket_page_shows_topic_words_route_guides_and_quota(client, running):
    receipt = ask(running, asker_name="Jan", asker_email="jan@voorbeeld.invalid")
    page = client.get(f"/vragen/{receipt.number}").text
    assert "wet- en regelgeving</strong>, zeker" in page
    assert "Deze woorden gaven de doorslag" in page
    assert "taakstelling" in page
    assert "Hanneke Wolters" in page
    assert "Accountmanager voor Overijssel; Zwolle ligt daar." in page
    assert "/handreikingen/HR01#" in page
    assert re.search(r"Opgave \d+ = achterstand \d+ \+ taakstelling \d+; gehuisvest \d+; op schema zou \d+ zijn", page)
    assert "Stand 1 maart 2016" in page
    assert "voorbeeldcijfers" in page
    assert "wacht op bezorging" in page


def test_a_ticket_without_figures_says_no_figures(client, running):
    with running.database.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM stand WHERE code = 'GM0193'")
    assert "Geen cijfers." in client.get(f"/vragen/{ask(running).number}").text


def test_a_ticket_keeps_the_stand_it_came_in_with(client, running):
    receipt = ask(running)
    with running.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE stand SET realised = realised + 5 WHERE code = 'GM0193'")
    assert "Toen de vraag binnenkwam was dit" in client.get(f"/vragen/{receipt.number}").text


def test_an_unclassified_ticket_gives_the_reason(client, running):
    from dataclasses import replace

    from helpdesk.writer import Writer

    desk = replace(running.desk, scorer=None, no_model="het modelbestand is beschadigd")
    writer = Writer(running.database, lambda: desk, running.jobs, running.clock)
    receipt = writer.receive(make.question())
    writer.close()
    assert "Niet ingedeeld</strong> (het modelbestand is beschadigd)" in client.get(f"/vragen/{receipt.number}").text


def test_the_list_goes_on_below_fifty(client, running):
    numbers = [ask(running, text=f"Krijgt bewoner {n} huurtoeslag?", danger=n < 2).number for n in range(53)]
    first = client.get("/werkvoorraad").text
    (older,) = re.findall(r"/werkvoorraad\?na=[01]-\d+", first)
    second = client.get(older).text
    shown = [re.findall(r"<strong>(V-2016-\d+)</strong>", page) for page in (first, second)]
    assert [len(page) for page in shown] == [50, 3]
    assert sorted(shown[0] + shown[1]) == sorted(numbers)
    assert set(shown[0][:2]) == set(numbers[:2])
