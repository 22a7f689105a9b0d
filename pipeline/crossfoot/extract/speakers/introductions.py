"""Where an article introduces whom it then calls by a noun alone: "the institute", "the scientists", "the survey"."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Token

from crossfoot.extract.speakers.entities import SHARED_LETTERS
from crossfoot.extract.speakers.words import BODY_KINDS, classes, kind_nouns, likenesses, outcomes, word_set
from crossfoot.types import Span, SpeakerKind

LOOKED_AT = 40
"""Earlier noun phrases with the same noun that are looked at."""

LONGEST = 24
"""Tokens of the noun phrase that introduces somebody; a longer one is a parse that went wrong."""

BEFORE = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod"})
CHOOSING = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
OWNERS = frozenset({"poss", "compound", "nmod"})
FEW = 6
"""Tokens before the head of a noun phrase; a number far before it belongs to something else."""

LONGEST_NAME = 6
CAPITALS = 0.6
"""A sentence of more words than a name has, of which more than this part begin with a capital, is a heading."""

TELLING = frozenset({"amod", "compound", "nmod", "acl", "relcl", "prep", "poss", "nummod"})
"""Relations of words that say who is meant."""


class Introductions:
    """The noun phrases of an article, by the noun that heads them."""

    def __init__(self, doc: Doc) -> None:
        """Sort the heads of noun phrases by their noun."""
        self._doc = doc
        self._by_noun: dict[str, list[int]] = {}
        self._running: frozenset[str] | None = None
        for token in doc:
            if token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound":
                for noun in {token.lemma_.lower(), token.lower_}:
                    self._by_noun.setdefault(noun, []).append(token.i)

    def of(self, head: Token) -> tuple[Token, bool] | None:
        """Return the head of the noun phrase that introduces "the *head*", and whether it is the only one.

        A name goes before a description: "the institute" is the last institute that was named, "the sources" are the
        last of whom the article told something.
        """
        before = self._before(head.lemma_.lower(), head) or self._before(head.lower_, head)
        alike = [t for t in before if t.tag_.endswith("S") == head.tag_.endswith("S")]
        alike = [t for t in alike if not (_contradicts(t, head) or _is_of_heading(t))]
        alike = [t for t in alike if not is_heading(t)] or alike
        named = [t for t in alike if is_name(t)]
        if named:
            return _told_of(named[-1]), len({_words_before(t) for t in named}) == 1
        told = [t for t in alike if _tells(t)]
        if kind_nouns().get(head.lower_) is SpeakerKind.DOCUMENT:
            told = [t for t in told if _determiner(t) in word_set("former") or _names_author(t)] or told
        if head.tag_ == "NNS":
            told = [t for t in told if _brings_in(t)] or told
        if kind_nouns().get(head.lower_) in BODY_KINDS:
            told = [t for t in told if _is_called_after(t)] or told
        if head.lower_ in word_set("generic"):
            told = [t for t in told if _is_fresh(t) or t.dep_ == "appos"]
        return (_told_of(told[-1]), sum(map(_is_fresh, told)) <= 1) if told else None

    def like(self, head: Token) -> Token | None:
        """Return what was introduced by another noun for the same: "the survey" after "a study of bears"."""
        found: list[Token] = []
        told = [t for noun in outcomes().get(head.lower_, ()) for t in self._before(noun, head) if _tells(t)]
        if told:
            return max(told, key=lambda t: t.i)
        for noun in sorted(likenesses().get(head.lemma_.lower(), frozenset())):
            found += [
                t
                for t in self._before(noun, head)
                if _tells(t) and _is_alike(t, head) and not _contradicts(t, head)
            ]
        return max(found, key=lambda t: (_brings_in(t), t.i), default=None)

    def bare(self, head: Token) -> Token | None:
        """Return the last "a *head*" of which nothing is told: "a statement" before "the statement added"."""
        before = self._before(head.lower_, head)
        return next((t for t in reversed(before) if _determiner(t) in word_set("former")), None)

    def only(self, head: Token) -> Token | None:
        """Return what "police" means by itself, if all that the article told of any before was told in the same words."""
        told = [t for t in self._before(head.lower_, head) if _tells(t) and not is_heading(t)]
        named = [t for t in told if any(c.dep_ in BEFORE for c in t.lefts)]
        alike = len({_words_before(t) for t in told}) == 1
        return named[-1] if named and alike and len(named) == len(told) else None

    def with_noun(self, head: Token) -> list[Token]:
        """Return all noun phrases of the article with the same noun, in the same number, but for *head*."""
        numbers = self._by_noun.get(head.lower_, [])
        near = bisect_left(numbers, head.i)
        found = (self._doc[n] for n in numbers[max(0, near - LOOKED_AT) : near + LOOKED_AT])
        return [t for t in found if t.i != head.i]

    def of_country(self, head: Token, country: Token) -> Token | None:
        """Return the government that the article calls by its country: "the Norlandish *government*", before or after."""
        start = country.lower_[:SHARED_LETTERS]
        found = (
            t
            for t in self.with_noun(head)
            if t.tag_ == head.tag_
            and any(c.ent_type_ in ("NORP", "GPE") and c.lower_.startswith(start) for c in t.lefts)
        )
        return next(found, None)

    def of_class(self, head: Token) -> tuple[Token, bool] | None:
        """Return the last name with a word for the class of "the school", "Leeds *College*", and whether it is the only one."""
        names = [
            t
            for word in sorted(classes().get(head.lower_, frozenset()))
            for t in self._before(word, head)
            if t.pos_ == "PROPN" and t.text[:1].isupper() and t.ent_type_ == "ORG" and not is_heading(t)
        ]
        last = max(names, key=lambda t: t.i, default=None)
        if last is None or head.tag_ != "NN":
            return None
        return last, len({t.lower_ for t in names}) == 1 and len({_words_before(t) for t in names}) == 1

    def of_members(self, head: Token) -> Token | None:
        """Return the last body in whose name the members stand that "the geographers" are: "the College of *Geographers*"."""
        if head.tag_ != "NNS":
            return None
        found = [t for t in self._before(head.lower_, head) if t.pos_ == "PROPN" and t.ent_type_ == "ORG"]
        last = found[-1] if found else None
        while last is not None and last.dep_ == "pobj" and last.head.head.ent_type_ == "ORG":
            last = last.head.head
        return last

    def runs(self, surname: str) -> bool:
        """Whether the article speaks of somebody's campaign: "the *Lee* campaign", "*Lee*'s candidacy"."""
        if self._running is None:
            nouns = (self._doc[n] for noun in sorted(word_set("bids")) for n in self._by_noun.get(noun, []))
            self._running = frozenset(c.text for noun in nouns for c in noun.lefts if c.dep_ in OWNERS)
        return surname in self._running

    def is_introduced(self, head: Token, place: int = 0) -> bool:
        """Whether somebody was called "a *head*" before, from *place* on."""
        return any(
            t.idx >= place and _determiner(t) in word_set("former") for t in self._before(head.lower_, head)
        )

    def _before(self, noun: str, head: Token) -> list[Token]:
        numbers = self._by_noun.get(noun, [])
        stop = bisect_left(numbers, head.i)
        return [self._doc[n] for n in numbers[max(0, stop - LOOKED_AT) : stop]]


def is_name(token: Token) -> bool:
    """Whether a noun is the last word of a body's name: "the Harbour *Institute*", "*Ministry* of Health"."""
    if token.pos_ != "PROPN" or not token.text[:1].isupper():
        return False
    if is_heading(token):
        return False
    before = token.i > 0 and token.nbor(-1).dep_ == "compound" and token.nbor(-1).text[:1].isupper()
    return before or any(c.dep_ == "prep" and c.i == token.i + 1 for c in token.rights)


def is_heading(token: Token) -> bool:
    """Whether a capital letter tells nothing, as most words of the sentence have one."""
    words = [t for t in token.sent if t.is_alpha]
    return len(words) > LONGEST_NAME and sum(t.text[:1].isupper() for t in words) > CAPITALS * len(words)


def phrase_span(head: Token) -> Span:
    """Return the span of the noun phrase of *head*, with what follows it in the sentence."""
    edges = [c.left_edge for c in head.lefts if c.dep_ in BEFORE and head.i - c.left_edge.i <= FEW]
    left, right = min([*edges, head], key=lambda t: t.i), head.right_edge
    last = right if right.i - left.i <= LONGEST else head
    return Span(left.idx, last.idx + len(last.text))


def _told_of(head: Token) -> Token:
    """Return the name that a noun phrase stands beside: "Acme, the parent *company* of Brill", or the head itself."""
    named = (
        head.dep_ == "appos"
        and head.head.pos_ == "PROPN"
        and head.head.ent_type_ not in ("PERSON", "DATE")
        and kind_nouns().get(head.lower_) is not SpeakerKind.DOCUMENT
    )
    return head.head if named else head


def _tells(token: Token) -> bool:
    """Whether a noun phrase says of whom it speaks, and does not point back itself."""
    told = any(c.dep_ in TELLING for c in token.children)
    return told or (_is_fresh(token) and token.tag_.endswith("S"))


def _is_alike(token: Token, head: Token) -> bool:
    """Whether two nouns are of one number; a team may be several."""
    teams = word_set("teams")
    if head.lower_ in teams and token.lower_ not in teams:
        return token.tag_.endswith("S") and _brings_in(token)
    several = head.tag_.endswith("S")
    if token.tag_.endswith("S") == several:
        return True
    return several and token.lower_ in teams and _brings_in(token)


def _brings_in(token: Token) -> bool:
    """Whether words after a noun say who is meant: "a team of divers", "scientists at the institute"."""
    return any(c.dep_ in ("prep", "acl", "relcl", "amod") and c.i > token.i for c in token.children)


def _names_author(token: Token) -> bool:
    """Whether words after a document name whose it is: "the report by *Harbour Watch*"."""
    phrases = [c for c in token.rights if c.lower_ in word_set("authors")]
    return any(t.pos_ == "PROPN" for c in phrases for t in c.subtree)


def says_more(token: Token) -> bool:
    """Whether a noun is a name, or words with it say who is meant: not "scientists" alone."""
    return is_name(token) or any(c.dep_ in TELLING for c in token.children)


def _is_called_after(token: Token) -> bool:
    """Whether a name before a noun tells whose it is: "the Lee campaign", "Lee's campaign"."""
    return any(c.dep_ in ("compound", "poss", "nmod") and c.pos_ == "PROPN" for c in token.lefts)


def _is_of_heading(token: Token) -> bool:
    """Whether a noun stands bare, as in a heading, with an adjective that says nothing of it: "*Latest poll* has …"."""
    if token.tag_ != "NN" or any(c.dep_ not in ("amod", "punct") for c in token.children):
        return False
    adjectives = [c.lower_ for c in token.children if c.dep_ == "amod"]
    return bool(adjectives) and all(word in word_set("hollow") for word in adjectives)


def _is_fresh(token: Token) -> bool:
    return _determiner(token) not in word_set("definite")


def _words_before(token: Token) -> str:
    """Return a name's words up to its head, and those behind "of": in the same words the same body is named twice."""
    of = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    last = token.i if of is None else of.right_edge.i
    return token.doc[token.left_edge.i : last + 1].text.lower().removeprefix("the ")


def _contradicts(one: Token, other: Token) -> bool:
    """Whether "the *other*" has a word before it that the introduction lacks."""
    known = {t.lower_ for t in one.subtree}
    words = (
        t for c in other.lefts if c.dep_ in CHOOSING for t in c.subtree if t.is_alpha and t.dep_ != "det"
    )
    return any(t.lower_ not in known and t.lower_ not in word_set("again") for t in words)


def _determiner(token: Token) -> str:
    return next((c.lower_ for c in token.lefts if c.dep_ == "det"), "")
