"""The API as one application, mounted at /api/v1; its description is public."""

from typing import Any

from fastapi import FastAPI

from helpdesk.api import guides, municipalities, problems, questions
from helpdesk.body_limit import BodyLimit
from helpdesk.headers import API_VERSION
from helpdesk.running import Running

MAX_BODY = 64 * 1024  # bytes
PROBLEM_SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["status", "title", "detail"],
    "properties": {
        "status": {"type": "integer"},
        "title": {"type": "string"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"veld": {"type": "string"}, "melding": {"type": "string"}},
            },
        },
    },
}
PROBLEM = {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
VERSION_HEADER = {"API-Version": {"schema": {"type": "string"}, "description": "volledige versie van de API"}}


def create_api(running: Running) -> FastAPI:
    api = FastAPI(
        title="Helpdesk huisvesting vergunninghouders",
        summary="Vragen stellen, indelen, handreikingen zoeken en standen opvragen",
        version=API_VERSION,
        contact={
            "name": "OTAV-helpdesk",
            "url": running.settings.base_url,
            "email": running.settings.contact_email,
        },
        license_info={"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        servers=[{"url": f"{running.settings.base_url}/api/v1"}],
        root_path_in_servers=False,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    api.state.running = running
    api.add_middleware(BodyLimit, most=MAX_BODY)
    problems.install(api)
    for router in (questions.router, municipalities.router, guides.router):
        api.include_router(router)
    _describe_errors(api)
    return api


def _describe_errors(api: FastAPI) -> None:
    """The generated description promises 422 and no headers; the real answers are 400 problem+json with API-Version."""
    document = api.openapi()
    document["components"]["schemas"]["Problem"] = PROBLEM_SCHEMA
    for name in ("HTTPValidationError", "ValidationError"):
        document["components"]["schemas"].pop(name, None)
    for path in document["paths"].values():
        for operation in path.values():
            _describe_operation(operation)


def _describe_operation(operation: dict[str, Any]) -> None:
    answers = operation["responses"]
    answers.pop("422", None)
    wanted = {"400": "De aanvraag klopt niet", "404": "Niet gevonden", "500": "Er ging iets mis"}
    if "requestBody" in operation:
        wanted |= {"413": "De aanvraag is te groot"}
    if operation["operationId"].startswith("ask"):
        wanted |= {"409": "Sleutel al gebruikt", "429": "Te veel aanvragen", "503": "Te druk"}
    for status, description in wanted.items():
        answers[status] = {"description": description, **PROBLEM}
    for answer in answers.values():
        answer["headers"] = VERSION_HEADER
