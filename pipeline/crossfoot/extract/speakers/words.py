"""The words that tell speakers apart, read once from the lexicons."""

from collections.abc import Mapping
from functools import cache

from babel import Locale

from crossfoot.lexicon import load
from crossfoot.types import SpeakerKind

BODY_KINDS = frozenset({SpeakerKind.ORGANIZATION, SpeakerKind.GOVERNMENT})
"""Kinds of speaker that are bodies."""

ISO_3166 = 2
"""Letters of a country's code."""

MAN, WOMAN = "man", "woman"

KINDS = {
    "government": SpeakerKind.GOVERNMENT,
    "organization": SpeakerKind.ORGANIZATION,
    "document": SpeakerKind.DOCUMENT,
    "person": SpeakerKind.PERSON,
}


@cache
def titles() -> frozenset[str]:
    """Return the words in small letters that may stand before a name and are no part of it."""
    entries = load("speakers")["titles"]
    return frozenset(entries["courtesy"]) | frozenset(entries["office"])


@cache
def courtesies() -> frozenset[str]:
    """Return the titles that are no role: "Mr."."""
    return frozenset(load("speakers")["titles"]["courtesy"])


@cache
def gendered() -> Mapping[str, str]:
    """Return words in small letters, first names and titles, that go with "he" or with "she" only."""
    names, entries = load("first_names"), load("speakers")["titles"]
    table = dict.fromkeys(names["men"].split(), MAN) | dict.fromkeys(names["women"].split(), WOMAN)
    return table | dict.fromkeys(entries["men"], MAN) | dict.fromkeys(entries["women"], WOMAN)


@cache
def gendered_titles() -> Mapping[str, str]:
    """Return those words of :func:`gendered` that are no first names: in "marine biologist", nobody is called Marine."""
    entries = load("speakers")["titles"]
    return dict.fromkeys(entries["men"], MAN) | dict.fromkeys(entries["women"], WOMAN)


@cache
def classes() -> Mapping[str, frozenset[str]]:
    """Return nouns for bodies with the words of names that tell their class: "school" -> "college", "academy"."""
    return {noun: frozenset(listed) for noun, listed in load("speakers")["classes"].items()}


@cache
def outcomes() -> Mapping[str, list[str]]:
    """Return nouns for what was found with those for where: "results" -> "poll", "study"."""
    table: dict[str, list[str]] = load("speakers")["outcomes"]
    return table


@cache
def first_names() -> frozenset[str]:
    """Return the first names of :func:`gendered`."""
    return frozenset(" ".join(load("first_names").values()).split())


@cache
def nicknames() -> Mapping[str, list[str]]:
    """Return short first names that are no beginnings of the long ones, with those that they stand for."""
    table: dict[str, list[str]] = load("speakers")["nicknames"]
    return table


@cache
def kind_nouns() -> Mapping[str, SpeakerKind]:
    """Return head nouns of sources with their kind."""
    table: dict[str, SpeakerKind] = {}
    for name in ("person", "document", "organization", "government"):
        table |= dict.fromkeys(load("speakers")["kinds"][name], KINDS[name])
    return table


@cache
def collectives() -> frozenset[str]:
    """Return words for many people that have no plural ending."""
    return frozenset(load("speakers")["kinds"]["collective"])


@cache
def pronouns() -> Mapping[str, str]:
    """Return pronouns in small letters with their class: ``men``, ``things``, ``relative`` and others."""
    return {word: group for group, listed in load("speakers")["pronouns"].items() for word in listed}


@cache
def levels() -> Mapping[str, str]:
    """Return adjectives of governments with their level: ``lower``, ``upper``."""
    return {word: group for group, listed in load("speakers")["levels"].items() for word in listed}


@cache
def countries() -> frozenset[str]:
    """Return the names of countries in English, from Babel's territories, and common short ones."""
    listed = {
        name for code, name in Locale("en").territories.items() if code.isalpha() and len(code) == ISO_3166
    }
    return frozenset(listed) | word_set("short_countries")


@cache
def word_set(name: str) -> frozenset[str]:
    """Return one of the small sets of ``speakers.toml``."""
    return frozenset(load("speakers")["sets"][name])


def is_genitive(word: str) -> bool:
    """Whether a word in small letters is the ending of an owner's name: "'s"."""
    return word in word_set("genitives")


def is_personal(noun: str) -> bool:
    """Whether a noun in small letters is one for people: by the list, or by its ending."""
    kind = kind_nouns().get(noun)
    return kind is SpeakerKind.PERSON or (kind is None and noun.endswith(tuple(sorted(word_set("endings")))))


@cache
def seats() -> frozenset[str]:
    """Return places in small letters that stand for their government: "Ottawa"."""
    return frozenset(load("speakers")["seats"]["names"])


@cache
def is_office(noun: str) -> bool:
    """Whether a noun in small letters surely says what one person is: "chair", "daughter"."""
    if noun in word_set("either"):
        return False
    return noun in titles() - courtesies() or kind_nouns().get(noun) is SpeakerKind.PERSON


@cache
def spelled_out() -> Mapping[str, str]:
    """Return titles in small letters as they are abbreviated, with the whole word: "sen." -> "senator"."""
    return dict(load("speakers")["abbreviated"])


@cache
def likenesses() -> Mapping[str, frozenset[str]]:
    """Return nouns with the others that may be said of the same: "survey" -> "study", "report"."""
    table: dict[str, frozenset[str]] = {}
    for words in load("speakers")["alike"].values():
        for word in words:
            table[word] = table.get(word, frozenset()) | (frozenset(words) - {word})
    return table
