"""Numbers that name something instead of counting it: "Article 50", "No. 10", "10 Market Street", "3-2", "(b) 1."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.noun_phrases import NOUNS, NounPhrases
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.scan import key

BEFORE_WORD = re.compile(r"(?P<word>[A-Za-z&.]+)[\s.]+\Z|(?P<mark>[#§№])\s?\Z")
NAME_BEFORE = re.compile(r"(?P<name>[A-Z][\w’'&./-]*)[ \u00a0]\Z")
LIST_MARK = re.compile(r"[.)\]]\s")
CAPITALS = re.compile(r"\s[A-Z][a-z]")
SENTENCE_END = ("", ".", "!", "?", "”", '"', ":", "—", "-")

CHAIN = re.compile(
    r"""
    [0-9](?<![\w$€£][0-9])[0-9]*\)?(?:[-–—:/][0-9]+)+(?![\w%])   # 3-2  555-0199  9/11
    | [0-9](?<![\w.][0-9])[0-9]*\.[0-9]+\.[0-9][0-9.]*          # 10.0.0.1
    """,
    re.VERBOSE,
)
TELEPHONE = re.compile(r"\([0-9]{3,5}\)\s?[0-9][0-9 -]{4,}|\+[0-9][0-9 ()-]{6,}")


BETWEEN_CELLS = re.compile(r"[ \t\u00a0]*[-,;:|/\t ]?[ \t]*")
SHORTEST_ROW = 6


@dataclass(frozen=True, slots=True)
class _Labels:
    any_case: frozenset[str]
    capital: frozenset[str]
    months: frozenset[str]
    streets: re.Pattern[str]


@cache
def _labels() -> _Labels:
    words = lexicon.load("counts")
    capital = frozenset(words["capital_only"])
    streets = lexicon.alternation(words["streets"])
    return _Labels(
        frozenset(words["labels"]) - capital,
        capital,
        frozenset(words["months"]),
        re.compile(rf"\s+(?:[A-Z][\w’'.]+\s+){{1,3}}(?:{streets})(?![\w])"),
    )


def without_tables(text: str, numerals: Sequence[Numeral]) -> list[Numeral]:
    """Drop the numbers that stand in rows with nothing but white space or commas between them: tables, codes."""
    rows: list[list[Numeral]] = []
    for numeral in numerals:
        if rows and BETWEEN_CELLS.fullmatch(text, rows[-1][-1].end, numeral.start):
            rows[-1].append(numeral)
        else:
            rows.append([numeral])
    return [numeral for row in rows if len(row) < SHORTEST_ROW for numeral in row]


def find_chains(text: str) -> list[tuple[int, int]]:
    """Return the stretches that are scores, telephone numbers and the like: "3-2", "555-0199", "9/11"."""
    return sorted(match.span() for pattern in (CHAIN, TELEPHONE) for match in pattern.finditer(text))


def is_label(text: str, numeral: Numeral, nouns: NounPhrases) -> bool:
    """Whether the number names something instead of counting it."""
    return (
        _follows_label(text, numeral)
        or _is_list_mark(text, numeral)
        or _begins_name(text, numeral)
        or _follows_its_noun(numeral, nouns)
        or (numeral.digits and _labels().streets.match(text, numeral.end) is not None)
    )


def is_part_of_name(text: str, numeral: Numeral, nouns: NounPhrases) -> bool:
    """Whether digits belong to the name before them: "Planet 9", "S&P 500", "Boeing 737"."""
    if not numeral.digits or numeral.scaled or numeral.decimals or "," in text[numeral.start : numeral.end]:
        return False
    match = NAME_BEFORE.search(text, max(0, numeral.start - 24), numeral.start)
    if match is None:
        return False
    name = nouns.token_in(match.start(), numeral.start)
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
    if (
        numeral.digits
        or numeral.scaled
        or not text[numeral.start].isupper()
        or text[numeral.start : numeral.end].isupper()
    ):
        return False
    before = text[max(0, numeral.start - 3) : numeral.start].rstrip(" “\"'‘(")[-1:]
    return before not in (*SENTENCE_END, "\n") and CAPITALS.match(text, numeral.end) is not None


def _follows_its_noun(numeral: Numeral, nouns: NounPhrases) -> bool:
    """Whether the parser hangs the number on the noun right before it: "lots six and seven", "in phase two"."""
    token = nouns.token_in(numeral.start, numeral.end)
    if token is None or token.dep_ != "nummod" or numeral.scaled or numeral.high >= 100:
        return False
    return token.head.i == token.i - 1 and token.head.pos_ in NOUNS and token.head.tag_ != "NNPS"
