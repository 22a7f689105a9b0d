"""Numbers written in words: "two hundred and five", "half a million", "a dozen", "hundreds of thousands"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from crossfoot import lexicon


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
    run: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    words = lexicon.load("number_words")
    small, scales, dozens = {**words["units"], **words["tens"]}, words["scales"], words["dozens"]
    single = lexicon.alternation([*small, *scales, *dozens])
    # "a" only before a scale or dozen ("a hundred", "a dozen"); fractions only of a scale ("half a million").
    part = rf"(?:(?:{lexicon.alternation(words['units'])})[\s-]+)?(?:{lexicon.alternation(words['fractions'])})"
    scale = lexicon.alternation([*scales, *dozens])
    return _Grammar(
        small,
        scales,
        dozens,
        words["fractions"],
        words["vague"],
        re.compile(
            rf"""
            (?<![\w]) (?<![A-Za-z][-–])
            (?: (?P<vague>{lexicon.alternation(words["vague"])})
              | (?P<fraction>(?:(?:a|one)\s+)?{part})(?:\s+of)?\s+an?\s+(?P<fscale>{scale})
              | (?P<and_half>(?:{lexicon.alternation(words["units"])}))\s+and\s+a\s+half\s+(?P<hscale>{scale})
              | (?P<run>(?:an?\s+(?={scale}))?(?:{single})(?:(?:[\s-]+|\s+and\s+)(?:{single}))*)
            )
            (?![\w])
            """,
            re.VERBOSE | re.IGNORECASE,
        ),
    )


def find_number_words(text: str) -> Iterator[NumberWords]:
    """Yield numbers in words, in text order."""
    grammar = _grammar()
    for match in grammar.run.finditer(text):
        if match["run"]:
            yield from _read_run(match, grammar)
        else:
            yield _read_other(match, grammar)


def _read_other(match: re.Match[str], grammar: _Grammar) -> NumberWords:
    if match["vague"]:
        low, high = grammar.vague[" ".join(match["vague"].lower().split())]
        return NumberWords(*match.span(), Decimal(low), Decimal(high), scaled=low >= 1000)
    if match["fraction"]:
        words = re.split(r"[\s-]+", match["fraction"].lower())
        top, bottom = grammar.fractions[words[-1]].split("/")
        times = next((grammar.small[w] for w in words[:-1] if w in grammar.small), int(top))
        scale = _scale(match["fscale"], grammar)
        value = Decimal(times) * scale / Decimal(bottom)
    else:
        scale = _scale(match["hscale"], grammar)
        value = (grammar.small[match["and_half"].lower()] + Decimal("0.5")) * scale
    return NumberWords(*match.span(), value, value, scaled=scale >= 1000)


def _scale(word: str, grammar: _Grammar) -> Decimal:
    lowered = word.lower()
    return Decimal(grammar.dozens[lowered]) if lowered in grammar.dozens else Decimal(10) ** grammar.scales[lowered]


WORD = re.compile(r"[A-Za-z]+")


def _read_run(match: re.Match[str], grammar: _Grammar) -> Iterator[NumberWords]:
    """Yield the numbers of a run of number words; "nineteen twenty" is two, "twenty-five" one."""
    words = [(m.group().lower(), match.start() + m.start(), match.start() + m.end()) for m in WORD.finditer(match["run"])]
    position = 0
    while position < len(words):
        length, value = _longest_number([w for w, _, _ in words[position:]], grammar)
        if length == 0:
            position += 1
            continue
        used = words[position : position + length]
        scaled = any(w in grammar.scales and grammar.scales[w] >= 3 for w, _, _ in used)
        power = grammar.scales.get(used[-1][0], 0)
        resolution = Decimal(10) ** (power if power >= 3 else 0)
        yield NumberWords(used[0][1], used[-1][2], value, value, scaled, resolution)
        position += length


def _longest_number(words: Sequence[str], grammar: _Grammar) -> tuple[int, Decimal]:
    """Length and value of the longest number that the words begin with; 0 words if none."""
    best: tuple[int, Decimal] = (0, Decimal(0))
    total, group, last = Decimal(0), Decimal(0), "start"
    highest = 99
    for index, word in enumerate(words):
        kind = _word_kind(word, grammar)
        if not _may_follow(last, kind, word, group, grammar):
            break
        if kind in ("unit", "teen", "tens"):
            group += grammar.small[word]
        elif kind == "dozen":
            group = (group or 1) * grammar.dozens[word]
        elif kind == "hundred":
            group = (group or 1) * 100
        elif kind == "scale":
            power = grammar.scales[word]
            if power >= highest and last != "scale":
                break
            if last == "scale":  # "a hundred thousand million"
                total *= Decimal(10) ** power
            else:
                total += (group or 1) * Decimal(10) ** power
            group, highest = Decimal(0), power
        last = kind
        if kind not in ("and", "article"):
            best = (index + 1, total + group)
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
    if last == "tens" and kind == "unit" and group % 10:
        return False
    if last == "tens" and kind == "unit" and grammar.small[word] == 0:
        return False
    return kind in FOLLOWS[last]
