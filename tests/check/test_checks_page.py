"""The examples of docs/checks.md say what happens."""

import re
from pathlib import Path

import pytest

from tests.check.checking import findings

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"
EXAMPLE = re.compile(r"(?P<quote>(?:^>.*\n)+)\n`(?P<verdict>\w+)` (?P<says>.+)$", re.MULTILINE)
EXAMPLES = [
    (m["quote"].replace("> ", "").replace(">", "").strip(), m["verdict"], m["says"])
    for m in EXAMPLE.finditer(PAGE.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("text", "verdict", "says"), EXAMPLES)
def test_an_example_says_what_happens(text, verdict, says, nlp):
    found = [(f.verdict.value, f.explanation) for f in findings(text, nlp)]
    assert found == ([] if verdict == "nothing" else [(verdict, says)])


def test_each_check_has_at_least_two_examples_of_each_kind():
    page = PAGE.read_text(encoding="utf-8")
    checks = ("Share", "Sum", "Change", "Difference", "Restatement", "Bounds", "Granularity", "Calendar")
    more = ("Ratio", "Rate", "Conversion", "Scale")
    for check in (*checks, *more):
        section = page.split(f"\n## {check}\n")[1].split("\n## ")[0]
        kinds = re.split(r"\n(?:Flags|Ticks|Leaves alone):\n", section)[1:]
        assert len(kinds) == 3
        assert min(len(EXAMPLE.findall(kind)) for kind in kinds) >= 2
