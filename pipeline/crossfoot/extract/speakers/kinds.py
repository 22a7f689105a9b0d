"""What kind of speaker a noun phrase without a person's name is."""

from spacy.tokens import Token

from crossfoot.extract.speakers.told_kinds import tells_body
from crossfoot.extract.speakers.words import collectives, is_personal, kind_nouns, seats, word_set
from crossfoot.types import SpeakerKind

BY_LABEL = {
    "ORG": SpeakerKind.ORGANIZATION,
    "GPE": SpeakerKind.GOVERNMENT,
    "NORP": SpeakerKind.GROUP,
    "LAW": SpeakerKind.DOCUMENT,
    "WORK_OF_ART": SpeakerKind.DOCUMENT,
    "PERSON": SpeakerKind.PERSON,
}


def kind_of(head: Token) -> SpeakerKind:
    """Return the kind of the source with this head: ``unnamed`` for one person without a name, or unknown."""
    if head.lower_ in seats() or (head.i and f"{head.nbor(-1).lower_} {head.lower_}" in seats()):
        return SpeakerKind.GOVERNMENT
    word = head.lemma_.lower()
    listed = kind_nouns()
    kind = listed.get(head.lower_) or listed.get(word) or listed.get(word.removesuffix("s"))
    named = _kind_of_name(head, kind) if head.pos_ == "PROPN" else None
    return named if named is not None else _kind_of_noun(head, kind)


def _kind_of_name(head: Token, kind: SpeakerKind | None) -> SpeakerKind | None:
    """Return the kind of a proper name, if the entity recogniser or the lack of an article tells it."""
    if head.lower_ in word_set("sites"):
        return SpeakerKind.ORGANIZATION
    if kind is SpeakerKind.ORGANIZATION and head.lower_ in word_set("forms"):
        return kind  # "Halden Plc"
    label = BY_LABEL.get(head.ent_type_)
    if label in (SpeakerKind.PERSON, None) and tells_body(head):
        return SpeakerKind.ORGANIZATION
    if label is SpeakerKind.ORGANIZATION and kind in (SpeakerKind.GOVERNMENT, SpeakerKind.DOCUMENT):
        return kind
    if label is SpeakerKind.GROUP and head.tag_ == "NNP" and any(c.dep_ == "det" for c in head.lefts):
        return SpeakerKind.UNNAMED  # "the Ohio Republican"
    if label is SpeakerKind.PERSON and head.tag_ == "NNPS" and any(c.dep_ == "det" for c in head.lefts):
        return SpeakerKind.GROUP
    if label is None and kind is None and not any(c.dep_ == "det" for c in head.lefts):
        return SpeakerKind.PERSON
    return label


def _kind_of_noun(head: Token, kind: SpeakerKind | None) -> SpeakerKind:
    plural = head.tag_ in ("NNS", "NNPS") or head.lower_ in collectives() or head.pos_ == "NUM"
    if kind is SpeakerKind.PERSON or (kind is None and is_personal(head.lower_)):
        return SpeakerKind.GROUP if plural else SpeakerKind.UNNAMED
    if kind is None and plural:
        return SpeakerKind.GROUP
    return kind or (SpeakerKind.ORGANIZATION if head.pos_ == "PROPN" else SpeakerKind.UNNAMED)
