"""Texts are checked beside the desk: one at a time, for so long, and whatever becomes of one, the next is read."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from crossfoot.errors import ModelError
from crossfoot.review import check_worker
from crossfoot.review.check_now import Checker, RefusedError, Submission
from crossfoot.review.check_worker import CheckWorker

TEXT = "The library lent 310 of its 1,240 books, or 35%, last year, the mayor said."


class Acting:
    """Does what the text says, instead of reading it."""

    def check(self, given):
        match given.content.split():
            case ["sleep", seconds]:
                time.sleep(float(seconds))
            case ["die"]:
                os._exit(3)
            case ["refuse"]:
                raise RefusedError("empty", "expected words, found none", "paste some")
            case ["model"]:
                raise ModelError("model: expected an installed spaCy pipeline, found none; install it")
        return (os.getpid(), given.content)


@pytest.fixture
def worker():
    made = []

    def make(**options):
        made.append(CheckWorker(Acting, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()


def refusal(worker, text):
    with pytest.raises(RefusedError) as error:
        worker.check(Submission(text))
    assert "\n" not in str(error.value)
    return error.value


def test_texts_are_read_in_one_process_that_is_not_this_one(worker):
    asked = worker()
    (one, said), (two, _) = asked.check(Submission("a")), asked.check(Submission("b"))
    assert said == "a"
    assert one == two != os.getpid()


def test_what_is_refused_there_is_refused_here(worker):
    asked = worker()
    error = refusal(asked, "refuse")
    assert (error.reason, error.message, error.advice) == (
        "empty",
        "expected words, found none",
        "paste some",
    )
    with pytest.raises(ModelError, match="install it"):
        asked.check(Submission("model"))
    assert asked.check(Submission("a"))[1] == "a"


def test_a_text_that_ends_the_process_costs_only_itself(worker):
    asked = worker()
    assert refusal(asked, "die").reason == "died"
    assert asked.check(Submission("a"))[1] == "a"


def test_a_process_that_was_killed_is_begun_again(worker):
    asked = worker()
    process, _ = asked.check(Submission("a"))
    os.kill(process, signal.SIGKILL)
    time.sleep(0.3)
    assert asked.check(Submission("b"))[0] != process


def test_a_text_that_takes_too_long_is_given_up(worker):
    asked = worker()
    assert asked.check(Submission("a"))
    asked._longest = 10
    error = refusal(asked, "sleep 60")
    assert (error.reason, "within 10 seconds" in str(error)) == ("too-slow", True)
    asked._longest = 120  # another process is begun, which takes its time on a busy machine
    assert asked.check(Submission("b"))[1] == "b"


def test_who_waits_too_long_is_told_so_and_who_comes_late_at_once(worker, monkeypatch):
    monkeypatch.setattr(check_worker, "WAITING", 2)
    asked = worker(patience=0.5)
    asked.check(Submission("a"))
    slow = threading.Thread(target=asked.check, args=(Submission("sleep 3"),))
    slow.start()
    time.sleep(0.3)
    second = []
    waits = threading.Thread(target=lambda: second.append(refusal(asked, "b")))
    waits.start()
    time.sleep(0.1)
    began = time.perf_counter()
    assert refusal(asked, "c").reason == "busy"
    assert time.perf_counter() - began < 0.3
    waits.join()
    assert second[0].reason == "busy"
    slow.join()
    assert asked.check(Submission("d"))[1] == "d"


def test_texts_that_come_together_are_read_one_after_the_other(worker):
    asked, found = worker(), []
    threads = [
        threading.Thread(target=lambda text=text: found.append(asked.check(Submission(text))))
        for text in ("a", "b", "c", "sleep 0.2", "d")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(text for _, text in found) == ["a", "b", "c", "d", "sleep 0.2"]
    assert len({process for process, _ in found}) == 1


def test_nothing_is_left_when_the_desk_is_killed():
    code = (
        "import os; from crossfoot.review.check_worker import CheckWorker; from crossfoot.review.check_now import Submission\n"
        "from tests.review.test_check_worker import Acting\n"
        "if __name__ == '__main__':\n"
        "    print(CheckWorker(Acting).check(Submission('a'))[0], flush=True); os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    process = int(done.stdout)
    for _ in range(100):
        if not os.path.exists(f"/proc/{process}"):  # noqa: PTH110
            break
        time.sleep(0.05)
    else:
        raise AssertionError("the process is still there")


def test_a_real_text_is_read_as_in_this_process(nlp):
    asked = CheckWorker()
    try:
        asked.warm()
        assert asked.check(Submission(TEXT)) == Checker(lambda: nlp).check(Submission(TEXT))
        assert refusal(asked, "").reason == "empty"
    finally:
        asked.close()
