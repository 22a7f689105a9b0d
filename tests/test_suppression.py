"""Suppression rules: what they hide, what they leave, and that they survive being written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.annotate.annotator import annotate
from crossfoot.errors import SettingsError
from crossfoot.process import analyze
from crossfoot.settings import Settings
from crossfoot.suppression import Rule, parse_rules, write_rules
from crossfoot.types import CHECK_NAMES, Article, Kind, Section, Span

TITLE = "Storm leaves 12,000 homes dark"
TEXT = (
    f"{TITLE}\n\nThe storm left 21,000 homes without power on Friday, the company said.\n\n"
    "The vet saw 480 of the 1,200\nhens, or 40%, before noon."
)


def shown(nlp, *rules, source="The Harbour Post", url="https://www.harbour-post.example/weather/1"):
    """Return the checks whose findings are shown under some rules."""
    article = Article("a", TEXT, source=source, url=url, title_span=Span(0, len(TITLE)))
    [reading] = annotate([article], nlp)
    return {f.check for f in analyze(reading, Settings(rules=rules)).findings}


def test_without_rules_all_is_shown(nlp):
    assert shown(nlp) == {"share", "restatement"}


@pytest.mark.parametrize(
    ("conditions", "left"),
    [
        ({"check": ("restatement",)}, {"share"}),
        ({"check": ("sum",)}, {"share", "restatement"}),
        ({"source": ("*harbour*",)}, set()),
        ({"source": ("*.harbour-post.example",)}, set()),
        ({"source": ("harbour",)}, {"share", "restatement"}),
        ({"section": ("title",)}, {"share"}),
        ({"section": ("body",)}, set()),
        ({"kind": ("percent",)}, {"restatement"}),
        ({"kind": ("money",)}, {"share", "restatement"}),
        ({"pattern": r"\bHENS\b"}, {"restatement"}),
        ({"pattern": "1,200 hens"}, {"restatement"}),
        ({"pattern": "geese"}, {"share", "restatement"}),
        ({"check": ("share",), "pattern": "homes"}, {"share", "restatement"}),
        ({"section": ("title",), "pattern": "company"}, {"share", "restatement"}),
        ({"kind": ("percent",), "pattern": "hens", "on": False}, {"share", "restatement"}),
    ],
)
def test_a_rule_hides_what_meets_all_its_conditions(conditions, left, nlp):
    assert shown(nlp, Rule("rule", **conditions)) == left


def test_a_source_that_is_not_known_is_no_source(nlp):
    assert shown(nlp, Rule("rule", source=("*",)), source=None, url="http://[") == {"share", "restatement"}


def test_what_is_hidden_is_counted_for_the_first_rule_that_hides_it(nlp):
    rules = [Rule("homes", pattern="homes"), Rule("everything", section=("title", "body"))]
    [reading] = annotate([Article("a", TEXT, title_span=Span(0, len(TITLE)))], nlp)
    analysis = analyze(reading, Settings(rules=rules))
    assert [(h.by, h.findings, h.flagged) for h in analysis.hidden] == [("everything", 1, 0), ("homes", 1, 1)]
    assert ("hidden by the settings", 5) in [(u.reason, u.count) for u in analysis.coverage.unchecked]
    assert analysis.coverage.checked == 0
    assert all(claim.findings == () for claim in analysis.claims)


WORDS = st.text(min_size=1, max_size=9).filter(lambda text: text.encode(errors="ignore").decode() == text)
RULES = st.builds(
    Rule,
    name=WORDS.filter(lambda name: name.strip() and "\n" not in name),
    check=st.lists(st.sampled_from(CHECK_NAMES)).map(tuple),
    source=st.lists(WORDS).map(tuple),
    section=st.lists(st.sampled_from([s.value for s in Section])).map(tuple),
    kind=st.lists(st.sampled_from([k.value for k in Kind]), min_size=1).map(tuple),
    pattern=st.none() | st.sampled_from([r"\bgoals?\b", "“it’s”", '"quoted"', "tab\t"]),
    reason=st.none() | WORDS,
    on=st.booleans(),
)


@given(st.lists(RULES, unique_by=lambda rule: rule.name, max_size=4))
def test_rules_that_are_written_are_read_back(rules):
    assert parse_rules(write_rules(rules)) == tuple(rules)


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("suppress = 1", "suppress: expected tables, found 1; write [[suppress]] before each"),
        ("[[suppress]]\nkind = 'money'", "suppress 1: name: expected a name on one line, found nothing"),
        (
            "[[suppress]]\nname = 'a'",
            "suppress 1: expected at least one of check, source, section, kind, pattern",
        ),
        ("[[suppress]]\nname = 'a'\nkind = []", "suppress 1: expected at least one of check"),
        (
            "[[suppress]]\nname = 'a'\nkind = 'cash'",
            "suppress 1: kind: expected one of money, count, percent",
        ),
        ("[[suppress]]\nname = 'a'\ncheck = ['shares']", "check: expected one of share, sum"),
        ("[[suppress]]\nname = 'a'\nsource = 3", "source: expected text or a list of texts, found 3"),
        ("[[suppress]]\nname = 'a'\nsource = ''", "source: expected text, found none"),
        ("[[suppress]]\nname = 'a'\npattern = '('", 'pattern: expected a regular expression, found "("'),
        ("[[suppress]]\nname = 'a'\nkind = 'money'\non = 'yes'", 'on: expected true or false, found "yes"'),
        ("[[suppress]]\nname = 'a'\nkind = 'money'\nreason = 1", "reason: expected text, found 1"),
        ("[[suppress]]\nname = 'a'\nkinds = 'money'", "kinds: expected one of name, check, source"),
        (
            "[[suppress]]\nname = 'a'\nkind = 'money'\n[[suppress]]\nname = 'a'\nkind = 'count'",
            'suppress 2: name: expected each name once, found "a" again',
        ),
        ("[checks.sum]\non = true", "checks: expected nothing but [[suppress]], found another key"),
        ("[[suppress]", "expected TOML, found: "),
    ],
)
def test_says_in_one_line_what_is_wrong_with_a_rule(toml, says):
    with pytest.raises(SettingsError) as raised:
        parse_rules(toml, "desk.toml")
    assert any(line.startswith("desk.toml: ") and says in line for line in raised.value.problems)
    assert str(raised.value) == "\n".join(raised.value.problems)
