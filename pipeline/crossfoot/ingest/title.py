"""Where the title stands in an article's text."""

import re

from crossfoot.types import Span

SHORT = 150
"""Code points of the longest first line that is taken for a title."""

BLANK_LINE = re.compile(r"[^\S\n]*\n\s*\S")
GOES_ON = re.compile(r",?[^\S\n]+[a-z0-9$£€]")
"""What follows the words of a title where they are the beginning of a sentence."""

CLOSED = re.compile(r"[.!?…:;,]['\"”’»)\]]*$")


def place_title(text: str, title: str) -> tuple[str, Span | None]:
    """Return the article's text and the span of its title: put before the text where it does not begin it.

    Args:
        text: The text as given.
        title: The title as given, not blank.

    Returns:
        No span where the first sentence begins with the words of the title and goes on ("Mayor resigns" before
        "Mayor resigns over loan."): a title of its own would cut the sentence in two.
    """
    start = _skip_space(text, 0)
    end = _match_words(text, start, title.split())
    if end is not None:
        return text, None if GOES_ON.match(text, end) else Span(start, end)
    return f"{title}\n\n{text}", Span(_skip_space(title, 0), len(title.rstrip()))


def find_title(text: str) -> Span | None:
    """Find a title in a text that came without one: a short first line, not closed, before a blank line."""
    start = _skip_space(text, 0)
    stop = text.find("\n", start)
    line = text[start:stop].rstrip()
    if stop < 0 or len(line) > SHORT or CLOSED.search(line) or not BLANK_LINE.match(text, stop + 1):
        return None
    return Span(start, start + len(line))


def _match_words(text: str, position: int, words: list[str]) -> int | None:
    """Return where *words* end in *text* at *position*, whatever white space is between them."""
    for number, word in enumerate(words):
        at = _skip_space(text, position)
        if (number and at == position) or not text.startswith(word, at):
            return None
        position = at + len(word)
    inside_word = text[position : position + 1].isalnum()  # "Budget" is not the title of "Budgets rise"
    return None if inside_word else position


def _skip_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
