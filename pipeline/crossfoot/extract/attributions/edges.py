"""Where a source begins when its parse misses words: ranks cut short, the small words of a surname, "its rival Acme"."""

from spacy.tokens import Token

from crossfoot.extract.attributions.subjects import is_rank
from crossfoot.extract.speakers.words import titles, word_set

OF_RANKS = frozenset({"", "ORG", "PERSON"})
"""Labels of the words before a rank: "Army Capt."."""


def begin_of(head: Token, left: int) -> int:
    """Return the first token of a source, whose parse begins at *left*."""
    left = _after_day(head, left)
    left = _with_small_words(head, left)
    return _with_ranks(head, _with_owned(head, left))


def _after_day(head: Token, left: int) -> int:
    """Leave out the day that a parser takes for a part of a name: "On *Monday* van Dyk said"."""
    day = head.doc[left]
    apart = (
        left
        and left < head.i
        and head.doc[left - 1].lower_ in word_set("before_days")
        and day.ent_type_ == "DATE"
    )
    return (
        left + 1
        if apart and day.pos_ == "PROPN" and head.doc[left + 1].lower_ in word_set("prefixes")
        else left
    )


def _with_small_words(head: Token, left: int) -> int:
    """Add the small words with which a surname begins: "*de* la Cruz said"."""
    if head.pos_ != "PROPN":
        return left
    doc = head.doc
    while (
        left
        and doc[left - 1].is_lower
        and doc[left - 1].lower_ in word_set("prefixes")
        and not doc[left - 1].like_num
    ):
        left -= 1
    return left


def _with_owned(head: Token, left: int) -> int:
    """Add the noun right before a name that says whose it is: "*its rival* Acme said"."""
    if not left or head.pos_ != "PROPN" or head.dep_ != "nsubj":
        return left
    noun = head.doc[left - 1]
    owned = noun.pos_ == "NOUN" and noun.dep_ == "npadvmod" and noun.head.i == head.head.i
    return noun.left_edge.i if owned and any(c.tag_ == "PRP$" for c in noun.lefts) else left


def _with_ranks(head: Token, left: int) -> int:
    """Add ranks whose points a parser took for the ends of sentences: "*Chief Supt.* Ann Lee"."""
    doc, first = head.doc, left + (head.doc[left].text == "." and left < head.i)
    left = first
    while left > 1 and doc[left - 1].text == "." and is_rank(doc, left - 2):
        left -= 2
    while left < first and left and doc[left - 1].is_title and _is_of_rank(doc[left - 1], doc[left]):
        left -= 1
    return left


def _is_of_rank(word: Token, after: Token) -> bool:
    """Whether a word belongs to the rank behind it: "*Detective* Sgt.", "*Staff* Sgt."."""
    return word.lower_ in titles() or (
        word.dep_ == "compound" and word.head.i == after.i and word.ent_type_ in OF_RANKS
    )
