"""Sessions: a signed cookie that names who came in, made anew whenever somebody does."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from itsdangerous import BadData, TimestampSigner, URLSafeTimedSerializer

from crossfoot.review.auth.devices import Devices

LIFETIME = 12 * 3600
"""Seconds: a working day, after which one logs in again."""


@dataclass(frozen=True, slots=True)
class Session:
    """What a cookie says."""

    key: str
    """Random, new at each log-in, so that a cookie planted before it is worth nothing after it."""

    name: str | None
    """Who came in; None for somebody who looks at the log-in page."""

    epoch: int
    """How often the person's sessions had been ended when this one began."""


class Sessions:
    """Write and read the cookies of one desk.

    Args:
        secret: What signs them; whoever knows it can be anybody.
        clock: Seconds since 1970, for tests.
    """

    def __init__(self, secret: bytes, clock: Callable[[], float] | None = None) -> None:
        self._secret = secret
        self.devices = Devices(secret)

        class Signer(TimestampSigner):
            def get_timestamp(self) -> int:
                return int(clock()) if clock else super().get_timestamp()

        self._serializer = URLSafeTimedSerializer(
            secret, salt="crossfoot.session", signer=Signer, signer_kwargs={"digest_method": hashlib.sha256}
        )

    def begin(self, name: str | None = None, epoch: int = 0) -> Session:
        """Begin a session that owes nothing to any before it."""
        return Session(secrets.token_urlsafe(18), name, epoch)

    def cookie(self, session: Session) -> str:
        """Return the signed value for the browser to keep."""
        return str(self._serializer.dumps([session.key, session.name, session.epoch]))

    def read(self, cookie: str | None) -> Session | None:
        """Return the session of a cookie, or None if it is missing, forged, damaged or too old."""
        if not cookie:
            return None
        try:
            key, name, epoch = self._serializer.loads(cookie, max_age=LIFETIME)
        except (BadData, TypeError, ValueError):
            return None
        return Session(key, name, epoch)

    def token(self, session: Session) -> str:
        """Return the CSRF token of *session*: another site can send the cookie, but cannot know this."""
        return hmac.new(self._secret, f"csrf:{session.key}".encode(), hashlib.sha256).hexdigest()

    def is_token(self, session: Session, given: str | None) -> bool:
        """Whether *given* is the session's CSRF token."""
        return given is not None and hmac.compare_digest(self.token(session).encode(), given.encode())
