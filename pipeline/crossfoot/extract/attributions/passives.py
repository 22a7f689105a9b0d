"""Reports in the passive: "is expected to …", "was asked whether …", "was confirmed by …"."""

from spacy.tokens import Token

from crossfoot.extract.attributions.frames import Frame
from crossfoot.extract.trees import child


def passive_frame(verb: Token, frames: frozenset[str]) -> Frame | None:
    """Return the subject and what it is expected, said or seen to be."""
    own = child(verb, "nsubjpass")
    for c in verb.children:
        if c.dep_ == "ccomp" and c.i > verb.i and ("pass+wh" in frames or "that" in frames):
            return Frame("pass+wh", ((c.left_edge.i, c.right_edge.i),))
        if own is None:
            continue
        whole = (own.left_edge.i, own.right_edge.i), (c.left_edge.i, c.right_edge.i)
        if c.dep_ in ("xcomp", "oprd") and c.i > verb.i and "pass" in frames:
            return Frame("pass", whole)
        if c.dep_ == "prep" and f"pass+{c.lower_}" in frames:
            return Frame(f"pass+{c.lower_}", whole)
        if c.dep_ == "agent" and c.i > verb.i and "np" in frames:
            return Frame("pass-by", whole[:1])
    return _passive_preposition(verb, frames)


def _passive_preposition(verb: Token, frames: frozenset[str]) -> Frame | None:
    """What somebody is asked: "was asked about the road"."""
    for c in verb.rights:
        inner = child(c, "pobj", "pcomp") if c.dep_ == "prep" and f"pass.{c.lower_}" in frames else None
        if inner is not None:
            return Frame(f"pass.{c.lower_}", ((max(inner.left_edge.i, c.i + 1), inner.right_edge.i),), c.i)
    return None
