"""Drawings as coordinates: bars, a matrix and a plot, as wide as a narrow screen. Templates write them out as SVG."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

WIDTH = 380
LABEL = 138  # of a bar, at the left
LONGEST_LABEL = 19  # letters
VALUE = 58  # of a bar, at the right
ROW = 22
CELL, CELL_HEIGHT, HEAD = 52, 40, 44  # of a matrix
LEFT, RIGHT, TOP, BOTTOM, PLOT_HEIGHT = 52, 14, 28, 46, 300
SHADES = ((0.75, 1.0), (0.5, 0.45), (0.25, 0.3), (0.0001, 0.12))  # (share from, opacity); light enough or full


@dataclass(frozen=True, slots=True)
class Bar:
    """`tick` is a second value, drawn as a line across the bar."""

    label: str
    y: int
    length: float
    tick: float | None
    shown: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Every bar begins at `start` and could be `room` long."""

    height: int
    bars: tuple[Bar, ...]
    legend: str
    start: int
    room: int
    kind: str = "bars"


@dataclass(frozen=True, slots=True)
class Cell:
    x: int
    y: int
    text: str
    opacity: float
    own: bool  # on the diagonal


@dataclass(frozen=True, slots=True)
class Matrix:
    width: int  # of a cell
    height: int
    legend: str
    columns: tuple[tuple[int, str], ...]
    rows: tuple[tuple[int, str], ...]
    cells: tuple[Cell, ...]
    kind: str = "matrix"


@dataclass(frozen=True, slots=True)
class Guide:
    """A dashed line; its words end at `at`."""

    start: tuple[float, float]
    end: tuple[float, float]
    at: tuple[float, float]
    text: str


@dataclass(frozen=True, slots=True)
class Plot:
    """`y_most` is the top of the vertical axis; both axes start at 0 and are shares. Dots are (x, y, radius)."""

    x_title: str
    y_title: str
    y_most: float
    legend: str
    x_ticks: tuple[tuple[float, str], ...]
    y_ticks: tuple[tuple[float, str], ...]
    line: str
    dots: tuple[tuple[float, float, float], ...]
    guides: tuple[Guide, ...]
    height: int = PLOT_HEIGHT
    kind: str = "plot"


Drawing = Bars | Matrix | Plot
Place = tuple[float, float]


def bars(rows: Iterable[tuple[str, float, float | None, str]], legend: str) -> Bars:
    """Rows of (label, value 0..1, tick 0..1 or None, value as text)."""
    room = WIDTH - LABEL - VALUE
    marks = tuple(
        Bar(_short(label), number * ROW, value * room, None if tick is None else LABEL + tick * room, shown)
        for number, (label, value, tick, shown) in enumerate(rows)
    )
    return Bars(len(marks) * ROW, marks, legend, LABEL, room)


def matrix(names: Sequence[str], heads: Sequence[str], counts: Sequence[Sequence[int]]) -> Matrix:
    """`counts` per row and column; the shade is the share of its row."""
    start = WIDTH - CELL * len(names)
    cells = tuple(
        Cell(start + column * CELL, HEAD + row * CELL_HEIGHT, str(count), _opacity(count, sum(line)), row == column)
        for row, line in enumerate(counts)
        for column, count in enumerate(line)
    )
    return Matrix(
        width=CELL,
        legend="Hoe donkerder, hoe groter het deel van de rij.",
        height=HEAD + CELL_HEIGHT * len(names),
        columns=tuple((start + column * CELL + CELL // 2, head) for column, head in enumerate(heads)),
        rows=tuple((HEAD + row * CELL_HEIGHT + CELL_HEIGHT // 2, name) for row, name in enumerate(names)),
        cells=cells,
    )


def plot(
    titles: tuple[str, str],
    y_most: float,
    legend: str,
    line: Iterable[tuple[float, float]] = (),
    dots: Iterable[tuple[float, float, float]] = (),
    guides: Iterable[tuple[Place, Place, Place, str]] = (),
) -> Plot:
    """Everything in shares; the line and the dots as (x, y), the dots with a radius in pixels."""
    x, y = _scales(y_most)

    def pixels(place: Place) -> Place:
        return x(place[0]), y(place[1])

    return Plot(
        x_title=titles[0],
        y_title=titles[1],
        y_most=y_most,
        legend=legend,
        x_ticks=tuple((x(step / 4), f"{step * 25}%") for step in range(5)),
        y_ticks=tuple((y(y_most * step / 4), f"{y_most * step * 25:g}%".replace(".", ",")) for step in range(5)),
        line=" ".join(f"{x(across):.1f},{y(min(up, y_most)):.1f}" for across, up in line),
        dots=tuple((x(across), y(min(up, y_most)), radius) for across, up, radius in dots),
        guides=tuple(Guide(pixels(a), pixels(b), pixels(at), text) for a, b, at, text in guides),
    )


def _scales(y_most: float) -> tuple[Callable[[float], float], Callable[[float], float]]:
    across, up = WIDTH - LEFT - RIGHT, PLOT_HEIGHT - TOP - BOTTOM
    return lambda share: LEFT + share * across, lambda share: TOP + (1 - share / y_most) * up


def _opacity(count: int, whole: int) -> float:
    share = count / whole if whole else 0.0
    return next((opacity for least, opacity in SHADES if share >= least), 0.0)


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
