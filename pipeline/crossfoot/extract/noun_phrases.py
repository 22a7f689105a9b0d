"""Which noun a number counts, and which whole a percentage is of, read from spaCy's tags and parse.

Conventions, which the benchmark's marks follow:

- A count is of the noun phrase that it counts, without number, determiner, owner and quantifier, to its head:
  "asylum seekers"; for "two of the nation's five top judges" the "top judges". A number that stands for what was
  named before is of that (`antecedents`). A level on a scale ("closed at 6,327") is of nothing.
- A percentage or share is of the whole that "of" names, with its determiner and the short modifiers that follow:
  "the total migrants living in Canada". "A 6 pct stake in Acme" is of Acme. What something changed by ("rose 5 per
  cent", "a 5% cut in staff") or stands at ("inflation of 3 per cent") is of nothing.
"""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.tokens import HYPHENS, NOUNS, PARTICIPLES, PLURALS, Tokens, words
from crossfoot.types import Counted

LONGEST_RUN = 9
"""Tokens between a number and its noun: "14 newly elected provincial Liberal members"."""

LONGEST_JOINED = 4
"""Tokens between "and" and the noun that two modifiers share: "three trading and large economic powers"."""

MODIFIERS = frozenset({"ADJ", "ADV", "NUM"})
DETERMINERS = frozenset({"DET", "PRON", "NUM"})
INSIDE = frozenset({".", ","})


def noun_after(tokens: Tokens, start: int, end: int, *, several: bool = True) -> Counted | None:
    """The noun phrase that the number at ``[start, end)`` counts: "asylum seekers" after "380".

    Args:
        tokens: The article's tokens.
        start: First code point of the number.
        end: Code point after its last.
        several: Whether it is more than one, so that its noun cannot be singular before a verb in -s.
    """
    first = _skip(tokens, tokens.token_at(end), end)
    if first is None:
        return None
    preposition = _of(tokens, first)
    if preposition is not None:
        return _counted_of(tokens, preposition)
    number = tokens.token_in(start, end)
    head = number.head if number is not None and number.dep_ in ("nummod", "quantmod", "compound") else None
    return _run(tokens, first, head, several=several)


def _skip(tokens: Tokens, first: Token | None, end: int) -> Token | None:
    """Step over what stands between a number and its noun: a hyphen, "or so", "more", "strong"."""
    if first is not None and first.text in HYPHENS and first.idx == end:
        first = tokens.next(first)
    if first is not None and first.text == ",":
        of = tokens.next(first)
        return of if of is not None and of.lower_ == "of" else first  # "dozens, perhaps hundreds, of people"
    if first is not None and first.lower_ == "or":
        so = tokens.next(first)
        if so is not None and so.lower_ in words("or_so"):
            first = tokens.next(so)
    while first is not None and (first.lower_ in words("comparatives") or first.lower_ == "strong"):
        first = tokens.next(first)
    return first


def _of(tokens: Tokens, first: Token) -> Token | None:
    """The preposition that a part is taken with: "of", "out of"."""
    if first.lower_ == "out":
        following = tokens.next(first)
        return following if following is not None and following.lower_ == "of" else None
    return first if first.lower_ == "of" else None


def _counted_of(tokens: Tokens, preposition: Token) -> Counted | None:
    """What "two of the 14 judges", "dozens of angry farmers" count: judges, angry farmers."""
    head = tokens.object_of(preposition)
    if head is None:
        return _first_noun(tokens, preposition)
    if head.lower_ in words("persons_meant"):
        return tokens.counted(head, head)
    if head.pos_ not in NOUNS or head.lower_ in words("anaphors"):
        return None
    if _owns_next(tokens, head):
        return _first_noun(tokens, preposition)
    first = tokens.doc[max(preposition.i + 1, head.left_edge.i)]
    for token in tokens.doc[first.i : head.i]:
        if _introduces(tokens, token):
            first = tokens.doc[token.i + 1]
    return tokens.counted(first, head)


def _introduces(tokens: Tokens, token: Token) -> bool:
    """Whether a token before a noun says nothing of it: "the", "14", "nation's"; not the "one" of "one-time"."""
    if token.lower_ in words("comparatives") or token.tag_ == "POS":
        return True
    following = tokens.doc[token.i + 1].text
    return token.pos_ in DETERMINERS and following not in HYPHENS and following not in INSIDE


def _first_noun(tokens: Tokens, preposition: Token) -> Counted | None:
    """The noun after "of" where the parser saw none, or took its owner for it: "of the nation's judges"."""
    after = tokens.next(preposition)
    owner = _owner(tokens, after)
    if owner is not None:
        after = tokens.next(owner)
    while after is not None and (after.pos_ in DETERMINERS or after.like_num):
        if after.lower_ in words("anaphors"):
            return None
        after = tokens.next(after)
    return _run(tokens, after, None) if after is not None else None


def _owner(tokens: Tokens, first: Token | None) -> Token | None:
    """The last "'s" that follows *first* with nothing but a name between."""
    found = None
    for token in tokens.doc[first.i : first.i + LONGEST_RUN] if first is not None else ():
        if token.tag_ == "POS":
            found = token
        elif token.pos_ not in NOUNS and token.pos_ not in DETERMINERS and token.pos_ != "ADJ":
            break
    return found


def _owns_next(tokens: Tokens, head: Token) -> bool:
    """Whether the parser took an owner for the thing: "nation" of "50 of the nation's top economists"."""
    following = tokens.next(head)
    return following is not None and following.tag_ == "POS"


def _run(tokens: Tokens, first: Token, head: Token | None, *, several: bool = True) -> Counted | None:
    """The modifiers and nouns from *first*, to the head noun that the parser knows or the first plural."""
    if first.is_space:
        return None
    if several and first.lower_ in words("unhyphened") and first.tag_ not in PLURALS:
        return tokens.counted(first, first)
    noun = None
    for token in tokens.doc[first.i : first.i + LONGEST_RUN]:
        if token.pos_ in NOUNS:
            noun = token
            if _is_last(tokens, token, head):
                break
        elif not _may_lead_on(tokens, token, first, head):
            break
    if noun is None and first.lower_ in words("people_by_state"):
        return tokens.counted(first, first)
    if noun is None or _owns_next(tokens, noun):
        return None
    noun = _in_number(tokens, noun, first) if several else _singular(tokens, noun, first)
    return tokens.counted(first, _joined(tokens, noun), head=noun)


def _joined(tokens: Tokens, noun: Token) -> Token:
    """The last of two plurals that are counted together: "locals" of "400 tourists and locals"."""
    joint = tokens.next(noun)
    other = tokens.next(joint) if joint is not None else None
    if joint is None or other is None or joint.pos_ != "CCONJ" or noun.tag_ not in PLURALS:
        return noun
    return other if other.tag_ in PLURALS and other.dep_ == "conj" and other.head.i == noun.i else noun


def _is_last(tokens: Tokens, noun: Token, head: Token | None) -> bool:
    following = tokens.next(noun)
    if following is not None and following.text in HYPHENS and not noun.whitespace_:
        return bool(following.whitespace_)  # "mega-plants", "coal-fired plants"
    if head is not None and head.i >= noun.i and head.pos_ in NOUNS:
        return noun.i == head.i
    return noun.tag_ in PLURALS and (following is None or following.tag_ not in PLURALS)


def _in_number(tokens: Tokens, noun: Token, first: Token) -> Token:
    """The plural that the parser missed after a singular: "six Acme forks", "three trading and economic powers"."""
    if noun.tag_ in PLURALS:
        return noun
    following = tokens.next(noun)
    if following is None:
        return noun
    if following.tag_ == "VBZ" and following.pos_ == "VERB" and following.lower_ not in words("speaks"):
        return following if noun.pos_ == "PROPN" or noun.i == first.i else noun
    if following.pos_ != "CCONJ":
        return noun
    for token in tokens.doc[following.i + 1 : following.i + 1 + LONGEST_JOINED]:
        if token.tag_ in PLURALS:
            return token
        if token.pos_ not in NOUNS and token.pos_ != "ADJ":
            break
    return noun


def _singular(tokens: Tokens, noun: Token, first: Token) -> Token:
    """The noun before a plural that cannot be what is one: "pair" of "one pair reproduces"."""
    if noun.tag_ in PLURALS and noun.i > first.i and tokens.doc[noun.i - 1].tag_ == "NN":
        return tokens.doc[noun.i - 1]
    return noun


def _may_lead_on(tokens: Tokens, token: Token, first: Token, head: Token | None) -> bool:
    """Whether a token that is no noun may stand before the noun: an adjective, a hyphen, "randomly selected"."""
    following = tokens.next(token)
    if following is None or token.lower_ in words("comparatives"):
        return False  # "ten times more water" are times
    if head is not None and head.pos_ in NOUNS and 0 < head.i - token.i < LONGEST_RUN:
        joins = token.pos_ == "CCONJ" and not following.like_num
        inner = token.i > first.i and (joins or token.tag_ == "POS" or token.text in INSIDE)
        return inner or _describes(tokens, token)
    leads = following.pos_ in NOUNS or _describes(tokens, following)
    return leads and _describes(tokens, token)


def _describes(tokens: Tokens, token: Token) -> bool:
    if token.tag_ in PARTICIPLES:
        before = tokens.doc[token.i - 1]
        return (
            token.head.i > token.i or before.text in HYPHENS or before.pos_ == "ADV"
        )  # not "or two filing reports"
    return token.text in HYPHENS or token.pos_ in MODIFIERS or token.text == "$"
