from collections import Counter
from dataclasses import replace
from pathlib import Path

import benchmarks.passages as passages_module
import pytest
from benchmarks.articles import Source
from benchmarks.passages import Passage, judge, read_passages, table

from crossfoot import check_article
from crossfoot.types import Span

TEXT = "The fund paid $4.2 million to farmers and $1.3 million to mills, a total of $5.9 million."


@pytest.fixture(scope="module")
def wrong():
    spans = tuple(
        Span(TEXT.index(s), TEXT.index(s) + len(s)) for s in ("$4.2 million", "$1.3 million", "$5.9 million")
    )
    return Passage(Source("p", TEXT), "sum", "contradicts", spans, 2, tick=True)


def test_an_error_is_found_by_a_flag_that_holds_enough_of_its_numbers(wrong):
    findings = check_article(TEXT).findings
    assert judge(wrong, findings) == Counter(error=1, detected=1, false=0)
    assert judge(wrong, ()) == Counter(error=1, detected=0, false=0)
    assert judge(replace(wrong, need=4), findings)["detected"] == 0


def test_a_flag_is_false_where_nothing_is_to_be_said_or_where_it_is_of_other_numbers(wrong):
    findings = check_article(TEXT).findings
    assert judge(replace(wrong, verdict="none", operands=()), findings)["false"] == 1
    assert judge(replace(wrong, operands=(Span(0, 3),)), findings)["false"] == 1


def test_an_agreement_is_ticked_by_a_finding_that_is_no_flag(wrong):
    right = TEXT.replace("5.9", "5.5")
    passage = replace(wrong, source=Source("p", right), verdict="agrees")
    assert judge(passage, check_article(right).findings)["ticked"] == 1
    assert judge(passage, check_article(TEXT).findings) == Counter(agreement=1, ticked=0, false=1)
    assert "ticked" not in judge(replace(passage, tick=False), check_article(right).findings)


def test_the_table_has_a_line_for_each_check_and_one_for_all():
    lines = list(table([("sum", Counter(error=1, detected=1)), ("share", Counter(error=2, false=1))]))
    assert [line.split()[0] for line in lines[1:]] == ["share", "sum", "all"]
    assert lines[-1].split()[1:] == ["1", "/", "3", "1", "0", "/", "0"]


FILES = sorted(Path(passages_module.__file__).parent.glob("passages_*.jsonl"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_passages_hold_their_numbers_and_differ_from_each_other(path):
    passages = list(read_passages(path))
    assert len({p.source.text for p in passages}) == len(passages) > 100
    for passage in passages:
        assert all(any(c.isalnum() for c in s.slice(passage.source.text)) for s in passage.operands)
        assert passage.kind == "nothing" or len(passage.operands) >= passage.need > 0
