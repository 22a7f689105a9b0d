"""quantulum3's readings, all the way into a claim's record; and those that are refused."""

from types import SimpleNamespace

import pytest

from crossfoot.annotate.annotator import annotate
from crossfoot.assemble import assemble
from crossfoot.emit import records
from crossfoot.extract import extract, quantulum
from crossfoot.types import Article

TEXT = "The barge carried 18 kilograms of saffron."


def measures_of(nlp):
    [reading] = annotate([Article("a", TEXT)], nlp)
    claims = assemble(reading, extract(reading))
    return [m for c in claims for m in records.claim_record(c)["mentions"] if m["kind"] == "measure"]


@pytest.fixture
def answers(monkeypatch):
    """Let quantulum3 answer what a test says; give it up again afterwards."""

    def answer(*quantities):
        parser = SimpleNamespace(parse=lambda _: list(quantities))
        monkeypatch.setattr(quantulum, "_parser", lambda: parser)
        quantulum.unit_name.cache_clear()

    yield answer
    quantulum.unit_name.cache_clear()


def quantity(surface="5 kilograms", span=(0, 11), value=5.0, unit="kilogram", uncertainty=None):
    return SimpleNamespace(
        surface=surface, span=span, value=value, unit=SimpleNamespace(name=unit), uncertainty=uncertainty
    )


def test_a_unit_that_it_names_reaches_the_record(nlp):
    [measure] = measures_of(nlp)
    assert TEXT[measure["start"] : measure["end"]] == measure["surface"] == "18 kilograms"
    assert measure["unit"]["code"] == "kg"
    assert measure["value"]["point"] == "18"


def test_an_answer_about_the_whole_surface_is_taken(nlp, answers):
    answers(quantity())
    assert len(measures_of(nlp)) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        quantity(surface="5 kilo"),
        quantity(span=(0, 6)),
        quantity(value=50.0),
        quantity(uncertainty=0.5),
        quantity(unit="dimensionless"),
        quantity(unit="inch farad lux"),
    ],
)
def test_an_answer_that_does_not_slice_back_or_changes_the_value_is_refused(nlp, answers, wrong):
    answers(wrong)
    assert measures_of(nlp) == []


def test_two_answers_are_refused(nlp, answers):
    answers(quantity(), quantity())
    assert measures_of(nlp) == []
