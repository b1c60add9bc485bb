import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.drawings import LONGEST_LABEL, PLOT_HEIGHT, WIDTH, bars, matrix, plot

shares = st.floats(0, 1)


@given(st.lists(st.tuples(shares, st.none() | shares), max_size=8))
def test_bars_stay_inside(values):
    drawn = bars([("naam", value, tick, "") for value, tick in values], "uitleg")
    for bar in drawn.bars:
        assert 0 <= bar.length <= drawn.room
        assert bar.tick is None or drawn.start <= bar.tick <= drawn.start + drawn.room
        assert bar.y < drawn.height
    assert drawn.start + drawn.room < WIDTH


@given(st.lists(st.tuples(shares, shares), max_size=8), st.sampled_from((0.1, 0.4, 1.0)))
def test_lines_and_dots_stay_inside_also_above_the_top(places, most):
    drawn = plot(("x", "y"), most, "uitleg", line=places, dots=[(*place, 5) for place in places])
    corners = [tuple(map(float, pair.split(","))) for pair in drawn.line.split()]
    for x, y in [*corners, *((x, y) for x, y, _ in drawn.dots)]:
        assert 0 <= x <= WIDTH
        assert 0 <= y <= PLOT_HEIGHT


def test_a_long_label_is_cut():
    (bar,) = bars([("doorgestuurde burgervraag", 1, None, "")], "").bars
    assert len(bar.label) == LONGEST_LABEL
    assert bar.label.endswith("…")


def test_a_cell_is_as_dark_as_its_share_of_the_row():
    drawn = matrix(["a", "b"], ["a", "b"], [[9, 1], [0, 0]])
    assert [cell.opacity for cell in drawn.cells] == [1.0, 0.12, 0.0, 0.0]
    assert [cell.own for cell in drawn.cells] == [True, False, False, True]


@pytest.mark.parametrize(("most", "last"), [(1.0, "100%"), (0.1, "10%")])
def test_axes_begin_at_zero(most, last):
    drawn = plot(("x", "y"), most, "uitleg")
    assert [name for _, name in drawn.y_ticks][:: len(drawn.y_ticks) - 1] == ["0%", last]
    assert drawn.x_ticks[0][1] == "0%"
