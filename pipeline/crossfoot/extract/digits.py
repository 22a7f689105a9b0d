"""Numbers in digits: "160,651", "1.2 million", "5,00,000", "2½", "3,50" of euros, "3.1 x 10^5", "1/16" of a pint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from crossfoot import lexicon
from crossfoot.extract.currency_names import currency_codes
from crossfoot.extract.numerals import Numeral
from crossfoot.extract.scan import key
from crossfoot.extract.unit_words import lengths_and_weights

LONGEST = 15
"""Digits of the longest number; longer ones are keys and serial numbers, and no news prints them as amounts."""

FIXED_SPACES = "\u00a0\u2007\u2009\u202f"
DIGIT = re.compile(r"[0-9]+")

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
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---")
SHARE_PRICES = (2, 4, 8, 16, 32)
"""Prices on the exchanges moved by these parts of a dollar."""

LETTERS = "A-Za-zµμåäöøłč"
""" "5μm", "40kč"."""


@cache
def _before() -> re.Pattern[str]:
    """What may not stand before a number: a letter (but of a currency: "RM10"), a fraction bar, a decimal point."""
    money = lexicon.load("currencies")
    signs = [*money["prefix"], *money["ambiguous"], *currency_codes()]
    letters = lexicon.alternation({s for s in signs if s[-1].isalpha() or s[-1] == "."})
    hyphened = "|".join(lexicon.load("number_words")["before_hyphen"]["words"])
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
        (?P<hundreds>[ ](?:{lexicon.alternation(magnitudes["multiplied"])})(?=[ ](?:{sure})\b))?
        (?: [\s-]? (?P<magnitude>{sure})(?![A-Za-z])
          | [ ](?P<spaced>(?-i:[KMBT]))(?=[ ](?:{lexicon.alternation(magnitudes["spaced"]["nouns"])})\b) )?
        (?P<tail>[{LETTERS}]+[23²³]?(?!\w))?
        (?![\w]) (?!:\d) (?![.,]\d) (?![/⁄]\d) (?!\.(?-i:[a-z]))
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _continental() -> re.Pattern[str]:
    """Decimal commas and dotted thousands; read only beside a currency of Europe."""
    magnitudes = lexicon.load("magnitudes")
    return re.compile(
        rf"""(?: (?P<digits>\d{{1,3}}(?:[.\s]\d{{3}}){{0,4}},\d{{1,2}} | \d{{1,3}}(?:\.\d{{3}}){{2,4}})
             (?![\d,/:]|\.\d) (?:\s(?P<magnitude>{lexicon.alternation(magnitudes["sure"])})(?![A-Za-z]))? )""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _beside_continental() -> tuple[re.Pattern[str], re.Pattern[str]]:
    money = lexicon.load("currencies")["continental"]
    signs, names = lexicon.alternation(money["signs"]), lexicon.alternation(money["names"])
    return (
        re.compile(rf"(?<![A-Za-z])(?:{signs})[ \u00a0]?\Z"),
        re.compile(rf"\s?(?:{signs})(?!\w)|[\s-](?i:{names})(?!\w)"),
    )


@cache
def _fraction_ahead() -> re.Pattern[str]:
    """A bare fraction of something: "1/16 of a pint", "5/8 pct", "a 3/8-inch bolt"."""
    percent = lexicon.load("percent")
    parts = lexicon.alternation([*percent["percent"], *percent["percentage_point"], "point", "points"])
    return re.compile(
        rf"(?P<top>\d{{1,3}})[/⁄](?P<bottom>\d{{1,4}})(?![\d/])(?P<of>(?=(?:[\s-]|\s+of\s+an?\s+(?:US\s+|U\.S\.\s+)?)"
        rf"(?:{lengths_and_weights()}|{parts})(?!\w)))?",
        re.IGNORECASE,
    )


@cache
def _verb_before() -> re.Pattern[str]:
    """The verb of "shares rose 7/8 to 36-1/2"."""
    words = lexicon.load("changes")
    verbs = lexicon.alternation([*words["up_verbs"], *words["down_verbs"]])
    return re.compile(rf"(?<!\w)(?:{verbs})\s\Z", re.IGNORECASE)


def find_digits(text: str) -> Iterator[Numeral]:
    """Yield numbers in digits; from digit to digit, as one pattern over all characters takes ten times as long."""
    run = DIGIT.search(text)
    while run is not None:
        numeral = _read_at(text, run.start(), run.end())
        end = run.end()
        if numeral is not None:
            yield numeral
            end = max(numeral.end, end)
        run = DIGIT.search(text, end)


def _read_at(text: str, start: int, end: int) -> Numeral | None:
    """Read the number whose digits begin at *start*, if they are one; a zero before other digits is of a code."""
    if end - start > LONGEST or not _may_start(text, start):
        return None
    if end - start > 1 and text[start] == "0":
        return None
    spaced = SPACED.match(text, start) if text[end : end + 1] == " " else None
    if spaced is not None and BEFORE_SPACED.search(text, max(0, start - 2), start):
        value = Decimal(spaced.group().replace(" ", ""))
        return Numeral(start, spaced.end(), value, value, Decimal(1), digits=True)
    numeral = _read_continental(text, start) or _read_fraction(text, start) or _read_plain(text, start)
    return None if numeral is not None and _is_in_name(text, numeral) else numeral


def _may_start(text: str, start: int) -> bool:
    if start == 0 or text[start - 1].isspace():
        return True
    match = _before().search(text, max(0, start - 8), start)
    return match is None or match["free"] is not None


def _is_in_name(text: str, numeral: Numeral) -> bool:
    """Whether the letters stuck before a small number make a name of it: "PS5", "R2"."""
    if numeral.scaled or numeral.decimals or text[numeral.start - 1 : numeral.start] == "":
        return False
    signs = lexicon.load("currencies")["careful_signs"]
    return any(
        text.endswith(sign, 0, numeral.start) and numeral.low <= largest for sign, largest in signs.items()
    )


def _read_continental(text: str, start: int) -> Numeral | None:
    match = _continental().match(text, start)
    if match is None:
        return None
    before, after = _beside_continental()
    if not (before.search(text, max(0, start - 5), start) or after.match(text, match.end())):
        return None
    digits = re.sub(r"[.\s]", "", match["digits"]).replace(",", ".")
    power = _power(match["magnitude"])
    value, decimals = Decimal(digits).scaleb(power), len(digits.partition(".")[2])
    return Numeral(
        start,
        match.end(),
        value,
        value,
        Decimal(1).scaleb(power - decimals),
        digits=True,
        decimals=decimals,
        scaled=power > 0,
    )


def _read_fraction(text: str, start: int) -> Numeral | None:
    match = _fraction_ahead().match(text, start)
    if match is None or not 0 < int(match["top"]) < int(match["bottom"]):
        return None
    of_a_share = int(match["bottom"]) in SHARE_PRICES and _verb_before().search(
        text, max(0, start - 16), start
    )
    if match["of"] is None and not of_a_share:
        return None
    value = Decimal(match["top"]) / Decimal(match["bottom"])
    return Numeral(start, match.end(), value, value, Decimal(0), digits=True)


def _read_plain(text: str, start: int) -> Numeral | None:
    match = _pattern().match(text, start)
    if match is None or len(match["digits"]) > 2 * LONGEST:
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
