"""Direct speech: quotations with a cue after, before, between or without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from spacy.tokens import Token

from crossfoot.annotate.reading import Quote
from crossfoot.extract.attributions.cues import FARTHEST_CUE, Beside, cue_after
from crossfoot.extract.attributions.leads import cue_before
from crossfoot.extract.attributions.verbs import verb_of
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import CueWords, Said
from crossfoot.lexicon import alternation, load
from crossfoot.types import Form, Span

FEWEST_WORDS = 4
"""Words of a quote that is speech although nothing beside it says so. Shorter ones are titles."""

MOST_PIECES = 100
"""Quotes of one attribution. Each of its sentences carries them all, so that more would cost their square."""

ENDS_SENTENCE = frozenset(".!?…—-,")
MARKS = "\"“”„‟«»'‘’`＂"


@dataclass(slots=True)
class Turn:
    """Quotes of one speaker with one cue, while they are put together."""

    pieces: list[Span]
    beside: Beside | None = None
    follows: Turn | None = None
    unclosed: bool = False
    paragraph: int = 0
    said: Said | None = field(default=None)
    more: tuple[int, ...] = ()
    """Tokens that are later cues of the same speech: “…,” he added."""


@cache
def _introducing() -> re.Pattern[str]:
    """Match the words after which a short quote goes on with what their source said: "according to"."""
    words = load("reporting_words")["introducers"]
    return re.compile(rf"\b(?:{alternation(f'{a} {b}' for a, b in words.items())})\b", re.IGNORECASE)


def find_turns(layout: Layout) -> list[Turn]:
    """Return the quotations that are speech, in text order."""
    turns: list[Turn] = []
    for number, paragraph in enumerate(layout.paragraphs):
        quotes = layout.quotes_in(paragraph)
        if quotes:
            _read_paragraph(layout, paragraph, quotes, number, turns)
    return turns


def _read_paragraph(
    layout: Layout, paragraph: Span, quotes: tuple[Quote, ...], number: int, turns: list[Turn]
) -> None:
    """Add the turns of one paragraph to *turns*."""
    match = _introducing().search(layout.text, paragraph.start, paragraph.end)
    brought = match.start() if match is not None else -1
    for index, quote in enumerate(quotes):
        low = quotes[index - 1].span.end if index else paragraph.start
        high = quotes[index + 1].span.start if index + 1 < len(quotes) else paragraph.end
        last = turns[-1] if turns and turns[-1].paragraph == number else None
        lead = layout.text[low : quote.span.start].strip()
        before = cue_before(
            layout, quote.span, low if low < quote.span.start else _announcement(layout, number)
        )
        if before is not None and last is not None and _same_cue(before, last):
            _extend(last, quote)
            continue
        after = cue_after(layout, quote.span, high) if quote.closed and _stands_alone(lead) else None
        beside = after or before
        goes_on = last is not None or not quote.closed or 0 <= brought < quote.span.start
        if beside is None and not _speaks(layout.text, quote, lead, fewest=1 if goes_on else FEWEST_WORDS):
            continue
        _place(layout, Turn([quote.span], beside, None, not quote.closed, number), lead, turns)


def _announcement(layout: Layout, number: int) -> int:
    """Return where the words begin that may announce a quoted paragraph: the last sentence before it, with a colon."""
    paragraph = layout.paragraphs[number]
    before = layout.paragraphs[number - 1] if number else paragraph
    if not number or layout.text[before.end - 1] != ":":
        return paragraph.start
    sentence = layout.sentence_at(before.end - 1)
    return sentence.start if sentence is not None else before.start


def _place(layout: Layout, turn: Turn, lead: str, turns: list[Turn]) -> None:
    """Add a turn, or its quote to the turn before it."""
    earlier = turns[-1] if turns else None
    near = earlier is not None and turn.paragraph - earlier.paragraph <= 1
    if earlier is None or not near:
        turns.append(turn)
    elif len(earlier.pieces) >= MOST_PIECES:
        turns.append(replace(turn, follows=None if turn.beside is not None else earlier))
    elif earlier.paragraph == turn.paragraph and turn.beside is None:
        if _follows_cue(layout, earlier, turn.pieces[0]):
            _merge(earlier, turn)
        else:
            turns.append(replace(turn, follows=earlier))
    elif earlier.unclosed and not lead and earlier.paragraph < turn.paragraph and _same_voice(earlier, turn):
        _merge(earlier, turn)
    elif turn.beside is None and not lead:
        if _asks(earlier):
            turns.append(turn)
        elif _follows_cue(layout, earlier, turn.pieces[0]):
            _merge(earlier, turn)
        else:
            turns.append(replace(turn, follows=earlier))
    else:
        turns.append(turn)


def _merge(earlier: Turn, turn: Turn) -> None:
    """Give the quotes of *turn* to the turn before it."""
    earlier.pieces += turn.pieces
    if earlier.beside is not None and turn.beside is not None and turn.beside.verb is not None:
        earlier.more += (turn.beside.verb.i,)
    earlier.beside = earlier.beside or turn.beside
    earlier.unclosed, earlier.paragraph = turn.unclosed, turn.paragraph


def _same_voice(earlier: Turn, turn: Turn) -> bool:
    """Whether the cue of a quote that goes on names nobody else: “… “…,” he added."""
    if earlier.beside is None or turn.beside is None:
        return True
    return turn.beside.head is not None and turn.beside.head.pos_ == "PRON"


def _asks(turn: Turn) -> bool:
    """Whether somebody asks, so that the paragraph after it may be another's answer."""
    verb = turn.beside.verb if turn.beside is not None else None
    entry = verb_of(verb) if verb is not None else None
    return entry is not None and entry.strength == "ask"


def _stands_alone(lead: str) -> bool:
    """Whether a quote does not go on with a clause before it, as in: the so-called "fixers," he said."""
    return not lead or not (lead[-1].isalnum() or lead[-1] in "$%)]'’")


def _follows_cue(layout: Layout, turn: Turn, piece: Span) -> bool:
    """Whether no sentence stands between what belongs to a turn and the quote after it."""
    verb = turn.beside.verb if turn.beside is not None else None
    start = turn.pieces[-1].end
    if verb is not None and verb.idx >= start:
        sentence = layout.sentence_at(verb.idx)
        start = max(start, sentence.end) if sentence is not None else start
    if piece.start - start > FARTHEST_CUE:
        return False
    return not any(c.isalnum() for c in layout.text[start : piece.start])


def _extend(turn: Turn, quote: Quote) -> None:
    turn.pieces.append(quote.span)
    turn.unclosed = not quote.closed


def _same_cue(beside: Beside, turn: Turn) -> bool:
    """Whether the verb before a quote is the one that already belongs to the quote before it."""
    verb = turn.beside.verb if turn.beside is not None else None
    return verb is not None and beside.verb is not None and verb.i == beside.verb.i


def _speaks(text: str, quote: Quote, lead: str, fewest: int) -> bool:
    """Whether a quote without a cue is speech: a whole sentence that stands alone."""
    inner = quote.span.slice(text).strip(MARKS).strip()
    if len(inner.split()) < fewest or not (lead == "" or lead[-1] in '.!?:”"'):
        return False
    after = text[quote.span.end : quote.span.end + 1]
    ends = not quote.closed or inner[-1:] in ENDS_SENTENCE or (after != "" and after in ".!?…")
    first = inner.lstrip(". ")[:1]
    return ends and (first.isupper() or inner[:1] in "[(…")


def direct_speech(turns: list[Turn]) -> Iterator[Said]:
    """Yield what the turns say."""
    for turn in turns:
        beside = turn.beside
        turn.said = Said(
            content=tuple(turn.pieces),
            form=Form.DIRECT,
            rule=beside.rule
            if beside is not None
            else "direct.alone"
            if turn.follows is None
            else "direct.continued",
            cue=_cue(beside),
            source=beside.source if beside is not None else None,
            head=beside.head.i if beside is not None and beside.head is not None else None,
            follows=turn.follows.said if turn.follows is not None else None,
        )
        yield turn.said


def _cue(beside: Beside | None) -> CueWords | None:
    if beside is None:
        return None
    if beside.verb is None:
        colon = beside.colon or 0
        return CueWords(Span(colon, colon + 1), ":")
    return cue_words(beside.verb)


def cue_words(verb: Token, particle: int | None = None) -> CueWords:
    """Return the words of a verb, with its particle or preposition where that comes right after it."""
    doc, last = verb.doc, verb.i
    for c in verb.children:
        if c.i == last + 1 and c.dep_ == "prt":
            last = c.i
    if particle == last + 1:
        last = particle
    entry = verb_of(verb)
    lemma = entry.lemma if entry is not None else verb.lemma_.lower()
    return CueWords(Span(verb.idx, doc[last].idx + len(doc[last].text)), lemma)
