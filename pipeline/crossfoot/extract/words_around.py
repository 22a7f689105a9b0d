"""What the words directly around a number say of it: hedges, direction of change, and "per what"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.scan import key
from crossfoot.types import Bound, Change

WINDOW = 64
"""Code points looked at before a number: the longest hedge with a change verb and fillers fits."""

LONGEST_PHRASE = 4
"""Words of the longest hedge or verb in the lexicons: "in the region of"."""

WORDS_TO_BY = 9
"""Words between a verb and its "by": "cut the income of ordinary families by 40%"."""

EDGES = "“”\"'‘’()[]—–-"
ARTICLES = ("a", "an")


def read_bound(text: str, start: int, end: int) -> Bound:
    """How the words before ``text[start:end]``, or right after it, hedge it."""
    words = _words_before(text, start)
    if words and words[-1] in ARTICLES:
        words = words[:-1]
    hedge = _ending(words, len(words), lexicon.load("hedges")["before"])
    if hedge is not None:
        return Bound(hedge)
    after = _hedge_after().match(text, end)
    return Bound(lexicon.load("hedges")["after"][key(after["hedge"])]) if after else Bound.EXACT


def read_change(text: str, start: int, end: int) -> Change:
    """Whether something moved BY the amount at ``text[start:end]``."""
    words = _words_before(text, start)
    while words and words[-1] and not words[-1][-1].isalpha():
        words = words[:-1] if not words[-1][0].isalnum() else []  # a currency sign, or the end of a sentence
    before = _change_before(words)
    if before is not None:
        return before
    after = _change_after().match(text, end)
    if after is None:
        return Change.NONE
    return Change.UP if after["up"] else Change.DOWN


def read_per(text: str, end: int) -> tuple[str, int] | None:
    """What an amount that ends at *end* is per, and where those words end.

    Returns:
        An ISO 8601 duration for "a year", else the words ("100,000 people", "gallon", "each").
    """
    match = _per().match(text, end)
    if match is None:
        return None
    rates = lexicon.load("rates")
    if match["period"]:
        return str(rates["periods"][key(match["period"])]), match.end()
    if match["adverb"]:
        return str(rates["adverbs"][key(match["adverb"])]), match.end()
    return " ".join((match["many"] or match["noun"] or match["thing"] or match["each"]).split()), match.end()


def _words_before(text: str, start: int) -> list[str]:
    """The last words before *start*, in lower case and without quotation marks and brackets before them."""
    low = max(0, start - WINDOW)
    words = re.sub(rf"[{re.escape(EDGES)}](?=[\w~<>$£€])", " ", text[low:start]).lower().split()
    return words[1:] if low > 0 and not text[low - 1].isspace() else words


def _ending(words: Sequence[str], end: int, table: Mapping[str, str]) -> str | None:
    """What the longest phrase that ends before ``words[end]`` means; ``None`` where none does."""
    for length in range(min(LONGEST_PHRASE, end), 0, -1):
        meaning = table.get(" ".join(words[end - length : end]))
        if meaning is not None:
            return meaning
    return None


@cache
def _changes() -> Mapping[str, str]:
    """Verbs, and nouns with "of" or "by" -> "up", "down", "none"."""
    words = lexicon.load("changes")
    nouns = {
        f"{noun} {link}": way
        for way in ("up", "down")
        for noun in words[f"nouns_{way}"]
        for link in ("of", "by")
    }
    verbs = {verb: way for way in ("up", "down") for verb in words[f"{way}_verbs"]}
    return {**nouns, **verbs, **dict.fromkeys(words["no_change"], "none")}


@cache
def _fillers() -> Mapping[str, str]:
    return {filler: filler for filler in lexicon.load("changes")["fillers"]}


def _change_before(words: Sequence[str]) -> Change | None:
    """Read "rose by nearly", "a fall of", "cut the income of families by", ignoring what may stand in between."""
    position = len(words)
    while position > 0:
        way = _ending(words, position, _changes())
        if way is not None:
            return Change(way)
        filler = _ending(words, position, _fillers())
        if filler is None:
            return None
        position -= len(filler.split())
        if filler == "by":
            return _change_by(words, position)
    return None


@cache
def _changes_by() -> Mapping[str, str]:
    words = lexicon.load("changes")
    only = {verb: way for way in ("up", "down") for verb in words[f"by_only_{way}"]}
    return {**_changes(), **only}


def _change_by(words: Sequence[str], by: int) -> Change | None:
    """The verb whose object stands between it and "by": "increased their incomes by"."""
    for position in range(by, max(0, by - WORDS_TO_BY), -1):
        word = words[position - 1]
        if not word[-1].isalpha() or word in ("by", "to", "from"):
            return None
        way = _ending(words, position, _changes_by())
        if way is not None:
            return Change(way)
        if position == by and word.endswith("ed"):
            return None  # "was criticised by 40%": the verb of "by" is another
    return None


@cache
def _hedge_after() -> re.Pattern[str]:
    words = lexicon.load("hedges")["after"]
    return re.compile(rf"\s?(?P<hedge>{lexicon.alternation(words)})(?!\w)", re.IGNORECASE)


@cache
def _change_after() -> re.Pattern[str]:
    """Words of "5% higher", "a 4% fall", "a 20% pay cut"; not of "16,369 up 58 points", "206, down from 214"."""
    words = lexicon.load("changes")
    compound = rf"(?:(?!(?:{lexicon.alternation(words['no_compound'])})\s)[a-z]+\s+)"
    up, down = lexicon.alternation(words["after_up"]), lexicon.alternation(words["after_down"])
    nouns_up, nouns_down = lexicon.alternation(words["nouns_up"]), lexicon.alternation(words["nouns_down"])
    return re.compile(
        rf"""
        (?:\s+|-)(?: (?P<up>{up}|{compound}(?:{nouns_up})) | (?P<down>{down}|{compound}(?:{nouns_down})) )
        (?!\w)(?!\s+(?:from\b|[^\w\s]?\d))""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _per() -> re.Pattern[str]:
    rates = lexicon.load("rates")
    periods, things = lexicon.alternation(rates["periods"]), lexicon.alternation(rates["things"]["words"])
    two = lexicon.alternation(rates["things"]["of_two_words"])
    return re.compile(
        rf"""
        [\s-]*(?:
            (?:(?:a|an|per|every|each)[\s-]+|/)(?P<period>{periods})\b
          | (?P<adverb>{lexicon.alternation(rates["adverbs"])})\b(?!\s+[a-z]+s\b)
          | (?:per|for\s+every|for\s+each|out\s+of\s+every)\s+(?P<many>(?:[\d,]+|hundred|thousand|million|billion)
              (?:\s+(?:(?:{two})\s+)?[a-z]+)?)\b
          | (?:per\s+|/)(?!cents?\b)(?P<noun>(?:(?:{two})\s+)?[a-z]+)\b
          | an?\s+(?P<thing>{things})\b
          | (?P<each>each|apiece)\b
        )""",
        re.VERBOSE | re.IGNORECASE,
    )
