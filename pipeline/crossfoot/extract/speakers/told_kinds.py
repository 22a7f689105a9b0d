"""What the plain words beside a name tell of it: "the clothing *firm* Lumi", "Lumi, *which* …", "Surgeon Vikram Rao"."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from crossfoot.extract.speakers.other_names import is_traded
from crossfoot.extract.speakers.words import (
    BODY_KINDS,
    collectives,
    first_names,
    is_office,
    kind_nouns,
    pronouns,
    titles,
    word_set,
)
from crossfoot.extract.trees import SUBJECTS
from crossfoot.types import Span

NOUNS = frozenset({"NN", "NNS", "NNP"})

MOST_SURNAMES = 2
"""Words after a first name; a longer run is the name of something."""

DEEPEST = 3
"""Bodies for which somebody speaks, one within the other, at most."""


def tells_body(name: Token) -> bool:
    """Whether the words beside a name tell that it is a body's, whatever the recogniser took it for.

    A noun for a body right before it ("mining *firm* Abyssal Metals"), "which" behind it, or that one name goes with
    several: "the owners, Calder Line". A first name speaks against all of them.
    """
    doc, first = name.doc, first_of(name)
    if (
        name.tag_ not in ("NNP", "NNPS")
        or doc[first].lower_ in first_names()
        or doc[first].lower_ in titles()
        or is_trade(doc[first])
    ):
        return False
    return (
        body_noun_before(name, first) is not None
        or _goes_on_with_which(name)
        or is_of_several(name, first)
        or _is_it(name, first)
    )


def first_of(name: Token) -> int:
    """Return the first token of the capitalised words that end with *name*, after a trade that begins a sentence."""
    doc, first = name.doc, name.i
    while first > 0 and doc[first - 1].pos_ == "PROPN" and _is_below(doc[first - 1], name):
        first -= 1
    return first + 1 if first < name.i and _begins_with_trade(doc[first], name) else first


def _is_below(token: Token, name: Token) -> bool:
    return token.head.i in (name.i, token.i + 1) and token.dep_ in ("compound", "nmod", "flat", "amod")


def _begins_with_trade(token: Token, name: Token) -> bool:
    """Whether a word has its capital from the beginning of a sentence: "*Steelmaker* Halden", "*Surgeon* Vikram Rao"."""
    if not token.is_sent_start:
        return False
    word = token.lower_
    if word in word_set("firm_trades"):
        return True
    if name.ent_type_ != "ORG":
        return False
    return word in word_set("dealers") or (is_trade(token) and _is_full_name(token.i + 1, name))


def _is_full_name(first: int, name: Token) -> bool:
    """Whether words that the recogniser took for a body's begin with a first name."""
    return first < name.i and name.doc[first].lower_ in first_names()


def body_noun_before(name: Token, first: int) -> Token | None:
    """Return the noun right before a name that tells that it is a body's: "mining *firm* Abyssal Metals"."""
    noun = name.doc[first - 1] if first else None
    if noun is None or noun.tag_ not in ("NN", "NNP") or not _is_noun_for_body(noun, name):
        return None
    if noun.text[:1].isupper() and not noun.is_sent_start:
        return None  # "Trust Bank Lee" is one name
    if name.dep_ in SUBJECTS and name.head.dep_ in ("relcl", "acl"):
        return None  # "the firm Lee founded"
    joined = noun.head.i == name.i and noun.dep_ in ("compound", "nmod", "amod")
    beside = noun.head.i == name.head.i and noun.dep_ in SUBJECTS and name.dep_ in SUBJECTS
    if joined or beside or (name.dep_ == "appos" and name.head.i == noun.i):
        return noun
    return noun if noun.dep_ == "pobj" and _is_home(noun, name) else None


def _is_noun_for_body(noun: Token, name: Token) -> bool:
    word = noun.lower_
    if word in word_set("firm_trades") | word_set("ventures"):
        return True
    if word in word_set("dealers"):
        of = noun.nbor(-1) if noun.i else noun  # "*chemicals* maker Halden Solvex"
        what = word == "maker" and of.dep_ == "compound" and of.head.i in (noun.i, name.i)
        return what or name.ent_type_ == "ORG"
    return kind_nouns().get(word) in BODY_KINDS and word not in word_set("persons_too")


def _is_home(noun: Token, name: Token) -> bool:
    """Whether a noun tells for whom somebody speaks who is the subject: "a spokesman for the *utility* Bulgaz Sever, …"."""
    person = noun.head.head
    speaks = person.dep_ in SUBJECTS and person.head.i == name.head.i and is_office(person.lower_)
    return speaks and name.dep_ in SUBJECTS and noun.head.lower_ in word_set("home")


def _goes_on_with_which(name: Token) -> bool:
    """Whether "which" in commas is said of a subject: "Thornwater, *which* serves two million homes, said"."""
    if name.dep_ not in SUBJECTS or name.i + 2 >= len(name.doc):
        return False
    comma, which = name.doc[name.i + 1], name.doc[name.i + 2]
    clause = next((c for c in name.rights if c.dep_ == "relcl"), None)
    if comma.text != "," or which.lower_ != "which" or clause is None:
        return False
    return which.head.i == clause.i and which.dep_ in SUBJECTS


def is_of_several(name: Token, first: int) -> bool:
    """Whether one name in commas stands for several: "*The owners*, Calder Line, said"."""
    doc, noun = name.doc, name.head
    if name.dep_ != "appos" or noun.tag_ != "NNS" or first < 1 or name.i + 1 >= len(doc):
        return False
    apart = doc[first - 1].text == "," and doc[name.i + 1].text == "," and noun.i == first - 2
    return apart and not any(c.dep_ in ("conj", "cc", "appos") for c in name.children)


def name_of_several(noun: Token) -> Token | None:
    """Return the one name that stands for several: "the owners, *Calder Line*, said"."""
    return next((c for c in noun.rights if is_of_several(c, first_of(c)) and tells_body(c)), None)


def _is_it(name: Token, first: int) -> bool:
    """Whether a sponsor, who may be either, goes with "it": "The club's sponsor, Halden Bau, said *it* …"."""
    told = _subjects_told(name, first) if name.head.lower_ in word_set("sponsors") else []
    return any(c.lower_ == "it" and c.head.lemma_ not in word_set("of_nothing") for c in told)


def goes_with_person(name: Token) -> bool:
    """Whether an owner or a sponsor goes with "he" or "she": "The owner, Bergvik Holm, said *he* …"."""
    if name.ent_type_ in ("GPE", "LOC", "NORP"):
        return False
    return any(pronouns().get(c.lower_) in ("men", "women") for c in _subjects_told(name, first_of(name)))


def _subjects_told(name: Token, first: int) -> list[Token]:
    """Return the subjects of what somebody says, if what they are may be a body as well."""
    noun, verb = name.head, name.head.head
    either = word_set("dealers") | word_set("either")
    if name.dep_ != "appos" or noun.lower_ not in either or noun.tag_ != "NN" or noun.i > first:
        return []
    return [c for clause in verb.rights if clause.dep_ == "ccomp" for c in clause.lefts if c.dep_ in SUBJECTS]


def is_trade(token: Token) -> bool:
    """Whether a word before a name says what one person is: "*Surgeon* Vikram Rao", and no "One" or "Most"."""
    return token.tag_ in NOUNS and token.lower_ not in collectives() and is_office(token.lower_)


def trade_before(name: Token, first: int) -> Token | None:
    """Return the noun right before a name that tells that it is a person's: "aid *worker* Chantal Mbeki"."""
    noun = name.doc[first - 1] if first else None
    if noun is None or noun.tag_ not in ("NN", "NNP") or noun.head.i != name.i or not is_trade(noun):
        return None
    if noun.tag_ == "NNP" and not (noun.is_sent_start and name.doc[first].lower_ in first_names()):
        return None
    return None if noun.lower_ in word_set("sides") else noun


def is_named_apart(name: Token) -> bool:
    """Whether a full name in commas is that of somebody told before it: "Another, *Hamza Rao*, said".

    Of one who speaks for a body, too: "a spokesman for the utility Halden Sever, *Hamza Rao*, said".
    """
    doc, first = name.doc, first_of(name)
    if not 1 < first < name.i or name.i - first > MOST_SURNAMES or doc[first].lower_ not in first_names():
        return False
    if (
        name.dep_ != "appos"
        or doc[first - 1].text != ","
        or name.i + 1 >= len(doc)
        or doc[name.i + 1].text != ","
    ):
        return False
    head = doc[first - 2]
    noun = body_noun_before(head, first_of(head))
    if noun is not None and noun.dep_ == "pobj":
        head = noun
    for _ in range(DEEPEST):
        if head.dep_ != "pobj" or head.head.lower_ not in word_set("home"):
            break
        head = head.head.head
    return head.lower_ in word_set("others") or (head.tag_ == "NN" and is_trade(head))


def joins_with_sign(name: Token, other: Token) -> bool:
    """Whether "&" alone stands between two surnames, as in the name of a firm: "Reed & Holm", not "Ann Reed & Bob Holm"."""
    if not (name.pos_ == other.pos_ == "PROPN" and other.i == name.i + 2 and name.nbor().text == "&"):
        return False
    return not (first_of(name) < name.i and name.doc[first_of(name)].lower_ in first_names())


def told_bodies(doc: Doc, names: Iterable[Token]) -> dict[str, tuple[str, Span]]:
    """Return the names that are told to be bodies' somewhere, each with itself and its place: they are nobody's elsewhere.

    Args:
        doc: The article.
        names: Heads of what may be people's names.
    """
    told = [name for name in names if tells_body(name)]
    told += [token for token in doc if token.pos_ == "PROPN" and is_traded(token)]
    found: dict[str, tuple[str, Span]] = {}
    for name in told:
        words = doc[first_of(name) : name.i + 1]
        found.setdefault(words.text, (words.text, Span(words.start_char, words.end_char)))
    return found
