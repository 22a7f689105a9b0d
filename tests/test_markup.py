import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import markup


def shown(marked):
    text, found = markup.read(marked)
    return text, [(m.kind, text[m.start : m.end], m.attrs) for m in found]


def test_gives_back_the_text_and_what_is_marked():
    assert shown("It cost <money value=40 currency=EUR>€40</money>.") == (
        "It cost €40.",
        [("money", "€40", {"value": "40", "currency": "EUR"})],
    )


def test_reads_tags_in_tags_outer_first():
    assert shown("<share value=0.5><count value=2>2</count> of <count value=4>4</count></share>") == (
        "2 of 4",
        [
            ("share", "2 of 4", {"value": "0.5"}),
            ("count", "2", {"value": "2"}),
            ("count", "4", {"value": "4"}),
        ],
    )


def test_reads_an_attribute_with_spaces_in_quotes():
    [(_, _, attrs)] = shown('<count value=3 of="grain ships">three</count>')[1]
    assert attrs == {"value": "3", "of": "grain ships"}


@pytest.mark.parametrize("text", ["", "a < b and c > d", "1 <2> 3", "“Curly” and 'straight'\n\n£5"])
def test_leaves_a_text_without_tags_alone(text):
    assert markup.read(text) == (text, [])


@pytest.mark.parametrize(
    "marked", ["<count>two", "two</count>", "<count>two</money>", "<count></count>", "<a>1 <b>2</a> 3</b>"]
)
def test_refuses_tags_that_do_not_pair(marked):
    with pytest.raises(ValueError, match=r"markup: line 1, column \d+: expected "):
        markup.read(marked)


@given(st.lists(st.tuples(st.text("ab €\n“.", max_size=5), st.text("xyz 😀5%", min_size=1, max_size=5))))
def test_offsets_slice_back(pairs):
    marked = "".join(f"{plain}<count value=1>{inside}</count>" for plain, inside in pairs)
    text, found = markup.read(marked)
    assert text == "".join(plain + inside for plain, inside in pairs)
    assert [text[m.start : m.end] for m in found] == [inside for _, inside in pairs]
