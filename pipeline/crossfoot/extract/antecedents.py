"""What a number without a noun stands for: "65,570 were received", "four, five and six storeys", "20% of them"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.stand_ins import nearest_things, noun_before_comma, stands_for
from crossfoot.extract.tokens import Tokens, words
from crossfoot.types import Change, Counted, Kind, QuantityMention

COUNTED_KINDS = (Kind.COUNT, Kind.PERCENT, Kind.SHARE)

TIMES = "count.times"
"""The rule of factors ("three times the figure"), which count nothing."""

GAPPED = "count.gapped"
"""The rule of counts like the "seven" of "Poland lost nine boats, Romania seven"."""

LARGEST_IN_LIST = 100
"""A comma alone joins small numbers ("three, four, five hens"); larger ones may be anything ("in 1200, 40 men")."""

SENTENCE = re.compile(r"[.!?][”\"’)]?\s")
OR_PERCENT = re.compile(r"(?:,?\s+or\s+(?:\w+\s+){0,2}|\s+\()[\d.]+\s?(?:%|per\s?cent|pct)", re.IGNORECASE)
""" "Of 289,047 votes, 160,651, or 55%": so many of what was counted before."""

OUT_OF = re.compile(r"\b(?:out\s+of|in\s+every)\s+(?:every\s+)?\Z", re.IGNORECASE)
JOINT = re.compile(
    r"-?(?:(?P<comma>,)\s*|(?P<word>\s[a-z]+)?,?\s+(?:and|or|to|perhaps|maybe)\s+(?:even\s+)?)", re.IGNORECASE
)
AGES = re.compile(r"\b(?:ages?|aged|older\s+than|younger\s+than)\s[^.;]{0,20}\Z", re.IGNORECASE)
VERSUS = re.compile(r"\s+(?:to|against|versus)\s+", re.IGNORECASE)
NEAR = 30
"""Code points between a count and the "from" that compares it: "300 boats in 1986 from 280"."""

FAR = 1000
"""Code points after which nothing is carried on."""

WITHIN = 90
"""Code points back that words which carry a count on are looked for, and that a whole may be before "of which"."""


@cache
def _carries_on() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words before and after a bare number that carry a count on: "including 190 for", "and 95 in", "up from 28"."""
    lists = lexicon.load("counts")
    before, compared = lexicon.alternation(lists["carry_on"]), lexicon.alternation(lists["compared_with"])
    hedges = lexicon.alternation(lexicon.load("hedges")["before"])
    after = lexicon.alternation(lists["after_carried_on"])
    return (
        re.compile(
            rf"(?:(?P<compared>\b(?:{compared}))|\b(?:{before})|[,;:(–—])\s*(?:(?:{hedges}|a|an|another|only|just)\s+)*\Z",
            re.IGNORECASE,
        ),
        re.compile(rf"\s+(?:{after})\b|\s*(?:[,.;)–—]|\Z)", re.IGNORECASE),
    )


@cache
def _points_back() -> re.Pattern[str]:
    """Match "of" and a word for what was said before."""
    return re.compile(
        rf"[”\"’']?\s+(?:out\s+)?of\s+(?:(?P<relative>which|whom)|{lexicon.alternation(lexicon.load('counts')['point_back'])})"
        r"(?!\w)(?!\s+(?:who|aged)\b)",
        re.IGNORECASE,
    )


def give_nouns(mentions: Sequence[QuantityMention], tokens: Tokens) -> list[QuantityMention]:
    """Give counts without a noun, and shares "of them", what they stand for.

    Numbers of a list share the noun that ends it; other bare numbers take the noun of the count before them, within
    two sentences of a paragraph. Only what is counted in the plural is handed on: after "one of the team" a bare
    "60" is of nothing known. A gapped number ("Romania seven") that finds no noun is dropped.
    """
    done: list[QuantityMention] = []
    last: Counted | None = None
    last_end = 0
    before: QuantityMention | None = None
    for mention in _with_shared(mentions, tokens):
        of = mention.value.of
        if mention.kind in COUNTED_KINDS and mention.rule != TIMES:
            sentences = _sentences(tokens.text, last_end, mention.span.start)
            if of is None and not _is_beside(mention, before, tokens.text):
                of = _antecedent(mention, last if sentences <= 1 else None, tokens, here=sentences == 0)
            if of is not None:
                last, last_end = of, mention.span.end
            if of is None and mention.rule == GAPPED:
                continue
        before = mention if of is mention.value.of else replace(mention, value=replace(mention.value, of=of))
        done.append(before)
    return done


def _sentences(text: str, start: int, end: int) -> int:
    """How many sentences end between two places; many where a paragraph does."""
    if end - start > FAR:
        return FAR
    between = text[start:end]
    return FAR if "\n\n" in between else len(SENTENCE.findall(between))


def _is_beside(mention: QuantityMention, before: QuantityMention | None, text: str) -> bool:
    """Whether a bare number is one with what was just read and is of nothing: "aged four or five", "10,000, from 80".

    So is a level on a fine scale ("to 1997.5"), and an age.
    """
    amount = mention.value.amount
    if mention.kind is not Kind.COUNT:
        return False
    if 0 < amount.resolution < 1 or AGES.search(
        text, max(0, mention.span.start - WITHIN), mention.span.start
    ):
        return True
    if before is None or (before.kind is Kind.COUNT and before.value.of is not None):
        return False
    gap = text[before.span.end : mention.span.start]
    if len(gap) > WITHIN or SENTENCE.search(gap):
        return False
    if before.value.change is not Change.NONE and gap.strip().lower() == "to":
        return False  # the level after a step: "claims fell by 8,100 to 46,300"
    compared = _carries_on()[0].search(gap)
    return JOINT.fullmatch(gap) is not None or (compared is not None and compared["compared"] is not None)


def _with_shared(mentions: Sequence[QuantityMention], tokens: Tokens) -> list[QuantityMention]:
    """Give the numbers of a list the noun after its last: "six- and eight-cylinder", "five to ten shops"."""
    done: list[QuantityMention] = []
    for mention in reversed(mentions):
        following = done[-1] if done else None
        if following is not None and _shares_noun(mention, following, tokens):
            mention = replace(mention, value=replace(mention.value, of=following.value.of))  # noqa: PLW2901
        done.append(mention)
    return done[::-1]


def _shares_noun(mention: QuantityMention, following: QuantityMention, tokens: Tokens) -> bool:
    if not (mention.kind is following.kind is Kind.COUNT) or mention.value.of or not following.value.of:
        return False
    if following.value.of.piece.span.start < following.span.start:
        return False
    joint = JOINT.fullmatch(tokens.text, mention.span.end, following.span.start)
    if joint is None:
        return False
    if joint["comma"]:
        high = following.value.amount.high
        return high is not None and high < LARGEST_IN_LIST
    if joint["word"]:
        token = tokens.token_at(mention.span.end)
        return token is not None and token.pos_ == "ADJ"
    return True


def _antecedent(
    mention: QuantityMention, last: Counted | None, tokens: Tokens, *, here: bool
) -> Counted | None:
    """What *mention* stands for.

    Args:
        mention: A quantity that is of nothing yet.
        last: What was counted last, where that is near.
        tokens: The article's tokens.
        here: Whether that was in the same sentence.
    """
    start, end = mention.span.start, mention.span.end
    if last is not None and here and OUT_OF.search(tokens.text, max(0, start - WITHIN), start):
        return last  # "one car out of 16"
    last = last if last is not None and tokens.is_plural(last) else None
    back = _points_back().match(tokens.text, end)
    if back is not None:
        return last if here and last is not None else _pointed_at(mention, last, tokens, back)
    if mention.kind is not Kind.COUNT:
        return None
    if mention.rule == GAPPED or OR_PERCENT.match(tokens.text, end):
        return last if here or mention.rule != GAPPED else None
    last = last if last is not None and last.lemma not in words("no_antecedents") else None
    if here and last is not None and _goes_on(mention, last, tokens.text):
        return last
    token = tokens.token_in(start, end)
    return stands_for(token, last, tokens) if token is not None else None


def _pointed_at(
    mention: QuantityMention, last: Counted | None, tokens: Tokens, back: re.Match[str]
) -> Counted | None:
    """What "of which", "of them" point to where nothing was counted in the sentence."""
    if back["relative"]:
        return noun_before_comma(mention.span.start, tokens)
    token = tokens.token_in(mention.span.start, mention.span.end)
    return (nearest_things(token, tokens) if token is not None else None) or last


def _goes_on(mention: QuantityMention, last: Counted, text: str) -> bool:
    """Whether words around a bare number carry the count before it on: "43 votes to eight", "including 190 in"."""
    start, since = mention.span.start, last.piece.span.end
    if since > start:
        return False
    if VERSUS.fullmatch(text, since, start):
        return True
    before, after = _carries_on()
    carried = before.search(text, max(since, start - WITHIN), start)
    if carried is None:
        return False
    if carried["compared"]:
        return carried["compared"].lower() != "from" or start - since <= NEAR
    return after.match(text, mention.span.end) is not None
