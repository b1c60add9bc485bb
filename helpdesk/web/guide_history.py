"""What became of a handreiking: its versions, what differs between two of them, and answers that quoted older text."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from helpdesk import guide_feedback
from helpdesk.access import KNOWLEDGE
from helpdesk.guide_citations import outdated
from helpdesk.guide_diff import differences
from helpdesk.guide_text import read_fields
from helpdesk.guide_versions import CURRENT, history
from helpdesk.signed_in import allow
from helpdesk.tables import GuideVersion
from helpdesk.web.deps import RunningDep, page

router = APIRouter(include_in_schema=False, dependencies=[allow(KNOWLEDGE)], prefix="/beheer/handreikingen")
Number = Annotated[int | None, Query(ge=1, le=99_999_999)]


@router.get("/{guide_id}/geschiedenis")
def history_page(
    guide_id: str, request: Request, running: RunningDep, van: Number = None, naar: Number = None, melding: str = ""
) -> Response:
    guide = running.desk.library.guides.by_id(guide_id)
    with running.database.reading() as session:
        versions = history(session, guide_id)
        if guide is None and not versions:
            raise HTTPException(404)
        citations = outdated(session, guide, versions) if guide else []
        ratings, remarks = guide_feedback.ratings(session, guide_id), guide_feedback.remarks(session, guide_id)
    old, new = _pair(versions, van, naar)
    return page(
        request,
        "beheer_handreiking_geschiedenis.html",
        guide_id=guide_id,
        titel=guide.title if guide else read_fields(versions[0].source).titel,
        handreiking=guide,
        versies=versions,
        oud=old,
        nieuw=new,
        verschillen=differences(old.source, new.source) if old and new else [],
        citaten=citations,
        hielp=ratings,
        opmerkingen=remarks,
        melding=melding,
    )


def _pair(
    versions: Sequence[GuideVersion], old: int | None, new: int | None
) -> tuple[GuideVersion | None, GuideVersion | None]:
    """The chosen two; else the newest public text and the one before it, or the two newest."""
    by_number: dict[int | None, GuideVersion] = {version.number: version for version in versions}
    if old in by_number and new in by_number:
        return by_number[old], by_number[new]
    if len(versions) < 2:
        return None, None
    newest = next((version for version in versions[:-1] if version.state in CURRENT), versions[0])
    before = [version for version in versions if version.number < newest.number]
    public = [version for version in before if version.state == "oud"]
    return (public or before)[0], newest
