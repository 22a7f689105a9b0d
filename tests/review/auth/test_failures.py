from crossfoot.review.auth.failures import BY_ADDRESS, BY_NAME, BY_PAIR, MOST_REMEMBERED, Failures


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def test_a_forgotten_password_may_be_tried_five_times():
    clock = Clock()
    failures = Failures(clock)
    for _ in range(BY_PAIR.failures):
        assert failures.wait("Ana", "10.0.0.1") == 0
        failures.add("Ana", "10.0.0.1")
    assert failures.wait("ANA", "10.0.0.1") == BY_PAIR.seconds
    assert failures.wait("Ben", "10.0.0.1") == 0
    assert failures.wait("Ana", "10.0.0.2") == 0
    clock.now = BY_PAIR.seconds
    assert failures.wait("Ana", "10.0.0.1") == 0


def test_one_address_may_not_go_through_names():
    failures = Failures(Clock())
    for number in range(BY_ADDRESS.failures):
        failures.add(f"name {number}", "10.0.0.1")
    assert failures.wait("Ana", "10.0.0.1") > 0
    assert failures.wait("Ana", "10.0.0.2") == 0


def test_many_addresses_may_not_go_on_at_one_name():
    failures = Failures(Clock())
    tried = 0
    for number in range(1000):
        if failures.wait("Ana", f"10.0.{number // 250}.{number % 250}") == 0:
            tried += 1
            failures.add("Ana", f"10.0.{number // 250}.{number % 250}")
    assert tried == BY_NAME.failures


def test_who_came_in_starts_anew():
    failures = Failures(Clock())
    for _ in range(BY_PAIR.failures):
        failures.add("Ana", "10.0.0.1")
    failures.forget("ana", "10.0.0.1")
    assert failures.wait("Ana", "10.0.0.1") == 0


def test_memory_is_bounded():
    failures = Failures(Clock())
    for number in range(MOST_REMEMBERED):
        failures.add(f"name {number}", f"address {number}")
    assert len(failures._times) <= MOST_REMEMBERED
