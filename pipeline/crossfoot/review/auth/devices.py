"""Browsers from which somebody has come in before: strangers' failures do not keep her out of them.

Whoever fails often enough from a newsroom's address, or at somebody's name, makes honest people wait too. A cookie
that a browser got with a right password says that they are not the stranger (OWASP calls it a device cookie): their
failures there are counted apart. It lets nobody in, and whoever steals it may guess five times, as anybody may.
"""

from __future__ import annotations

import hashlib
import secrets

from itsdangerous import BadData, URLSafeTimedSerializer

from crossfoot.review.auth.reviewer import clean_name

LIFETIME = 180 * 24 * 3600
"""Seconds."""


class Devices:
    """Write and read these cookies.

    Args:
        secret: What signs them.
    """

    def __init__(self, secret: bytes) -> None:
        self._serializer = URLSafeTimedSerializer(
            secret, salt="crossfoot.device", signer_kwargs={"digest_method": hashlib.sha256}
        )

    def cookie(self, name: str) -> str:
        """Return the value for a browser from which *name* has come in."""
        return str(self._serializer.dumps([secrets.token_urlsafe(12), name]))

    def read(self, cookie: str | None, name: str) -> str | None:
        """Return what tells the browser from others, if *name* has come in from it before."""
        try:
            key, whose = self._serializer.loads(cookie or "", max_age=LIFETIME)
        except (BadData, TypeError, ValueError):
            return None
        return str(key) if whose == clean_name(name) else None
