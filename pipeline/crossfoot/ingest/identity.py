"""The id of an article that came without one."""

import hashlib

DIGITS = 16
"""Hexadecimal digits of an id: 64 bits, so that no two of one article collide by chance."""


def article_id(source: str, text: str) -> str:
    """Id of an article that came without one: the same on every machine and from every folder."""
    return "n-" + digest(source, text)


def digest(*parts: str) -> str:
    """Hash of *parts* in this order."""
    # Each part carries its length, so that ("ab", "c") and ("a", "bc") differ.
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
