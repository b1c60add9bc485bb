"""The report as one page that needs nothing else: styles and pictures are in the file itself."""

from markupsafe import Markup

from helpdesk.evaluation_pictures import pictures
from helpdesk.evaluation_report import Report, all_compared, measure_rows, mistakes, norms_met, topic_rows, warnings
from helpdesk.evaluation_text import TOPIC_HEADER
from helpdesk.evaluation_words import MEASURES, RECIPES
from helpdesk.web.rendering import HERE, templates

TEMPLATE = "evaluatie.html"


def page(report: Report) -> str:
    return templates.env.get_template(TEMPLATE).render(
        verslag=report,
        gemeten=report.evaluation,
        waarschuwingen=warnings(report),
        gehaald=norms_met(report),
        maten=measure_rows(report),
        betekenissen=MEASURES.values(),
        recepten=[RECIPES[key] for key, _ in all_compared(report)],
        onderwerpkop=TOPIC_HEADER,
        onderwerpen=topic_rows(report),
        beelden=pictures(report),
        fouten=mistakes(report),
        # Our own style sheet, so nothing in it needs escaping.
        stijl=Markup((HERE / "static" / "otav.css").read_text(encoding="utf-8")),  # noqa: S704
    )
