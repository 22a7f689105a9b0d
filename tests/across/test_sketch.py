"""Sketches: how much of two texts is the same."""

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.across.sketch import SIZE, resemblance, sketch

WORDS = [f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(600)]


def text(first, last):
    return " ".join(WORDS[first:last])


def test_a_text_resembles_itself_and_no_other():
    assert resemblance(sketch(text(0, 300)), sketch(text(0, 300))) == 1
    assert resemblance(sketch(text(0, 300)), sketch(text(300, 600))) == 0


def test_digits_and_case_do_not_count():
    assert sketch("The council paid £4.6m in May.") == sketch("THE COUNCIL paid £6.4m in May.")


def test_the_estimate_is_close_to_what_two_texts_share():
    """Of 396 and 296 shingles, 296 are shared: 0.75 of all."""
    assert abs(resemblance(sketch(text(0, 400)), sketch(text(100, 400))) - 296 / 396) < 0.1


def test_a_long_text_has_a_short_sketch():
    assert len(sketch(text(0, 600))) == SIZE


@given(st.text(), st.text())
def test_resemblance_is_symmetric_and_a_share(one, other):
    a, b = sketch(one), sketch(other)
    assert resemblance(a, b) == resemblance(b, a)
    assert 0 <= resemblance(a, b) <= 1
    assert list(a) == sorted(set(a))
