r"""Lone surrogates: JSON can carry them (``"\ud83d"``), UTF-8 cannot."""

import re

SURROGATE = re.compile("[\ud800-\udfff]")


def replaced(text: str) -> str:
    """Put U+FFFD for each lone surrogate, so that *text* can be encoded and every offset still holds."""
    if text.isascii():  # almost always, and at once
        return text
    return SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
