"""Reports inside reports: ", adding that …", ", while others said …", and whose they are."""

from spacy.tokens import Token

from crossfoot.extract.attributions.frames import Frame
from crossfoot.extract.attributions.verbs import verb_of, word_set
from crossfoot.extract.layout import Layout
from crossfoot.extract.trees import FARTHEST, NOMINAL, SUBJECTS, child, is_passive, subject_of

TENSES = ("VBD", "VBZ", "VBP", "VBG")


def source_of(verb: Token) -> Token | None:
    """Return the head of the source of a verb: its subject, or the agent of a passive."""
    if is_passive(verb):
        agent = child(verb, "agent")
        return child(agent, "pobj") if agent is not None else _of_participle(verb)
    outer = _outer_verb(verb) if _adds(verb) else None
    above = verb.head
    if outer is None and above.dep_ == "ccomp" and _has_tense_of(verb, above.head):
        outer = above.head
    return subject_of(outer if outer is not None else _main(verb))


def _of_participle(verb: Token) -> Token | None:
    """Return the source of a participle that is passive in its form alone.

    The noun before a verb that parsers take for one ("a poll found last week that …"), and who is "worried that …".
    """
    entry = verb_of(verb)
    if entry is None or child(verb, "ccomp") is None or child(verb, "auxpass", "nsubjpass") is not None:
        return None
    if verb.dep_ == "acl" and verb.head.pos_ in NOMINAL and entry.lemma not in word_set("addressed"):
        return verb.head
    feels = verb.dep_ == "advcl" and entry.strength in ("warn", "believe")
    return subject_of(verb.head) if feels else None


def _main(verb: Token) -> Token:
    """Return the verb of the clause that a participle goes with, where a parser hangs it on another noun.

    "They left the hall, shouting …", "at one point calling them …". In "a report, showing …" it is the noun's.
    """
    noun = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "acl" or noun.dep_ in SUBJECTS or verb.i == 0:
        return verb
    apart = verb.nbor(-1).text == "," and (entry := verb_of(verb)) is not None and entry.strength != "report"
    if not apart and noun.lemma_ not in word_set("moments"):
        return verb
    for above in noun.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            return above
    return verb


def _adds(token: Token) -> bool:
    """Whether a participle after a comma begins another report: ", adding that …"."""
    if token.tag_ != "VBG" or token.dep_ not in ("advcl", "conj", "dep", "acl") or token.i == 0:
        return False
    before = token.nbor(-1)
    if before.pos_ == "ADV" and before.i > 0:
        before = before.nbor(-1)
    return before.text == "," and verb_of(token) is not None


def _outer_verb(participle: Token) -> Token | None:
    """Return the reporting verb in whose content a parser put the participle that goes on after it."""
    token = participle
    for _ in range(FARTHEST):
        token = token.head
        if token.dep_ == "ccomp" and token.head.i < token.i and verb_of(token.head) is not None:
            return token.head
    return None


def subject_outside(verb: Token, layout: Layout) -> Token | None:
    """Return the first subject above *verb* that stands outside of quotes: “We won,” she said, adding that …."""
    for above in verb.ancestors:
        if layout.quoted(above.idx):
            continue
        own = child(above, "nsubj")
        if own is not None and not layout.quoted(own.idx):
            return own
    return None


def without_added(verb: Token, frame: Frame) -> Frame:
    """Cut the content of *verb* where another report begins: ", adding that …", ", while others said …"."""
    ranges = []
    for left, right in frame.ranges:
        stop = right
        for token in verb.doc[max(left + 1, verb.i + 2) : right + 1]:
            start = _next_report(token, verb)
            if start is not None and start > left:
                stop = start - 1
                break
        ranges.append((left, stop))
    return Frame(frame.name, tuple(ranges), frame.preposition)


def _has_tense_of(token: Token, verb: Token) -> bool:
    """Whether a verb after "and" has the tense of *verb*, and not with the clause that *verb* reports.

    "She said it costs too much and questioned the plan": she questioned it.
    """
    if token.dep_ != "conj" or token.tag_ != verb.tag_ or child(token, *SUBJECTS) is not None:
        return False
    above = token.head
    finite = next((c.tag_ for c in above.lefts if c.tag_ in ("MD", "VBZ", "VBP", "VBD")), above.tag_)
    reported = above.dep_ == "ccomp" and above.head.i == verb.i
    return reported and verb.tag_ in TENSES and finite in ("MD", *TENSES) and finite != verb.tag_


def _next_report(token: Token, verb: Token) -> int | None:
    """Return where the words of another report begin, if *token* is the verb of one."""
    if token.pos_ != "VERB" or (entry := verb_of(token)) is None:
        return None
    if _adds(token) and _outer_verb(token) == verb:
        return token.i - 1
    if _has_tense_of(token, verb):
        return token.left_edge.i - 1 if verb.doc[token.left_edge.i - 1].dep_ == "cc" else None
    if token.dep_ not in ("advcl", "conj") or entry.strength == "believe" or child(token, "ccomp") is None:
        return None
    own = child(token, "nsubj")
    if own is None or own.pos_ == "PRON":
        return None
    left = token.left_edge.i
    return left - 1 if verb.doc[left - 1].text == "," or verb.doc[left - 1].dep_ == "cc" else None
