"""Types of columns that take any text an article can hold."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Dialect, Text, TypeDecorator

from crossfoot.emit.json_lines import escape
from crossfoot.emit.surrogates import replaced


def storable(text: str) -> str:
    """Put U+FFFD for what a database cannot hold, at the same length: lone surrogates, and PostgreSQL's NUL."""
    return replaced(text).replace("\0", "\N{REPLACEMENT CHARACTER}")


class Words(TypeDecorator[str]):
    """Text to search and sort by; the whole of it is in the record."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Make *value* fit to be stored."""
        del dialect
        return None if value is None else storable(value)


class Json(TypeDecorator[Any]):
    """JSON as text, which keeps the order of keys, lone surrogates and NUL (PostgreSQL's own type refuses these)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> str | None:  # noqa: ANN401  (any JSON)
        """Write *value*."""
        del dialect
        return None if value is None else escape(json.dumps(value, ensure_ascii=False, allow_nan=False))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any | None:  # noqa: ANN401  (any JSON)
        """Read *value*."""
        del dialect
        return None if value is None else json.loads(value)
