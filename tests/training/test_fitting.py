import numpy as np
import pytest
from training.fitting import BIAS, Cases, fit_choice, fit_yes, minimum
from training.gold import Told, likeness, pairs, same_source


def cases(*rows):
    """Cases of one option each: its features, and whether it is right; each from an article of its own."""
    made = Cases()
    for number, (features, right) in enumerate(rows):
        made.add(str(number), [features.split()], [right])
    return made


def test_finds_the_least_of_a_bowl():
    found = minimum(lambda p: (float(((p - 3) ** 2).sum()), 2 * (p - 3)), np.zeros(4))
    assert found == pytest.approx(np.full(4, 3.0), abs=1e-3)


def test_learns_which_feature_tells_yes_from_no():
    weights = fit_yes(cases(*[("good x", True), ("bad x", False)] * 20), fewest=2, penalty=0.1)
    assert weights["good"] > 1
    assert weights["bad"] < -1
    assert abs(weights["x"] + weights[BIAS]) < 0.1


def test_learns_which_option_is_right():
    made = Cases()
    for number in range(20):
        made.add(str(number), [["far"], ["near"], ["far", "long"]], [False, True, False])
    weights = fit_choice(made, fewest=2, penalty=0.1)
    assert weights["near"] > weights["far"]


def test_a_feature_of_few_articles_is_not_learned():
    made = Cases()
    for _ in range(20):
        made.add("one article", [["rare"]], [True])
    assert "rare" not in fit_yes(made, fewest=2, penalty=0.1)


def test_fits_the_same_weights_twice():
    made = cases(*[("a b", True), ("b c", False), ("c", True)] * 9)
    assert fit_yes(made, fewest=2, penalty=1.0) == fit_yes(made, fewest=2, penalty=1.0)


def told(content, source=(), cue=()):
    return Told(frozenset(source), frozenset(cue), frozenset(content))


def test_pairs_the_most_alike_first_and_one_to_one():
    gold = [told({1, 2, 3}), told({1, 2, 3, 4})]
    assert pairs(gold, [told({1, 2, 3, 4}), told({1, 2, 3, 4})]) == {0: 1, 1: 0}
    assert pairs(gold, [told({9})]) == {}


def test_no_source_is_right_only_where_none_is_marked():
    assert same_source(told({1}), frozenset())
    assert not same_source(told({1}), frozenset({5}))
    assert same_source(told({1}, source={5, 6}), frozenset({5}))
    assert likeness(frozenset(), frozenset()) == 0
