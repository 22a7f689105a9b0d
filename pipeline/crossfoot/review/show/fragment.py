"""A link to words in the live page: ``https://news.example/a#:~:text=fell%20to-,55%25,-last%20year``.

The syntax is that of URL Fragment Text Directives (https://wicg.github.io/scroll-to-text-fragment/): a browser
that does not know it opens the page at its top.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from crossfoot.emit.report.visible import safe_link
from crossfoot.emit.surrogates import replaced

DELIMITER = ":~:"
ENOUGH = 40
"""Code points that need no words around them if the article has them once; fewer may stand in a page's menus."""

LONGEST_EXACT = 120
"""Code points that are looked for as they are; of more, the first and the last words: a page may have a link or
a note in between."""

AT_EACH_END = 6
"""Words of the beginning and of the end of a long passage."""

AROUND = (0, 3, 6, 12)
"""Words of context that are tried, until the article has the passage once."""

LONGEST_WORD = 60
"""Code points of a word that an address may hold."""

WORDS_BEFORE = 400
"""Code points in which words around a passage are looked for: they stand in its paragraph."""

LINE_END = re.compile(r"[\r\n\u2028\u2029]")


def place_link(url: str | None, text: str, start: int, end: int) -> str | None:
    """Link to ``text[start:end]`` in the page at *url*.

    Args:
        url: Where the article was published.
        text: The article's text.
        start: Offset of the words, in code points.
        end: Offset after them.

    Returns:
        ``None`` if a browser may not follow *url*; *url* alone if the words cannot be named in an address.
    """
    if (address := safe_link(url)) is None:
        return None
    base, _, fragment = _printable(address).partition("#")
    fragment = fragment.partition(DELIMITER)[0]
    directive = _directive(text, *_whole_words(text, start, end))
    if directive is None:
        return f"{base}#{fragment}" if fragment else base
    return f"{base}#{fragment}{DELIMITER}text={directive}"


def _directive(text: str, start: int, end: int) -> str | None:
    passage = text[start:end]
    words = passage.split()
    if not words:
        return None
    split = len(passage) > LONGEST_EXACT or LINE_END.search(passage) is not None
    if split and len(words) > 1:
        each = min(AT_EACH_END, len(words) // 2)
        terms = [" ".join(words[:each]), " ".join(words[-each:])]
    else:
        terms = [" ".join(words)]
    if any(len(word) > LONGEST_WORD for term in terms for word in term.split()):
        return None
    prefix, suffix = _context(text, start, end, terms)
    named = [_encoded(term) for term in terms]
    if prefix:
        named.insert(0, f"{_encoded(prefix)}-")
    if suffix:
        named.append(f"-{_encoded(suffix)}")
    return ",".join(named)


def _context(text: str, start: int, end: int, terms: list[str]) -> tuple[str, str]:
    """Return as few words before and after as make the passage the only one of its kind in the article."""
    page = _flat(text)
    before, after = _words_before(text, start), _words_after(text, end)
    glued = not text[start - 1 : start].isspace(), not text[end : end + 1].isspace()
    prefix = suffix = ""
    for count in AROUND:
        if count == 0 and len(terms[0]) < ENOUGH:
            continue
        prefix, suffix = " ".join(before[max(0, len(before) - count) :]), " ".join(after[:count])
        left = prefix + ("" if glued[0] or not prefix else " ") + terms[0]
        # Of a passage that is named by its ends, what follows says nothing about where it begins.
        right = "" if len(terms) > 1 or not suffix else ("" if glued[1] else " ") + suffix
        if page.count(_flat(left + right)) <= 1:
            break
    return prefix, suffix


def _words_before(text: str, start: int) -> list[str]:
    """Words of the same line, the last of them next to *start*; a page's paragraphs are not known otherwise."""
    low = max(0, start - WORDS_BEFORE)
    line = LINE_END.split(text[low:start])[-1]
    words = line.split()
    if low > 0 and len(line) == start - low:
        words = words[1:]  # it may be cut
    for number, word in enumerate(reversed(words)):
        if len(word) > LONGEST_WORD:
            return words[len(words) - number :]
    return words


def _words_after(text: str, end: int) -> list[str]:
    high = end + WORDS_BEFORE
    line = LINE_END.split(text[end:high])[0]
    words = line.split()
    if high < len(text) and len(line) == WORDS_BEFORE:
        words = words[:-1]
    return words[: next((n for n, word in enumerate(words) if len(word) > LONGEST_WORD), len(words))]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen to whole words, as a directive has to begin and end between words."""
    low, high = max(0, start - LONGEST_WORD), min(len(text), end + LONGEST_WORD)
    while start > low and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < high and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _flat(text: str) -> str:
    """Write *text* as a browser compares it: white space as one space, letters of either case alike."""
    return " ".join(text.split()).casefold()


def _encoded(term: str) -> str:
    # A dash, a comma and an ampersand are the directive's own; `quote` leaves the first.
    return quote(replaced(term), safe="").replace("-", "%2D")


def _printable(url: str) -> str:
    """Encode what could hide in an address: white space, controls, and marks of direction."""
    return "".join(c if c.isprintable() and c != " " else quote(replaced(c), safe="") for c in url)
