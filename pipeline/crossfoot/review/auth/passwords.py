"""Passwords are kept as Argon2 hashes, by a library that is maintained for it."""

from __future__ import annotations

import threading
from functools import cache

from pwdlib import PasswordHash
from pwdlib.exceptions import PwdlibError

from crossfoot.errors import UsageError

SHORTEST, LONGEST = 12, 200
"""NIST SP 800-63B: length is what counts, and no rules about digits and signs."""

AT_ONCE = threading.Semaphore(2)
"""A hash takes 64 MB of memory, so strangers must not have forty made at a time."""


@cache
def _hasher() -> PasswordHash:
    return PasswordHash.recommended()


@cache
def _decoy() -> str:
    return _hasher().hash("a password that nobody has")


def hash_password(password: str) -> str:
    """Return the hash to keep.

    Raises:
        UsageError: The password is too short or too long.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise UsageError(
            f"password: expected {SHORTEST} to {LONGEST} characters, found {len(password)}; choose a longer one"
            if len(password) < SHORTEST
            else f"password: expected {SHORTEST} to {LONGEST} characters, found {len(password)}; choose a shorter one"
        )
    with AT_ONCE:
        return _hasher().hash(password)


def is_password(password: str, kept: str | None) -> bool:
    """Whether *password* is the one whose hash was *kept*.

    With None (there is no such person) it takes as long, so that the time does not tell who exists.
    """
    if len(password) > LONGEST:
        return False
    with AT_ONCE:
        try:
            right = _hasher().verify(password, kept or _decoy())
        except PwdlibError:  # a hash that another program wrote
            return False
    return right and kept is not None
