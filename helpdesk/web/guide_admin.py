"""The list of handreikingen for staff: reminders, files that cannot be read, import and export."""

import io
import zipfile
from typing import Annotated

from fastapi import APIRouter, File, Query, Request, UploadFile
from fastapi.responses import RedirectResponse, Response
from starlette import datastructures
from starlette.exceptions import HTTPException

from helpdesk import guide_files, guide_list
from helpdesk.access import KNOWLEDGE
from helpdesk.doors import Refused
from helpdesk.guide_import import MAX_FILE, read_file
from helpdesk.guide_text import fields_of_guide, tidy, write
from helpdesk.guidebook import Conflict
from helpdesk.running import Running
from helpdesk.signed_in import allow, signed_in
from helpdesk.web.deps import RunningDep, page
from knowledge.privacy import mask

router = APIRouter(include_in_schema=False, dependencies=[allow(KNOWLEDGE)], prefix="/beheer/handreikingen")
TOPIC_CHOICES = guide_list.TOPIC_CHOICES
State = Annotated[str, Query(pattern=f"^({'|'.join(guide_list.STATES)})?$")]
Topic = Annotated[str, Query(pattern=f"^({'|'.join(TOPIC_CHOICES)})?$")]
Upload = Annotated[UploadFile | str | None, File()]


@router.get("")
def guides(request: Request, running: RunningDep, staat: State = "", onderwerp: Topic = "") -> Response:
    return _list_page(request, running, staat=staat, onderwerp=onderwerp)


@router.post("/importeren")
def import_file(request: Request, running: RunningDep, bestand: Upload = None) -> Response:
    name, content = _content(bestand)
    try:
        fields, masked = tidy(read_file(name, content))
        name = mask(name).text
        actor, now = signed_in(request).name, running.clock.now()
        with running.database.writing() as session:
            guide_id = guide_files.take_in(session, fields, name, running.desk.library, actor, now)
    except Refused as refusal:
        return _list_page(request, running, 400, fouten={"bestand": str(refusal)})
    except Conflict:
        again = "Iemand anders bewaarde net ook een handreiking. Kies het bestand opnieuw."
        return _list_page(request, running, 409, fouten={"bestand": again})
    extra = "-gemaskeerd" if masked else ""
    return RedirectResponse(f"/beheer/handreikingen/{guide_id}?melding=ingelezen{extra}", 303)


@router.get("/alles.zip")
def export_all(running: RunningDep) -> Response:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in guide_files.files(running.desk.library):
            archive.writestr(f"handreikingen/{name}", text)
    return _download(packed.getvalue(), "handreikingen.zip", "application/zip")


@router.get("/{guide_id}/tekst.md")
def export_one(guide_id: str, running: RunningDep) -> Response:
    guide = running.desk.library.guides.by_id(guide_id)
    if guide is None:
        raise HTTPException(404)
    text = write(fields_of_guide(guide)).encode()
    return _download(text, guide_files.file_name(guide), "text/markdown; charset=utf-8")


def _content(upload: UploadFile | str | None) -> tuple[str, bytes]:
    """Name and content; one byte more than is allowed is enough to refuse it. A field that is no file is no file."""
    if not isinstance(upload, datastructures.UploadFile):
        return "", b""
    return upload.filename or "", upload.file.read(MAX_FILE + 1)


def _download(content: bytes, name: str, media_type: str) -> Response:
    return Response(content, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _list_page(
    request: Request,
    running: Running,
    status: int = 200,
    *,
    staat: str = "",
    onderwerp: str = "",
    fouten: dict[str, str] | None = None,
) -> Response:
    library = running.desk.library
    with running.database.reading() as session:
        rows = guide_list.rows(session, library, running.clock.today())
    return page(
        request,
        "beheer_handreikingen.html",
        status,
        rijen=guide_list.chosen(rows, staat, onderwerp),
        aantal=len(rows),
        herinneringen=[row for row in rows if row.reminders],
        kapot=library.broken,
        staten=guide_list.STATES,
        onderwerpen=TOPIC_CHOICES,
        staat=staat,
        onderwerp=onderwerp,
        fouten=fouten or {},
    )
