"""Speakers by description: "the provincial government", "a report by the auditors", "a spokesman for Acme"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from crossfoot.extract.speakers.body_words import is_body_noun, never_in_names
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.roles import phrase
from crossfoot.extract.speakers.told_kinds import joins_with_sign
from crossfoot.extract.speakers.words import is_genitive, kind_nouns, levels, word_set
from crossfoot.types import Span, SpeakerKind

BODY_LABELS = frozenset({"ORG", "GPE"})
UNFIT = frozenset({"DATE", "TIME", "NORP", "GPE"})
"""Labels of capitalised words after a noun that are not its name: "the minister, a Republican"."""

RELATIVE = re.compile(r", (?:who|whom|whose|which)\b")

LONGEST_NAME = 16
"""Words of a source that can stand for its name. A longer one is a parse that went wrong."""


def name_beside(head: Token) -> Token | None:
    """Return the name of what a common noun tells: "the watchdog Clean Air Now", "the owner, Acme Ltd"."""
    if head.tag_ not in ("NN", "NNS"):
        return None
    for c in head.children:
        if head.tag_ == "NNS" and c.ent_type_ != "ORG":
            continue
        if c.dep_ == "appos" and c.tag_ in ("NNP", "NNPS") and c.i > head.i and c.ent_type_ not in UNFIT:
            return c
    return None


def name_after(head: Token) -> Token | None:
    """Return the last token of a body's name that stands in commas after a noun: "the watchdog, Clean Air Now, said"."""
    doc, i = head.doc, head.i + 1
    if head.tag_ != "NN" or not is_definite(head) or i + 2 >= len(doc) or doc[i].text != ",":
        return None
    last = i + 1
    if doc[last].ent_type_ != "ORG" or doc[last].ent_iob_ != "B":
        return None
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
    return doc[last] if last + 1 < len(doc) and doc[last + 1].text == "," else None


def words_of(head: Token, span: Span) -> str:
    """Return a source's words up to what is only added about it: "a poll of 11 brokers", "a nurse at St Jude's"."""
    doc, end = head.doc, span.end
    told = [c for c in head.children if c.dep_ in ("prep", "acl", "amod", "compound", "poss", "nummod")]
    for part in head.rights:
        first = part.left_edge
        if first.idx >= end or first.i <= head.i:
            continue
        apart = doc[first.i - 1].text in (",", "–", "—")
        if apart or (part.dep_ == "relcl" and (told or first.lower_ in ("who", "whose"))):
            end = doc[first.i - 1 - apart].idx + len(doc[first.i - 1 - apart].text)
            break
    # Not `doc.text`, which is put together anew each time.
    told_in = doc.char_span(span.start, end, alignment_mode="expand")
    words = RELATIVE.split(" ".join(told_in.text.split()) if told_in is not None else head.text, maxsplit=1)[
        0
    ]
    last = next((t for t in reversed(list(head.subtree)) if t.idx < end and not t.is_punct), head)
    dangling = last.pos_ in ("ADP", "PART") and last.dep_ != "prt"
    whole = len(words.split()) <= LONGEST_NAME and not dangling
    return words if whole else core_name(head)


def is_definite(head: Token) -> bool:
    """Whether the noun phrase points at something known."""
    return any(t.dep_ == "det" and t.lower_ in word_set("definite") for t in head.lefts)


def is_bare(head: Token) -> bool:
    """Whether nothing but an article stands before a noun: "the mayor", not "the Ohio mayor"."""
    return all(c.dep_ == "det" for c in head.lefts)


def is_anaphoric(head: Token) -> bool:
    """Whether a noun phrase points at something known and says no more of it: "the bank", not "the bank that failed"."""
    return (
        is_definite(head)
        and head.pos_ in ("NOUN", "PROPN")
        and not any(c.dep_ in ("prep", "acl", "relcl", "appos") and c.i > head.i for c in head.children)
    )


def is_firm(head: Token) -> bool:
    """Whether two joined names are one body's: "Halden and Co", "Reed and Sons", "Reed & Holm"."""
    joined = [c for c in head.rights if c.dep_ == "conj"]
    if len(joined) == 1 and joins_with_sign(head, joined[0]):
        return True
    return (
        head.pos_ == "PROPN"
        and len(joined) == 1
        and joined[0].text.istitle()
        and joined[0].lower_ in word_set("firms")
    )


def core_name(head: Token) -> str:
    """Return the words of a noun phrase up to its head, without article: "Quebec government", "officials"."""
    return phrase(head.doc, _name_left(head), _name_right(head))


def core_span(head: Token) -> Span:
    """Return where those words stand."""
    first, last = head.doc[_name_left(head)], head.doc[_name_right(head) - 1]
    return Span(first.idx, last.idx + len(last.text))


def _name_right(head: Token) -> int:
    """Return the token behind a name: behind the rest of it, and behind "of" and a name."""
    right = head.i + 1
    if head.ent_type_ in BODY_LABELS:
        while (
            right < len(head.doc)
            and head.doc[right].ent_iob_ == "I"
            and not is_genitive(head.doc[right].lower_)
            and head.doc[right].text != ">"
        ):
            right += 1
    for c in head.children:
        if c.dep_ == "prep" and c.lower_ == "of" and c.i == right and head.text[:1].isupper():
            right = c.right_edge.i + 1
    return right


def _name_left(head: Token) -> int:
    """Return the first token of a name: of the words before its head, without article and praise."""
    doc, left = head.doc, head.i
    if head.lower_ in word_set("forms"):
        while left > 0 and doc[left - 1].pos_ == "PROPN" and doc[left - 1].sent == head.sent:
            left -= 1
    for token in head.lefts:
        if token.dep_ == "nummod" and head.tag_ == "NNP" and token.ent_type_ != head.ent_type_:
            continue  # the number of a list: "5 Facebook"
        if token.dep_ in ("compound", "amod", "poss", "nmod", "nummod", "quantmod"):
            whole = token.dep_ != "nummod" or all(t.pos_ not in ("ADP", "SYM", "PART") for t in token.subtree)
            left = min(left, token.left_edge.i if whole else token.i)
    left = max([t.i + 1 for t in doc[left : head.i] if _tells_what(t, head)], default=left)
    while left < head.i and (doc[left].dep_ == "det" or _only_praises(doc[left], head)):
        left += 1
    return left


def _tells_what(token: Token, name: Token) -> bool:
    """Whether a word ends what tells what a name's bearer is, or where: "the weather *agency* Meteosur", "Oslo*'s* Celtair"."""
    if name.pos_ != "PROPN" or not name.text[:1].isupper() or token.head.i > name.i:
        return False
    if token.dep_ == "case":
        return token.head == owner_before(name)
    if token.is_sent_start and token.lower_ in never_in_names():
        return token.head.i == name.i
    told = token.text.islower() and token.tag_ in ("NN", "JJ") and is_body_noun(token.lower_)
    return told and token.head.i == name.i


def is_told_body(name: Token) -> bool:
    """Whether a noun right before a name tells that it is a body's: "research *firm* Halden"."""
    return any(c.dep_ != "case" and _tells_what(c, name) for c in name.lefts)


def owner_before(name: Token) -> Token | None:
    """Return the place before a body's name that is no part of it: "*Oslo*'s Celtair", "*Zamora*'s Ministry of Health".

    Of one word that is any such body's it is a part: "Oslo's Parliament".
    """
    owner = next((c for c in name.lefts if c.dep_ == "poss" and c.pos_ == "PROPN"), None)
    if owner is None or name.pos_ != "PROPN" or not name.text[:1].isupper() or owner.n_lefts:
        return None
    word, seat = name.lower_, kind_nouns().get(name.lower_) is SpeakerKind.GOVERNMENT
    alone = owner.i + 2 == name.i and not any(c.dep_ == "prep" for c in name.rights)
    if alone and (seat or word in kind_nouns()):
        return None
    joined = name.ent_iob_ == "I" and owner.ent_type_ == name.ent_type_
    return owner if (seat if joined else owner.ent_type_ == "GPE") else None


def _only_praises(token: Token, name: Token) -> bool:
    """Whether an adjective is no part of the name that it stands before: "the *nonpartisan* Harbour Board"."""
    return token.dep_ == "amod" and token.text.islower() and name.pos_ == "PROPN" and name.text[:1].isupper()


def same_body(name: str, others: list[Entity]) -> Entity | None:
    """Return the body that "the provincial government" or "the bank" stands for, if only one fits.

    A named one ("Quebec government") is provincial unless the article calls it federal.
    """
    words = name.lower().split()
    level = next((levels()[w] for w in words[:-1] if w in levels()), None)
    plain = [w for w in words[:-1] if w not in levels()]
    if plain:
        return None
    fitting = [e for e in others if _is_called(e, words[-1]) and _level(e) in (None, level)]
    named = [e for e in fitting if e.name[:1].isupper()]
    choice = named or (fitting if level is None else [])
    return choice[0] if len(choice) == 1 and level != "upper" else None


def _is_called(entity: Entity, noun: str) -> bool:
    """Whether a body is a *noun*: "Quebec government" a government, "Ministry of Health" a ministry."""
    words = entity.name.lower().split()
    return words[-1] == noun or words[:2] == [noun, "of"]


def _level(entity: Entity) -> str | None:
    return next((levels()[w] for w in entity.name.lower().split() if w in levels()), None)


def home_of(head: Token) -> str | None:
    """Return for whom somebody unnamed speaks: "Acme Corp." of "a spokesman for Acme Corp."."""
    for preposition in head.rights:
        if preposition.dep_ == "prep" and preposition.lower_ in word_set("home"):
            for noun in preposition.children:
                if noun.dep_ == "pobj" and noun.pos_ == "PROPN":
                    return core_name(noun)
    owner = next((t for t in head.lefts if t.dep_ == "poss" and t.pos_ == "PROPN"), None)
    return core_name(owner) if owner is not None else None
