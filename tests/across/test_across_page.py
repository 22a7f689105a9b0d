"""The examples of docs/across.md say what happens."""

import re
from pathlib import Path

import pytest

from tests.across.test_between import DAY, between

PAGE = (Path(__file__).parents[2] / "docs" / "across.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^> (.+)\n>\n> (.+)\n\n`(\w+)(?: (\w+))?` (.+)$", PAGE, re.MULTILINE)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_says_what_happens(example, nlp):
    one, other, check, verdict, says = example
    found = between(nlp, ("The Gull", one, DAY), ("b", other, "2024-02-22"))
    said = [(f.check, f.verdict.value, f.explanation.replace("Paper The Gull", "The Gull")) for f in found]
    assert said == ([] if check == "nothing" else [(check, verdict, says)])


def test_there_are_two_examples_of_each_kind():
    kinds = re.split(r"\n(?:Flags|Ticks|Leaves alone):\n", PAGE)[1:]
    assert [len(re.findall(r"^>\n", kind, re.MULTILINE)) for kind in kinds] == [2, 2, 2]
