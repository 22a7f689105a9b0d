"""Acts of saying -> attributions with their speakers."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from spacy.tokens import Token

from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.extract.speakers.answer import UNKNOWN, Answer
from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.entity import Entity, merged
from crossfoot.extract.speakers.focus import Part
from crossfoot.extract.speakers.headings import without_verbs
from crossfoot.extract.speakers.kinds import kind_of
from crossfoot.extract.speakers.mentions import names_thing
from crossfoot.extract.speakers.names import is_introduced, read_name, surname
from crossfoot.extract.speakers.offices import bearer_of
from crossfoot.extract.speakers.pronouns import Pronoun, find_person, gender_of, is_somebody
from crossfoot.extract.speakers.scene import Scene
from crossfoot.extract.speakers.short_names import short_names
from crossfoot.extract.speakers.sources import CHAINED, Sources
from crossfoot.extract.speakers.told_kinds import told_bodies
from crossfoot.extract.speakers.turns import Turns
from crossfoot.extract.speakers.words import pronouns, word_set
from crossfoot.extract.speakers.writers import Writers
from crossfoot.types import Attribution, Cue, Piece, ResolvedBy, Span, Speaker, SpeakerKind

NOBODY = Speaker(None, SpeakerKind.UNNAMED)

UNCUED = 0.7
"""Factor of confidence for a quote that is given to the subject of the sentence before it."""

CONTINUED = 0.9
"""Factor of confidence for a quote that goes on without a cue."""

QUOTED_SELF = 0.9
"""Factor of confidence that "I" in a quotation is the one who is quoted."""

STILL_ON = 0.8
"""The same for what stands between a turn of a transcript and the next, in paragraphs of its own."""

MOST_AROUND = 12
"""Pieces of speech before an "I" that are looked at for the one it stands in."""

Step = int | Token | tuple[Span, Entity]
"""The number of an act, a pronoun that is no source, or a name."""


def resolve(layout: Layout, acts: list[Said]) -> tuple[Attribution, ...]:
    """Return the attributions of *acts*, in the same order, each with the speaker whom its source names."""
    answers = _Resolver(layout, acts).answers(acts)
    entities = list(dict.fromkeys(answer.entity for answer in answers if answer.entity is not None))
    speakers = {id(entity): _speaker(layout.text, kept) for entity, kept in merged(entities).items()}
    return tuple(
        _attribution(layout.text, act, answer, speakers) for act, answer in zip(acts, answers, strict=True)
    )


class _Resolver:
    """Goes through an article from its beginning: names, pronouns, and the sources of the acts of saying."""

    def __init__(self, layout: Layout, acts: list[Said]) -> None:
        self.layout = layout
        heads = [layout.doc[act.head] for act in acts if act.head is not None]
        entities = [e.root for e in layout.doc.ents if e.label_ == "PERSON" and not names_thing(e.root)]
        others = [t for t in layout.doc if t.pos_ == "PROPN" and t.ent_type_ != "PERSON" and is_introduced(t)]
        named = {n.span: n for head in (*entities, *others, *heads) if (n := read_name(head)) is not None}
        told = told_bodies(layout.doc, (*entities, *heads))
        short = told | short_names(layout.doc)
        people = (n for n in named.values() if " ".join(n.words) not in told)
        alone = (surname(head) for head in heads if kind_of(head) is SpeakerKind.PERSON)
        self.cast = Cast(
            layout,
            without_verbs(layout, people),
            frozenset(words[0] for words in alone if len(words) == 1 and words[0] not in told),
            short,
        )
        self.sources = Sources(Scene.of(layout, self.cast, short))
        self.turns = Turns(layout, self.cast, acts)
        self.writers = Writers(layout, self.cast)
        self._heard: dict[Entity, list[str]] = {}
        self._source: tuple[Span, Entity] | None = None
        """The last source, and who it is."""

    def answers(self, acts: list[Said]) -> list[Answer]:
        """Return who speaks in each act."""
        found: dict[int, Answer] = {}
        by_act: dict[int, Answer] = {}
        for step in self._steps(acts):
            if isinstance(step, Token):
                self._pass_by(step)
            elif isinstance(step, int):
                found[step] = by_act[id(acts[step])] = self._answer(acts[step], by_act)
                self._spoke(acts[step], found[step])
            else:
                self._name(*step)
        answers = [found[number] for number in range(len(acts))]
        return _with_writers(self.layout, acts, self._with_turns(acts, answers, by_act))

    def _with_turns(self, acts: list[Said], answers: list[Answer], by_act: dict[int, Answer]) -> list[Answer]:
        """Give what "I" and "we" say in a turn of a transcript to the one whose turn it is."""
        result = list(answers)
        for number, act in enumerate(acts):
            head = self.layout.doc[act.head] if act.head is not None else None
            if head is None or head.lower_ not in word_set("speaking") or self.layout.quoted(head.idx):
                continue
            if answers[number].entity is None:
                one = self.turns.of_heading(head.idx) or (
                    self.writers.of(head.idx) if head.lower_ in word_set("oneself") else None
                )
                result[number] = one or answers[number]
            turn = self.turns.around(head.idx)
            answer = by_act.get(id(turn[0])) if turn is not None else None
            if turn is not None and answer is not None and answer.by is not ResolvedBy.NONE:
                sure = QUOTED_SELF if turn[1] else STILL_ON
                result[number] = Answer(answer.entity, ResolvedBy.PRONOUN, answer.confidence * sure)
        return result

    def _steps(self, acts: list[Said]) -> list[Step]:
        """Return names, pronouns and acts in text order: a name before the act whose source it is."""
        sources = {act.head for act in acts}
        offices = self.cast.offices()
        steps: list[tuple[int, int, Step]] = [
            (mention[0].start, 0, mention) for mention in self.cast.mentions
        ]
        steps += [
            (token.idx, 1, token)
            for token in self.layout.doc
            if token.i not in sources
            and (
                (token.pos_ == "PRON" and pronouns().get(token.lower_) in ("men", "women"))
                or (token.tag_ == "NN" and token.lower_ in offices)
            )
        ]
        steps += [(_place(act), 2, number) for number, act in enumerate(acts)]
        return [step for _, _, step in sorted(steps, key=lambda step: step[:2])]

    def _name(self, span: Span, entity: Entity) -> None:
        """Note a name; one of several who speak ("experts like Lee") speaks, another in a source is named aside."""
        head = self._last_token(span)
        inside = self._source is not None and self._source[0].contains(span)
        other = inside and self._source is not None and self._source[1] is not entity
        example = other and head.dep_ == "pobj" and head.head.lower_ in word_set("examples")
        part = Part.SPEAKS if example else Part.ASIDE if other else Part.NAMED
        self.sources.scene.focus.mention(span, head, entity, part=part, others=self.cast.sharing(span))

    def _pass_by(self, token: Token) -> None:
        """Note whom a pronoun means that says nothing: who is spoken of stays in view."""
        if self.layout.quoted(token.idx):
            return
        if token.pos_ != "PRON":
            self._hold(token)
            return
        gender = gender_of(pronouns()[token.lower_])
        person = find_person(self.sources.scene.focus, self._pronoun(token, gender)) if gender else None
        if person is not None and person[1] >= CHAINED:
            self._hear(person[0], gender or "")
            self.sources.scene.focus.mention(Span(token.idx, token.idx + len(token.text)), token, person[0])

    def _hear(self, entity: Entity, gender: str) -> None:
        """Count a pronoun for somebody whose gender no name tells: the second that agrees tells it."""
        heard = self._heard.setdefault(entity, [])
        heard.append(gender)
        if entity.gender is None and len(heard) > 1 and len(set(heard)) == 1:
            entity.gender = gender

    def _hold(self, token: Token) -> None:
        """Note whom an office means that says nothing: "the minister left"."""
        bearer = bearer_of(self.cast, self.sources.scene.focus, token)
        if bearer is not None and token.dep_ != "appos" and bearer[1] >= CHAINED:
            self.sources.scene.focus.mention(Span(token.idx, token.idx + len(token.text)), token, bearer[0])

    def _pronoun(self, token: Token, gender: str) -> Pronoun:
        opening = self.sources.scene.focus.opening(token.idx)
        return Pronoun(token, gender, ahead=self.sources.scene.ahead(token), opening=opening)

    def _spoke(self, act: Said, answer: Answer) -> None:
        """Remember who spoke."""
        entity = answer.entity
        if entity is None:
            return
        self.sources.scene.spoken.append((_place(act), entity))
        if act.source is None or act.head is None:
            return
        self._source = act.source, entity
        self.sources.scene.voices.append((act.source, entity))
        entity.sources.add(act.source)
        if entity.kind == "person" or is_somebody(entity):
            self.sources.scene.focus.mention(act.source, self.layout.doc[act.head], entity, part=Part.SPEAKS)

    def _last_token(self, span: Span) -> Token:
        return self.layout.token_at(span.end - 1) or self.layout.doc[0]

    def _answer(self, act: Said, before: dict[int, Answer]) -> Answer:
        if (labelled := self.turns.speaker(act)) is not None:
            return labelled
        if act.head is not None and act.source is not None:
            answer = self.sources.find(self.layout.doc[act.head], act.source, act)
            return answer if act.cue is not None else replace(answer, confidence=answer.confidence * UNCUED)
        if (
            act.cue is None
            and act.follows is not None
            and (earlier := before.get(id(act.follows))) is not None
        ):
            by = ResolvedBy.CONTINUATION if earlier.entity is not None else ResolvedBy.NONE
            return Answer(earlier.entity, by, earlier.confidence * CONTINUED)
        return UNKNOWN


def _with_writers(layout: Layout, acts: list[Said], answers: list[Answer]) -> list[Answer]:
    """Give what "I" and "we" say in a quotation to the one who is quoted."""
    pieces = sorted((span, number) for number, act in enumerate(acts) for span in act.content)
    starts = [span.start for span, _ in pieces]
    result = list(answers)
    for number, act in enumerate(acts):
        head = layout.doc[act.head] if act.head is not None else None
        if head is None or head.lower_ not in word_set("speaking") or not layout.quoted(head.idx):
            continue
        last = bisect_right(starts, head.idx)
        for span, other in pieces[max(0, last - MOST_AROUND) : last]:
            answer = answers[other]
            if other != number and head.idx < span.end and answer.by is not ResolvedBy.NONE:
                result[number] = Answer(answer.entity, ResolvedBy.PRONOUN, answer.confidence * QUOTED_SELF)
    return result


def _place(act: Said) -> int:
    return act.source.start if act.source is not None else act.content[0].start


def _speaker(text: str, entity: Entity) -> Speaker:
    mentions = tuple(Piece.at(text, span.start, span.end) for span in entity.places())
    return Speaker(entity.name, SpeakerKind(entity.kind), entity.role, entity.affiliation, mentions)


def _attribution(text: str, act: Said, answer: Answer, speakers: dict[int, Speaker]) -> Attribution:
    cue = act.cue
    return Attribution(
        form=act.form,
        source=Piece.at(text, act.source.start, act.source.end) if act.source is not None else None,
        cue=Cue(Piece.at(text, cue.span.start, cue.span.end), cue.lemma) if cue is not None else None,
        content=tuple(Piece.at(text, span.start, span.end) for span in act.content),
        speaker=speakers[id(answer.entity)] if answer.entity is not None else NOBODY,
        resolved_by=answer.by,
        confidence=round(answer.confidence, 2),
        rule=act.rule,
    )
