from tests import guides

PATH = "/api/v1/handreikingen"
ASKED = {"tekst": "Mogen vier alleenstaande mannen samen in een eengezinswoning?"}


def ids(answer):
    return [guide["id"] for guide in answer.json()]


def test_a_published_guide_is_in_the_list_and_found(client, running):
    guides.publish(running)
    assert "HR99" in ids(client.get(PATH))
    assert ids(client.post(f"{PATH}/_zoek", json={"tekst": "Hoe plaatsen wij een wensboom?"})) == ["HR99"]


def test_a_withdrawn_guide_can_be_asked_for_and_says_so_but_is_not_advised(client, running):
    assert "HR26" in ids(client.post(f"{PATH}/_zoek", json={**ASKED, "onderwerp": "huisvesting"}))
    guides.withdraw(running, "HR26", "HR49")
    guide = client.get(f"{PATH}/HR26").json()
    assert (guide["ingetrokkenOp"], guide["vervangenDoor"]) == ("2016-03-17", "HR49")
    assert guide["tekst"]
    assert "HR26" not in ids(client.get(PATH))
    for more in ({}, {"onderwerp": "huisvesting", "deelonderwerp": "hu.woningdelen"}):
        assert "HR26" not in ids(client.post(f"{PATH}/_zoek", json={**ASKED, **more}))


def test_a_guide_that_holds_is_not_withdrawn(client):
    guide = client.get(f"{PATH}/HR01").json()
    assert (guide["ingetrokkenOp"], guide["vervangenDoor"]) == (None, None)
    assert client.get(f"{PATH}/HR555").status_code == 404
