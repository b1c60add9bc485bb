def test_there_are_390_municipalities_in_2016(client):
    places = client.get("/api/v1/gemeenten").json()
    assert len(places) == 390
    assert len({place["code"] for place in places}) == 390


def test_a_province_can_be_chosen(client):
    places = client.get("/api/v1/gemeenten", params={"provincie": "Zeeland"}).json()
    assert len(places) == 13


def test_a_municipality_shows_its_newest_stand(client):
    body = client.get("/api/v1/gemeenten/GM0193").json()
    assert body["naam"] == "Zwolle"
    assert body["stand"]["peilDatum"] == "2016-03-01"


def test_a_merged_municipality_keeps_its_address_and_names_its_successor(client):
    body = client.get("/api/v1/gemeenten/GM0381").json()
    assert (body["naam"], body["opvolger"]["naam"]) == ("Bussum", "Gooise Meren")


def test_the_history_is_oldest_first(client):
    dates = [stand["peilDatum"] for stand in client.get("/api/v1/gemeenten/GM0193/standen").json()]
    assert dates == sorted(dates)
    assert len(dates) == 9


def test_all_stands_add_up_to_figuur_1(client):
    body = client.get("/api/v1/standen", params={"peilDatum": "2016-01-01"}).json()
    stands = [row["stand"] for row in body["standen"]]
    assert len(stands) == 393
    assert sum(stand["saldo"] for stand in stands) == 3_394
    assert sum(stand["achterstand"] for stand in stands) == 4_493
    assert sum(stand["voorsprong"] for stand in stands) == -1_099
    assert all(stand["achterstand"] + stand["voorsprong"] == stand["saldo"] for stand in stands)


def test_stands_of_a_province_are_a_part_of_the_whole(client):
    body = client.get("/api/v1/standen", params={"provincie": "Utrecht"}).json()
    assert {row["gemeente"]["provincie"] for row in body["standen"]} == {"Utrecht"}
    assert len(body["standen"]) == 26
