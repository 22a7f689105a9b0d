from benchmarks.articles import Source
from benchmarks.of_accuracy import judge_all, table
from tests.benchmarks.marking import mark, quantity

MILLS = "It runs <n>12</n> <of>paper <head>mills</head></of> by the river."


class Read:
    """An article in which one number was found."""

    def __init__(self, text, found):
        self.text = text
        self.found = found

    def quantities(self):
        return [self.found]


def judged(of, lemma):
    text, marking = mark(MILLS)
    article = Read(text, (marking.span, quantity(text, of, lemma)))
    return list(judge_all([marking], {"set": {"a": article}}))


def test_a_miss_shows_what_was_marked_and_what_was_found():
    [row] = judged("river", "river")
    assert str(row).split("\n") == [
        "another head: a 8-10 count '12'",
        "    marked 'paper mills', found 'river'",
    ]


def test_the_table_counts_what_is_right_and_names_the_misses():
    lines = list(table(judged("paper mills", "mill") + judged("river", "river")))
    assert lines[1].split() == ["set:", "count", "1", "/", "2", "1"]
    assert lines[-2].split() == ["all", "1", "/", "2", "1"]
    assert lines[-1].split() == ["1", "another", "head"]


def test_an_article_is_read_with_offsets_that_count_in_its_text():
    source = Source("a", "Mill news\n\nThe firm runs 12 paper mills and 30 shops.", "2024-02-21")
    assert [span.slice(source.text) for span, _ in source.quantities()] == ["12", "30"]
