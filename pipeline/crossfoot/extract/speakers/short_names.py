"""Short names of bodies with the full ones: initials, "Halden" of "Halden Holdings Inc", "the Stock Exchange" of Oslo's."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from crossfoot.extract.speakers.body_words import last_words, nation_of, never_in_names
from crossfoot.extract.speakers.descriptions import owner_before
from crossfoot.extract.speakers.words import countries, is_genitive, titles, word_set
from crossfoot.types import Span

Full = tuple[str, Span]
"""The full name of a body, and where it stands first."""

LONGEST = 8
"""Words of a name; a longer one is a recogniser that went wrong."""

FEWEST_LAST = 2
"""Words at the end of a name that stand for it: "the Stock Exchange", not "the Exchange"."""


def short_names(doc: Doc) -> dict[str, Full]:
    """Return the short names of the bodies that the article names in full; none that two of them share.

    What is left out of a name at its end must be what it is as a body ("Holdings Inc"): "Brekke" is not the Brekke Foundation.
    """
    full: dict[str, dict[str, Span]] = {}
    plain: dict[str, dict[str, Span]] = {}
    alone = _first_places(doc)
    for words, span in _names(doc):
        whole = " ".join(words)
        for short in (*_initials(words), *_beginnings(words), *_ends(words)):
            full.setdefault(short, {}).setdefault(whole, span)
        for short in _without_field(words):
            if alone.get(short, span.end) >= span.end:
                plain.setdefault(short, {}).setdefault(whole, span)
    return _of_one(_longest(plain, full)) | _of_one(full)


def _of_one(full: dict[str, dict[str, Span]]) -> dict[str, Full]:
    """Return the short names that only one body bears."""
    return {short: next(iter(names.items())) for short, names in full.items() if len(names) == 1}


def _longest(
    plain: dict[str, dict[str, Span]], full: dict[str, dict[str, Span]]
) -> dict[str, dict[str, Span]]:
    """Return short names without full ones that are short for another: of "Polar", "Polar Grid AB" and not "Polar Grid"."""
    return {
        short: {n: span for n, span in names.items() if not names.keys() & plain.get(n, {}).keys()}
        for short, names in plain.items()
        if short not in full
    }


def _first_places(doc: Doc) -> dict[str, int]:
    """Return where each name stands first; one that is a place's or a surname too, before all."""
    first: dict[str, int] = {}
    for ent in doc.ents:
        name = ent.text.removesuffix("'s").removesuffix("’s")
        place = -1 if ent.label_ in ("GPE", "LOC", "FAC") else ent.start_char
        first[name] = min(place, first.get(name, place))
        if ent.label_ == "PERSON" and len(ent) > 1:
            first[ent[-1].text] = -1
    for token in doc:
        if token.pos_ == "PROPN" and not token.ent_type_ and token.dep_ != "compound":
            first[token.text] = min(token.idx, first.get(token.text, token.idx))
    return first


def _names(doc: Doc) -> Iterable[tuple[list[str], Span]]:
    """Yield the words of each name of a body or place, without "the", and where they stand."""
    for ent in doc.ents:
        if ent.label_ in ("ORG", "GPE") and len(ent) > 1:
            named = _bare(ent)
            words = named.text.split()
            if 1 < len(words) <= LONGEST:
                yield words, Span(named.start_char, named.end_char)


def _bare(ent: Words) -> Words:
    """Return a name without article, genitive, and the short form in brackets behind it; without whose it is."""
    start = ent.start + (ent[0].lower_ == "the")
    bracket = next((t.i for t in ent if t.text == "(" and t.i > start), None)
    if bracket is not None:
        return ent.doc[start:bracket]
    owners = [
        t.i + 1
        for t in ent
        if t.dep_ == "case" and (name := t.head.head).ent_iob_ == "I" and owner_before(name) == t.head
    ]
    trade = bool(ent[0].is_sent_start) and ent[0].lower_ in never_in_names()
    start = max([start + trade, *owners])
    end = ent.end - (is_genitive(ent[-1].lower_) or ent[-1].text == ">")
    return ent.doc[start : max(end, start + 1)]


def _initials(words: list[str]) -> list[str]:
    capitals = [word for word in words if word[:1].isupper()]
    return ["".join(word[0] for word in capitals)] if len(capitals) > 1 else []


def _beginnings(words: list[str]) -> list[str]:
    """Return the words before those that only tell that it is a body."""
    forms = word_set("forms")
    end = len(words)
    while end > 1 and words[end - 1].lower().strip(",") in forms:
        end -= 1
    return [" ".join(words[:end]).rstrip(",")] if end < len(words) else []


def _without_field(words: list[str]) -> list[str]:
    """Return what is left of a firm's name without its legal form, and without what it does: "Polar Grid", "Polar"."""
    short: list[str] = []
    end = len(words)
    while end > 1 and words[end - 1].lower().strip(",") in last_words("legal_forms") | word_set("forms"):
        end -= 1
        short.append(" ".join(words[:end]).rstrip(","))
    if end > 1 and words[end - 1].lower() in last_words("fields"):
        short.append(" ".join(words[: end - 1]))
    plain = last_words("no_names") | titles()
    return [s for s in short if s.lower() not in plain and s not in countries() and nation_of(s) is None]


def _ends(words: list[str]) -> list[str]:
    """Return the last words of a name of a place's body: "Stock Exchange" of "Oslo Stock Exchange"."""
    if any(word[:1].islower() and word not in word_set("linking") for word in words):
        return []  # "Fieldwork by Halden Research"
    return [" ".join(words[n:]) for n in range(1, len(words) - FEWEST_LAST + 1) if words[n][:1].isupper()]
