"""What somebody was told without "that", where parsers read it as telling of the listener: "told the inquest *she had slept*".

A clause that tells of the noun before it has a gap which that noun fills ("told the man she loved"). A clause that
lacks nothing tells of nobody: it is what was said.
"""

from spacy.tokens import Token

from crossfoot.extract.attributions.frames import Frame
from crossfoot.extract.attributions.objects import WH_TAGS
from crossfoot.extract.attributions.verbs import verb_of, word_set
from crossfoot.extract.trees import SUBJECTS, child, is_passive

LISTENERS = frozenset({"dobj", "obj", "dative"})
FILLERS = frozenset({"dobj", "obj", "attr", "acomp", "oprd"})
NAMED_BESIDE = frozenset({"prep", "npadvmod"})
"""Relations of the words between a listener and what is told that say when and where: "on Monday", "in Leeds"."""


def told_frame(verb: Token, lemma: str) -> Frame | None:
    """Return the clause that a listener is told, where a parser hung it on a noun.

    Args:
        verb: A verb without other content.
        lemma: Its lemma.
    """
    listener = child(verb, *LISTENERS) if lemma in word_set("told") and not is_passive(verb) else None
    if listener is None or listener.i < verb.i or listener.lemma_.lower() in word_set("tellable"):
        return None
    for noun in (listener, *_beside(verb, listener)):
        for clause in noun.rights:
            if clause.dep_ == "relcl" and _is_told(clause, noun):
                return Frame("told", ((clause.left_edge.i, clause.right_edge.i),))
    return None


def _beside(verb: Token, listener: Token) -> list[Token]:
    """Return the names of the day and the place that stand between the listener and what is told."""
    words = [c for c in (*listener.rights, *verb.rights) if c.i > listener.i and c.dep_ in NAMED_BESIDE]
    nouns = [child(c, "pobj") if c.dep_ == "prep" else c for c in words]
    return [n for n in nouns if n is not None and (n.pos_ == "PROPN" or n.ent_type_ in ("DATE", "TIME"))]


def _is_told(clause: Token, noun: Token) -> bool:
    """Whether a clause after a noun begins without a pronoun for it and lacks nothing."""
    first = clause.left_edge
    subject = child(clause, "nsubj", "nsubjpass", "expl")
    if first.i != _last_of(noun, clause) + 1 or subject is None or subject.i > clause.i:
        return False
    if any(t.tag_ in WH_TAGS or t.lower_ == "that" for t in clause.lefts) or subject.tag_ in WH_TAGS:
        return False
    stop = clause.doc[clause.left_edge.i : clause.right_edge.i + 1]
    if any(t.dep_ == "prep" and child(t, "pobj", "pcomp", "prep") is None for t in stop):
        return False  # "told the bank he worked for"
    return _is_whole(clause, noun)


def _last_of(noun: Token, clause: Token) -> int:
    """Return the last token of a noun's phrase before a clause of it."""
    return max([noun.i, *(c.right_edge.i for c in noun.rights if c.i < clause.left_edge.i)])


def _is_whole(clause: Token, noun: Token) -> bool:
    """Whether a verb has all that it needs, so that no noun before it can be its object."""
    filler = child(clause, *FILLERS)
    if filler is not None and filler.i > clause.i:
        return filler.lemma_.lower() not in word_set("tellable")  # "told the woman he had told everything"
    if is_passive(clause) or clause.lemma_ in word_set("objectless"):
        return True
    content = child(clause, "ccomp", "xcomp")
    if content is not None and content.i > clause.i:
        return _takes(clause, content) and _is_whole(content, noun)  # "told the man she wanted to marry"
    return noun.pos_ == "PROPN" and child(noun, "det") is None and noun.ent_type_ not in ("DATE", "TIME")


def _takes(verb: Token, content: Token) -> bool:
    """Whether a clause after a verb is what the verb itself needs: "said she was ill", "wanted to leave"."""
    entry = verb_of(verb)
    if content.dep_ == "xcomp":
        return verb.lemma_ in word_set("wanting") or (entry is not None and "inf" in entry.frames)
    return entry is not None and "that" in entry.frames and child(content, *SUBJECTS) is not None
