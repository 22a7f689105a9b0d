"""Is it a time at all? What the words around say: "the state may", "June Smith", "the current account"."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from crossfoot import lexicon
from crossfoot.extract.dates import vocabulary as words
from crossfoot.extract.dates.expressions import Atom
from crossfoot.extract.dates.surroundings import Surroundings
from crossfoot.extract.dates.years import is_year

NAMES = frozenset({"PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "NORP", "LOC"})
"""What spaCy calls names."""

LOOK_AROUND = 24
"""Characters that hold the word before or after."""

NEAR = 20
"""Tokens on either side that tell what a sentence is about."""

NOW_AND = re.compile(r"\s(?:and|or)\s(?:then|again|never)\b", re.IGNORECASE)

AGE = re.compile(r"\bage[ds]?\s(?:of\s)?\Z", re.IGNORECASE)


def is_time(atom: Atom, text: str, around: Surroundings) -> bool:
    """Whether a match of the grammar is used as a time."""
    check = CHECKS.get(atom.rule)
    return check is None or check(atom, text, around)


def _is_month(atom: Atom, text: str, around: Surroundings) -> bool:
    """A month alone is no person, and "March", "May" or "Jan." only after a word that goes with months."""
    token = around.token(atom.start)
    if _is_in_name(atom, around):
        return False
    if _spans_months(text, atom.end) or _follows_month(text, atom.start):
        return True
    cued = _cue_pattern().search(text[max(0, atom.start - LOOK_AROUND) : atom.start]) is not None
    if text[atom.start : atom.end].rstrip(".").title() in words.words("calendar", "doubtful_months"):
        return cued and token.ent_type_ not in ("PERSON", "ORG") and token.pos_ in ("PROPN", "NOUN")
    return cued or token.ent_type_ in ("", "DATE", "EVENT")


def _spans_months(text: str, end: int) -> bool:
    """Whether another month follows: "May through September", "May/June"."""
    return re.match(rf"\s?(?:[-–/]|through|to)\s?{words.month()}", text[end : end + LOOK_AROUND]) is not None


def _follows_month(text: str, start: int) -> bool:
    """Whether a month before it makes it one: "between March and May"."""
    return _month_before().search(text[max(0, start - LOOK_AROUND) : start]) is not None


@cache
def _month_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){words.month()}(?:\s(?:and|or|to|through)\s|,\s|\s?[/–-]\s?)\Z")


@cache
def _cue_pattern() -> re.Pattern[str]:
    cues = words.spaced(words.words("calendar", "month_cues"))
    return re.compile(rf"\b(?:{cues})(?:\s{{1,8}}|-)(?:the\s{{1,8}})?\Z", re.IGNORECASE)


def _is_in_name(atom: Atom, around: Surroundings) -> bool:
    """Whether the word is part of a longer name ("June Sarpong", "Jan Smith")."""
    token, after = around.token(atom.start), around.after(atom.end)
    if token.ent_type_ in NAMES and (
        token.ent_iob_ == "I" or token.ent_type_ == "PERSON" or _goes_on(token, after)
    ):
        return True
    return (
        after is not None
        and after.idx == atom.end + 1
        and after.ent_type_ == "PERSON"
        and after.ent_iob_ == "I"
    )


def _goes_on(token: Token, after: Token | None) -> bool:
    return after is not None and after.ent_iob_ == "I" and after.ent_type_ == token.ent_type_


def _is_weekday(atom: Atom, _text: str, around: Surroundings) -> bool:
    return not _is_in_name(atom, around)


def _is_feast(atom: Atom, _text: str, around: Surroundings) -> bool:
    """Refuse what names something else: the film "Independence Day", the "Boxing Day Massacre"."""
    token, after = around.token(atom.start), around.after(atom.end)
    if token.ent_type_ in ("WORK_OF_ART", "PRODUCT"):
        return False
    longer = (
        after is not None and after.ent_iob_ == "I" and after.ent_type_ == token.ent_type_ and after.is_title
    )
    return not (longer and token.ent_type_ == "EVENT")


def _is_adverb(atom: Atom, _text: str, around: Surroundings) -> bool:
    """Accept "the fees rise daily", not "the daily paper"."""
    return around.token(atom.start).pos_ == "ADV"


def _is_reference(atom: Atom, text: str, around: Surroundings) -> bool:
    """Refuse "now that", "as soon as", "the current account" and "the future of the mill"."""
    token, after = around.token(atom.start), around.after(atom.end)
    lead, following = around.lead(atom.start), after.lower_ if after is not None else ""
    match text[atom.start : atom.end].lower():
        case "now":
            return (
                token.tag_ == "RB"
                and following not in ("that", "-")
                and NOW_AND.match(text, atom.end) is None
            )
        case "current":
            return token.pos_ == "ADJ" and following not in ("account", "accounts", "affairs")
        case "soon":
            return following not in ("as", "after", "enough", "-") and lead not in ("as", "too")
        case "the future" | "the long term":
            noun = after is not None and after.pos_ in ("NOUN", "PROPN")
            return lead in ("in", "for", "into", "over") and following != "of" and not noun
        case _:
            return True


def _is_season(atom: Atom, text: str, around: Surroundings) -> bool:
    """A bare season is a noun after "in", "by" …; "fall" and "spring" only as "in the fall"."""
    token, after = around.token(atom.end - 1), around.after(atom.end)
    surface, lead = text[atom.start : atom.end].lower().split(), around.lead(atom.start)
    if token.pos_ not in ("NOUN", "PROPN") or token.ent_type_ in NAMES:
        return False
    if surface[-1] in words.words("before_seasons", "doubtful"):
        cued = surface[0] == "the" and lead in words.words("before_seasons", "doubtful_cues")
        return cued and (after is None or after.lower_ not in ("of", "in"))
    return lead in words.words("before_seasons") or token.ent_type_ == "DATE"


def _is_quarter(atom: Atom, _text: str, around: Surroundings) -> bool:
    """A quarter without its year may be one of a game."""
    return not _is_near(atom, around, "sport")


def _is_decade(atom: Atom, _text: str, around: Surroundings) -> bool:
    """Refuse "highs in the 80s": weather."""
    return not _is_near(atom, around, "weather")


def _is_near(atom: Atom, around: Surroundings, section: str) -> bool:
    listed = lexicon.load("time_lookalikes")[section]["words"]
    number = around.token(atom.start).i
    return any(token.lower_ in listed for token in around.doc[max(0, number - NEAR) : number + NEAR])


def _is_duration(atom: Atom, text: str, around: Surroundings) -> bool:
    """Refuse "aged 13 years", "under the age of five years" and the film "13 Hours"."""
    if around.token(atom.start).ent_type_ in ("WORK_OF_ART", "PRODUCT"):
        return False
    return AGE.search(text[max(0, atom.start - LOOK_AROUND) : atom.start]) is None


def _is_day(atom: Atom, text: str, around: Surroundings) -> bool:
    """Refuse "Today" with a capital inside a sentence: a newspaper or a programme."""
    before = around.before(atom.start)
    if text[atom.start].islower() or before is None or before.is_punct or before.is_space:
        return True
    return around.token(atom.start).is_sent_start is True


CHECKS = {
    "date.year": is_year,
    "date.month": _is_month,
    "date.weekday": _is_weekday,
    "date.holiday": _is_feast,
    "date.set-adverb": _is_adverb,
    "date.reference": _is_reference,
    "date.season": _is_season,
    "date.quarter": _is_quarter,
    "date.short-decade": _is_decade,
    "date.duration": _is_duration,
    "date.duration-range": _is_duration,
    "date.day": _is_day,
}
"""Rules whose matches may be something else."""
