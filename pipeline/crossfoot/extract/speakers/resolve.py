"""Acts of saying -> attributions with their speakers."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from crossfoot.extract.layout import Layout
from crossfoot.extract.said import Said
from crossfoot.extract.speakers.answer import UNKNOWN, Answer
from crossfoot.extract.speakers.bodies import Bodies
from crossfoot.extract.speakers.cast import Cast
from crossfoot.extract.speakers.descriptions import is_anaphoric, is_definite
from crossfoot.extract.speakers.entity import Entity, merged
from crossfoot.extract.speakers.focus import Focus
from crossfoot.extract.speakers.grammar import subject_after
from crossfoot.extract.speakers.introductions import Introductions, phrase_span
from crossfoot.extract.speakers.mentions import names_thing
from crossfoot.extract.speakers.names import is_introduced, read_name, surname
from crossfoot.extract.speakers.offices import by_role
from crossfoot.extract.speakers.pronouns import Pronoun, find_person, gender_of
from crossfoot.extract.speakers.things import agrees_with_it, agrees_with_they, find_thing, is_body_name, is_country, may_say
from crossfoot.extract.speakers.words import gendered, is_office, is_personal, pronouns, word_set
from crossfoot.extract.trees import NOMINAL, SUBJECTS
from crossfoot.types import Attribution, Cue, Form, Piece, ResolvedBy, Span, Speaker, SpeakerKind

NOBODY = Speaker(None, SpeakerKind.UNNAMED)

FARTHEST_GROUP = 2
"""Paragraphs between a group that spoke and the "they" that stands for it."""

UNCUED = 0.7
"""Factor of confidence for a quote that is given to the subject of the sentence before it."""

SHARED_SURNAME = 0.75
"""Confidence for a surname that two people of the article bear."""

BY_CLASS = 0.65
"""Confidence that "the company" is the body that the text is about."""

QUOTED_SELF = 0.9
"""Factor of confidence that "I" in a quotation is the one who is quoted."""

BESIDE = 0.9
"""Confidence that words in apposition to a name mean its bearer: "Lee, *the club's chair*, said"."""

CHAINED = 0.75
"""Confidence from which a pronoun counts as one more mention of whom it means."""

CONTINUED = 0.9
"""Factor of confidence for a quote that goes on without a cue."""


def resolve(layout: Layout, acts: list[Said]) -> tuple[Attribution, ...]:
    """Return the attributions of *acts*, in the same order, each with the speaker whom its source names."""
    answers = _Resolver(layout, acts).answers(acts)
    entities = list(dict.fromkeys(answer.entity for answer in answers if answer.entity is not None))
    speakers = {id(entity): _speaker(layout.text, kept) for entity, kept in merged(entities).items()}
    return tuple(
        _attribution(layout.text, act, answer, speakers) for act, answer in zip(acts, answers, strict=True)
    )


class _Resolver:
    """Goes through the acts of one article in the order of their sources."""

    def __init__(self, layout: Layout, acts: list[Said]) -> None:
        self.layout = layout
        heads = [layout.doc[act.head] for act in acts if act.head is not None]
        entities = [e.root for e in layout.doc.ents if e.label_ == "PERSON" and not names_thing(e.root)]
        others = [t for t in layout.doc if t.pos_ == "PROPN" and t.ent_type_ != "PERSON" and is_introduced(t)]
        named = {n.span: n for head in (*entities, *others, *heads) if (n := read_name(head)) is not None}
        self.cast = Cast(layout, named.values())
        self.introduced = Introductions(layout.doc)
        self.bodies = Bodies(self.introduced)
        self.spoken: list[tuple[int, Entity]] = []
        self.focus = Focus(layout)
        self.openings = frozenset(layout.paragraph_starts)

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
                span, entity = step
                self.focus.mention(span, self._last_token(span), entity)
        for number, act in enumerate(acts):
            if found[number].entity is None and act.head is not None:
                found[number] = self._voice(act, acts, found)
        return [found[number] for number in range(len(acts))]

    def _voice(self, act: Said, acts: list[Said], found: dict[int, Answer]) -> Answer:
        """Return who says "I" or "we" in a quotation: the one who is quoted."""
        head = self.layout.doc[act.head or 0]
        if pronouns().get(head.lower_) != "writer" or head.lower_ == "you" or not self.layout.quoted(head.idx):
            return UNKNOWN
        for number, other in enumerate(acts):
            if other is not act and any(span.start <= head.idx < span.end for span in other.content):
                answer = found[number]
                if answer.entity is not None and answer.by is not ResolvedBy.NONE:
                    return Answer(answer.entity, ResolvedBy.PRONOUN, answer.confidence * QUOTED_SELF)
        return UNKNOWN

    def _steps(self, acts: list[Said]) -> list[int | Token | tuple[Span, Entity]]:
        """Return names, pronouns and acts in text order: a name before the act whose source it is."""
        sources = {act.head for act in acts}
        steps: list[tuple[int, int, int | Token | tuple[Span, Entity]]] = [
            (mention[0].start, 0, mention) for mention in self.cast.mentions
        ]
        steps += [
            (token.idx, 1, token)
            for token in self.layout.doc
            if token.pos_ == "PRON" and token.i not in sources and pronouns().get(token.lower_) in ("men", "women")
        ]
        steps += [(_place(act), 2, number) for number, act in enumerate(acts)]
        return [step for _, _, step in sorted(steps, key=lambda step: step[:2])]

    def _pass_by(self, token: Token) -> None:
        """Note whom a pronoun means that says nothing: who is spoken of stays in view."""
        if self.layout.quoted(token.idx):
            return
        gender = gender_of(pronouns()[token.lower_])
        person = find_person(self.focus, Pronoun(token, gender, ahead=self._ahead(token))) if gender else None
        if person is not None and person[1] >= CHAINED:
            self.focus.mention(Span(token.idx, token.idx + len(token.text)), token, person[0])

    def _spoke(self, act: Said, answer: Answer) -> None:
        """Remember who spoke."""
        entity = answer.entity
        if entity is None:
            return
        entity.number = entity.number or len(self.spoken) + 1
        self.spoken.append((_place(act), entity))
        if act.source is None or act.head is None:
            return
        entity.sources.add(act.source)
        if entity.kind == "person" or _is_somebody(entity):
            self.focus.mention(act.source, self.layout.doc[act.head], entity, speaks=True)

    def _last_token(self, span: Span) -> Token:
        return self.layout.token_at(span.end - 1) or self.layout.doc[0]

    def _ahead(self, pronoun: Token) -> Entity | None:
        """Return the person whom the subject after a pronoun names: "When she arrived, Lee said"."""
        subject = subject_after(pronoun)
        return self.cast.named_at(subject.idx) if subject is not None else None

    def _answer(self, act: Said, before: dict[int, Answer]) -> Answer:
        if act.head is not None and act.source is not None:
            answer = self._source(self.layout.doc[act.head], act.source, act)
            return answer if act.cue is not None else replace(answer, confidence=answer.confidence * UNCUED)
        if (
            act.cue is None
            and act.follows is not None
            and (earlier := before.get(id(act.follows))) is not None
        ):
            by = ResolvedBy.CONTINUATION if earlier.entity is not None else ResolvedBy.NONE
            return Answer(earlier.entity, by, earlier.confidence * CONTINUED)
        return UNKNOWN

    def _source(self, head: Token, span: Span, act: Said) -> Answer:
        group = pronouns().get(head.lower_)
        if group == "relative":
            return self._relative(head, act)
        if group is not None:
            return self._pronoun(head, group, act)
        if any(c.dep_ == "conj" and c.pos_ in NOMINAL for c in head.children):
            together = " ".join(span.slice(self.layout.text).split())
            return Answer(self.bodies.named(together, SpeakerKind.GROUP), ResolvedBy.NAME, 0.8)
        named = read_name(head)
        words = named.words if named is not None else surname(head) or _capitalised(head)
        entity = self.cast.find(words, named.gender if named is not None else None) if words else None
        if entity is not None:
            whole = len(words) >= len(entity.words)
            certain = SHARED_SURNAME if self.cast.is_shared(words) else 0.92
            return Answer(
                entity, ResolvedBy.NAME if whole else ResolvedBy.SURNAME, 0.97 if whole else certain
            )
        if (entity := self._beside(head, span)) is not None:
            return Answer(entity, ResolvedBy.ROLE, BESIDE)
        bearer = by_role(self.cast, self.focus, self.introduced, head, act.content)
        if bearer is not None:
            bearer[0].role = bearer[0].role or head.text
            bearer[0].roles.append(head.text)
            return Answer(bearer[0], ResolvedBy.ROLE, bearer[1])
        if (speaker := self._goes_on(head, act)) is not None:
            return Answer(speaker, ResolvedBy.ROLE, 0.7)
        return self._by_class(head, act) or self.bodies.resolve(head, span)

    def _beside(self, head: Token, span: Span) -> Entity | None:
        """Return the person beside whose name the words stand: "Lee, *the club's chair*, said"."""
        if head.dep_ == "appos" and (entity := self.cast.named_at(head.head.idx)) is not None:
            return entity
        text = self.layout.text
        between = text[span.start - 2 : span.start] == ", " and text[span.end : span.end + 1] == ","
        return self.cast.named_at(span.start - 3) if between and is_definite(head) else None

    def _by_class(self, head: Token, act: Said) -> Answer | None:
        """Return the body that "the company" means, or the country of "the government", if the article names no other."""
        country = head.lower_ == "government"
        if not is_anaphoric(head) or not (country or head.lower_ in word_set("generic")) or self.introduced.of(head):
            return None
        agrees = is_country if country else is_body_name
        thing = find_thing(self.layout, self.focus, head, agrees, act.content[:0])
        if thing is None or (country and any(c.dep_ in ("amod", "compound", "poss") for c in head.lefts)):
            return None
        return Answer(self.bodies.introduce(thing[0]).entity, ResolvedBy.ROLE, BY_CLASS)

    def _goes_on(self, head: Token, act: Said) -> Entity | None:
        """Return who spoke last in the paragraph, if somebody described goes on: “…,” the striker added."""
        if act.cue is None or act.cue.lemma not in word_set("further") or not self.spoken:
            return None
        place, entity = self.spoken[-1]
        if (
            entity.kind != "person"
            or entity.role is not None
            or self.bodies.knows(head)
            or self.layout.paragraphs_between(place, head.idx)
        ):
            return None
        described = head.tag_ == "NN" and is_definite(head) and is_office(head.lower_)
        return entity if described and gendered().get(head.lower_, entity.gender) == entity.gender else None

    def _relative(self, pronoun: Token, act: Said) -> Answer:
        """Resolve "who said" to the noun before it."""
        clause = pronoun.head
        while clause.dep_ not in ("relcl", "ROOT") and clause.head.i != clause.i:
            clause = clause.head
        noun = clause.head
        if clause.dep_ != "relcl" or noun.i >= pronoun.i or pronouns().get(noun.lower_) is not None:
            return UNKNOWN
        answer = self._noun(noun, act)
        by = ResolvedBy.PRONOUN if answer.entity is not None else ResolvedBy.NONE
        return Answer(answer.entity, by, answer.confidence * 0.95)

    def _pronoun(self, pronoun: Token, group: str, act: Said) -> Answer:
        gender = gender_of(group)
        if gender is not None:
            last = self._last_speaker(act)
            one = Pronoun(pronoun, gender, act.content, last, self._ahead(pronoun))
            person = find_person(self.focus, one)
            if person is None:
                return UNKNOWN
            if person[1] >= CHAINED:
                person[0].gender = person[0].gender or gender
            return Answer(person[0], ResolvedBy.PRONOUN, person[1])
        agrees = {"plural": agrees_with_they, "things": agrees_with_it}.get(group)
        thing = find_thing(self.layout, self.focus, pronoun, agrees, act.content) if agrees is not None else None
        if thing is None or not may_say(thing[0], group):
            return self._last_group(pronoun) if group == "plural" else UNKNOWN
        answer = self._noun(thing[0], act)
        return Answer(answer.entity, ResolvedBy.PRONOUN, min(answer.confidence, thing[1]))

    def _last_group(self, pronoun: Token) -> Answer:
        """Return the group that spoke last, near enough to go on as "they"."""
        for place, entity in reversed(self.spoken):
            if self.layout.paragraphs_between(place, pronoun.idx) > FARTHEST_GROUP:
                break
            if entity.kind == "group":
                return Answer(entity, ResolvedBy.PRONOUN, 0.6)
        return UNKNOWN

    def _noun(self, noun: Token, act: Said) -> Answer:
        """Return whom a noun phrase before a pronoun names."""
        if any(c.dep_ == "conj" and c.pos_ in NOMINAL for c in noun.children):
            span = phrase_span(noun)
            entity = self.bodies.named(span.slice(self.layout.text), SpeakerKind.GROUP)
            entity.mentions.add(span)
            return Answer(entity, ResolvedBy.NAME, 0.8)
        answer = self._source(noun, phrase_span(noun), act)
        if answer.entity is not None and answer.entity.kind != "person":
            answer.entity.mentions.add(Span(noun.idx, noun.idx + len(noun.text)))
        return answer

    def _last_speaker(self, act: Said) -> Entity | None:
        """Return who spoke last in the paragraph, or in the one before if this one begins with the quotation."""
        if not self.spoken:
            return None
        place, entity = self.spoken[-1]
        start = min(_place(act), act.content[0].start)
        farthest = start in self.openings and act.form is not Form.INDIRECT
        return entity if self.layout.paragraphs_between(place, start) <= farthest else None


def _place(act: Said) -> int:
    return act.source.start if act.source is not None else act.content[0].start


def _is_somebody(entity: Entity) -> bool:
    """Whether a speaker is one person whom the article does not name."""
    noun = (entity.role or "").lower().split()[-1:]
    return entity.kind == "unnamed" and bool(noun) and is_personal(noun[0])


def _capitalised(head: Token) -> tuple[str, ...]:
    """Return a capitalised word that is tagged as no name: it may be a surname that the article knows."""
    return (head.text,) if head.text[:1].isupper() and head.dep_ in SUBJECTS else ()


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
