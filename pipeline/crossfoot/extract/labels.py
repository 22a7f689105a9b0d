"""Numbers that name something instead of counting it: "Article 50", "No. 10", "10 Market Street", "3-2", "(b) 1."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.scan import key
from crossfoot.extract.tokens import NOUNS, Tokens, words

BEFORE_WORD = re.compile(r"(?P<word>[A-Za-z&.]+)[\s.]+\Z|(?P<mark>[#§№])\s?\Z")
NAME_BEFORE = re.compile(r"(?P<name>[A-Z][\w’'&./-]*)[ \u00a0]\Z")
LIST_MARK = re.compile(r"[.)\]]\s")
CAPITALS = re.compile(r"\s[A-Z][a-z]")
OF_THE = re.compile(r"\s+of\s+the\b")
OF_SO_MANY = re.compile(r"\s+of\s+(?:the|its|their|our|his|her)\s+[0-9]+\s")

IN_LABELLED_LIST = re.compile(
    r"\b[a-z]{3,}s,?\s[0-9]+(?:,\s[0-9]+)*,?\s(?:and|or)\s\Z|\b[a-z]{3,}s\s[0-9]+\sto\s\Z"
)
""" "Elements 114 and 116", "pages 3 to 6": the first number follows its noun, so the others do; not "24 votes, 212 to 178"."""

POSSESSIVE = ("’s", "'s", "s’", "s'")
GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")

LIST_AHEAD = re.compile(r"(?:,\s[0-9]+)*,?\s(?:and|or|to)\s[0-9]+(?![\w,%])")

MODEL_BEFORE = re.compile(r"(?<!\w)[A-Z]{1,3}-?[0-9]{1,4}-\Z")
AIRCRAFT = re.compile(r"-|\s(?:jet|plane|aircraft|airliner|fleet|crash|order|cargo|pilot)", re.IGNORECASE)
HUNDRED = 100
LARGEST_LABEL = 10_000
"""A number right after a plural or a name labels it if it is small ("lots six"), after a singular up to this."""

SENTENCE_END = ("", ".", "!", "?", "”", '"', ":", "—", "-")


@dataclass(frozen=True, slots=True)
class _Labels:
    any_case: frozenset[str]
    capital: frozenset[str]
    months: frozenset[str]
    addresses: re.Pattern[str]
    models: re.Pattern[str]


@cache
def _labels() -> _Labels:
    lists = lexicon.load("counts")
    capital = frozenset(lists["capital_only"])
    return _Labels(
        frozenset(lists["labels"]) - capital,
        capital,
        frozenset(lists["months"]),
        _addresses(),
        re.compile(rf"\s+{lexicon.any_of(lists['after_models'])}(?!\w)"),
    )


def _addresses() -> re.Pattern[str]:
    """Match what follows the number of a house, or of a post office: "E 71st St", "Ave Foch", "ZIP Code"."""
    lists = lexicon.load("counts")
    streets = lexicon.alternation(lists["streets"])
    return re.compile(
        rf"""\s+(?:
            (?:[NSEW][.]?\s+|North\s+|South\s+|East\s+|West\s+)?
            (?:(?:[A-Z][\w’'.]+|[0-9]+(?:st|nd|rd|th))\s+){{1,3}}(?:{streets})(?!\w)
          | {lexicon.any_of(lists["streets_before"])}\s+[A-Z]
          | {lexicon.any_of(lists["after_codes"])}\b
        )""",
        re.VERBOSE,
    )


def is_label(text: str, numeral: Numeral, tokens: Tokens) -> bool:
    """Whether the number names something instead of counting it."""
    return (
        _follows_label(text, numeral)
        or _is_list_mark(text, numeral)
        or _is_model(text, numeral)
        or (
            numeral.digits
            and IN_LABELLED_LIST.search(text, max(0, numeral.start - 40), numeral.start) is not None
        )
        or _begins_name(text, numeral)
        or _follows_its_noun(text, numeral, tokens)
        or (numeral.digits and _labels().addresses.match(text, numeral.end) is not None)
    )


def _is_model(text: str, numeral: Numeral) -> bool:
    """Whether digits are the model of an aircraft or a telephone: "a 737 Max", "its 747-SRs", "an A310-300"."""
    if not numeral.digits:
        return False
    surface = text[numeral.start : numeral.end]
    follows = _labels().models.match(text, numeral.end)
    if MODEL_BEFORE.search(text, max(0, numeral.start - 10), numeral.start):
        return True
    return follows is not None or (
        surface in words("aircraft") and AIRCRAFT.match(text, numeral.end) is not None
    )


def is_part_of_name(text: str, numeral: Numeral, tokens: Tokens) -> bool:
    """Whether digits belong to the name before them: "Planet 9", "S&P 500", "Boeing 737"."""
    if not numeral.digits or numeral.scaled or numeral.decimals or "," in text[numeral.start : numeral.end]:
        return False
    match = NAME_BEFORE.search(text, max(0, numeral.start - 24), numeral.start)
    if match is None or match["name"].endswith(POSSESSIVE):
        return False  # "79 to United's 67"
    name = tokens.token_in(match.start(), numeral.start)
    if name is None or name.pos_ not in (*NOUNS, "X", "NUM", "ADJ"):
        return False
    return name.pos_ == "PROPN" or name.is_sent_start is not True  # a sentence's capital says nothing


def _follows_label(text: str, numeral: Numeral) -> bool:
    match = BEFORE_WORD.search(text, max(0, numeral.start - 24), numeral.start)
    if match is None:
        return False
    if match["mark"]:
        return True
    if numeral.resolution != 1 or numeral.scaled:
        return False
    labels = _labels()
    word = match["word"].rstrip(".")
    small = key(word)
    if GROUPED.fullmatch(text, numeral.start, numeral.end) and small.endswith("s"):
        return False  # "the herd now numbers 2,400"
    if small in labels.any_case or (small in labels.months and word[:1].isupper() and numeral.high <= 31):
        return True
    is_capital = small in labels.capital and word[:1].isupper() and numeral.digits
    return is_capital and text[: match.start()].rstrip()[-1:] not in SENTENCE_END


def _is_list_mark(text: str, numeral: Numeral) -> bool:
    at_line_start = numeral.start == 0 or text[numeral.start - 1] in "\n([{"
    return (
        numeral.digits
        and numeral.high < 100
        and at_line_start
        and LIST_MARK.match(text, numeral.end) is not None
    )


def _begins_name(text: str, numeral: Numeral) -> bool:
    """Whether a capital number word goes on as a name inside a sentence: "the group One Green Bay said"."""
    return is_capital_inside(text, numeral) and CAPITALS.match(text, numeral.end) is not None


def is_capital_inside(text: str, numeral: Numeral) -> bool:
    """Whether a number word has a capital inside a sentence, as names have: "the Magnificent Seven"."""
    surface = text[numeral.start : numeral.end]
    if numeral.digits or numeral.scaled or not surface[0].isupper() or surface.isupper():
        return False
    before = text[max(0, numeral.start - 3) : numeral.start].rstrip(" “\"'‘(")[-1:]
    return before not in (*SENTENCE_END, "\n")


def _follows_its_noun(text: str, numeral: Numeral, tokens: Tokens) -> bool:
    """Whether the parser hangs the number on the noun right before it: "lots six and seven", "in phase two"."""
    token = tokens.token_in(numeral.start, numeral.end)
    if token is None or token.dep_ != "nummod" or numeral.scaled or "," in text[numeral.start : numeral.end]:
        return False
    noun = token.head
    if noun.text.endswith(POSSESSIVE):
        return False
    if (noun.pos_ == "PROPN" and OF_THE.match(text, numeral.end)) or OF_SO_MANY.match(text, numeral.end):
        return False  # "in Farnley nine of the 11 houses", "at the market 17 of the 40 stalls"
    if noun.i != token.i - 1 or noun.pos_ not in NOUNS or noun.tag_ == "NNPS":
        return False
    if numeral.high < HUNDRED or LIST_AHEAD.match(text, numeral.end):
        return True
    return noun.tag_ == "NN" and numeral.high < LARGEST_LABEL
