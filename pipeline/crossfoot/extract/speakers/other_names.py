"""A surname that is a part of something else's name: "*Lincoln* Falls", "Miller v. *Dawson*", "teachers in *Montrose*"."""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.speakers.introductions import is_heading
from crossfoot.extract.speakers.words import first_names, is_genitive, word_set

PLACES = frozenset({"", "GPE", "LOC", "FAC"})


def is_of_other(name: Token) -> bool:
    """Whether a surname that stands alone belongs to a firm, a case, a disease, a town or a longer name."""
    return _is_joined(name) or _is_eponym(name) or is_place(name) or is_traded(name) or _begins_longer(name)


def _is_joined(name: Token) -> bool:
    """Whether "&" or "v." stands beside a surname: "*Baxter* & Doyle", "Miller v. *Dawson*"."""
    doc = name.doc
    before = doc[name.i - 1].lower_ if name.i else ""
    after = doc[name.i + 1].lower_ if name.i + 1 < len(doc) else ""
    return bool({before, after} & word_set("versus"))


def _is_eponym(name: Token) -> bool:
    """Whether a disease or a law is called after somebody: "*Parkinson*'s disease"."""
    doc, i = name.doc, name.i
    owned = i + 2 < len(doc) and is_genitive(doc[i + 1].lower_)
    return owned and doc[i + 2].lower_ in word_set("eponyms")


def is_place(name: Token) -> bool:
    """Whether a surname is the town where something is: "teachers in *Montrose*", not "faith in Montrose"."""
    preposition = name.head
    if name.dep_ != "pobj" or name.ent_type_ not in PLACES or preposition.lower_ not in word_set("inside"):
        return False
    return preposition.head.lemma_.lower() not in word_set("trusting")


def is_traded(name: Token) -> bool:
    """Whether a name is that of a firm in which there are shares: "shares in *Hartwell* fell"."""
    preposition = name.head
    if name.dep_ != "pobj" or preposition.lower_ != "in":
        return False
    return preposition.head.lower_ in word_set("traded") and preposition.head.pos_ == "NOUN"


def _begins_longer(name: Token) -> bool:
    """Whether a name goes on in what is no person's: "*Dell* Farm", "*Lincoln* Falls"."""
    if name.i + 1 >= len(name.doc) or name.dep_ != "compound" or is_heading(name):
        return False
    after = name.nbor()
    if after.tag_ not in ("NNP", "NNPS") or name.head.i != after.i or not after.text.istitle():
        return False
    if after.lower_ in first_names() or after.lower_ in word_set("suffixes"):
        return False
    return "PERSON" not in (name.ent_type_, after.ent_type_)
