"""Whom a relative's noun means where nobody is called by it before: "her husband", "his father", "his late son".

Two bearers of one surname are mostly relatives: "Ana Ruiz … *her husband* said" is the only man called Ruiz.
"""

from __future__ import annotations

from spacy.tokens import Token

from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.entity import Entity
from crossfoot.extract.speakers.roles import nouns_of, spelled
from crossfoot.extract.speakers.surnames import surnames
from crossfoot.extract.speakers.words import gendered, word_set

FOLLOWS = 0.7
"""Confidence that "his son" is the one who is so called in the next sentences: "Leo Ruiz, *son* of the mayor, …"."""

OF_ONE_NAME = 0.6
"""Confidence that "her husband" is the only man of her surname."""

NEXT = 400
"""Characters after a relative's noun in which the article says who it is."""


def is_kin(noun: str) -> bool:
    """Whether a noun in small letters is one for a relative."""
    return noun in word_set("kin")


def relative_of(cast: Cast, head: Token, owner: Entity | None) -> tuple[Entity, float] | None:
    """Return the relative whom the article names after "his son", or who bears the owner's surname.

    Args:
        cast: The people of the article.
        head: A relative's noun, in the singular.
        owner: Whose relative it is, if that is known.
    """
    noun = spelled(head.lower_)
    if head.tag_ != "NN" or not is_kin(noun):
        return None
    gender = gendered().get(noun)
    ahead = dict.fromkeys(entity for _, entity in cast.named_in(head.idx, head.idx + NEXT))
    called = [e for e in ahead if e is not owner and noun in _called(e)]
    if len(called) == 1 and called[0].gender in (None, gender):
        return called[0], FOLLOWS
    if owner is None or called or gender is None:
        return None
    bearers = dict.fromkeys(e for name in surnames(owner.words) for e in cast.bearers(name))
    namesakes = [e for e in bearers if e is not owner and len(e.words) > 1 and e.gender == gender]
    others = [e for e in namesakes if not _called(e) & word_set("kin") - {noun}]
    return (others[0], OF_ONE_NAME) if len(namesakes) == len(others) == 1 else None


def _called(entity: Entity) -> set[str]:
    """Return what somebody is called, but for a relative of the other sex: a man is no "wife"."""
    nouns = nouns_of(entity.roles)
    return {
        n
        for n in nouns
        if not is_kin(n) or entity.gender is None or gendered().get(n) in (None, entity.gender)
    }
