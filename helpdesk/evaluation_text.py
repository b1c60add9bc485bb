"""The report in plain text: short for the terminal, or with everything."""

from collections.abc import Iterable, Iterator, Sequence

from helpdesk.evaluation_report import Report, compared_rows, group_rows, measure_rows, mistakes, topic_rows, warnings

TOPIC_HEADER = ("Onderwerp", "Vragen", "Genoemd", "Goed", "Terecht", "Gevonden", "F1", "F1 streng")
SHORT_TEXT = 100  # letters of a question


def short_text(report: Report) -> str:
    return "\n".join(_short(report)) + "\n"


def full_text(report: Report) -> str:
    return "\n".join([*_short(report), *_more(report)]) + "\n"


def _short(report: Report) -> Iterator[str]:
    measured = report.evaluation
    yield f"Toets {report.name}: {measured.questions} vragen, {measured.topical} met een onderwerp."
    yield f"Het model is geleerd van {report.learned_from} vragen."
    yield from (f"Let op: {warning}" for warning in warnings(report))
    yield ""
    yield from _table(("Wat", "Uitkomst", "Aantal", "Norm", ""), measure_rows(report), numbers=(1, 2))
    if report.compared:
        yield ""
        yield from _table(("Vergelijking (macro-F1)", "Tweede mag", "Streng"), compared_rows(report), numbers=(1, 2))
    yield ""
    yield from _table(TOPIC_HEADER, topic_rows(report), numbers=range(1, len(TOPIC_HEADER)))


def _more(report: Report) -> Iterator[str]:
    for title, groups in (("Deelonderwerp", report.evaluation.subtopics), ("Stijl", report.evaluation.styles)):
        yield ""
        yield from _table((title, "Vragen", "Goed", "Deelonderwerp goed"), group_rows(groups), numbers=(1, 2, 3))
    yield ""
    yield "De zekerste fouten"
    for number, mistake in enumerate(mistakes(report), start=1):
        should = f"moest zijn: {mistake.true}. {mistake.where}".rstrip()
        yield f"{number:>3}. {mistake.said} ({mistake.confidence}), {should}"
        yield f"     {_shortened(mistake.text)}"


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHORT_TEXT else line[: SHORT_TEXT - 1] + "…"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]], numbers: Iterable[int]) -> Iterator[str]:
    """Columns as wide as their widest cell; `numbers` are the columns that end at the right."""
    lines, right = [header, *rows], set(numbers)
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    for line in lines:
        cells = (
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()
