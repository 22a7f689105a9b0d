"""Numbers in digits: "160,651", "1.2 million", "5,00,000", "2½", "3.1 x 10^5"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.bare_fractions import read_bare_fraction
from crossfoot.extract.currency_names import currency_codes
from crossfoot.extract.decimal_commas import read_decimal_comma
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.scan import key

LONGEST = 15
"""Digits of the longest number; longer ones are keys and serial numbers, and no news prints them as amounts."""

FIXED_SPACES = "\u00a0\u2007\u2009\u202f"
DIGIT = re.compile(r"[0-9]+")
COMMA_OR_SPACE = (",", ".", " ", "\u00a0")
BARS = ("/", "⁄")

DIGITS = rf"""
    (?: \d{{1,3}}(?:,\d{{3}}){{1,5}} (?!\d) (?:\.\d+)?              # 160,651  1,200.50
      | \d{{1,2}}(?:,\d{{2}}){{1,5}},\d{{3}} (?!\d) (?:\.\d+)?      # 5,00,000
      | \d{{1,3}}(?:[{FIXED_SPACES}]\d{{3}}){{1,5}} (?!\d)          # 160 651, narrow or fixed spaces
      | \d{{1,3}}(?:[ ]\d{{3}}){{0,4}}[ ]000 (?!\d)                 # 816 000
      | \d{{1,3}}(?:['’]\d{{3}}){{1,5}} (?!\d)                      # 1'000'000
      | \d+(?:\.\d+)?                                               # 40  1.5
    )"""
SPACED = re.compile(r"\d{1,3}(?:[ ]\d{3}){1,4}(?!\d)(?=[ ][a-z]|\s?[%€£])")
""" "160 651 people": plain spaces, if no name and no number stands before them ("Flight 93 120 people")."""

BEFORE_SPACED = re.compile(r"(?:\A|[.!?]\s|[a-z,(]\s|[(“\n])\Z")
NOT_DIGIT = re.compile(r"[^\d.]")
POINT = re.compile(r"(?:^|[^\w.,])?\.")
MINUS = ("-", "−", "–")
SIGN = re.compile(r"(?:^|[\s(,;])(?P<sign>[-−–]|minus(?:\s{1,2}|-))\Z", re.IGNORECASE)
PLUS_OR = re.compile(r"\b(?:plus\s+or|plus/)\s*\Z", re.IGNORECASE)
STONE = re.compile(r"st\s?[0-9]{1,2}\s?lb")
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---")
LETTERS = "A-Za-zµμåäöøłč"
""" "5μm", "40kč"."""


@cache
def _before() -> re.Pattern[str]:
    """What may not stand before a number: a letter (but of a currency: "RM10"), a fraction bar, a decimal point."""
    money = lexicon.load("currencies")
    signs = [*money["prefix"], *money["ambiguous"], *currency_codes()]
    letters = lexicon.alternation({s for s in signs if s[-1].isalpha() or s[-1] == "."})
    words = [*lexicon.load("number_words")["before_hyphen"]["words"], *lexicon.load("magnitudes")["sure"]]
    hyphened = lexicon.alternation(words)
    return re.compile(
        rf"""(?: (?:^|[^A-Za-z])(?P<free>{letters}|(?i:{hyphened})[-–])
               | (?P<barred> \d[.,:/⁄] | [A-Za-z](?<!\d[mkbt])(?<!\dbn)(?<!\dtn)[-–/.] | =["'] | [\w\#] )
            )\Z""",
        re.VERBOSE,
    )


@cache
def _pattern() -> re.Pattern[str]:
    magnitudes = lexicon.load("magnitudes")
    sure = lexicon.alternation(magnitudes["sure"])
    vulgar = "".join(lexicon.load("number_words")["vulgar"])
    return re.compile(
        rf"""
        (?P<digits>{DIGITS})
        (?: \s?[×x]\s?10(?: \^(?P<power>[-−–]?\d{{1,2}}) | (?<=×10)(?P<minus>[-−–]\d{{1,2}})
                          | (?P<raised>⁻?[⁰¹²³⁴-⁹]{{1,2}}) )(?![\w.])
          | [ {FIXED_SPACES}-](?P<top>\d{{1,2}})[/⁄](?P<bottom>[234568]|10|12|16|32|64)(?![\d/])
          | (?P<vulgar>[{vulgar}])
          | [ ]and[ ]a[ ](?P<half>half|quarter)\b
        )?
        (?P<hundreds>[ ]{lexicon.any_of(magnitudes["multiplied"])}(?=[ ](?:{sure})\b))?
        (?: [\s-]? (?P<magnitude>{sure})(?![A-Za-z])
          | [ ](?P<dozen>dozen)(?!\w)
          | [ ](?P<spaced>(?-i:[KMBT]))(?=[ ]{lexicon.any_of(magnitudes["spaced"]["nouns"])}\b) )?
        (?P<tail>[{LETTERS}]+[23²³]?(?!\w))?
        (?![\w]) (?!:\d) (?![.,]\d) (?![/⁄]\d) (?!\.(?-i:[a-z]))
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def find_digits(text: str, codes: Sequence[tuple[int, int]] = ()) -> Iterator[Numeral]:
    """Yield numbers in digits that begin outside the spans *codes*, which are in text order.

    From digit to digit, as one pattern over all characters takes ten times as long.
    """
    begin = 0
    for code_start, code_end in (*codes, (len(text), len(text))):
        run = DIGIT.search(text, begin, code_start)
        while run is not None:
            numeral = _read_at(text, run.start(), run.end())
            end = run.end()
            if numeral is not None:
                yield numeral
                end = max(numeral.end, end)
            run = DIGIT.search(text, end, code_start)
        begin = code_end


def _read_at(text: str, start: int, end: int) -> Numeral | None:
    """Read the number whose digits begin at *start*, if they are one; a zero before other digits is of a code."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if end - start > LONGEST or (end - start > 1 and text[start] == "0") or not _may_start(text, start):
        return None
    if after == " " and text[end + 1 : end + 2].isdigit():
        spaced = SPACED.match(text, start)
        if spaced is not None and BEFORE_SPACED.search(text, max(0, start - 2), start):
            value = Decimal(spaced.group().replace(" ", ""))
            return Numeral(start, spaced.end(), value, value, Decimal(1), digits=True)
    numeral = None
    if after in COMMA_OR_SPACE:
        numeral = read_decimal_comma(text, start)
    elif after in BARS:
        numeral = read_bare_fraction(text, start)
    numeral = numeral or _read_plain(text, start)
    return None if numeral is not None and before.isalpha() and _is_in_name(text, numeral) else numeral


def _may_start(text: str, start: int) -> bool:
    if start == 0 or text[start - 1].isspace():
        return True
    match = _before().search(text, max(0, start - 12), start)
    return match is None or match["free"] is not None


def _is_in_name(text: str, numeral: Numeral) -> bool:
    """Whether the letters stuck before a small number make a name of it: "PS5", "R2"."""
    if numeral.scaled or numeral.decimals:
        return False
    signs = lexicon.load("currencies")["careful_signs"]
    return any(
        text.endswith(sign, 0, numeral.start) and numeral.low <= largest for sign, largest in signs.items()
    )


def _read_plain(text: str, start: int) -> Numeral | None:
    match = _pattern().match(text, start)
    if match is None or len(match["digits"]) > 2 * LONGEST or _is_ordinal(text, match):
        return None
    value = Decimal(NOT_DIGIT.sub("", match["digits"]))
    decimals = max(0, -int(value.as_tuple().exponent))
    if not decimals and POINT.fullmatch(text, max(0, start - 2), start):  # ".5"
        start, decimals = start - 1, len(match["digits"])
        value = value.scaleb(-decimals)
    resolution = Decimal(1).scaleb(-decimals)
    fraction = _fraction(match)
    if fraction is not None and not decimals:
        value, resolution = value + fraction, Decimal(0)
    if match["dozen"]:
        value, resolution = value * 12, resolution * 12
    sign = _sign(text, start)
    if sign is not None:
        start, value = sign, -value
    power, scaled = _scale(match)
    numeral = Numeral(
        start,
        match.end() - len(match["tail"] or ""),
        value.scaleb(power),
        value.scaleb(power),
        resolution.scaleb(power) if resolution else resolution,
        digits=True,
        decimals=decimals,
        scaled=scaled,
        tail=match["tail"] or "",
    )
    return numeral.with_magnitude() if _is_sure(text, numeral, value) else numeral


def _is_ordinal(text: str, match: re.Match[str]) -> bool:
    """Whether "21st" is no number; "11st 4lb" is a weight."""
    ordinal = (match["tail"] or "").lower() in lexicon.load("number_words")["ordinals"]["suffixes"]
    return ordinal and not STONE.match(text, match.end() - len("st"))


def _sign(text: str, start: int) -> int | None:
    """Where the minus of a number stands; that of "plus or minus 3" is none."""
    if text[max(0, start - 2) : start].lower() != "s " and text[max(0, start - 1) : start] not in MINUS:
        return None
    sign = SIGN.search(text, max(0, start - 8), start)
    if sign is None or PLUS_OR.search(text, max(0, sign.start("sign") - 9), sign.start("sign")):
        return None
    return sign.start("sign")


def _scale(match: re.Match[str]) -> tuple[int, bool]:
    """Power of ten of "million", of "hundred million", of "x 10^5"; and whether a magnitude was printed."""
    printed = match["power"] or match["minus"] or match["raised"]
    exponent = int(printed.translate(RAISED)) if printed else 0
    if match["spaced"]:
        return exponent + int(lexicon.load("magnitudes")["short"][match["spaced"]]), True
    power = _power(match["magnitude"]) + _power(match["hundreds"])
    return exponent + power, power > 0


def _power(word: str | None) -> int:
    magnitudes = lexicon.load("magnitudes")
    return int(magnitudes["sure"][key(word)]) if word else 0


def _is_sure(text: str, numeral: Numeral, printed: Decimal) -> bool:
    """Whether a short magnitude needs no noun after it: "25k or 40k", "4.3M"; not "a 10k run", "5m", "401k"."""
    letter = numeral.tail
    if letter in ("M", "B"):
        return numeral.decimals > 0
    if letter not in ("k", "K"):
        return False
    rules = lexicon.load("magnitudes")["thousand"]
    return printed not in map(Decimal, rules["not_after"]) and not _not_before().match(text, numeral.end + 1)


@cache
def _not_before() -> re.Pattern[str]:
    words = lexicon.alternation(lexicon.load("magnitudes")["thousand"]["not_before"])
    return re.compile(rf"[\s-](?:{words})\b", re.IGNORECASE)


def _fraction(match: re.Match[str]) -> Decimal | None:
    if match["vulgar"]:
        top, bottom = lexicon.load("number_words")["vulgar"][match["vulgar"]].split("/")
    elif match["half"]:
        top, bottom = "1", "2" if key(match["half"]) == "half" else "4"
    elif match["top"]:
        top, bottom = match["top"], match["bottom"]
    else:
        return None
    return Decimal(top) / Decimal(bottom) if int(bottom) else None
