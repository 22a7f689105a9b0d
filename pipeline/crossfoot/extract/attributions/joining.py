"""Quotations that go on with what was reported right before them: She said that …. "…"."""

from bisect import bisect_right
from dataclasses import replace

from crossfoot.extract.attributions.sources import source_span
from crossfoot.extract.attributions.verbs import strength_of, word_set
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.extract.trees import child
from crossfoot.types import Form

MOST_PIECES = 100
"""Pieces of one attribution: each of its sentences carries them all."""

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
    for one in acts:
        number, act = None, one
        if act.cue is None and act.follows is None:
            number = _report_before(layout, joined, act)
            if number is None:
                act = _after_subject(layout, act)
        place[id(one)] = len(joined) if number is None else number
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


def _report_before(layout: Layout, acts: list[Said], act: Said) -> int | None:
    """Return the number of the last report with a source before the quotation.

    It stands in the paragraph of the quotation. Before a quoted paragraph it may be the last sentence of the
    paragraph before, if all of that sentence is the report.
    """
    best: tuple[int, int] | None = None
    start = act.content[0].start
    reach, paragraph = _reach(layout, start)
    for number in range(len(acts) - 1, max(len(acts) - 1 - MOST_REPORTS, -1), -1):
        other = acts[number]
        if other.cue is None or other.source is None or other.content[-1].end > start:
            continue
        if len(other.content) >= MOST_PIECES:
            return None
        if not reach <= other.cue.span.start < start:
            continue
        near = other.cue.span.start >= paragraph
        if near or (_is_main(layout, other.cue.span.start) and strength_of(other.cue.lemma) != "ask"):
            best = max(best or (-1, -1), (other.cue.span.start, number))
    return best[1] if best else None


def _reach(layout: Layout, start: int) -> tuple[int, int]:
    """Return from where on a report may stand that a quote at *start* goes on with, and where its paragraph begins."""
    number = bisect_right(layout.paragraph_starts, start) - 1
    begin = layout.paragraphs[number].start
    if begin < start or not number:
        return begin, begin
    sentence = layout.sentence_at(layout.paragraphs[number - 1].end - 1)
    return (sentence.start if sentence is not None else begin), begin


def _is_main(layout: Layout, offset: int) -> bool:
    """Whether the verb at *offset* is the main one of its sentence."""
    verb = layout.token_at(offset)
    return verb is not None and verb.dep_ == "ROOT" and verb.pos_ == "VERB"


def _after_subject(layout: Layout, act: Said) -> Said:
    """Give a quotation that stands alone to the person of whom the sentence before it tells: Lee was glad. “…”."""
    sentence = layout.sentence_at(max(0, act.content[0].start - 2))
    if act.source is not None or sentence is None or sentence.end > act.content[0].start:
        return act
    if layout.paragraphs_between(sentence.start, act.content[0].start) or layout.quotes_in(sentence):
        return act
    root = next((t for t in layout.tokens(sentence.start, sentence.end) if t.dep_ == "ROOT"), None)
    subject = child(root, "nsubj") if root is not None and root.pos_ in ("VERB", "AUX") else None
    if subject is None or not (subject.ent_type_ == "PERSON" or subject.lower_ in word_set("persons")):
        return act
    source = source_span(subject, stop=root.i if root is not None else None)
    return replace(act, source=source, head=subject.i, rule="direct.after-subject")
