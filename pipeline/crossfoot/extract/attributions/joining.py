"""Quotations that go on with what was reported right before them: She said that …. "…"."""

from bisect import bisect_right
from dataclasses import replace

from crossfoot.extract.attributions.layout import Layout
from crossfoot.extract.attributions.said import Said
from crossfoot.types import Form, Span


def join_followers(layout: Layout, acts: list[Said]) -> list[Said]:
    """Give a quotation without a cue to the report that goes before it in its paragraph."""
    joined = list(acts)
    for act in acts:
        if act.cue is not None or act.follows is not None:
            continue
        paragraph = layout.paragraphs[bisect_right(layout.paragraph_starts, act.content[0].start) - 1]
        number = _report_before(joined, act, paragraph)
        if number is not None:
            report = joined[number]
            form = Form.DIRECT if report.form is Form.DIRECT else Form.MIXED
            joined[number] = replace(report, content=(*report.content, *act.content), form=form)
            joined.remove(act)
    return joined


def _report_before(acts: list[Said], act: Said, paragraph: Span) -> int | None:
    """Return the number of the last report of the paragraph that has a source and ends before the quotation."""
    best: tuple[int, int] | None = None
    for number, other in enumerate(acts):
        if other is act or other.cue is None or other.source is None:
            continue
        place = other.cue.span.start
        end = max(span.end for span in other.content)
        if paragraph.start <= place < act.content[0].start and end <= act.content[0].start:
            best = max(best or (-1, -1), (place, number))
    return best[1] if best else None
