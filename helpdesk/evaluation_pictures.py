"""The pictures of the report: each with a title, one sentence that says what it shows, a drawing and a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from helpdesk import evaluation_conclusions as conclusions
from helpdesk.drawings import Drawing, bars, matrix, plot
from helpdesk.evaluation_report import Report, all_compared, compared_rows, group_rows
from helpdesk.evaluation_words import RECIPES, SAID_WORDS, TOPIC_WORDS, decimal
from knowledge.breakdowns import CurvePoint, Group
from knowledge.figures import number, percent
from knowledge.topics import NO_TOPIC, TOPICS

CLASSES = (*TOPICS, NO_TOPIC)
HEADS = ("wet", "veilig", "huisv.", "toesl.", "zwijgt")
MOST_STYLES = 20
CURVE_STEPS = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3, 0.0)
RISK = 0.05  # wrong answers, drawn as a line
MOST_POINTS = 200  # of the curve


@dataclass(frozen=True, slots=True)
class Picture:
    """`drawing` None = there is nothing to draw, and the conclusion says why. Columns hold numbers, except
    `text_columns`.
    """

    id: str
    title: str
    conclusion: str
    drawing: Drawing | None
    header: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    text_columns: tuple[int, ...] = (0,)

    def __post_init__(self) -> None:
        if not self.title or not self.conclusion.endswith(".") or (self.drawing and not self.rows):
            raise ValueError(f"Beeld {self.id} mist een titel, conclusie of tabel.")


def pictures(report: Report) -> list[Picture]:
    found = [_confusions(report), _reliability(report), _curve(report), _subtopics(report), _styles(report)]
    return [_comparison(report), *found] if report.compared else found


def _comparison(report: Report) -> Picture:
    rows = [
        (RECIPES[key].name, f1.accepted or 0.0, f1.strict, decimal(f1.accepted)) for key, f1 in all_compared(report)
    ]
    return Picture(
        id="vergelijking",
        title="Vergelijking met andere recepten",
        conclusion=conclusions.comparison(report),
        drawing=bars(rows, "Balk: een tweede onderwerp mag ook. Streep: streng. Van 0 tot 1."),
        header=("Recept", "Tweede mag", "Streng"),
        rows=compared_rows(report),
    )


def _confusions(report: Report) -> Picture:
    cells = {(cell.true, cell.said): cell for cell in report.evaluation.confusions}
    counts = [[cells[true, said].questions if (true, said) in cells else 0 for said in CLASSES] for true in CLASSES]
    in_order = [cells[true, said] for true in CLASSES for said in CLASSES if (true, said) in cells]
    rows = [
        (TOPIC_WORDS[cell.true], SAID_WORDS[cell.said], number(cell.questions), number(cell.accepted))
        for cell in in_order
    ]
    return Picture(
        id="verwarring",
        title="Wat het model noemt, per onderwerp",
        conclusion=conclusions.confusions(report.evaluation),
        drawing=matrix([TOPIC_WORDS[name] for name in CLASSES], HEADS, counts) if rows else None,
        header=("Moest zijn", "Model noemde", "Vragen", "Waarvan goed"),
        rows=rows,
        text_columns=(0, 1),
    )


def _reliability(report: Report) -> Picture:
    filled = [bucket for bucket in report.evaluation.buckets if bucket.confidence is not None]
    most = max((bucket.answers for bucket in filled), default=1)
    dots = [(b.confidence or 0.0, b.right / b.answers, 3 + 7 * (b.answers / most) ** 0.5) for b in filled]
    rows = [
        (
            f"{b.low:.0%} tot {b.high:.0%}",
            number(b.answers),
            decimal((b.confidence or 0.0) * 100, 1) + "%",
            percent(b.right, b.answers),
        )
        for b in filled
    ]
    return Picture(
        id="zekerheid",
        title="Is het model zo zeker als het zegt?",
        conclusion=conclusions.reliability(report.evaluation),
        drawing=plot(
            ("zekerheid", "antwoord klopt"),
            1.0,
            "Hoe groter de stip, hoe meer antwoorden.",
            dots=dots,
            guides=[((0, 0), (1, 1), (0.97, 0.66), "precies goed")],
        )
        if filled
        else None,
        header=("Zekerheid", "Antwoorden", "Gemiddelde zekerheid", "Klopt"),
        rows=rows,
    )


def _curve(report: Report) -> Picture:
    points, topical = report.evaluation.curve, report.evaluation.topical
    drawn = [(point.topical_answered / topical, point.wrong / point.answers) for point in _thinned(points) if topical]
    # The first few answers jump about; the axis fits what follows.
    highest = max((risk for _, risk in drawn[len(drawn) // 20 :]), default=0.0)
    most = next((top for top in (0.1, 0.2, 0.4) if highest <= top), 1.0)
    return Picture(
        id="zwijgen",
        title="Wat levert zwijgen op?",
        conclusion=conclusions.curve(report.evaluation),
        drawing=plot(
            ("vragen met een onderwerp die een antwoord krijgen", "antwoord is fout"),
            most,
            "De stip laat zien hoe het nu is.",
            line=drawn,
            dots=[(*drawn[-1], 5)],
            guides=[((0, RISK), (1, RISK), (0.17, RISK + most / 50), "5% fout")],
        )
        if drawn
        else None,
        header=("Alleen bij zekerheid vanaf", "Krijgt antwoord", "Antwoorden", "Fout"),
        rows=[row for step in CURVE_STEPS if (row := _curve_row(step, points, topical))],
    )


def _curve_row(step: float, points: tuple[CurvePoint, ...], topical: int) -> tuple[str, ...] | None:
    reached = [point for point in points if point.confidence >= step]
    if not reached or not topical:
        return None
    last = reached[-1]
    return (
        f"{step:.0%}",
        percent(last.topical_answered, topical),
        number(last.answers),
        percent(last.wrong, last.answers),
    )


def _thinned(points: tuple[CurvePoint, ...]) -> list[CurvePoint]:
    step = max(1, -(-len(points) // MOST_POINTS))
    return list(points[::-1][::step][::-1])


def _subtopics(report: Report) -> Picture:
    groups = report.evaluation.subtopics
    return Picture(
        id="deelonderwerpen",
        title="Goed per deelonderwerp",
        conclusion=conclusions.weakest("deelonderwerp", groups),
        drawing=_group_bars(groups, "Balk: onderwerp goed, of terecht gezwegen. Streep: deelonderwerp goed."),
        header=("Deelonderwerp", "Vragen", "Goed", "Deelonderwerp goed"),
        rows=group_rows(groups),
    )


def _styles(report: Report) -> Picture:
    groups = report.evaluation.styles[:MOST_STYLES]
    return Picture(
        id="stijlen",
        title=f"Goed per stijl, de {MOST_STYLES} die het meest voorkomen",
        conclusion=conclusions.weakest("stijl", groups),
        drawing=_group_bars(groups, "Balk: onderwerp goed, of terecht gezwegen. Streep: deelonderwerp goed."),
        header=("Stijl", "Vragen", "Goed", "Deelonderwerp goed"),
        rows=group_rows(groups),
    )


def _group_bars(groups: tuple[Group, ...], legend: str) -> Drawing | None:
    drawn = bars(
        [
            (
                group.name or "zonder stijl",
                group.right / group.questions,
                None if group.subtopic_right is None else group.subtopic_right / group.topical,
                percent(group.right, group.questions),
            )
            for group in groups
        ],
        legend,
    )
    return drawn if groups else None
