"""Is it a time at all? What the words around a number or a name say: "2020 people", "may rise", "June Smith"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from crossfoot import lexicon
from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.expressions import Atom

STRONG = frozenset({"in", "since", "until", "till", "during", "throughout", "circa", "by", "year"})
WEAK = frozenset({"from", "to", "of", "for", "between", "through", "before", "after", "and", "or", "than", "on", "late", "early", "mid", "as", "with", "vs"})
DETERMINED = frozenset({"the", "its", "his", "her", "their", "this", "our", "a", "an"})
EARLIEST, LATEST = 1850, 2100
"""Years that a bare number may be."""

OF_TIME = frozenset({"DATE", "TIME"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "NORP", "LOC"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The tokens of an article, found by offset."""

    doc: Doc
    starts: Sequence[int]

    @classmethod
    def of(cls, doc: Doc) -> Surroundings:
        """Index the tokens of a Doc."""
        return cls(doc, [token.idx for token in doc])

    def token(self, offset: int) -> Token:
        """Return the token that covers an offset."""
        return self.doc[max(0, bisect_right(self.starts, offset) - 1)]

    def before(self, offset: int) -> Token | None:
        """Return the last token before the one at an offset, if any."""
        number = self.token(offset).i
        return self.doc[number - 1] if number else None

    def after(self, offset: int) -> Token | None:
        """Return the first token that starts at or after an offset, if any."""
        number = bisect_right(self.starts, offset - 1)
        return self.doc[number] if number < len(self.doc) else None


def is_time(atom: Atom, text: str, around: Surroundings) -> bool:
    """Whether a match of the grammar is used as a time."""
    check = CHECKS.get(atom.rule)
    return check is None or check(atom, text, around)


def _is_year(atom: Atom, text: str, around: Surroundings) -> bool:
    """A bare number is a year after "in", before what years have ("the 2019 budget"), or where spaCy sees a date."""
    year = int(text[atom.start : atom.end])
    token, before, after = around.token(atom.start), around.before(atom.start), around.after(atom.end)
    if before is not None and before.text in _listed("before"):
        return False
    if after is not None and after.text in _listed("after"):
        return False
    dated = token.ent_type_ == "DATE"
    lead = before.lower_ if before is not None and not before.is_space else ""
    if not EARLIEST <= year <= LATEST:
        return dated and lead in (*STRONG, "between", "from") and 1400 <= year < EARLIEST
    counted = after is not None and after.tag_ == "NNS" and after.text.islower()
    if counted and token.dep_ == "nummod" and lead not in DETERMINED:
        return dated and lead in STRONG
    if lead in STRONG or text[atom.start - 1 : atom.start] in ("(", "'", "‘"):
        return True
    if lead in WEAK:
        return dated or token.ent_type_ == "" and not (after is not None and after.pos_ in ("NOUN", "ADJ"))
    if lead in DETERMINED:
        return dated or (after is not None and after.pos_ in ("NOUN", "PROPN", "ADJ"))
    if token.ent_type_ in ("CARDINAL", "MONEY", "QUANTITY", "PERCENT", "PRODUCT"):
        return False
    return dated or token.ent_type_ in ("EVENT", "LAW") or (before is not None and before.pos_ == "PROPN")


def _is_month(atom: Atom, text: str, around: Surroundings) -> bool:
    """A month alone: not a person, and "March", "May" or "Jan." only after a word that goes with months."""
    token, after = around.token(atom.start), around.after(atom.end)
    surface = text[atom.start : atom.end]
    if _next_to_name(token, after, text, atom):
        return False
    if _spans_months(text, atom.end):
        return True
    doubtful = surface.rstrip(".").title() in words.words("calendar", "doubtful_months")
    if not doubtful:
        return token.ent_type_ in ("", "DATE", "EVENT") or _cued(text, atom.start)
    if not _cued(text, atom.start):
        return False
    return token.ent_type_ not in ("PERSON", "ORG") and token.pos_ in ("PROPN", "NOUN")


def _spans_months(text: str, end: int) -> bool:
    """Whether another month follows: "May through September", "May/June"."""
    return re.match(rf"\s?(?:[-–/]|through|to)\s?{words.month()}", text[end : end + 24]) is not None


def _next_to_name(token: Token, after: Token | None, text: str, atom: Atom) -> bool:
    """Whether the word is part of a longer name ("June Sarpong", "Jan Smith")."""
    if token.ent_type_ in NAMES and token.ent_type_ != "":
        inside = after is not None and after.ent_iob_ == "I" and after.ent_type_ == token.ent_type_
        if inside or token.ent_iob_ == "I" or token.ent_type_ == "PERSON":
            return True
    return after is not None and after.idx == atom.end + 1 and after.ent_type_ == "PERSON" and after.ent_iob_ == "I"


def _cued(text: str, start: int) -> bool:
    return _cue_pattern().search(text[max(0, start - 24) : start]) is not None


@cache
def _cue_pattern() -> re.Pattern[str]:
    cues = words.spaced(words.words("calendar", "month_cues"))
    return re.compile(rf"\b(?:{cues})(?:\s{{1,8}}|-)(?:the\s{{1,8}})?\Z", re.IGNORECASE)


def _is_weekday(atom: Atom, text: str, around: Surroundings) -> bool:
    token, after = around.token(atom.start), around.after(atom.end)
    return not _next_to_name(token, after, text, atom)


def _is_adverb(atom: Atom, _text: str, around: Surroundings) -> bool:
    return around.token(atom.start).pos_ == "ADV"


def _is_reference(atom: Atom, text: str, around: Surroundings) -> bool:
    """ "now that" joins clauses; "current account" and "the future president" are no times."""
    token, after = around.token(atom.start), around.after(atom.end)
    word = text[atom.start : atom.end].lower()
    following = after.lower_ if after is not None else ""
    if word == "now":
        return token.tag_ == "RB" and following not in ("that", "-")
    if word == "current":
        return token.pos_ == "ADJ" and following not in ("account", "accounts", "affairs")
    if word == "soon":
        return following not in ("as", "after", "enough", "-") and around.token(max(0, atom.start - 2)).lower_ not in ("as", "too")
    if word in ("the future", "the long term"):
        before = around.before(atom.start)
        lead = before.lower_ if before is not None else ""
        return lead in ("in", "for", "into", "over") and following != "of" and (after is None or after.pos_ not in ("NOUN", "PROPN"))
    return True


def _is_season(atom: Atom, text: str, around: Surroundings) -> bool:
    """A bare season is a noun after "in", "this", "the" …; "fall" only after "last", "this", "next" or "in the"."""
    surface = text[atom.start : atom.end].lower().split()
    word = surface[-1]
    token = around.token(atom.end - 1)
    before = around.before(atom.start)
    lead = before.lower_ if before is not None else ""
    if token.pos_ not in ("NOUN", "PROPN") or token.ent_type_ in NAMES:
        return False
    after = around.after(atom.end)
    if word in ("fall", "spring"):
        return surface[0] == "the" and lead in ("in", "during", "by", "until") and (after is None or after.lower_ not in ("of", "in"))
    return lead in STRONG or lead in ("for", "of", "late", "early", "before", "after") or token.ent_type_ == "DATE"


def _is_quarter(atom: Atom, _text: str, around: Surroundings) -> bool:
    """A quarter with no year may be one of a game."""
    sentence = around.token(atom.start).sent
    return not any(token.lower_ in _listed("sport") for token in sentence)


def _is_decade(atom: Atom, _text: str, around: Surroundings) -> bool:
    """ "highs in the 80s" is weather."""
    return not any(token.lower_ in _listed("weather") for token in around.token(atom.start).sent)


def _is_duration(atom: Atom, text: str, around: Surroundings) -> bool:
    """ "aged 13 years" and "under the age of five years" are no lengths of time."""
    before = around.before(atom.start)
    after_age = re.search(r"\bage[ds]?\s(?:of\s)?\Z", text[max(0, atom.start - 8) : atom.start], re.IGNORECASE)
    return before is None or after_age is None


def _is_today(atom: Atom, text: str, around: Surroundings) -> bool:
    """ "USA Today" and "the Today programme" are names."""
    before = around.before(atom.start)
    if text[atom.start].islower() or before is None or before.is_punct or before.is_space:
        return True
    return around.token(atom.start).is_sent_start is True


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("time_lookalikes")[section]["words"])


CHECKS = {
    "date.year": _is_year,
    "date.month": _is_month,
    "date.weekday": _is_weekday,
    "date.set-adverb": _is_adverb,
    "date.reference": _is_reference,
    "date.season": _is_season,
    "date.quarter": _is_quarter,
    "date.short-decade": _is_decade,
    "date.duration": _is_duration,
    "date.duration-range": _is_duration,
    "date.day": _is_today,
}
