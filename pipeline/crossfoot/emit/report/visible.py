"""Untrusted text, safe to show: escaped for HTML, with nothing in it that acts on the text around it."""

import re

from markupsafe import Markup, escape

from crossfoot.emit.surrogates import replaced

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""Control characters, and the bidirectional embeddings, overrides and isolates that reorder what follows."""


LONGEST_ADDRESS = 8_000
"""Code points; servers refuse longer ones (RFC 9110 asks them to take 8,000)."""


def visible(text: str) -> str:
    """Put one visible character for each that cannot be shown, at the same length."""
    if text.isprintable():  # almost always, and at once; a line end is not printable, and is kept below
        return text
    return CONTROL.sub(_picture, replaced(text))


def show(value: object) -> object:
    """Make whatever a template prints safe; what is `Markup` already is ours.

    Jinja calls it for every expression of every template.
    """
    if isinstance(value, str) and not isinstance(value, Markup):
        # A bare CR in HTML is read as LF, a character reference is not.
        safe = escape(visible(value))
        return safe.replace("\r", Markup("&#13;")) if "\r" in safe else safe
    return value


def safe_link(url: str | None) -> str | None:
    """Return *url* if a browser may follow it (``javascript:`` may not)."""
    if url is None or len(url) > LONGEST_ADDRESS:
        return None
    return url if re.match(r"https?://[^\s/]", url, re.IGNORECASE) else None


def short(text: str, longest: int = 200) -> str:
    """Cut what is repeated beside an article, so that a word without end does not swell the page."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(0x2400 + code) if code < 0x20 else "\N{REPLACEMENT CHARACTER}"
