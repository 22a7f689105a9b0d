from benchmarks.reliability import reliability


def rows(*given):
    return [line.split() for line in list(reliability(given))[1:]]


def test_each_tenth_of_the_confidence_has_its_line():
    assert rows((0.72, True), (0.95, True), (0.78, False)) == [
        ["0.7", "to", "0.8", "2", "1", "0.50", "0.75"],
        ["0.9", "to", "1.0", "1", "1", "1.00", "0.95"],
    ]


def test_the_ends_of_a_tenth_belong_to_the_next_but_for_the_last():
    assert [row[0] for row in rows((0.7, True), (1.0, True))] == ["0.7", "0.9"]


def test_nothing_given_is_nothing_to_believe():
    assert rows() == []
