from hypothesis import given
from hypothesis import strategies as st

from crossfoot.emit.report.segments import Mark, segment


def shown(text, *marks, start=0, end=None):
    """The text with a bracket for each fragment: ``a[x bc]d``."""
    tokens = segment(text, marks, start, len(text) if end is None else end)
    return "".join(f"[{t.opens.mark.classes} " if t.opens else "]" if t.closes else t.text for t in tokens)


def test_nested_marks_are_not_cut():
    assert shown("abcdef", Mark(0, 6, "x"), Mark(2, 4, "y")) == "[x ab[y cd]ef]"


def test_of_marks_with_one_span_the_lower_layer_is_outside():
    assert shown("ab", Mark(0, 2, "in", layer=2), Mark(0, 2, "out", layer=1)) == "[out [in ab]]"


def test_marks_side_by_side_do_not_touch():
    assert shown("abcd", Mark(0, 2, "x"), Mark(2, 4, "y")) == "[x ab][y cd]"


def test_a_mark_that_crosses_another_is_cut_at_its_end():
    assert shown("abcdef", Mark(0, 4, "x"), Mark(2, 6, "y")) == "[x ab[y cd]][y ef]"


def test_a_share_over_two_counts_is_one_element():
    assert (
        shown("1 of the 2", Mark(0, 10, "s"), Mark(0, 1, "a", 3), Mark(9, 10, "b", 3))
        == "[s [a 1] of the [b 2]]"
    )


def test_marks_are_clipped_to_the_bounds():
    assert shown("abcdef", Mark(0, 6, "x"), Mark(4, 6, "y"), start=1, end=3) == "[x bc]"


def test_what_is_shown_once_is_on_the_first_or_last_fragment_only():
    mark = Mark(2, 6, "y", first=(("id", "m"),), last=(("data-who", "Ana"),), attributes=(("title", "t"),))
    tokens = segment("abcdef", [Mark(0, 4, "x"), mark], 0, 6)
    fragments = [t.opens.all_attributes for t in tokens if t.opens and t.opens.mark.classes == "y"]
    assert fragments == [(("id", "m"), ("title", "t")), (("title", "t"), ("data-who", "Ana"))]


def test_a_clipped_mark_keeps_what_is_shown_once_to_the_clip_that_has_it():
    mark = Mark(0, 6, "x", first=(("id", "m"),), last=(("data-who", "Ana"),))
    left, right = mark.clipped(0, 3), mark.clipped(3, 6)
    assert (left.first, left.last) == (mark.first, ())
    assert (right.first, right.last) == ((), mark.last)
    assert mark.clipped(6, 9) is None


@st.composite
def marked_texts(draw):
    text = draw(st.text(min_size=1, max_size=40))
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends).filter(lambda p: p[0] < p[1]), max_size=12))
    marks = [Mark(a, b, f"m{i}", draw(st.integers(0, 3))) for i, (a, b) in enumerate(pairs)]
    low, high = sorted((draw(ends), draw(ends)))
    return text, marks, low, high


@given(marked_texts())
def test_the_text_comes_out_whole_and_each_mark_covers_its_span(case):
    text, marks, low, high = case
    tokens = segment(text, marks, low, high)
    assert "".join(t.text for t in tokens) == text[low:high]

    cursor, stack, covered = low, [], {mark.classes: set() for mark in marks}
    for token in tokens:
        if token.opens:
            stack.append(token.opens)
        elif token.closes:
            assert stack.pop() is token.closes, "fragments nest"
            assert token.closes.start < token.closes.end, "no fragment is empty"
        else:
            for fragment in stack:
                covered[fragment.mark.classes].update(range(cursor, cursor + len(token.text)))
            cursor += len(token.text)
    assert stack == []
    for mark in marks:
        assert covered[mark.classes] == set(range(max(low, mark.start), min(high, mark.end)))


def test_a_very_long_text_takes_no_quadratic_time():
    """A million characters with 100,000 marks: seconds, not hours."""
    marks = [Mark(i, i + 15, "x") for i in range(0, 1_000_000, 10)]
    tokens = segment("a" * 1_000_020, marks, 0, 1_000_020)
    assert sum(len(t.text) for t in tokens) == 1_000_020
