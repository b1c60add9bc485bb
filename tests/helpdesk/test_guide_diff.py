from hypothesis import given
from hypothesis import strategies as st

from helpdesk.guide_diff import GONE, NEW, SAME, differences

LINES = st.lists(st.text("ab ", min_size=1, max_size=8).filter(str.strip), max_size=8)


def test_a_changed_word_is_shown_within_its_line():
    (line,) = differences("De som is 40 personen.", "De som is 42 personen.")
    assert line.pieces == ((SAME, "De som is "), (GONE, "40 "), (NEW, "42 "), (SAME, "personen."))


def test_lines_that_stayed_are_left_out_but_for_one_around_the_change():
    old = "\n".join(f"regel {n}" for n in range(10))
    shown = differences(old, old.replace("regel 5", "iets heel anders"))
    assert [(line.skipped, [kind for kind, _ in line.pieces]) for line in shown] == [
        (4, []),
        (0, [SAME]),
        (0, [GONE]),
        (0, [NEW]),
        (0, [SAME]),
        (3, []),
    ]


def test_equal_texts_have_no_differences():
    assert differences("a\n\nb", "a\nb\n") == []


def test_a_very_long_rewritten_text_does_not_take_long():
    shown = differences(" ".join(f"a{n}" for n in range(9_000)), " ".join(f"b{n}" for n in range(9_000)))
    assert [line.pieces[0][0] for line in shown] == [GONE, NEW]


@given(LINES, LINES)
def test_without_what_is_new_the_old_lines_are_left(old, new):
    shown = differences("\n".join(old), "\n".join(new))
    if not any(line.skipped for line in shown):
        for kept, whole in ((GONE, old), (NEW, new)):
            lines = ["".join(text for kind, text in line.pieces if kind in (SAME, kept)) for line in shown]
            expected = [line.rstrip() for line in whole] if shown else []
            assert [line.rstrip() for line in lines if line.strip()] == expected
