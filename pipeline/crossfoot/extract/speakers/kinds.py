"""What kind of speaker a noun phrase without a person's name is."""

from spacy.tokens import Token

from crossfoot.extract.speakers.words import collectives, kind_nouns
from crossfoot.types import SpeakerKind

BY_LABEL = {
    "ORG": SpeakerKind.ORGANIZATION,
    "GPE": SpeakerKind.GOVERNMENT,
    "NORP": SpeakerKind.GROUP,
    "LAW": SpeakerKind.DOCUMENT,
    "WORK_OF_ART": SpeakerKind.DOCUMENT,
    "PERSON": SpeakerKind.PERSON,
}
PERSONAL_ENDINGS = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "ant", "ants", "man", "woman", "men", "women")


def kind_of(head: Token) -> SpeakerKind:
    """Return the kind of the source with this head; ``unnamed`` for one person without a name, or unknown."""
    word = head.lemma_.lower()
    kind = kind_nouns().get(head.lower_) or kind_nouns().get(word) or kind_nouns().get(word.removesuffix("s"))
    if head.pos_ == "PROPN" and head.ent_type_ in BY_LABEL:
        label = BY_LABEL[head.ent_type_]
        if kind in (SpeakerKind.GOVERNMENT, SpeakerKind.DOCUMENT) and head.ent_type_ == "ORG":
            return kind
        return SpeakerKind.GROUP if label is SpeakerKind.PERSON and head.tag_ == "NNPS" else label
    if head.pos_ == "PROPN" and kind is None and not any(c.dep_ == "det" for c in head.lefts):
        return SpeakerKind.PERSON
    plural = head.tag_ in ("NNS", "NNPS") or head.lower_ in collectives() or head.pos_ == "NUM"
    if kind is SpeakerKind.PERSON or (kind is None and head.lower_.endswith(PERSONAL_ENDINGS)):
        return SpeakerKind.GROUP if plural else SpeakerKind.UNNAMED
    if kind is not None:
        return kind
    if plural:
        return SpeakerKind.GROUP
    return SpeakerKind.ORGANIZATION if head.pos_ == "PROPN" else SpeakerKind.UNNAMED
