"""Articles against each other: what is flagged, what is ticked, what is left alone; in any order."""

from itertools import permutations

import pytest

from crossfoot.across import Index, compare
from crossfoot.annotate.annotator import annotate
from crossfoot.ingest.title import find_title
from crossfoot.process import analyze
from crossfoot.types import Article

PIER = "The council of Saltmouth approved {} for the repair of the old pier on Tuesday."
RETOLD = "Saltmouth council on Tuesday approved {} for repair of the pier, which a storm had damaged."
STORY = (
    "Pier plan\n\n" + PIER + " Members had asked for a plan since the storm, and 12 of the 21 members voted for "
    "it. The work is to begin in May and will take more than a year, the mayor said, and nobody knows yet "
    "whether the fishermen, who keep their nets below the pier, will have to leave."
)  # fmt: skip
DAY = "2024-02-21"


def between(nlp, *articles):
    """Return the findings between articles, given as id, text and day."""
    made = [
        Article(i, text, published=day, source=f"Paper {i}", url=url, title_span=find_title(text))
        for i, text, day, url in (a if len(a) == 4 else (*a, None) for a in articles)
    ]
    with Index() as index:
        for reading in annotate(made, nlp):
            index.add(analyze(reading, across=True))
        return [found.finding for found in compare(index)]


def said(findings):
    return [(f.check, f.verdict.value, *(o.mention.surface for o in f.operands)) for f in findings]


FLAGS = [
    ("restatement", PIER.format("£4.6m"), RETOLD.format("£6.4m")),
    ("scale", PIER.format("£4.6 million"), RETOLD.format("£4.6 billion")),
    (
        "restatement",
        "The Tarn hospital in Leeds treated 4,310 patients in 2023, and the wards were full.",
        "Wards at the Tarn hospital in Leeds were full: it treated 3,410 patients in 2023.",
    ),
]
TICKS = [
    ("agrees", PIER.format("£4.6m"), RETOLD.format("£4.6m")),
    ("agrees", PIER.format("£4.62m"), RETOLD.format("£4.6m")),
    ("approximates", PIER.format("£4.75m"), RETOLD.format("about £4.6m")),
]
LEAVES = {
    "another day": (PIER.format("£4.6m"), RETOLD.replace("Tuesday", "Monday").format("£6.4m")),
    "another place": (PIER.format("£4.6m"), RETOLD.replace("Saltmouth", "Overstrand").format("£6.4m")),
    "one more place": (PIER.format("£4.6m"), RETOLD.replace("the pier", "the Overstrand pier").format("£6.4m")),
    "another thing": (PIER.format("£4.6m"), "Saltmouth council on Tuesday approved £6.4m for new buses and trams."),
    "no name": (PIER.replace("of Saltmouth ", "").format("£4.6m"), RETOLD.replace("Saltmouth", "The").format("£6.4m")),
    "not asserted": (PIER.format("£4.6m"), "Saltmouth council may on Tuesday have approved £6.4m for repair of the pier."),
    "a rise": (PIER.format("£4.6m"), "Saltmouth council on Tuesday raised by £6.4m what it approved for repair of the pier."),
    "two figures": (PIER.format("£4.6m"), RETOLD.format("£6.4m of £9m")),
    "a toll": (
        "The earthquake in Varna killed 212 people on Tuesday, and rescuers searched the old town.",
        "Rescuers searched the old town of Varna, where the earthquake killed 241 people on Tuesday.",
    ),
    "rivals": (
        "Police said on Tuesday that 12,000 marchers filled the square in Varna to protest over wages.",
        "Organisers said on Tuesday that 20,000 marchers filled the square in Varna to protest over wages.",
    ),
    "the other article knows both": (
        PIER.format("£4.6m"),
        RETOLD.format("£6.4m") + " Last year it had spent £4.6m on benches.",
    ),
    "another unit": (PIER.format("£4.6m"), RETOLD.format("€6.4m")),
}  # fmt: skip


@pytest.mark.parametrize(("check", "one", "other"), FLAGS)
def test_flags_another_figure_for_the_same_thing(check, one, other, nlp):
    [finding] = between(nlp, ("a", one, DAY), ("b", other, "2024-02-22"))
    assert (finding.check, finding.verdict.value) == (check, "contradicts")
    assert finding.article_id == "b"
    assert [(o.role, o.article_id) for o in finding.operands] == [("earlier", "a"), ("later", "b")]
    assert finding.explanation.startswith("Another article (Paper a, 2024-02-21) says ")


@pytest.mark.parametrize(("verdict", "one", "other"), TICKS)
def test_ticks_what_two_articles_say(verdict, one, other, nlp):
    [finding] = between(nlp, ("a", one, DAY), ("b", other, "2024-02-22"))
    assert (finding.check, finding.verdict.value) == ("restatement", verdict)


@pytest.mark.parametrize("why", LEAVES)
def test_leaves_alone_what_need_not_be_the_same(why, nlp):
    one, other = LEAVES[why]
    assert between(nlp, ("a", one, DAY), ("b", other, "2024-02-22")) == []


def test_the_later_article_owns_the_finding_whatever_the_ids(nlp):
    [finding] = between(nlp, ("b", PIER.format("£4.6m"), DAY), ("a", RETOLD.format("£6.4m"), "2024-02-22"))
    assert finding.article_id == "a"


def test_without_any_day_nothing_is_compared(nlp):
    texts = [t.replace(" on Tuesday", "").format(m) for t, m in ((PIER, "£4.6m"), (RETOLD, "£6.4m"))]
    assert between(nlp, ("a", texts[0], None), ("b", texts[1], None)) == []


def test_copies_of_one_text_stand_for_one(nlp):
    """A wire story that ran in five papers gives one flag with a story that says otherwise, not five."""
    copies = [(f"c{n}", STORY.format("£4.6m"), DAY) for n in range(5)]
    found = between(nlp, *copies, ("d", RETOLD.format("£6.4m"), "2024-02-22"))
    assert said(found) == [("restatement", "contradicts", "£4.6m", "£6.4m")]
    assert found[0].operands[0].article_id == "c0"


def test_a_figure_that_fits_one_article_is_not_held_against_others(nlp):
    found = between(
        nlp,
        ("a", PIER.format("£4.6m"), DAY),
        ("b", RETOLD.format("£6.4m"), "2024-02-22"),
        ("c", "The old pier of Saltmouth is saved: the council approved £4.6m for repair on Tuesday.", "2024-02-23"),
    )  # fmt: skip
    assert [(f.article_id, f.verdict.value) for f in found] == [("b", "contradicts"), ("c", "agrees")]


def test_a_version_shows_what_figures_changed(nlp):
    found = between(nlp, ("a", STORY.format("£4.6m"), DAY), ("b", STORY.format("£6.4m"), DAY))
    assert said(found) == [("version", "contradicts", "£4.6m", "£6.4m")]
    assert found[0].evidence == "the same sentence in two versions of one article"


def test_versions_are_compared_one_after_the_other(nlp):
    figures = ("£4.6m", "£6.4m", "£6.4m", "£6.6m")
    found = between(nlp, *((f"v{n}", STORY.format(f), f"2024-02-2{n}") for n, f in enumerate(figures)))
    assert said(found) == [
        ("version", "contradicts", "£4.6m", "£6.4m"),
        ("version", "contradicts", "£6.4m", "£6.6m"),
    ]


def test_a_toll_that_grows_is_news(nlp):
    text = STORY.replace("approved {} for the repair of the old pier", "said the storm killed {} people")
    assert between(nlp, ("a", text.format("12"), DAY), ("b", text.format("15"), DAY)) == []


def test_the_next_report_in_the_same_form_is_no_version(nlp):
    form = (
        "The bank lent {} to the money market in the morning. It had forecast a shortage of {} for the day."
    )
    assert (
        between(nlp, ("a", form.format("£53m", "£200m"), DAY), ("b", form.format("£88m", "£250m"), DAY)) == []
    )
    weekly = [("a", STORY.format("£4.6m"), DAY), ("b", STORY.format("£6.4m"), "2024-03-21")]
    assert between(nlp, *weekly) == []


def test_what_stands_at_one_address_is_one_article(nlp):
    rewritten = (
        "Council votes\n\n" + PIER.format("£6.4m") + " The vote was close. It ends a quarrel that began when the sea "
        "took two of the piles, and that cost the last mayor her seat; she sat in the gallery and smiled for once."
    )  # fmt: skip
    for url, found in (("https://gull.example/pier", ["version"]), (None, [])):
        articles = [("a", STORY.format("£4.6m"), DAY, url), ("b", rewritten, "2024-04-21", url)]
        assert [f.check for f in between(nlp, *articles)] == found


def test_the_order_of_the_articles_changes_nothing(nlp):
    articles = [
        ("a", PIER.format("£4.6m"), DAY),
        ("b", RETOLD.format("£6.4m"), DAY),
        ("c", STORY.format("£4.6 billion"), "2024-02-22"),
        ("d", STORY.format("£4.7 billion"), "2024-02-22"),
    ]
    results = [between(nlp, *order) for order in permutations(articles)]
    assert results[0]
    assert all(result == results[0] for result in results)
