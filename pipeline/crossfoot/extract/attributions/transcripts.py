"""Turns of a transcript: "MAYOR LEE: We know of twelve.", "Q: And the dead?"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from crossfoot.extract.layout import Layout
from crossfoot.extract.said import CueWords, Said
from crossfoot.extract.speakers.names import read_name
from crossfoot.lexicon import load
from crossfoot.types import Form, Span

LABEL = re.compile(
    r"""
    ^[ \t]*
    (?P<label>
        [A-Z][A-Z.'’-]*(?:,?[ ][A-Z][A-Z.'’-]*){0,5}            # MAYOR LEE   Q   LEE, CBS NEWS
      | [A-Z][\w.'’-]*(?:[ ][A-Z][\w.'’-]*){0,3}                # Anna Lee
    )
    (?:[ ]\([^()\n]{1,40}\))?                                  # (via interpreter)
    :[ \t\u00a0]+(?=[^\s“"‘'«`])
    """,
    re.VERBOSE | re.MULTILINE,
)
"""A name and a colon at the begin of a line, before words that are not quoted."""

FEWEST_CAPITALS = 2
"""Turns that make a transcript where names are in capitals."""

FEWEST_NAMES = 3
"""Turns that make a transcript otherwise, if somebody speaks twice: "Note:" stands alone."""


def find_transcript(layout: Layout) -> Iterator[Said]:
    """Yield the turns of an article that is, or holds, a transcript."""
    matches = [m for m in LABEL.finditer(layout.text) if _names_speaker(m["label"])]
    capitals = [m for m in matches if m["label"].isupper()]
    if len(capitals) >= FEWEST_CAPITALS:
        matches = capitals
    else:
        matches = [m for m in matches if _names_person(layout, m)]
        names = Counter(m["label"].split()[-1] for m in matches)
        if len(matches) < FEWEST_NAMES or max(names.values()) == 1:
            return
    for number, match in enumerate(matches):
        limit = matches[number + 1].start() if number + 1 < len(matches) else len(layout.text)
        said = _turn(layout, match, limit)
        if said is not None:
            yield said


def _names_speaker(label: str) -> bool:
    """Whether a label can be somebody's, and is no heading: "UPDATE", "Photo"."""
    notices = load("reporting_words")["sets"]["notices"]
    return not any(word.strip(",.").lower() in notices for word in label.split())


def _names_person(layout: Layout, match: re.Match[str]) -> bool:
    """Whether a label in small letters is a person's name, and not "Pros" or "Monday"."""
    last = layout.token_at(match.end("label") - 1)
    return last is not None and (last.ent_type_ == "PERSON" or read_name(last) is not None)


def _speaks(layout: Layout, start: int, end: int) -> bool:
    """Whether a turn is a sentence, and no entry of a list: "LEEDS: 45 percent"."""
    tokens = layout.tokens(start, end)
    if not any(t.is_alpha for t in tokens):
        return False
    ends = layout.text[end - 1] in '.!?…”"'
    return ends or any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in tokens)


def _turn(layout: Layout, match: re.Match[str], limit: int) -> Said | None:
    """Return the words from a label to the next one, or to the end of the paragraph."""
    paragraph = layout.paragraphs[bisect_right(layout.paragraph_starts, match.start("label")) - 1]
    start, end = match.end(), min(limit, paragraph.end)
    end = start + len(layout.text[start:end].rstrip())
    head = layout.token_at(match.end("label") - 1)
    if start >= end or head is None or not _speaks(layout, start, end):
        return None
    colon = layout.text.index(":", match.end("label"))
    return Said(
        content=(Span(start, end),),
        form=Form.DIRECT,
        rule="direct.turn",
        cue=CueWords(Span(colon, colon + 1), ":"),
        source=Span(match.start("label"), match.end("label")),
        head=head.i,
    )
