"""Stretches whose digits are no amounts: web addresses, e-mail addresses, tickers, telephone numbers, ISBNs."""

from __future__ import annotations

import re

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"”]+", re.IGNORECASE)
PATH = re.compile(r"\.(?:com|org|net|gov|edu|info|ca|uk|au|nz|in|io|co|ly|be)/[^\s<>\"”]*", re.IGNORECASE)
""" "example.com/2023/45" without its "http"."""

AT = re.compile(r"@[\w.-]+")
MAILBOX = re.compile(r"[\w.+%-]{1,64}\Z")
TICKER = re.compile(r"\([A-Z]{2,8}:\s?[\w.-]+\)|(?<!\w)[0-9]{1,6}\.[A-Z]{1,3}(?![\w.])")
""" "(TYO: 7203)", "600519.SS"."""

SERIAL = re.compile(r"(?<![\w-])[0-9]+(?:-[0-9]+){3,}(?![\w-])")
""" "978-3-16-148410-0"."""

BOOK = re.compile(r"\bIS[BS]N(?:-1[03])?(?::|\s+is)?\s?[0-9][0-9 –-]{6,16}[0-9Xx]")
TELEPHONE = re.compile(
    r"""(?<![\w.,$£€-])(?:
        \+[0-9]{1,3}[ -]?\(?[0-9][0-9 ()-]{6,16}[0-9]
      | \(?0[0-9]{2,4}\)?[ -][0-9]{3,4}[ -]?[0-9]{3,4}
      | (?:1[ -])?\(?[0-9]{3}\)?[ .-][0-9]{3}[.-][0-9]{4}
      | 1[38]00[ -][0-9]{3}[ -][0-9]{3}
    )(?!\w|[,.-][0-9])""",
    re.VERBOSE,
)


DESERT = re.compile(
    r"(?<![\d_\t -@\[-`{-~\u00a0-\u00bf\u2000-\u206f\u20a0-\u20bf])[\d_\t -@\[-`{-~\u00a0-\u00bf\u2000-\u206f\u20a0-\u20bf]{200,}"
)
"""Two lines of a page without a letter: a table, a key, a page of code; no sentence has numbers so."""


PATTERNS = (ADDRESS, PATH, TICKER, SERIAL, BOOK, TELEPHONE, DESERT)


def find_codes(text: str) -> list[tuple[int, int]]:
    """Return the spans of the codes of *text*, in text order."""
    spans = [m.span() for pattern in PATTERNS for m in pattern.finditer(text)]
    for sign in AT.finditer(text):
        box = MAILBOX.search(text, max(0, sign.start() - 64), sign.start())
        spans.append((box.start() if box else sign.start(), sign.end()))
    return _joined(sorted(spans))


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Make one of spans that overlap."""
    apart: list[tuple[int, int]] = []
    for start, end in spans:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart
