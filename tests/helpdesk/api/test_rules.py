"""One test per rule of the NL API Design Rules that a caller can notice."""

import pytest

PATHS = ["/api/v1/gemeenten", "/api/v1/gemeenten/GM0193", "/api/v1/gemeenten/GM0193/standen", "/api/v1/standen"]


def test_the_description_is_public_and_readable_from_anywhere(client):
    answer = client.get("/api/v1/openapi.json")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    info = answer.json()["info"]
    assert info["contact"].keys() >= {"name", "url", "email"}
    assert answer.json()["servers"] == [{"url": "http://127.0.0.1:8000/api/v1"}]


@pytest.mark.parametrize("path", [*PATHS, "/api/v1/handreikingen", "/api/v1/bestaat-niet", "/api/v1/openapi.json"])
def test_every_answer_carries_the_version_and_the_security_headers(client, path):
    headers = client.get(path).headers
    assert headers["API-Version"].count(".") == 2
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert headers["Cache-Control"] == "no-store"
    assert "max-age" in headers["Strict-Transport-Security"]


@pytest.mark.parametrize("path", PATHS)
def test_a_trailing_slash_is_a_404_and_no_redirect(client, path):
    answer = client.get(path + "/", follow_redirects=False)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/bestaat-niet", 404),
        ("GET", "/api/v1/gemeenten/GM9999", 404),
        ("GET", "/api/v1/vragen/V-2016-9999", 404),
        ("DELETE", "/api/v1/gemeenten", 405),
        ("GET", "/api/v1/standen?peilDatum=gisteren", 400),
        ("GET", "/api/v1/standen?provincie=Atlantis", 400),
        ("GET", "/api/v1/standen?peilDatum=1999-01-01", 404),
    ],
)
def test_every_error_is_a_problem_in_dutch(client, method, path, status):
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert answer.json()["detail"].endswith((".", "json"))


def test_the_description_promises_400_and_the_version_header_and_never_422(client):
    document = client.get("/api/v1/openapi.json").json()
    for path in document["paths"].values():
        for operation in path.values():
            assert "422" not in operation["responses"]
            assert "400" in operation["responses"]
            assert all("API-Version" in answer["headers"] for answer in operation["responses"].values())


def test_paths_are_lower_case_and_query_keys_are_camel_case(client):
    document = client.get("/api/v1/openapi.json").json()
    for path, operations in document["paths"].items():
        plain = path.replace("{code}", "").replace("{id}", "").replace("{nummer}", "")
        assert plain == plain.lower()
        for operation in operations.values():
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "query":
                    assert "_" not in parameter["name"]


def test_a_field_with_datum_in_its_name_is_a_date_and_never_a_moment(client):
    schemas = client.get("/api/v1/openapi.json").json()["components"]["schemas"]
    for schema in schemas.values():
        for name, field in schema.get("properties", {}).items():
            formats = {field.get("format"), *(option.get("format") for option in field.get("anyOf", []))}
            if "atum" in name:
                assert "date" in formats
                assert "date-time" not in formats


def test_an_unexpected_error_says_nothing_about_the_inside(client, monkeypatch):
    from helpdesk import quota_book

    def broken(*_):
        raise RuntimeError("geheim detail")

    monkeypatch.setattr(quota_book, "newest", broken)
    answer = client.get("/api/v1/gemeenten/GM0193")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "geheim" not in answer.text
