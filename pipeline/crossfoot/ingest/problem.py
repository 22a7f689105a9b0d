"""Why an input cannot be read, said in one line."""

from __future__ import annotations

from crossfoot.errors import CrossfootError
from crossfoot.types import Reject

LONGEST_SHOWN = 80
"""Code points of a found value that a message repeats."""

JSON_TYPES: dict[type, str] = {
    type(None): "null",
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "an array",
    dict: "an object",
}


class UnreadableError(CrossfootError):
    """An input that cannot become an article; `read` turns it into a `Reject`."""

    def __init__(self, reason: str, message: str, advice: str) -> None:
        super().__init__(message)
        self.reason, self.message, self.advice = reason, message, advice

    def at(self, where: str) -> Reject:
        """Say where it was found."""
        return Reject(shown(where, 1000), self.reason, self.message, self.advice)


def shown(value: str, longest: int = LONGEST_SHOWN) -> str:
    """Return *value* fit for one line of a terminal: printable, encodable, and not too long."""
    cut = value if len(value) <= longest else value[: longest - 1] + "…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in cut)


def json_type(value: object) -> str:
    """Name the JSON type of *value*."""
    return JSON_TYPES[type(value)]
