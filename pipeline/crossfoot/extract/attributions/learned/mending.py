"""Another look at what rules have read: other words, another source, or no report after all.

A rule that holds nine times in ten is right to read on; which is the tenth, the words around it often tell.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from crossfoot.extract.attributions.learned.candidates import contents_of, ends_of, ways_of
from crossfoot.extract.attributions.learned.context import Context
from crossfoot.extract.attributions.learned.features import (
    SIZES,
    cue_features,
    first_word,
    kinds,
    owner_features,
    size_of,
)
from crossfoot.extract.attributions.learned.model import Model, best, chance
from crossfoot.extract.attributions.learned.owners import NOBODY, Owner, owners
from crossfoot.extract.attributions.learned.wordings import Words, wordings
from crossfoot.extract.attributions.sources import mended_edges, trimmed
from crossfoot.extract.attributions.verbs import strength_of
from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.types import Span

LEAST = 0.3
"""Chance of being a report below which an indirect one is dropped. A higher one would raise F1 on political news by a
hair more, and drop plain reports of other subjects, as words like "advised" have another use there."""

ASSERTS = "assert"
"""Strength of the verbs of plain saying: a report with one and a source is never dropped, whatever politics taught."""

SURE_OF_SOURCE = 0.7
SURE_OF_CONTENT = 0.7
"""Chances from which on another source, or other words, take the place of the rule's. Chosen by cross-validation."""

CUES = frozenset({"VERB", "AUX", "NOUN", "ADJ"})
BREAKS = frozenset({",", "-", "--", "–", "—", "("})
CUTS = frozenset({"prep", "relcl", "acl"})


@dataclass(frozen=True, slots=True)
class Look:
    """An act of saying with what else it may be; the first content and source are the rule's own."""

    act: Said
    features: list[str]
    contents: tuple[Words, ...]
    sources: tuple[tuple[Owner, list[str]], ...]


def mend(layout: Layout, acts: Sequence[Said], model: Model) -> list[Said]:
    """Return *acts* with other words or sources where the model is sure of them, without those that are no reports."""
    done: dict[int, Said | None] = {}
    context = Context(layout, acts)
    for act in acts:
        found: Said | None = act
        cue = cue_of(layout, act)
        if cue is not None and act.rule != "direct.turn":
            found = _mended(look_at(layout, act, cue, context), model)
        if found is not None and act.follows is not None:
            found = replace(found, follows=done.get(id(act.follows), act.follows))
        done[id(act)] = found
    return [act for act in done.values() if act is not None]


def _mended(look: Look, model: Model) -> Said | None:
    act, changed = look.act, False
    if len(look.contents) > 1:
        number, sure = best(model.mended_content, [c.features for c in look.contents])
        if number and sure >= SURE_OF_CONTENT:
            act, changed = replace(act, content=look.contents[number].spans), True
    number, sure = best(model.mended_source, [features for _, features in look.sources])
    if number and sure >= SURE_OF_SOURCE:
        owner = look.sources[number][0]
        act = replace(act, source=owner.span, head=owner.head.i if owner.head is not None else None)
    if not changed and _may_be_none(act) and chance(model.keep, look.features) < LEAST:
        return None
    return act


def _may_be_none(act: Said) -> bool:
    """Whether a rule's reading may be no report: not a quotation, nor what somebody plainly said."""
    plain = act.source is not None and act.cue is not None and strength_of(act.cue.lemma) == ASSERTS
    return is_indirect(act) and not plain


def is_indirect(act: Said) -> bool:
    """Whether it is a report of words that are not all quoted."""
    return act.rule.startswith("indirect.")


def cue_of(layout: Layout, act: Said) -> Token | None:
    """Return the word of an act's cue that tells most."""
    if act.cue is None:
        return None
    tokens = layout.tokens(act.cue.span.start, act.cue.span.end)
    return next((t for t in tokens if t.pos_ in CUES), tokens[0] if tokens else None)


def look_at(layout: Layout, act: Said, cue: Token, context: Context) -> Look:
    """Return an act with what else it may be."""
    sentence = layout.sentence_at(cue.idx)
    if sentence is None:
        sentence = Span(cue.idx, cue.idx + len(cue.text))
    head = layout.doc[act.head] if act.head is not None else None
    own = Owner("rule", head, act.source)
    variants = _distinct([own, NOBODY, *_variants(cue, head), *owners(cue, sentence.start)])
    lemma = act.cue.lemma if act.cue is not None else cue.lemma_.lower()
    ways = ways_of(variants)
    sources = [
        (o, [*owner_features(cue, lemma, o, ways), *_against_rule(o, own, act.rule)]) for o in variants
    ]
    others = (
        contents_of(layout, cue, cue.lemma_.lower(), ends_of(layout, sentence)) if is_indirect(act) else ()
    )
    contents = wordings(act, others)
    report = [*_report(layout, act, cue, head), *context.names(act, kinds(head) if head is not None else ())]
    return Look(act, report, contents, tuple(sources))


def _distinct(options: Iterable[Owner]) -> list[Owner]:
    found: dict[Span | None, Owner] = {}
    for owner in options:
        found.setdefault(owner.span, owner)
    return list(found.values())


def _variants(cue: Token, head: Token | None) -> Iterator[Owner]:
    """Yield the source's noun with more or fewer of the words around it."""
    if head is None:
        return
    doc = head.doc
    left, right = mended_edges(head, head.left_edge.i, head.right_edge.i)
    if left <= cue.i <= right:
        left, right = (left, cue.i - 1) if head.i < cue.i else (cue.i + 1, right)
    if not left <= head.i <= right:
        return
    yield Owner("whole", head, trimmed(doc, left, right))
    yield Owner("core", head, trimmed(doc, left, head.i))
    comma = next((t.i for t in doc[head.i + 1 : right + 1] if t.text in BREAKS), None)
    if comma is not None:
        yield Owner("comma", head, trimmed(doc, left, comma - 1))
    cut = next((c for c in head.rights if c.dep_ in CUTS and c.left_edge.i > head.i), None)
    if cut is not None:
        yield Owner(f"cut:{cut.dep_}", head, trimmed(doc, left, cut.left_edge.i - 1))


def _against_rule(owner: Owner, own: Owner, rule: str) -> list[str]:
    """Name how a source differs from the one that the rule took."""
    if owner is own:
        relation = "rule"
    elif owner.span is None:
        relation = "none"
    elif owner.head is not None and own.head is not None and owner.head.i == own.head.i:
        relation = "same"
    else:
        relation = "in" if own.span is not None and own.span.contains(owner.span) else "out"
    had = kinds(own.head) if own.head is not None else ["none"]
    names = [
        f"r:{owner.path}/{rule}",
        f"rr:{relation}",
        f"rr:{relation}/{rule}",
        f"rn:{owner.path}/{own.span is None}",
    ]
    names += [f"rk:{relation}/{kind}" for kind in had]
    if owner.head is not None and relation in ("in", "out"):
        names += [f"rK:{relation}/{a}>{b}" for a in had[:2] for b in kinds(owner.head)[:2]]
    if owner is own and owner.span is not None and owner.head is not None:
        tail = next((c.dep_ for c in owner.head.rights if c.dep_ in (*CUTS, "appos")), "")
        names += [f"rs:{size_of(owner.span)}", f"rt:{tail}/{rule.split('.', maxsplit=1)[0]}"]
    return names


def _report(layout: Layout, act: Said, cue: Token, head: Token | None) -> list[str]:
    """Name what an act is, for the question whether it is a report at all."""
    rule, lemma = act.rule, act.cue.lemma if act.cue is not None else ""
    size = bisect_left(SIZES, sum(s.end - s.start for s in act.content))
    first, last = layout.token_at(act.content[0].start), layout.token_at(act.content[0].end - 1)
    names = [
        *cue_features(cue, lemma),
        f"R:{rule}",
        f"RL:{rule}/{lemma}",
        f"n:{size}/{rule}",
        f"form:{act.form.value}",
    ]
    names.append(f"m:{len(act.content)}/{rule}")
    if first is not None and last is not None:
        tags = {t.tag_ for t in layout.doc[first.i : min(last.i, first.i + 40) + 1]}
        names += [
            f"q1:{first_word(first)}/{rule}",
            f"ql:{last.tag_}/{rule}",
            f"fin:{bool(tags & {'VBD', 'VBZ', 'VBP', 'MD'})}/{rule}",
        ]
    for kind in kinds(head) if head is not None else ["none"]:
        names += [f"k:{kind}", f"kR:{kind}/{rule}"]
    if head is not None:
        names += [
            f"hd:{head.dep_}/{rule}",
            f"own:{head.head.i == cue.i}/{rule}",
            f"dir:{head.i < cue.i}/{rule}",
        ]
    return names
