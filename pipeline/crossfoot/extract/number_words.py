"""Numbers written in words: "two hundred and five", "half a million", "three point two", "hundreds of thousands"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.scan import WORD, first_words, key, matches_at_words
from crossfoot.extract.unit_words import lengths_and_weights
from crossfoot.extract.word_sums import WordValues, longest_number

LONGEST_RUN = 24
"""Words of one number: "nine hundred and ninety-nine trillion …" has fewer."""

POINT_OF_TIME = re.compile(
    r"\b(?:this|that|the|some|a|an|one|what|which|any|every|each|no)\s+\Z", re.IGNORECASE
)
""" "At this point five per cent": no "point five"."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A number in words and where it stands."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    """Above `low` for vague words."""

    scaled: bool
    """Has a magnitude of a thousand or more."""

    resolution: Decimal = Decimal(0)
    """Size of one unit of the last word: 1 for "two hundred and five", a million for "two million"; 0 for
    fractions and vague words."""

    decimals: int = 0
    """Words after "point"."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    values: WordValues
    fractions: dict[str, str]
    vague: dict[str, list[int]]
    starters: frozenset[str]
    number: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    words = lexicon.load("number_words")
    values = WordValues({**words["units"], **words["tens"]}, words["scales"], words["dozens"])
    idioms = words["idioms"]["phrases"]
    starts = [
        *(*values.small, *values.scales, *values.dozens, *words["fractions"], *words["vague"]),
        *(*idioms, "a", "an", "point"),
    ]
    return _Grammar(values, words["fractions"], words["vague"], first_words(starts), _number())


def _number() -> re.Pattern[str]:
    words = lexicon.load("number_words")
    scale = lexicon.alternation([*words["scales"], *words["dozens"]])
    single = lexicon.alternation([*words["units"], *words["tens"], *words["scales"], *words["dozens"]])
    units, fractions = lexicon.alternation(words["units"]), lexicon.alternation(words["fractions"])
    only_before_of = lexicon.alternation(words["only_before_of"]["words"])
    points = [word for name in ("percent", "percentage_point") for word in lexicon.load("percent")[name]]
    percent = lexicon.alternation([word for word in points if word[0].isalpha()])
    of_units = rf"{lengths_and_weights()}|{percent}|points?"
    # "a" only before a scale or dozen ("a hundred", "a dozen").
    run = rf"(?:an?\s+(?={scale}))?(?:{single})(?:(?:[\s-]+|\s+and\s+)(?:{single}))*"
    places = rf"(?:{units})(?:[\s-]+(?:{units}))*(?![\w-])"
    return re.compile(
        rf"""
        (?<![\w]) (?<![A-Za-z0-9][-–])
        (?: (?P<idiom>{lexicon.alternation(words["idioms"]["phrases"])})
          | (?P<vague>{lexicon.alternation(words["vague"])})(?:(?<!{only_before_of})|(?=\s+of\b))
          | (?P<fraction>(?:(?:a|one)\s+)?(?:(?:{units})[\s-]+)?(?:{fractions}))
              (?: (?:\s+of)?\s+an?\s+(?P<fscale>{scale})
                | (?=(?:\s+of)?\s+(?:an?|one)\s+(?:{of_units})(?!\w)) | (?<=half|rter)(?=[\s-](?:{of_units})(?!\w)) )
          | (?P<whole>{run})\s+point\s+(?P<places>{places})(?:\s+(?P<pscale>{scale}))?
          | point\s+(?P<only>{places})(?=\s+(?:{percent}|degrees?)(?!\w))
          | (?P<and_part>{run})[\s-]+and[\s-]+(?P<times>a|one|two|three)[\s-]+(?P<part>{fractions})
              (?:[\s-]+(?P<hscale>{scale}))?
          | (?P<run>{run})
        )
        (?![\w])
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def find_number_words(text: str) -> Iterator[NumberWords]:
    """Yield numbers in words, in text order."""
    grammar = _grammar()
    for match in matches_at_words(grammar.number, grammar.starters, text):
        if match["vague"]:
            low, high = grammar.vague[key(match["vague"])]
            yield NumberWords(*match.span(), Decimal(low), Decimal(high), scaled=low >= 1000)
        elif match["fraction"]:
            yield _read_fraction(match, grammar)
        elif match["whole"] or match["only"]:
            yield from _read_decimals(text, match, grammar)
        elif match["and_part"]:
            yield from _read_and_part(match, grammar)
        elif match["run"] and not _belongs_to_digits(text, match, grammar.values):
            yield from _read_run(match, "run", grammar.values)


def _belongs_to_digits(text: str, match: re.Match[str], values: WordValues) -> bool:
    """Whether a magnitude scales digits that were not read: "million" is none of "7,7,3 million"."""
    first = key(re.split(r"[\s-]", match["run"])[0])
    return (first in values.scales or first in values.dozens) and text[match.start() - 2 : match.start()][
        :1
    ].isdigit()


def _read_fraction(match: re.Match[str], grammar: _Grammar) -> NumberWords:
    """Read "three quarters of a million", "half" of "half a mile"."""
    times, bottom = _part(re.split(r"[\s-]+", key(match["fraction"])), grammar)
    scale = grammar.values.scale(key(match["fscale"])) if match["fscale"] else Decimal(1)
    value = times * scale / bottom
    return NumberWords(*match.span(), value, value, scaled=scale >= 1000)


def _part(words: list[str], grammar: _Grammar) -> tuple[Decimal, Decimal]:
    """The two numbers of a fraction in words: "three quarters"."""
    top, bottom = grammar.fractions[words[-1]].split("/")
    small = grammar.values.small
    return Decimal(next((small[w] for w in words[:-1] if w in small), int(top))), Decimal(bottom)


def _read_decimals(text: str, match: re.Match[str], grammar: _Grammar) -> Iterator[NumberWords]:
    """Read "three point two million", "point five" of "point five per cent"."""
    places = [grammar.values.small[w] for w in re.split(r"[\s-]+", key(match["places"] or match["only"]))]
    whole = _whole(match, "whole", grammar.values) if match["whole"] else Decimal(0)
    if whole is None or any(place > 9 for place in places):
        if match["whole"]:
            yield from _read_run(match, "whole", grammar.values)
        return
    if match["only"] and POINT_OF_TIME.search(text, max(0, match.start() - 8), match.start()):
        yield from _read_run(match, "only", grammar.values)
        return
    unit = Decimal(1).scaleb(-len(places))
    scale = grammar.values.scale(key(match["pscale"])) if match["pscale"] else Decimal(1)
    value = (whole + Decimal(int("".join(map(str, places)))) * unit) * scale
    yield NumberWords(*match.span(), value, value, scale >= 1000, unit * scale, len(places))


def _read_and_part(match: re.Match[str], grammar: _Grammar) -> Iterator[NumberWords]:
    """Read "two and a half million", "a million and a half", "two and three quarters"."""
    whole = _whole(match, "and_part", grammar.values)
    if whole is None:
        yield from _read_run(match, "and_part", grammar.values)
        return
    times, bottom = _part([key(match["times"]), key(match["part"])], grammar)
    last = re.split(r"[\s-]+", key(match["and_part"]))[-1]
    own = last in grammar.values.scales or last in grammar.values.dozens
    value = whole + times / bottom * (grammar.values.scale(last) if own else 1)
    scale = grammar.values.scale(key(match["hscale"])) if match["hscale"] else Decimal(1)
    yield NumberWords(*match.span(), value * scale, value * scale, scaled=max(value, scale) >= 1000)


def _whole(match: re.Match[str], group: str, values: WordValues) -> Decimal | None:
    """The value of a run of number words, if it is one number."""
    words = [key(m.group()) for m in WORD.finditer(match[group])]
    length, value = longest_number(words[:LONGEST_RUN], values)
    return value if length == len(words) else None


def _read_run(match: re.Match[str], group: str, values: WordValues) -> Iterator[NumberWords]:
    """Yield the numbers of a run of number words; "nineteen twenty" is two, "twenty-five" one."""
    first = match.start(group)
    words = [(key(m.group()), first + m.start(), first + m.end()) for m in WORD.finditer(match[group])]
    position = 0
    while position < len(words):
        length, value = longest_number([w for w, _, _ in words[position : position + LONGEST_RUN]], values)
        if length == 0:
            position += 1
            continue
        used = words[position : position + length]
        scaled = any(values.scales.get(w, 0) >= 3 for w, _, _ in used)
        power = values.scales.get(used[-1][0], 0)
        resolution = Decimal(10) ** (power if power >= 3 else 0)
        yield NumberWords(used[0][1], used[-1][2], value, value, scaled, resolution)
        position += length
