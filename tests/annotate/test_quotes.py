from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.annotate.paragraphs import find_paragraphs
from crossfoot.annotate.quotes import find_quotes

PAIRED = [
    # text, its outer quotes
    ("“It is over,” she said.", ["“It is over,”"]),
    ('"It is over," she said.', ['"It is over,"']),
    ("``It is over,'' she said.", ["``It is over,''"]),
    ("''It is over,'' she said.", ["''It is over,''"]),
    ("‘It is over,’ she said.", ["‘It is over,’"]),
    ("'It is over,' she said.", ["'It is over,'"]),
    ("«C'est fini», she said.", ["«C'est fini»"]),
    ('“It is over," she said.', ['“It is over,"']),
    ('"I do," he said, "and I will."', ['"I do,"', '"and I will."']),
    ("'Don't ask,' he said. 'I won't tell.'", ["'Don't ask,'", "'I won't tell.'"]),
    ("‘The boys’ club isn’t open,’ he said.", ["‘The boys’ club isn’t open,’"]),
    ('He said,"Go home," and left.', ['"Go home,"']),
    ('He called it "a mess" and "a shame".', ['"a mess"', '"a shame"']),
    ('The 6\'2" guard said "I am fine."', ['"I am fine."']),
    ("“It is over,’’ she said.", ["“It is over,’’"]),
    ("(“Fine,” he said.)", ["“Fine,”"]),
]

UNPAIRED = [
    "Don't go to the boys' club.",
    "Music of the '90s and the ‘80s.",
    "Rock 'n' roll, 'tis said.",
    'A 12" pipe and a 5\' 11" plumber.',
    "The workers’ pay and James’ car.",
    "",
]


def quotes(text):
    return list(find_quotes(text, list(find_paragraphs(text))))


@pytest.mark.parametrize(("text", "expected"), PAIRED)
def test_pairs_marks_of_every_style(text, expected):
    found = quotes(text)
    assert [q.span.slice(text) for q in found if q.depth == 0] == expected
    assert all(q.closed for q in found)


@pytest.mark.parametrize("text", UNPAIRED)
def test_apostrophes_and_inches_open_nothing(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“I told him, ‘You owe me £5,’ and he paid,” Jo said.", "‘You owe me £5,’"),
        ("‘She said “no” twice,’ he wrote.", "“no”"),
        ("\"He said 'no' twice,\" she wrote.", "'no'"),
        ("“We call it “the pit” here,” he said.", "“the pit”"),
    ],
)
def test_a_quote_inside_a_quote_is_deeper(text, inner):
    outer, nested = quotes(text)
    assert (outer.depth, nested.depth) == (0, 1)
    assert nested.span.slice(text) == inner
    assert outer.span.contains(nested.span)


def test_each_paragraph_of_a_long_quote_is_open_but_the_last():
    text = "“One thing first.\n\n“Another then.\n\n“And the last,” he said."
    assert [(q.span.slice(text), q.closed) for q in quotes(text)] == [
        ("“One thing first.", False),
        ("“Another then.", False),
        ("“And the last,”", True),
    ]


def test_a_quote_that_is_never_closed_ends_with_its_paragraph():
    text = "He said “I forgot the mark.\n\nNext, “all is well,” she said."
    assert [(q.span.slice(text), q.closed) for q in quotes(text)] == [
        ("“I forgot the mark.", False),
        ("“all is well,”", True),
    ]


MARKS = "“”\"‘’'`«»„&quot; aB1s.,?!\n-"


@given(st.text(alphabet=MARKS, max_size=80))
def test_quotes_of_any_text_lie_in_its_paragraphs_in_order(text):
    """Whatever the marks, nothing raises, nothing is empty, and outer quotes do not overlap."""
    paragraphs = list(find_paragraphs(text))
    found = list(find_quotes(text, paragraphs))
    assert [q.span for q in found] == sorted(q.span for q in found)
    assert all(any(p.contains(q.span) for p in paragraphs) for q in found)
    outer = [q.span for q in found if q.depth == 0]
    assert all(a.end <= b.start for a, b in pairwise(outer))


@given(st.lists(st.sampled_from(["yes", "no, never", "it won't do", "2020"]), min_size=1, max_size=6))
def test_balanced_quotes_are_all_found(parts):
    text = " and ".join(f"“{part},”" for part in parts)
    assert [q.span.slice(text) for q in quotes(text)] == [f"“{part},”" for part in parts]


@pytest.mark.parametrize("unit", ["'a ", '"a ', "“a 'b ", "a' "])
def test_a_long_line_of_marks_takes_linear_time(unit):
    """Twenty thousand marks in one paragraph end in seconds, not in hours."""
    assert all(q.depth >= 0 for q in quotes(unit * 20_000))
