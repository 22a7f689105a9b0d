"""Names in headings, where every word has a capital: "*Ann Lee* Wins Race", where the text below tells of "Ann Lee"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from crossfoot.extract.layout import Layout
from crossfoot.extract.speakers.introductions import is_heading
from crossfoot.extract.speakers.names import Named
from crossfoot.extract.speakers.words import first_names, gendered
from crossfoot.types import Span


def without_verbs(layout: Layout, named: Iterable[Named]) -> Iterator[Named]:
    """Yield names, those of headings without the words behind that they have nowhere else in the text.

    A heading's "Lee Wins" is Lee where the text tells of an Ann Lee, and "Ann Lee Wins" is Ann Lee.
    """
    found = list(named)
    plain = [one for one in found if not _is_in_heading(layout, one)]
    known = {one.words for one in plain}
    full = {words for words in known if len(words) > 1}
    starts = full | {words[-1:] for words in full if words[-1].lower() not in first_names()}
    for one in found:
        cut = len(one.words) if one.words in known else _known_part(one.words, starts)
        yield _cut(layout, one, cut) if cut < len(one.words) else one


def _known_part(words: tuple[str, ...], known: set[tuple[str, ...]]) -> int:
    """Return how many words a name of the text has with which these begin; all, where it has none."""
    return next((n for n in range(len(words) - 1, 0, -1) if words[:n] in known), len(words))


def _is_in_heading(layout: Layout, one: Named) -> bool:
    token = layout.token_at(one.span.start)
    return token is not None and is_heading(token)


def _cut(layout: Layout, one: Named, count: int) -> Named:
    """Return a name with its first words alone, if they stand so in the text of a heading."""
    words = one.words[:count]
    match = re.compile(r"\s+".join(map(re.escape, words))).match(layout.text, one.span.start)
    if match is None or not _is_in_heading(layout, one):
        return one
    gender = gendered().get(words[0].lower()) if len(words) > 1 else None
    return replace(one, span=Span(*match.span()), words=words, gender=gender)
