"""Failed log-ins are counted, by address and by name, and past a limit not even looked at.

Those from a browser that somebody has come in from before are counted for it alone: see `devices`.
"""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """How many failures are borne, in how many seconds."""

    failures: int
    seconds: float


BY_PAIR = Limit(5, 15 * 60)
"""One name from one address: a forgotten password."""

BY_ADDRESS = Limit(25, 15 * 60)
"""One address, whatever the names: a newsroom behind one router mistypes less often than this."""

BY_NAME = Limit(100, 60 * 60)
"""One name, from whatever addresses. NIST SP 800-63B asks for no more than 100; a lower limit lets
strangers lock a person out."""

MOST_REMEMBERED = 20_000


class Failures:
    """Remember failures, of bounded number. Safe between threads.

    Args:
        clock: Seconds that never go back, for tests.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._times: OrderedDict[tuple[str, ...], deque[float]] = OrderedDict()

    def wait(self, name: str, address: str, device: str | None = None) -> int:
        """Return the seconds until *name* may try again from *address*; 0 is now."""
        now = self._clock()
        with self._lock:
            waits = [self._wait(key, limit, now) for key, limit in _keys(name, address, device)]
        return math.ceil(max(waits))

    def add(self, name: str, address: str, device: str | None = None) -> None:
        """Remember that *name* failed from *address*."""
        now = self._clock()
        with self._lock:
            for key, limit in _keys(name, address, device):
                times = self._times.setdefault(key, deque(maxlen=limit.failures))
                times.append(now)
                self._times.move_to_end(key)
            while len(self._times) > MOST_REMEMBERED:
                self._times.popitem(last=False)

    def forget(self, name: str, address: str, device: str | None = None) -> None:
        """Forget what *name* did from *address*, who has now come in."""
        with self._lock:
            self._times.pop(_keys(name, address, device)[0][0], None)

    def _wait(self, key: tuple[str, ...], limit: Limit, now: float) -> float:
        times = self._times.get(key)
        if times is None or len(times) < limit.failures:
            return 0
        return max(0.0, times[0] + limit.seconds - now)


def _keys(name: str, address: str, device: str | None) -> tuple[tuple[tuple[str, ...], Limit], ...]:
    name = name.casefold()
    if device is not None:
        return ((("device", name, device), BY_PAIR),)
    return (
        (("pair", name, address), BY_PAIR),
        (("address", address), BY_ADDRESS),
        (("name", name), BY_NAME),
    )
