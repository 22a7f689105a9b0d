"""Where a name begins and ends in a run of capitalised words: "Mayor *Ann Lee*", "Secretary of State *Ann Lee*"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from crossfoot.extract.speakers.introductions import is_heading
from crossfoot.extract.speakers.told_kinds import is_trade
from crossfoot.extract.speakers.words import (
    first_names,
    gendered,
    is_genitive,
    is_office,
    kind_nouns,
    titles,
    word_set,
)
from crossfoot.types import SpeakerKind

WITHIN = frozenset({"compound", "flat", "nmod", "amod", "nsubj", "dep"})
"""Relations of a name's first words to its last, as parsers see them."""

NEVER_FIRST = frozenset({"IN", "RB", "MD", "VB", "VBD", "VBN", "VBP", "VBZ", "CC", "WRB", "JJ"})
"""Tags of words that get a capital at the beginning of a sentence or in a heading, and begin no name."""

NEVER_WITHIN = frozenset({"RB", "MD", "VBD", "VBN", "VBP", "VBZ", "PRP", "PRP$", "TO", "WRB"})
"""Tags of words that stand behind a name in a heading: "Ann *Lee* May Not Have Known"."""

QUOTES = frozenset('"“”‘’')
NICKNAME = 4
"""Tokens of a first name and a nickname in quotation marks."""

MOST_LAST = 2
"""Surnames of one person, at most."""

MOST_TAGGED_WRONGLY = 2
"""First words of a name outside headings which a parser may take for a verb: "Mark Sell Lee"."""


def is_title(token: Token) -> bool:
    """Whether a word may stand before a name and is no part of it."""
    return token.lower_ in titles()


def run_of(name: Token) -> tuple[int, int]:
    """Return first and last token of the capitalised words around *name*."""
    doc, first, last = name.doc, name.i, name.i
    while first > 0 and _continues(doc, first - 1, name):
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_type_ == "PERSON" and doc[last + 1].ent_iob_ == "I":
        last += 1
    if last == name.i and first == last and _goes_on(doc, last):
        last += 1
    if last - first > 1 and doc[last - 1].lower_ in word_set("prefixes") and _is_within_name(doc[last]):
        last = doc[last].head.i
    if _goes_on_with_prefix(doc, last):
        last += 2
    first = _before_nickname(doc, first)
    while first < last and _never_first(doc[first]):
        first += 1
        while first < last and doc[first].is_punct:
            first += 1
    kept = 1 if is_heading(name) else MOST_TAGGED_WRONGLY
    last = min([t.i - 1 for t in doc[first + kept : last + 1] if _never_within(t)], default=last)
    while last > first and (doc[last].is_punct or _stands_behind(doc[last].lower_)):
        last -= 1
    return first, last


def _before_nickname(doc: Doc, first: int) -> int:
    """Return where a name begins that goes on behind a nickname: "*Eleanor "Nell"* Parry"."""
    if first < NICKNAME or doc[first - 1].text not in QUOTES or doc[first - 3].text not in QUOTES:
        return first
    given, nickname = doc[first - NICKNAME], doc[first - 2]
    named = given.lower_ in first_names() and given.text[:1].isupper() and nickname.text[:1].isupper()
    return given.i if named else first


def start_of(doc: Doc, first: int, last: int) -> int:
    """Return where the name begins in a run of capitalised words: after titles, after another's name in a heading."""
    start = max([t.i + 1 for t in doc[first:last] if is_title(t) or t.tag_ == "VBG"], default=first)
    while start < last and doc[start].is_punct:
        start += 1
    party = start < last and doc[start].lower_ in word_set("partisans")
    if party and (last - start > 1 or doc[start].ent_type_ == "NORP"):
        return start + 1
    if (
        last > start
        and _says_what_one_is(doc[start].lower_.lstrip("-–"))
        and doc[start].lower_ not in first_names()
        and (doc[start + 1].lower_ in first_names() or _is_trade_before(doc[start], last))
    ):
        return start + 1  # "Artist Ann Lee"
    known = [t.lower_ in first_names() for t in doc[start:last]]
    if any(known) and not known[0] and _is_department(doc, start):
        return start + known.index(True)
    again = [
        n for n in range(2, len(known)) if known[n] and not known[n - 1] and _may_end_name(doc[start + n - 1])
    ]
    return max([start + n for n in again], default=start)


def _is_department(doc: Doc, start: int) -> bool:
    """Whether an office of something begins a run: "Undersecretary for *Management* Ann Lee"."""
    return start > 1 and doc[start - 1].lower_ in word_set("home") and is_office(doc[start - 2].lower_)


def _may_end_name(token: Token) -> bool:
    """Whether a word may be the last of another's name: no "del" of "Maria *del* Carmen Ortega"."""
    return token.is_alpha and token.lower_ not in word_set("prefixes")


def _is_trade_before(token: Token, last: int) -> bool:
    """Whether a trade begins a run whose first name no list knows: "*Patient* Lone Jensen", "*Headteacher* Jensen"."""
    of_party = token.lower_ in word_set("partisans") or token.ent_type_ == "NORP"
    if of_party or not is_trade(token) or token.doc[last].ent_type_ != "PERSON":
        return False
    return last - token.i > 1 or token.lower_.endswith(tuple(sorted(word_set("trade_endings"))))


def _stands_behind(word: str) -> bool:
    """Whether a word in small letters ends a name's phrase and is no part of it: "'s", "KC", "PhD"."""
    return is_genitive(word) or word in word_set("callings") or word in word_set("behind_names")


def _says_what_one_is(word: str) -> bool:
    """Whether a noun before a full name says what its bearer is, one or several: "Artist", "Pastors"."""
    person = kind_nouns().get(word) or kind_nouns().get(word.removesuffix("s"))
    told = is_office(word) or is_office(word.removesuffix("s")) or word in word_set("wealthy")
    return told or person is SpeakerKind.PERSON


def _never_first(token: Token) -> bool:
    """Whether a word has its capital from the beginning of a sentence: "*Though* Lee", "*Certainly* Ann Lee"."""
    if token.lower_ in first_names() or token.lower_ in word_set("prefixes") or is_title(token):
        return False
    return token.lower_ in word_set("openers") or (token.tag_ in NEVER_FIRST and token.is_alpha)


def _never_within(token: Token) -> bool:
    """Whether a word behind a name has its capital from a heading."""
    known = token.lower_ in first_names() or token.lower_ in word_set("prefixes")
    return token.tag_ in NEVER_WITHIN and not known


def _goes_on(doc: Doc, last: int) -> bool:
    """Whether a surname follows a first name that the recogniser took for the whole name."""
    if last + 1 >= len(doc) or doc[last].lower_ not in gendered() or is_title(doc[last]):
        return False
    after = doc[last + 1]
    return after.tag_ == "NNP" and not after.ent_type_ and after.is_title and after.lower_ not in kind_nouns()


def _goes_on_with_prefix(doc: Doc, last: int) -> bool:
    """Whether a small word and another surname follow a name: "Peter Kamau *wa Ngugi*"."""
    if last + 2 >= len(doc) or doc[last + 1].text not in word_set("inner"):
        return False
    return doc[last].ent_type_ == "PERSON" and doc[last + 2].tag_ == "NNP"


def _is_within_name(token: Token) -> bool:
    """Whether surnames follow a first name with which the recogniser ended a name: "Maria del *Pilar* Soto Vega"."""
    if (
        token.lower_ not in first_names()
        or token.dep_ != "compound"
        or not 0 < token.head.i - token.i <= MOST_LAST
    ):
        return False
    return all(t.tag_ == "NNP" and not t.ent_type_ for t in token.doc[token.i + 1 : token.head.i + 1])


def _continues(doc: Doc, number: int, name: Token) -> bool:
    """Whether the token is part of the name or of the titles right before it."""
    token = doc[number]
    if is_genitive(token.lower_):
        return False
    if token.text in ("-", "–") and number and doc[number - 1].text[:1].isupper() and not token.whitespace_:
        return True
    if token.ent_type_ == "PERSON":
        return doc[number + 1].ent_iob_ != "B" or doc[number + 1].i == name.i
    if is_title(token) and token.text[:1].isupper():
        return True
    return token.pos_ == "PROPN" and not is_apart(token, name)


def is_apart(token: Token, name: Token) -> bool:
    """Whether a capitalised word before a name belongs to something else: "Secretary of *State* Ann Lee"."""
    if name.ent_type_ != "PERSON" or token.text.endswith("."):
        return False
    return token.dep_ not in WITHIN or not token.i < token.head.i <= name.i
