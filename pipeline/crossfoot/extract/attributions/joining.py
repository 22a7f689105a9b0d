"""Quotations that go on with what was reported right before them: She said that …. "…"."""

from bisect import bisect_right
from dataclasses import replace

from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.types import Form, Span

MOST_REPORTS = 12
"""Reports before a quotation, in its paragraph, that are looked at."""


def join_followers(layout: Layout, acts: list[Said]) -> list[Said]:
    """Give a quotation without a cue to the report that goes before it in its paragraph.

    Args:
        layout: The article.
        acts: Acts of saying in text order.
    """
    joined: list[Said] = []
    place: dict[int, int] = {}
    for act in acts:
        number = None
        if act.cue is None and act.follows is None:
            paragraph = layout.paragraphs[bisect_right(layout.paragraph_starts, act.content[0].start) - 1]
            number = _report_before(joined, act, paragraph)
        place[id(act)] = len(joined) if number is None else number
        if number is None:
            joined.append(act)
        else:
            report = joined[number]
            form = Form.DIRECT if report.form is Form.DIRECT else Form.MIXED
            joined[number] = replace(report, content=(*report.content, *act.content), form=form)
    for number, act in enumerate(joined):
        if act.follows is not None:
            earlier = place.get(id(act.follows))
            joined[number] = replace(act, follows=joined[earlier] if earlier is not None else None)
    return joined


def _report_before(acts: list[Said], act: Said, paragraph: Span) -> int | None:
    """Return the number of the last report in the paragraph, with a source, before the quotation."""
    best: tuple[int, int] | None = None
    start = act.content[0].start
    for number in range(len(acts) - 1, max(len(acts) - 1 - MOST_REPORTS, -1), -1):
        other = acts[number]
        if other.cue is None or other.source is None or other.content[-1].end > start:
            continue
        if paragraph.start <= other.cue.span.start < start:
            best = max(best or (-1, -1), (other.cue.span.start, number))
    return best[1] if best else None
