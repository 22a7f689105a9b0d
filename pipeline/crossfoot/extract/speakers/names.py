"""A person's name, office and home out of a noun phrase: "Quebec's Health Minister Marie Roy"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from crossfoot.extract.speakers.other_names import is_of_other
from crossfoot.extract.speakers.roles import (
    heads_of,
    letters_behind,
    office_before_comma,
    phrase,
    role_after,
    role_before,
)
from crossfoot.extract.speakers.runs import NICKNAME, QUOTES, is_title, run_of, start_of
from crossfoot.extract.speakers.told_kinds import (
    MOST_SURNAMES,
    first_of,
    goes_with_person,
    is_named_apart,
    tells_body,
    trade_before,
)
from crossfoot.extract.speakers.words import (
    BODY_KINDS,
    courtesies,
    first_names,
    gendered,
    gendered_titles,
    is_office,
    is_personal,
    kind_nouns,
    word_set,
)
from crossfoot.extract.trees import SUBJECTS
from crossfoot.types import Span, SpeakerKind

NO_PERSON = frozenset({"GPE", "NORP", "LOC", "DATE", "TIME", "FAC", "EVENT"})
"""Labels of capitalised words that a title or a first name may stand beside by chance."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person as one noun phrase names them."""

    span: Span
    """Of the name alone, without title and "'s"."""

    words: tuple[str, ...]
    role: str | None
    affiliation: str | None
    gender: str | None


def read_name(head: Token, *, person: bool = False) -> Named | None:
    """Return the person whom the noun phrase of *head* names, if it names one.

    Args:
        head: Head of the noun phrase.
        person: Whether it is known to be a person.
    """
    name = _name_token(head)
    if name is None or _is_name_of_thing(name) or _is_family(name) or name.lower_ in word_set("sites"):
        return None
    if tells_body(name):
        return None
    first, last = run_of(name)
    start = start_of(head.doc, first, last)
    if (
        start == last
        and start
        and head.doc[start - 1].lower_ in word_set("definite")
        and (is_personal(name.lower_) or name.lower_ in word_set("epithets"))
    ):
        return None  # "the Scot"
    letters = letters_behind(name, last)
    personal = person or letters is not None or _looks_personal(head.doc, first, start, last)
    if is_title(head.doc[start]) or not personal or (start == last and is_of_other(head.doc[last])):
        return None
    words = tuple(_words(head.doc, start, last))
    if not words or not any(c.isupper() for c in words[-1]) or _is_body(words):
        return None
    end = head.doc[last]
    span = Span(head.doc[start].idx, end.idx + len(end.text))
    role, affiliation = role_before(name, start)
    if role is None:
        role, affiliation = role_after(name, affiliation)
    if role is None and (told := office_before_comma(name, start, last)) is not None:
        role, affiliation = told[0], told[1] or affiliation
    role = role or letters
    return Named(span, words, role, affiliation, _gender(head.doc, first, start, words, role))


def _is_body(words: tuple[str, ...]) -> bool:
    """Whether a word tells a body that is called after somebody: "Reagan Coalition", "Team Reagan", "Halden Metals"."""
    if len(words) == 1 or words[0].lower() in first_names():
        return False
    if words[-1].lower() in word_set("forms") - word_set("forms_too"):
        return True
    return any(kind_nouns().get(word.lower()) in BODY_KINDS for word in (words[0], words[-1]))


def _name_token(head: Token) -> Token | None:
    """Return the head itself, or the name beside it: "the mayor, Ann Lee", "Health Minister Ann Lee"."""
    if head.pos_ == "PROPN" and head.ent_type_ == "PERSON" and not is_title(head) and not tells_body(head):
        return head
    for c in head.children:
        if c.dep_ == "appos" and (c.ent_type_ == "PERSON" or is_introduced(c)):
            return c
    alone = head.ent_iob_ == "B" and (head.i + 1 == len(head.doc) or head.nbor().ent_iob_ != "I")
    return head if head.pos_ == "PROPN" or (head.ent_type_ == "PERSON" and not alone) else None


def _is_family(name: Token) -> bool:
    """Whether a name in the plural after "the" is several people's: "the Smiths"."""
    return name.tag_ in ("NNPS", "NNS") and any(c.dep_ == "det" and c.lower_ == "the" for c in name.lefts)


def _is_name_of_thing(name: Token) -> bool:
    """Whether the noun right before a name tells that it is nobody's: "the charity Open Door", "the town of"."""
    kind = kind_nouns().get(name.head.lower_, SpeakerKind.PERSON)
    near = name.dep_ == "appos" and name.head.tag_ == "NN" and name.head.i + 1 == name.left_edge.i
    return near and kind is not SpeakerKind.PERSON


def is_introduced(token: Token) -> bool:
    """Whether the words beside a name tell that it is a person's, even where the recogniser saw none.

    An office before it ("the chair, Ann Lee", "board president Ann Lee") or an age after it ("Ann Lee, 52,").
    """
    if token.tag_ != "NNP" or token.lower_ in kind_nouns():
        return False
    doc, head = token.doc, _stands_beside(token)
    if token.dep_ == "appos" and head.tag_ == "NN" and head.i < token.i and is_office(head.lower_):
        return token.ent_type_ not in ("DATE", "TIME", "NORP")
    told = (
        trade_before(token, first_of(token)) is not None or is_named_apart(token) or goes_with_person(token)
    )
    if told and token.ent_type_ not in ("DATE", "TIME"):
        return True
    if token.ent_type_ in NO_PERSON:
        return _is_told_of(token)
    if any(_says_what_somebody_is(c) for c in token.children):
        return True
    first = token.i
    while first > 0 and _may_be_within(doc[first - 1]):
        first -= 1
    if first == token.i:
        return False
    if _begins_with_first_name(doc, first, token):
        return True
    before = doc[first - 1] if first else None
    if before is not None and before.tag_ == "NN" and before.head.i == token.i and is_office(before.lower_):
        return True
    return _has_age(doc, token.i)


def _stands_beside(name: Token) -> Token:
    """Return the noun beside which a name stands, over a place between them: "the senator from Ohio, *Ana Ruiz*, said"."""
    first = name.left_edge.i
    over_place = name.head.dep_ == "pobj" and first > 0 and name.doc[first - 1].text == ","
    return name.head.head.head if over_place else name.head


def _may_be_within(token: Token) -> bool:
    """Whether a word may belong to the name that goes on behind it: "*Ana de la* Cruz"."""
    if token.dep_ == "compound" and token.text[:1].isupper():
        return True
    return (
        token.pos_ == "PROPN" and token.lower_ in word_set("prefixes") and token.dep_ in ("compound", "nmod")
    )


def _begins_with_first_name(doc: Doc, first: int, last: Token) -> bool:
    """Whether a subject of two or three capitalised words begins with a first name: "Ann Lee", "Ann Lee III"."""
    while first < last.i and doc[first].lower_ in word_set("partisans"):
        first += 1
    inner = sum(t.lower_ in word_set("prefixes") for t in doc[first + 1 : last.i])
    if last.dep_ not in SUBJECTS or not 1 <= last.i - first - inner <= MOST_SURNAMES:
        return False
    return doc[first].lower_ in first_names() and (not doc[last.i - 1].ent_type_ or last.ent_type_ == "ORG")


def _says_what_somebody_is(noun: Token) -> bool:
    """Whether a noun beside a name tells that it is a person's: "Okafor, a student at the college"."""
    if noun.dep_ != "appos" or noun.tag_ != "NN" or not is_office(noun.lower_):
        return False
    return any(c.dep_ == "det" and c.lower_ in ("a", "an", "the") for c in noun.lefts)


def _is_told_of(token: Token) -> bool:
    """Whether a first name goes before what looks like a place, and "who" or "from" follows: "Ann Leeds, who …"."""
    doc = token.doc
    first = token.i and doc[token.i - 1].lower_ in first_names() and doc[token.i - 1].head.i == token.i
    after = [t.lower_ for t in doc[token.i + 1 : token.i + 3]]
    return bool(first) and after[:1] == [","] and after[1:] in (["who"], ["from"])


def _has_age(doc: Doc, last: int) -> bool:
    """Whether a number between commas follows: "Ann Lee, 52, said"."""
    after = [t.text for t in doc[last + 1 : last + 4]]
    return (
        len(after) == 3
        and after[0] == ","
        and after[2] in {",", "."}
        and after[1].isdigit()
        and len(after[1]) == 2
    )


def _looks_personal(doc: Doc, first: int, start: int, last: int) -> bool:
    """Whether a run of capitalised words is a person: by the entity, a title, a first name, what stands beside."""
    if doc[last].ent_type_ == "PERSON" or first < start or is_introduced(doc[last]):
        return True
    if last - start > NICKNAME - 1 and doc[start + 1].text in QUOTES and doc[start + 3].text in QUOTES:
        return True
    if start == last:
        return False
    plain = not doc[last].ent_type_ and doc[last].lower_ not in kind_nouns()
    return doc[start].lower_ in gendered() or (plain and doc[start].ent_type_ == "PERSON")


def _words(doc: Doc, start: int, last: int) -> list[str]:
    return [word for word in phrase(doc, start, last + 1).split() if any(c.isalpha() for c in word)]


def _gender(doc: Doc, first: int, start: int, words: tuple[str, ...], role: str | None) -> str | None:
    """Return what titles, the role or the first name say, in this order."""
    table = gendered()
    for token in doc[first:start]:
        if is_title(token) and token.lower_ in table:
            return table[token.lower_]
    for word in sorted(heads_of(role or "")):
        if word in gendered_titles():
            return gendered_titles()[word]
    return table.get(words[0].lower()) if len(words) > 1 else None


def surname(head: Token) -> tuple[str, ...]:
    """Return the words of a name by itself, as the tagger sees it."""
    if head.pos_ != "PROPN":
        return ()
    left = head.i
    while left > 0 and head.doc[left - 1].head.i == head.i and _is_in_name(head.doc[left - 1]):
        left -= 1
    words = phrase(head.doc, left, head.i + 1).split()
    while len(words) > 1 and words[0].lower() in courtesies():
        words.pop(0)
    return tuple(words)


def _is_in_name(token: Token) -> bool:
    return token.pos_ == "PROPN" or (token.text == "-" and not token.whitespace_)
