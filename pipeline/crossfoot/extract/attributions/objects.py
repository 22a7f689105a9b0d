"""Content that is the object of its verb: "announced a plan to …", "the survey shows Lee with a lead"."""

from spacy.tokens import Token

from crossfoot.extract.attributions.frames import Frame
from crossfoot.extract.attributions.verbs import word_set
from crossfoot.extract.speakers.words import kind_nouns
from crossfoot.extract.trees import child
from crossfoot.types import SpeakerKind

WH_TAGS = frozenset({"WDT", "WP", "WRB", "WP$"})
OBJECTS = frozenset({"dobj", "obj"})
MORE_OF_EVIDENCE = frozenset({"prep", "advmod", "acl", "xcomp", "oprd", "advcl"})
"""Relations of what follows the object of a verb whose subject is evidence."""


def object_frame(verb: Token, frames: frozenset[str], subject: Token | None) -> Frame | None:
    """Return the object of a verb that tells what somebody shows, praises or announces, by its *frames*."""
    particle = "prt+np" in frames and child(verb, "prt") is not None
    evidence = "doc.np" in frames and subject is not None and _is_evidence(subject)
    if not ("np" in frames or particle or evidence):
        return None
    for c in verb.children:
        if c.dep_ in OBJECTS and c.i > verb.i:
            return Frame("np", ((c.left_edge.i, _object_end(c, verb, every=evidence)),))
        if c.dep_ in OBJECTS and c.tag_ in WH_TAGS and verb.dep_ == "relcl":
            return Frame("np", ((c.i, c.i),))
    return None


def _is_evidence(subject: Token) -> bool:
    """Whether a subject tells what somebody found or counted: "the survey shows a fall", not "the clock shows noon"."""
    word = subject.lemma_.lower()
    return (
        kind_nouns().get(word) is SpeakerKind.DOCUMENT
        or word in word_set("evidence")
        or subject.pos_ == "PRON"
    )


def _object_end(held: Token, verb: Token, *, every: bool = False) -> int:
    """The end of an object with the words after it that tell more of it: "shows Lee with a lead".

    Args:
        held: The object.
        verb: Its verb.
        every: Whether all that follows tells of it, as after "shows": "shows Lee in third at 9 percent, followed by …".
    """
    right = held.right_edge.i
    for c in verb.rights:
        if c.i <= right or c.left_edge.i != right + 1:
            continue
        if not (_tells_of_object(c, held) or (every and c.dep_ in MORE_OF_EVIDENCE)):
            break
        noun = child(c, "pobj", "pcomp")
        if noun is not None and (noun.ent_type_ in ("DATE", "TIME") or noun.lemma_ in word_set("occasions")):
            break
        right = c.right_edge.i
    return right


def _tells_of_object(c: Token, held: Token) -> bool:
    """Whether words after an object belong to it: "with a lead", "its call to raise the tax"."""
    if c.dep_ == "prep":
        words = word_set("of_object") | (word_set("of_things") if held.pos_ == "NOUN" else frozenset())
        return c.i == c.left_edge.i and c.lower_ in words
    return c.dep_ in ("xcomp", "advcl") and c.tag_ == "VB" and c.left_edge.lower_ == "to"
