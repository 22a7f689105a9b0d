"""What a number without a noun stands for: "65,570 were received", "four, five and six storeys", "20% of them"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from crossfoot import lexicon
from crossfoot.extract.tokens import NOUNS, PLURALS, Tokens, words
from crossfoot.types import Counted, Kind, QuantityMention

COUNTED_KINDS = (Kind.COUNT, Kind.PERCENT, Kind.SHARE)
THINGS = frozenset({"nsubj", "nsubjpass", "dobj"})
VERBS = frozenset({"VERB", "AUX"})

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
        r"(?!\w)(?!\s+(?:who|aged|in|with)\b)",
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
        if mention.kind in COUNTED_KINDS:
            between = tokens.text[last_end : mention.span.start]
            sentences = len(SENTENCE.findall(between)) if "\n\n" not in between else 2
            if of is None and not _is_beside(mention, before, tokens.text):
                of = _antecedent(mention, last if sentences <= 1 else None, tokens, here=sentences == 0)
            if of is not None:
                last, last_end = of, mention.span.end
            if of is None and mention.rule == GAPPED:
                continue
        before = mention if of is mention.value.of else replace(mention, value=replace(mention.value, of=of))
        done.append(before)
    return done


def _is_beside(mention: QuantityMention, before: QuantityMention | None, text: str) -> bool:
    """Whether a bare number is one with what was just read and is of nothing: "aged four or five", "10,000, from 80".

    So is a level on a fine scale ("to 1997.5"), and an age.
    """
    amount = mention.value.amount
    if mention.kind is not Kind.COUNT:
        return False
    if 0 < amount.resolution < 1 or AGES.search(text, max(0, mention.span.start - WITHIN), mention.span.start):
        return True
    if before is None or (before.kind is Kind.COUNT and before.value.of is not None):
        return False
    gap = text[before.span.end : mention.span.start]
    if len(gap) > WITHIN or SENTENCE.search(gap):
        return False
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


def _antecedent(mention: QuantityMention, last: Counted | None, tokens: Tokens, *, here: bool) -> Counted | None:
    """What *mention* stands for.

    Args:
        mention: A quantity that is of nothing yet.
        last: What was counted last, where that is near.
        tokens: The article's tokens.
        here: Whether that was in the same sentence.
    """
    start, end = mention.span.start, mention.span.end
    back = _points_back().match(tokens.text, end)
    if last is not None and here and OUT_OF.search(tokens.text, max(0, start - WITHIN), start):
        return last  # "one car out of 16"
    if last is not None and not tokens.is_plural(last):
        last = None
    if back is not None:
        if last is not None and here:
            return last
        if back["relative"]:
            return _before_relative(tokens, start)
        number = tokens.token_in(start, end)
        return (_nearest(number, tokens) if number is not None else None) or last
    if mention.kind is not Kind.COUNT:
        return None
    if mention.rule == GAPPED or OR_PERCENT.match(tokens.text, end):
        return last if here or mention.rule != GAPPED else None
    if last is not None and last.lemma in words("no_antecedents"):
        last = None
    before, after = _carries_on()
    if here and last is not None:
        if VERSUS.fullmatch(tokens.text, last.piece.span.end, start):
            return last  # "43 votes to eight"
        carried = before.search(tokens.text, max(last.piece.span.end, start - WITHIN), start)
        from_far = carried is not None and carried["compared"] == "from" and start - last.piece.span.end > NEAR
        if carried is not None and not from_far and (carried["compared"] or after.match(tokens.text, end)):
            return last
    return _stands_for(tokens.token_in(start, end), last, tokens)


def _stands_for(token: Token | None, last: Counted | None, tokens: Tokens) -> Counted | None:
    """The things that a number stands for which is a subject or an object: "65,570 were received", "rose to 500".

    Not where it is a mark on a scale: "at 60", "the limit is 50".
    """
    while token is not None and token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    if token is None:
        return None
    numbered = _number_of(token, tokens)
    if numbered is not None:
        return numbered
    if token.dep_ == "pobj":
        preposition = token.head
        if preposition.lower_ == "of":
            return last if preposition.head.like_num else None
        moves = preposition.head.pos_ in (*VERBS, "NUM", "ADP")
        return _moved(token, last, tokens) if preposition.lower_ in words("to_a_number") and moves else None
    if token.dep_ not in THINGS or token.tag_ == "NNS" or token.head.lemma_.lower() in words("money_verbs"):
        return None
    return last or _nearest(token, tokens)


def _moved(token: Token, last: Counted | None, tokens: Tokens) -> Counted | None:
    """What moves to or from a number: its verb's subject, "ferries" of "the number of ferries rose to 8"."""
    verb = _verb(token)
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.pos_ == "PRON":
        return last
    if subject.lemma_.lower() in words("numbers_of"):
        return last
    if subject.tag_ in PLURALS and verb.lemma_.lower() not in words("ageing"):
        return _phrase(subject, tokens)
    return None


def _number_of(token: Token, tokens: Tokens) -> Counted | None:
    """What a number says the number of: "ferries" of "the number of ferries rose to 8", "visitor numbers doubled to"."""
    for noun in _verb(token).children:
        if noun.i > token.i or noun.lemma_.lower() not in words("numbers_of"):
            continue
        preposition = next((child for child in noun.children if child.lower_ == "of"), None)
        counted = tokens.object_of(preposition) if preposition is not None else None
        if counted is not None:
            return _phrase(counted, tokens)
        kind = next((child for child in reversed(list(noun.lefts)) if child.dep_ == "compound"), None)
        if kind is not None:
            return _phrase(kind, tokens)
    return None


def _nearest(token: Token, tokens: Tokens) -> Counted | None:
    """The nearest plural subject or object of another verb: "migrants" of "to share migrants, as it hosts 500"."""
    verb = _verb(token)
    for earlier in reversed(token.doc[token.sent.start : token.i]):
        is_thing = earlier.tag_ in PLURALS and not earlier.ent_type_ and earlier.dep_ in THINGS
        says = earlier.head.lemma_.lower() in words("sayings")
        if is_thing and not says and earlier.head.i != verb.i:
            return _phrase(earlier, tokens)
    return None


def _before_relative(tokens: Tokens, start: int) -> Counted | None:
    """The noun that "half of which" is of: "exports" of "exports, almost half of which"."""
    token = tokens.token_at(max(0, start - WITHIN))
    last = tokens.token_in(0, start)
    if token is None or last is None:
        return None
    comma = next((t for t in reversed(last.doc[token.i : last.i + 1]) if t.text in (",", "(", "–", "—")), None)
    if comma is None or comma.i == token.i or comma.nbor(-1).pos_ not in NOUNS:
        return None
    plural = next((noun for noun in reversed(last.doc[token.i : comma.i]) if noun.tag_ in PLURALS), None)
    return _phrase(plural or comma.nbor(-1), tokens)


def _verb(token: Token) -> Token:
    verb = token.head
    while verb.pos_ not in VERBS and verb.head.i != verb.i:
        verb = verb.head
    return verb


def _phrase(noun: Token, tokens: Tokens) -> Counted | None:
    """A noun with what stands before it and describes it; none where it is money, a price or time."""
    if noun.lemma_.lower() in words("no_antecedents") or noun.lemma_.lower() in words("times"):
        return None
    left = noun
    while left.i > 0 and _describes(left.nbor(-1), noun):
        left = left.nbor(-1)
    return tokens.counted(left, noun)


def _describes(token: Token, noun: Token) -> bool:
    return token.head.i == noun.i and token.dep_ in ("amod", "compound")
