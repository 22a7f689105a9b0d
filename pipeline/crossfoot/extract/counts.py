"""Counts of people and things, with what is counted: "380 asylum seekers", "dozens of people", "three ministers"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from crossfoot import lexicon
from crossfoot.extract.noun_phrases import NounPhrases
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.words_around import read_bound, read_change, read_per
from crossfoot.types import Bound, Counted, Kind, Mention, Quantity, QuantityMention, Unit

PLURAL_AHEAD = re.compile(r"\s+(?:[a-z][a-z-]+\s+){0,2}(?:[a-z-]+s|people|men|women|children|police|cattle|sheep)\b")
CHAIN = re.compile(r"(?<![\w$€£])\(?\d+\)?(?:[-–—:/]\d+)+(?![\w%])|\d+\.\d+\.\d+[\d.]*|\(\d{3}\)\s?\d+|\+\d[\d ()-]{6,}")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
ONE_OF = re.compile(r"\s+of\s+(?:the|its|their|his|her|our|those|these)\s+(?!most\b|best\b|worst\b|least\b|few\b|\w+est\b)", re.IGNORECASE)
""" "one of the judges" counts; "one of the most popular crossings" praises."""

LIST_MARK = re.compile(r"[.)]\s")


@dataclass(frozen=True, slots=True)
class _Labels:
    any_case: frozenset[str]
    capital: frozenset[str]
    streets: re.Pattern[str]
    not_one: frozenset[str]
    hyphened: frozenset[str]


@cache
def _labels() -> _Labels:
    words = lexicon.load("counts")
    capital = frozenset(words["capital_only"])
    streets = lexicon.alternation(words["streets"])
    return _Labels(
        frozenset(words["labels"]) - capital,
        capital,
        re.compile(rf"\s+(?:[A-Z][\w’'.]+\s+){{1,3}}(?:{streets})(?![\w])"),
        frozenset(words["not_one"]),
        frozenset(words["hyphened"]),
    )


BEFORE_WORD = re.compile(r"(?P<word>[A-Za-z&.]+)[\s.]+$|(?P<mark>[#§№])\s?$")


def is_label(text: str, numeral: Numeral) -> bool:
    """Whether the number names something instead of counting it: "Article 50", "No. 10", "10 Market Street"."""
    labels = _labels()
    match = BEFORE_WORD.search(text, max(0, numeral.start - 24), numeral.start)
    if match and match["mark"]:
        return True
    if match and numeral.resolution == 1 and not numeral.scaled:
        word = match["word"].rstrip(".")
        lowered = word.lower()
        if lowered in labels.any_case or (lowered in labels.capital and word[0].isupper() and numeral.digits):
            return not _starts_sentence(text, match.start()) or lowered in labels.any_case
    return numeral.digits and labels.streets.match(text, numeral.end) is not None


def _starts_sentence(text: str, position: int) -> bool:
    before = text[:position].rstrip()[-1:]
    return before in ("", ".", "!", "?", "”", '"', ":")


def find_chains(text: str) -> list[tuple[int, int]]:
    """Return the stretches that are scores, telephone numbers and the like: "3-2", "555-0199", "9/11"."""
    return [match.span() for match in CHAIN.finditer(text)]


def read_count(text: str, numeral: Numeral, nouns: NounPhrases) -> QuantityMention | None:
    """Read *numeral* as a count, or return ``None`` where it counts nothing."""
    numeral = _with_short_magnitude(text, numeral)
    if numeral.tail or is_label(text, numeral) or _is_list_mark(text, numeral):
        return None
    of = nouns.after(numeral.start, numeral.end)
    if of is None and not _may_stand_alone(text, numeral, nouns):
        return None
    if of is not None and not _counts_noun(text, numeral, of, nouns):
        return None
    amount = numeral.amount()
    bound = Bound.RANGE if amount.point is None else read_bound(text, numeral.start, numeral.end)
    end_of_noun = of.piece.span.end if of and of.piece.span.start >= numeral.end else numeral.end
    change = read_change(text, numeral.start, numeral.end)
    per = read_per(text, end_of_noun) or read_per(text, numeral.end)
    value = Quantity(Kind.COUNT, amount, Unit("1"), bound, change, per[0] if per else None, of)
    rule = "count.vague" if numeral.is_word and numeral.is_range else "count.noun" if of else "count.alone"
    return Mention.at(text, numeral.start, numeral.end, value, rule=rule)


def _with_short_magnitude(text: str, numeral: Numeral) -> Numeral:
    """Read "1.5m people", "40k followers", "4.3M sales": a plural noun follows."""
    powers = lexicon.load("magnitudes")["short"]
    if numeral.tail in powers and PLURAL_AHEAD.match(text, numeral.end + len(numeral.tail)):
        return numeral.scaled_by_tail(numeral.end + len(numeral.tail), powers[numeral.tail])
    return numeral


def _is_list_mark(text: str, numeral: Numeral) -> bool:
    at_line_start = numeral.start == 0 or text[numeral.start - 1] in "\n([{"
    return numeral.digits and numeral.high < 100 and at_line_start and LIST_MARK.match(text, numeral.end) is not None


def _may_stand_alone(text: str, numeral: Numeral, nouns: NounPhrases) -> bool:
    """Whether a number without a noun counts something that was named before: "65,570 were received"."""
    surface = text[numeral.start : numeral.end]
    if YEAR.fullmatch(surface):
        return False
    token = nouns.token_in(numeral.start, numeral.end)
    if token is None or surface.lower() in ("one", "zero", "a million"):
        return False
    return not _is_part_of_name(text, numeral, nouns)


NAME_BEFORE = re.compile(r"(?P<name>[A-Z][\w’'&./-]*)[ \u00a0]$")


def _is_part_of_name(text: str, numeral: Numeral, nouns: NounPhrases) -> bool:
    """Whether digits belong to the name before them: "Planet 9", "S&P 500", "Boeing 737"."""
    if not numeral.digits or numeral.scaled or numeral.decimals or "," in text[numeral.start : numeral.end]:
        return False
    match = NAME_BEFORE.search(text, max(0, numeral.start - 24), numeral.start)
    if match is None:
        return False
    name = nouns.token_in(match.start(), numeral.start)
    return name is not None and name.pos_ in ("PROPN", "NOUN", "X", "NUM", "ADJ") and not _starts_sentence_of_words(name)


def _starts_sentence_of_words(token: Token) -> bool:
    """Whether a capital says nothing: the first word of a sentence that is no name."""
    return token.is_sent_start is True and token.pos_ != "PROPN"


def _counts_noun(text: str, numeral: Numeral, of: Counted, nouns: NounPhrases) -> bool:
    surface = text[numeral.start : numeral.end].lower()
    token = nouns.token_in(numeral.start, numeral.end)
    if surface == "one":
        if token is None or of.lemma in _labels().not_one:
            return False
        if token.dep_ in ("nummod",) and token.head.i > token.i:
            return True
        return ONE_OF.match(text, numeral.end) is not None
    if YEAR.fullmatch(surface) and token is not None:
        return of.piece.span.start == numeral.end + 1 and token.dep_ == "nummod" and _is_plural(nouns, of)
    if _is_part_of_name(text, numeral, nouns) and not _is_plural(nouns, of):
        return False
    hyphened = text[numeral.end : numeral.end + 1] == "-"
    return not hyphened or of.piece.surface.lower().split("-")[0].split()[0] in _labels().hyphened


def _is_plural(nouns: NounPhrases, of: Counted) -> bool:
    head = nouns.token_in(of.piece.span.start, of.piece.span.end)
    return head is not None and (head.tag_ in ("NNS", "NNPS") or head.lower_ == "people")


def inherit_nouns(counts: list[QuantityMention], nouns: NounPhrases, text: str) -> list[QuantityMention]:
    """Give counts without a noun the noun of the count before them, within two sentences."""
    done: list[QuantityMention] = []
    last: Counted | None = None
    last_end = 0
    for mention in counts:
        of = mention.value.of
        if of is None:
            between = text[last_end : mention.span.start]
            near = last is not None and between.count("\n\n") == 0 and len(re.findall(r"[.!?]\s", between)) <= 1
            of = last if near else nouns.antecedent(mention.span.start)
            mention = replace(mention, value=replace(mention.value, of=of))
        if of is not None:
            last, last_end = of, mention.span.end
        done.append(mention)
    return done
