"""Numbers written in words: "two hundred and five", "half a million", "a dozen", "hundreds of thousands"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.scan import WORD, first_words, key, matches_at_words


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


@dataclass(frozen=True, slots=True)
class _Grammar:
    small: dict[str, int]
    scales: dict[str, int]
    dozens: dict[str, int]
    fractions: dict[str, str]
    vague: dict[str, list[int]]
    starters: frozenset[str]
    number: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    words = lexicon.load("number_words")
    small, scales, dozens = {**words["units"], **words["tens"]}, words["scales"], words["dozens"]
    idioms = words["idioms"]["phrases"]
    starts = [*small, *scales, *dozens, *words["fractions"], *words["vague"], *idioms, "a", "an"]
    return _Grammar(small, scales, dozens, words["fractions"], words["vague"], first_words(starts), _number())


def _number() -> re.Pattern[str]:
    words = lexicon.load("number_words")
    scale = lexicon.alternation([*words["scales"], *words["dozens"]])
    single = lexicon.alternation([*words["units"], *words["tens"], *words["scales"], *words["dozens"]])
    units, fractions = lexicon.alternation(words["units"]), lexicon.alternation(words["fractions"])
    only_before_of = lexicon.alternation(words["only_before_of"]["words"])
    # "a" only before a scale or dozen ("a hundred", "a dozen"); fractions only of a scale ("half a million").
    return re.compile(
        rf"""
        (?<![\w]) (?<![A-Za-z][-–])
        (?: (?P<idiom>{lexicon.alternation(words["idioms"]["phrases"])})
          | (?P<vague>{lexicon.alternation(words["vague"])})(?:(?<!{only_before_of})|(?=\s+of\b))
          | (?P<fraction>(?:(?:a|one)\s+)?(?:(?:{units})[\s-]+)?(?:{fractions}))(?:\s+of)?\s+an?\s+(?P<fscale>{scale})
          | (?P<and_half>(?:{units}))\s+and\s+a\s+half\s+(?P<hscale>{scale})
          | (?P<run>(?:an?\s+(?={scale}))?(?:{single})(?:(?:[\s-]+|\s+and\s+)(?:{single}))*)
        )
        (?![\w])
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def find_number_words(text: str) -> Iterator[NumberWords]:
    """Yield numbers in words, in text order."""
    grammar = _grammar()
    for match in matches_at_words(grammar.number, grammar.starters, text):
        if match["run"]:
            yield from _read_run(match, grammar)
        elif match["vague"]:
            low, high = grammar.vague[key(match["vague"])]
            yield NumberWords(*match.span(), Decimal(low), Decimal(high), scaled=low >= 1000)
        elif not match["idiom"]:
            yield _read_fraction_of_scale(match, grammar)


def _read_fraction_of_scale(match: re.Match[str], grammar: _Grammar) -> NumberWords:
    """Read "three quarters of a million", "two and a half million"."""
    if match["fraction"]:
        words = re.split(r"[\s-]+", key(match["fraction"]))
        top, bottom = grammar.fractions[words[-1]].split("/")
        times = next((grammar.small[w] for w in words[:-1] if w in grammar.small), int(top))
        scale = _scale(match["fscale"], grammar)
        value = Decimal(times) * scale / Decimal(bottom)
    else:
        scale = _scale(match["hscale"], grammar)
        value = (grammar.small[key(match["and_half"])] + Decimal("0.5")) * scale
    return NumberWords(*match.span(), value, value, scaled=scale >= 1000)


def _scale(word: str, grammar: _Grammar) -> Decimal:
    lowered = key(word)
    return (
        Decimal(grammar.dozens[lowered])
        if lowered in grammar.dozens
        else Decimal(10) ** grammar.scales[lowered]
    )


LONGEST_RUN = 24
"""Words of one number: "nine hundred and ninety-nine trillion …" has fewer."""


def _read_run(match: re.Match[str], grammar: _Grammar) -> Iterator[NumberWords]:
    """Yield the numbers of a run of number words; "nineteen twenty" is two, "twenty-five" one."""
    words = [
        (key(m.group()), match.start() + m.start(), match.start() + m.end())
        for m in WORD.finditer(match["run"])
    ]
    position = 0
    while position < len(words):
        length, value = _longest_number([w for w, _, _ in words[position : position + LONGEST_RUN]], grammar)
        if length == 0:
            position += 1
            continue
        used = words[position : position + length]
        scaled = any(w in grammar.scales and grammar.scales[w] >= 3 for w, _, _ in used)
        power = grammar.scales.get(used[-1][0], 0)
        resolution = Decimal(10) ** (power if power >= 3 else 0)
        yield NumberWords(used[0][1], used[-1][2], value, value, scaled, resolution)
        position += length


@dataclass(slots=True)
class _Sum:
    """The number that the words so far make: "two hundred and" is 200, to be continued."""

    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    last: str = "start"
    power: int = 99

    def add(self, word: str, kind: str, grammar: _Grammar) -> bool:
        """Add a word, unless it begins another number."""
        if not _may_follow(self.last, kind, word, self.group, grammar):
            return False
        if kind in ("unit", "teen", "tens"):
            self.group += grammar.small[word]
        elif kind == "dozen":
            self.group = (self.group or Decimal(1)) * grammar.dozens[word]
        elif kind == "hundred":
            self.group = (self.group or Decimal(1)) * 100
        elif kind == "scale" and not self._scale(grammar.scales[word]):
            return False
        self.last = kind
        return True

    def _scale(self, power: int) -> bool:
        if self.last == "scale":  # "a hundred thousand million"
            self.total *= Decimal(10) ** power
        elif power >= self.power:
            return False
        else:
            self.total += (self.group or Decimal(1)) * Decimal(10) ** power
        self.group, self.power = Decimal(0), power
        return True


def _longest_number(words: Sequence[str], grammar: _Grammar) -> tuple[int, Decimal]:
    """Length and value of the longest number that the words begin with; 0 words if none."""
    best = (0, Decimal(0))
    sum_ = _Sum()
    for index, word in enumerate(words):
        kind = _word_kind(word, grammar)
        if not sum_.add(word, kind, grammar):
            break
        if kind not in ("and", "article"):
            best = (index + 1, sum_.total + sum_.group)
    return best


def _word_kind(word: str, grammar: _Grammar) -> str:
    if word in ("a", "an"):
        return "article"
    if word == "and":
        return "and"
    if word in grammar.dozens:
        return "dozen"
    if word in grammar.scales:
        return "hundred" if grammar.scales[word] == 2 else "scale"
    value = grammar.small[word]
    return "tens" if value >= 20 else "teen" if value >= 10 or value == 0 else "unit"


FOLLOWS = {
    "start": {"article", "unit", "teen", "tens", "dozen", "hundred", "scale"},
    "article": {"dozen", "hundred", "scale"},
    "unit": {"hundred", "scale", "dozen"},
    "teen": {"hundred", "scale", "dozen"},
    "tens": {"unit", "hundred", "scale", "dozen"},
    "hundred": {"and", "unit", "teen", "tens", "scale"},
    "scale": {"and", "unit", "teen", "tens", "scale"},
    "dozen": set[str](),
    "and": {"unit", "teen", "tens"},
}


def _may_follow(last: str, kind: str, word: str, group: Decimal, grammar: _Grammar) -> bool:
    if last == "tens" and kind == "unit" and (group % 10 or grammar.small[word] == 0):
        return False
    return kind in FOLLOWS[last]
