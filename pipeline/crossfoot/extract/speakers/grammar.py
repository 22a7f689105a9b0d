"""What the tree says about two mentions: how prominent one is, and whether a pronoun can mean it."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.speakers.words import is_personal, kind_nouns
from crossfoot.extract.trees import SUBJECTS
from crossfoot.types import SpeakerKind

PARTS = frozenset({"appos", "flat"})
"""Relations of a name to the head of the noun phrase that it belongs to; "*Lee* aide Ann Roe" is not about Lee."""

CLAUSES = frozenset({"ccomp", "advcl", "xcomp", "relcl", "conj", "acl", "pcomp", "parataxis", "csubj"})

FRONTED = frozenset({"advcl", "prep", "npadvmod", "nsubj", "nsubjpass", "csubj"})
"""Relations in which a name before the verb may be the one that its subject, a pronoun, means."""

PROMINENCE = {
    "nsubj": 1.0,
    "nsubjpass": 0.9,
    "dobj": 0.5,
    "dative": 0.5,
    "attr": 0.5,
    "acomp": 0.5,
    "oprd": 0.4,
    "agent": 0.5,
    "poss": 0.4,
}
"""How much a mention in this relation is what the text is about. The order, subject before object before the rest,
is that of Lappin and Leass (1994); the sizes were tried on our marked attributions."""

TOPIC = 0.9
"""Prominence of a name before its verb which the parser takes for no subject: "And *Lee*, for all he did, agrees"."""

OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})

OTHERWISE = 0.35
FRAGMENT = 0.6
"""Prominence of the head of a sentence without a verb: a heading, a picture's caption."""

EMBEDDED = 0.85
"""Factor for the subject of a subordinate clause."""

ASIDE = 0.7
"""Factor for what else stands in a clause about a noun: "the report that *Lee* gave *Diaz*"."""

JOINED = 0.8
"""Factor for the second of two that are joined: "Reed and Diaz"."""

FARTHEST_OWN = 25
"""Tokens after a subject in which its "his" or "her" is looked for."""

DEEPEST = 12
"""Steps up the tree, at most."""


def top_of(token: Token) -> Token:
    """Return the head of the noun phrase that a name is the head of, or stands beside: "the mayor, Ann *Lee*"."""
    for _ in range(DEEPEST):
        if token.dep_ not in PARTS or token.head.pos_ not in ("NOUN", "PROPN"):
            break
        token = _person_above_place(token) or token.head
    return token


def _person_above_place(name: Token) -> Token | None:
    """Return the person's noun that a name belongs to which hangs on a place: "her coach at the Harbour Club, Ann *Lee*"."""
    place = name.head
    if name.ent_type_ != "PERSON" or place.dep_ != "pobj" or place.ent_type_ == "PERSON":
        return None
    noun = place.head.head
    apart = name.left_edge.i > 0 and name.doc[name.left_edge.i - 1].text == ","
    return noun if apart and noun.tag_ == "NN" and is_personal(noun.lower_) else None


def prominence(token: Token) -> float:
    """Return from 0 to 1 how much the text is about the mention with this head."""
    top, factor = top_of(token), 1.0
    for _ in range(DEEPEST):
        if top.dep_ != "conj" or top.head.pos_ not in ("NOUN", "PROPN", "PRON"):
            break
        top, factor = top_of(top.head), factor * JOINED
    if top.dep_ == "ROOT":
        return FRAGMENT * factor
    if top.dep_ == "npadvmod" and top.i < top.head.i:
        return TOPIC * factor
    weight = 1.0 if _is_cleft(top) else PROMINENCE.get(top.dep_, OTHERWISE)
    if top.dep_ in SUBJECTS and top.head.dep_ not in ("ROOT", "conj", "ccomp"):
        factor *= EMBEDDED
    elif top.head.dep_ in ("acl", "relcl"):
        factor *= ASIDE
    return weight * factor


def is_writer(owner: Token) -> bool:
    """Whether somebody is spoken of by what they wrote: "*Lee*'s article attacked …"."""
    writing = kind_nouns().get(owner.head.lower_) is SpeakerKind.DOCUMENT
    return owner.dep_ in ("poss", "nmod") and owner.head.dep_ in SUBJECTS and writing


def _is_cleft(noun: Token) -> bool:
    """Whether a sentence sets somebody off: "It was *Lee* who found it"."""
    set_off = noun.dep_ == "attr" and any(c.lower_ == "it" and c.dep_ == "nsubj" for c in noun.head.lefts)
    return set_off and any(c.dep_ == "relcl" for c in noun.rights)


def subjects_above(pronoun: Token, *, joined: bool = True) -> list[Token]:
    """Return the subjects of the clauses that the pronoun's clause depends on, before it, nearest first.

    Args:
        pronoun: A pronoun, or a noun.
        joined: Whether a clause that is joined with "and" depends on the one before.
    """
    verb, found = pronoun.head, []
    for _ in range(DEEPEST):
        if verb.dep_ == "ROOT" or verb.head.i == verb.i:
            break
        inside = verb.dep_ in CLAUSES and (joined or verb.dep_ != "conj")
        verb = verb.head
        if inside:
            found += [c for c in verb.children if c.dep_ in SUBJECTS and c.i < pronoun.i]
    return found


def objects_of(verb: Token) -> list[Token]:
    """Return the nouns that a verb governs, with and without a preposition: "told *Lee*", "spoke of *Lee*"."""
    objects = [c for c in verb.rights if c.dep_ in OBJECTS]
    behind = [c for p in verb.rights if p.dep_ in ("prep", "dative") for c in p.children if c.dep_ == "pobj"]
    return objects + behind


def own_pronoun(noun: Token) -> Token | None:
    """Return the first "his", "her" or "himself" that a subject binds: "*Lee* sold *her* house", "*Lee*, who lost *his* dog".

    None where somebody else stands between.
    """
    verbs = [noun.head] if noun.dep_ in SUBJECTS else []
    verbs += [c for c in noun.children if c.dep_ == "relcl"]
    for verb in sorted(verbs, key=lambda t: -t.i):
        for token in noun.doc[noun.i + 1 : noun.i + FARTHEST_OWN]:
            if token.sent_start == 1 or _may_be_person(token):
                break
            if (token.tag_ == "PRP$" or token.lower_ in ("himself", "herself")) and _is_within(token, verb):
                return token
    return None


def _may_be_person(token: Token) -> bool:
    return (
        token.ent_type_ == "PERSON"
        or (token.pos_ == "PROPN" and token.dep_ in OBJECTS)
        or (token.tag_ == "NN" and is_personal(token.lower_) and token.dep_ != "appos")
    )


def _is_within(token: Token, verb: Token) -> bool:
    """Whether a token belongs to the clause of a verb, and to none below it that has a subject of its own."""
    step = token
    for _ in range(DEEPEST):
        if step.i == verb.i:
            return True
        if step.dep_ == "ROOT" or (step.dep_ in CLAUSES and any(c.dep_ in SUBJECTS for c in step.lefts)):
            return False
        step = step.head
    return False


def is_told_aside(name: Token) -> bool:
    """Whether a name stands in what the narrator adds in commas: "the paper, which *Lee* wrote"."""
    step = name
    for _ in range(DEEPEST):
        if step.dep_ == "ROOT":
            return False
        if step.dep_ == "relcl":
            return step.left_edge.i > 0 and step.doc[step.left_edge.i - 1].text == ","
        step = step.head
    return False


def joins_on(name: Token, verb: Token) -> bool:
    """Whether a name stands in a clause of its own that is joined to a verb's: "she left, and *Lee* wept"."""
    step = name
    for _ in range(DEEPEST):
        if step.dep_ == "ROOT" or step.head.i == verb.i:
            return step.dep_ == "conj" and any(c.dep_ in SUBJECTS for c in step.lefts)
        step = step.head
    return False


def subject_after(pronoun: Token) -> Token | None:
    """Return the subject of the main clause after the pronoun's: "When *she* arrived, *Lee* said …"."""
    verb = pronoun.head
    for _ in range(DEEPEST):
        if (
            verb.dep_ in ("advcl", "prep", "pobj", "dobj", "pcomp", "poss", "conj", "acl", "xcomp")
            and verb.i != verb.head.i
        ):
            below, verb = verb, verb.head
            if below.dep_ in ("advcl", "prep") and below.i < verb.i:
                return next((c for c in verb.children if c.dep_ in SUBJECTS and c.i > pronoun.i), None)
        else:
            break
    return None


def is_fronted(pronoun: Token, mention: Token) -> bool:
    """Whether a name stands in what goes before the pronoun's clause and depends on it: "Given *Lee*'s age, *he* …"."""
    if pronoun.dep_ not in SUBJECTS or mention.i > pronoun.i:
        return False
    step = mention
    for _ in range(DEEPEST):
        if step.head.i == pronoun.head.i:
            return step.dep_ in ("advcl", "prep", "npadvmod")
        if step.dep_ == "ROOT":
            return False
        step = step.head
    return False


def is_barred(pronoun: Token, mention: Token) -> bool:
    """Whether grammar forbids that the pronoun means a name in its own clause.

    A subject does not mean what its verb governs ("Lee was ill, *he* said": not Lee), an object not its subject.
    """
    verb = pronoun.head
    if pronoun.dep_ == "poss":
        return False
    if pronoun.dep_ not in SUBJECTS:
        return top_of(mention).dep_ in SUBJECTS and top_of(mention).head.i == verb.i
    step = mention
    for _ in range(DEEPEST):
        if step.head.i == verb.i:
            return not (step.dep_ in FRONTED and step.i < pronoun.i)
        if step.dep_ == "ROOT":
            return False
        step = step.head
    return False


def leads(head: Token) -> bool:
    """Whether a name is the subject of its sentence."""
    top = top_of(head)
    alone = not any(c.dep_ == "conj" for c in top.children)
    return alone and top.dep_ in SUBJECTS and top.head.dep_ == "ROOT"


def is_ticker(token: Token) -> bool:
    """Whether capitals in angle brackets are the sign of a share: "Halden Corp <HLD.N>"."""
    return bool(token.i) and token.nbor(-1).text == "<" and token.text.isupper()


def opens_sentence(name: Token) -> bool:
    """Whether nothing but capitalised words stands before a name in its sentence: "*Rep. Ann Lee*, chair of …"."""
    before = name.doc[name.sent.start : name.i]
    return name.pos_ == "PROPN" and all(t.pos_ == "PROPN" for t in before if not t.is_space)
