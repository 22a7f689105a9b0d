"""Score attributions: a hit has the content (overlap of at least 0.8) and the right speaker.

What is compared is a speaker's words in one paragraph: whether a quote that runs on, in the next paragraph or
after "…, she said.", is a piece of one attribution or an attribution of its own makes no difference.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from crossfoot.annotate.paragraphs import find_paragraphs
from crossfoot.types import Analysis, Attribution, Span, SpeakerKind
from tests.scoring.gold import Gold
from tests.scoring.tally import Tally

ENOUGH = 0.8
"""Overlap (Dice, in characters) from which two contents are the same."""

NAMED = (SpeakerKind.PERSON, SpeakerKind.ORGANIZATION, SpeakerKind.GOVERNMENT)
"""Speakers with a name of their own; others are known by words most of which must agree."""

DETERMINER = re.compile(r"^(?:the|a|an|its|her|his|their)\s+")
TITLE = re.compile(r"^(?:mr|mrs|ms|dr|prof|sir|cllr|gov|judge|justice)\.?\s+")


@dataclass(frozen=True)
class Words:
    """A speaker's words in one paragraph."""

    speaker: str
    kind: SpeakerKind
    paragraph: int
    chars: frozenset[int]
    optional: bool = False


def score_attributions(gold: Gold, analysis: Analysis) -> dict[str, Tally]:
    """Score one article: ``content`` alone, and ``speaker`` with content and speaker."""
    marked = _marked_words(gold)
    found = _found_words(analysis)
    pairs = _pair(marked, found)
    counted = [n for n in range(len(found)) if n not in pairs or not marked[pairs[n]].optional]
    wanted = sum(not words.optional for words in marked)
    content = sum(n in pairs for n in counted)
    right = sum(n in pairs and same_speaker(marked[pairs[n]], found[n]) for n in counted)
    return {
        "content": Tally(content, len(counted) - content, wanted - content),
        "speaker": Tally(right, len(counted) - right, wanted - right),
    }


def wrong_speakers(gold: Gold, analysis: Analysis) -> Iterator[tuple[str, str]]:
    """Yield marked and found speaker of contents that were given to the wrong one."""
    marked, found = _marked_words(gold), _found_words(analysis)
    for n, m in _pair(marked, found).items():
        if not same_speaker(marked[m], found[n]):
            yield marked[m].speaker, found[n].speaker


def same_speaker(gold: Words, found: Words) -> bool:
    """Whether the name found is that of the marked speaker, or one of the names that can be defended."""
    right = _bare(found.speaker)
    names = [_bare(name) for name in gold.speaker.split("|")]
    return right in names or (gold.kind not in NAMED and any(_mostly_the_same(name, right) for name in names))


def _mostly_the_same(one: str, other: str) -> bool:
    left, right = set(one.split()), set(other.split())
    return 4 * len(left & right) > len(left) + len(right)


def _bare(name: str) -> str:
    return TITLE.sub("", DETERMINER.sub("", name.lower().replace("’", "'")))


def _marked_words(gold: Gold) -> list[Words]:
    paragraphs = _paragraphs(gold.text)
    result: list[Words] = []
    for a in sorted(gold.attributions, key=lambda a: a.content):
        runs_on = a.source is None and a.cue is None and not a.optional
        for number, chars in _by_paragraph(paragraphs, a.content):
            _add(result, Words(a.speaker, a.kind, number, chars, a.optional), runs_on=runs_on)
    return result


def _found_words(analysis: Analysis) -> list[Words]:
    paragraphs = _paragraphs(analysis.article.text)
    result: list[Words] = []
    for a in _attributions(analysis):
        runs_on = a.source is None and a.cue is None
        for number, chars in _by_paragraph(paragraphs, a.spans):
            _add(result, Words(a.speaker.name or "", a.speaker.kind, number, chars), runs_on=runs_on)
    return result


def _attributions(analysis: Analysis) -> list[Attribution]:
    """Each attribution once: one whose content runs over several sentences stands in several claims."""
    found = {(a.spans, a.source, a.cue): a for claim in analysis.claims for a in claim.attributions}
    return sorted(found.values(), key=lambda a: a.spans)


def _paragraphs(text: str) -> list[frozenset[int]]:
    """Offsets of the characters of each paragraph, without white space."""
    spans = find_paragraphs(text)
    return [frozenset(n for n in range(span.start, span.end) if not text[n].isspace()) for span in spans]


def _by_paragraph(
    paragraphs: Iterable[frozenset[int]], content: Iterable[Span]
) -> Iterator[tuple[int, frozenset[int]]]:
    chars = {n for span in content for n in range(span.start, span.end)}
    for number, paragraph in enumerate(paragraphs):
        if inside := paragraph & chars:
            yield number, inside


def _add(result: list[Words], new: Words, *, runs_on: bool) -> None:
    """Add words; those that run on join the same speaker's words before them in the paragraph."""
    same = (new.speaker, new.paragraph, False)
    before = [w for w in result if (w.speaker, w.paragraph, w.optional) == same]
    if runs_on and before and not any(new.chars & words.chars for words in before):
        last = before[-1]
        result[result.index(last)] = replace(last, chars=last.chars | new.chars)
    else:
        result.append(new)


def _pair(marked: list[Words], found: list[Words]) -> dict[int, int]:
    """Pair found with marked words, one to one, best overlap first, and then those of the same speaker."""
    ranked = sorted(
        (-overlap, not same_speaker(m, f), fn, mn)
        for mn, m in enumerate(marked)
        for fn, f in enumerate(found)
        if m.paragraph == f.paragraph and (overlap := _dice(m.chars, f.chars)) >= ENOUGH
    )
    pairs: dict[int, int] = {}
    for _, _, fn, mn in ranked:
        if fn not in pairs and mn not in pairs.values():
            pairs[fn] = mn
    return pairs


def _dice(left: frozenset[int], right: frozenset[int]) -> float:
    return 2 * len(left & right) / (len(left) + len(right))
