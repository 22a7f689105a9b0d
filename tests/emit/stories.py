"""Analyses made by hand, for tests of everything that leaves a run."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from crossfoot.assemble.identity import claim_id, finding_id, mention_id
from crossfoot.types import (
    Amount,
    Analysis,
    Anchor,
    Article,
    Attribution,
    Basis,
    Bound,
    Change,
    Claim,
    Counted,
    Coverage,
    Cue,
    DateType,
    DateValue,
    Finding,
    Form,
    Kind,
    Mention,
    Modality,
    Operand,
    Period,
    PeriodPart,
    Piece,
    Quantity,
    Ratio,
    ResolvedBy,
    Section,
    Span,
    Speaker,
    SpeakerKind,
    Unchecked,
    Unit,
    Verdict,
)

SENTENCE = re.compile(r"[^\s].*?(?:[.?!]”?(?=\s)|$)", re.MULTILINE)
UNITS = {"%": Unit("percent", "%"), "": Unit("1"), "$": Unit("USD", "$", Basis.SYMBOL, ("CAD",))}


def amount(point=None, low=None, high=None):
    """An amount from plain strings; exact without a low or high."""
    low, high = (low or point, high or point) if point else (low, high)
    return Amount(*(None if n is None else Decimal(n) for n in (point, low, high)))


@dataclass
class Story:
    """An article to which mentions, attributions and findings are added by their words."""

    text: str
    id: str = "story"
    title: str | None = None
    url: str | None = None
    modality: dict[str, Modality] = field(default_factory=dict)
    unchecked: tuple[Unchecked, ...] = ()
    mentions: list[Mention] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)

    def piece(self, words, nth=0):
        """The nth place where the words stand."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Piece.at(self.text, start, start + len(words))

    def number(self, words, kind, value, unit="", nth=0, of=None, ratio=None, **more):  # noqa: PLR0917
        piece = self.piece(words, nth)
        counted = Counted(self.piece(of), of.split()[-1].removesuffix("s")) if of else None
        quantity = Quantity(
            Kind(kind), value, UNITS[unit], of=counted, ratio=Ratio(*ratio) if ratio else None, **more
        )
        return self._add(piece, quantity, f"{kind}.by-hand")

    def date(self, words, timex, start=None, end=None, type_="date", parts=(), nth=0):  # noqa: PLR0917
        period = Period(DateType(type_), timex, timex, start, end)
        ends = tuple(
            PeriodPart(self.piece(w), Period(DateType.DATE, w, w, f"{w}-01-01", f"{int(w) + 1}-01-01"))
            for w in parts
        )
        return self._add(self.piece(words, nth), DateValue(period, Anchor.NONE, ends), "date.by-hand")

    def _add(self, piece, value, rule):
        mention = Mention(piece.span, piece.surface, value, rule)
        self.mentions.append(mention)
        return mention

    def speaker(self, name, *places, kind="person", role=None, affiliation=None):
        pieces = tuple(self.piece(place) for place in places)
        speaker = Speaker(name, SpeakerKind(kind), role, affiliation, pieces)
        self.speakers.append(speaker)
        return speaker

    def said(self, speaker, source, cue, *content, form="indirect", by="name", confidence=0.94):
        attribution = Attribution(
            Form(form),
            self.piece(source) if source else None,
            Cue(self.piece(cue), "say") if cue else None,
            tuple(self.piece(words) for words in content),
            speaker,
            ResolvedBy(by),
            confidence,
            "attribution.by-hand",
        )
        self.attributions.append(attribution)
        return attribution

    def finding(self, check, verdict, operands, formula, computed, stated, explanation, confidence=0.93):  # noqa: PLR0917
        ours = tuple(Operand(role, m, self._claim_id(m.span), self.id) for role, m in operands)
        self.findings.append(
            Finding(
                finding_id(self.id, check, ours),
                self.id,
                check,
                Verdict(verdict),
                confidence,
                ours,
                formula,
                computed,
                stated,
                explanation,
                "Both count the same thing in the same place and year.",
                f"{check}.by-hand",
            )
        )

    def build(self):
        title = None
        if self.title and self.text.startswith(self.title):
            title = Span(0, len(self.title))
        claims = tuple(filter(None, (self._claim(span, title) for span in self._sentences())))
        article = Article(
            self.id, self.text, self.title, "2024-03-08", self.url, "The Harbour Post", "en", title
        )
        quantities = sum(m.kind is not Kind.DATE for m in self.mentions)
        checked = len({o.mention for f in self.findings for o in f.operands})
        coverage = Coverage(quantities, checked, self.unchecked)
        return Analysis(article, tuple(self.speakers), claims, tuple(self.findings), coverage)

    def _sentences(self):
        return [Span(*match.span()) for match in SENTENCE.finditer(self.text)]

    def _claim_id(self, span):
        return next(claim_id(self.id, s) for s in self._sentences() if s.overlaps(span))

    def _claim(self, span, title):
        mentions = tuple(
            sorted(
                (m for m in self.mentions if span.contains(m.span)), key=lambda m: (m.span.start, -m.span.end)
            )
        )
        attributions = tuple(a for a in self.attributions if any(s.overlaps(span) for s in a.spans))
        if not mentions and not attributions:
            return None
        text, ids = self.text, {mention_id(self.id, m) for m in mentions}
        findings = [
            f for f in self.findings if any(mention_id(self.id, o.mention) in ids for o in f.operands)
        ]
        modality = next(
            (m for words, m in self.modality.items() if words in span.slice(text)), Modality.ASSERTED
        )
        return Claim(
            claim_id(self.id, span),
            self.id,
            span,
            span.slice(text),
            text[max(0, span.start - 32) : span.start],
            text[span.end : span.end + 32],
            Section.TITLE if title and title.overlaps(span) else Section.BODY,
            modality,
            attributions,
            mentions,
            tuple(f.id for f in findings),
            0.9 if any(f.flagged for f in findings) else 0.3,
        )


def shelter(name="shelter"):
    """A share that was cut off, a sum that is round, and three quarters that are two thirds."""
    story = Story(
        "Harbour city shelters fill as winter begins\n\n"
        "The city of Port Alder took in 160,651 of the 289,047 people who asked for a bed last year, or 55%, "
        "Housing Minister Ana Lind said on Tuesday.\n\n"
        "“We opened 1,200 beds in March,” she said. “We will open more. Nobody sleeps outside.”\n\n"
        "The ministry spent $576.9 million on hostels and $470 million on flats, about $1 billion in all. "
        "A report by the auditor found 66% of the flats, or three quarters, empty between 2021 and 2022. "
        "Two of the five hostels were closed.\n\n"
        "Lind denied it would cost 40% more. Would 12 new hostels, 55% of them for families, be enough?",
        id=name,
        title="Harbour city shelters fill as winter begins",
        url="https://news.example/shelter?a=1&b=2",
        modality={"denied": Modality.DENIED, "Would 12": Modality.ASKED},
        unchecked=(Unchecked("nothing_to_compare", 2), Unchecked("not_asserted", 1)),
    )
    part = story.number("160,651", "count", amount("160651"))
    whole = story.number("289,047", "count", amount("289047"), of="people who asked for a bed")
    share = story.number(
        "160,651 of the 289,047",
        "share",
        amount("0.555795701", "0.555795701", "0.555795701"),
        ratio=("160651", "289047"),
    )
    percent = story.number("55%", "percent", amount("55", "54.5", "55.5"), "%")
    story.date("last year", "2023", "2023-01-01", "2024-01-01")
    story.date("Tuesday", "2024-03-05", "2024-03-05", "2024-03-06")
    story.number("1,200", "count", amount("1200"), of="beds")
    story.date("March", "2023-03", "2023-03-01", "2023-04-01")
    hostels = story.number("$576.9 million", "money", amount("576900000", "576850000", "576950000"), "$")
    flats = story.number("$470 million", "money", amount("470000000", "469500000", "470500000"), "$")
    total = story.number("$1 billion", "money", amount("1000000000"), "$", bound=Bound.ABOUT)
    two_thirds = story.number("66%", "percent", amount("66", "65.5", "66.5"), "%", of="the flats, or")
    quarters = story.number("three quarters", "share", amount("0.75"))
    story.date("between 2021 and 2022", "2021/2022", "2021-01-01", "2023-01-01", parts=("2021", "2022"))
    story.number("Two of the five", "share", amount("0.4"), ratio=("2", "5"))
    story.number("40%", "percent", amount("40", "39.5", "40.5"), "%", change=Change.UP)
    twelve = story.number("12", "count", amount("12"), of="hostels")
    families = story.number(
        "55%", "percent", amount("55", "54.5", "55.5"), "%", nth=1, of="them for families"
    )
    lind = story.speaker(
        "Ana Lind", "Ana Lind", "she", "Lind", role="Housing Minister", affiliation="Port Alder"
    )
    auditor = story.speaker("A report by the auditor", "A report by the auditor", kind="document")
    story.said(
        lind,
        "Housing Minister Ana Lind",
        "said",
        "The city of Port Alder took in 160,651 of the 289,047 people who asked for a bed last year, or 55%",
    )
    story.said(
        lind,
        "she",
        "said",
        "“We opened 1,200 beds in March,”",
        "“We will open more. Nobody sleeps outside.”",
        form="direct",
        by="pronoun",
        confidence=0.88,
    )
    story.said(
        auditor,
        "A report by the auditor",
        "found",
        "66% of the flats, or three quarters, empty between 2021 and 2022",
    )
    story.finding(
        "share",
        "truncates",
        [("part", part), ("whole", whole), ("percent", percent)],
        "160651 / 289047 = 55.58%",
        amount("55.58", "55.5795", "55.5796"),
        amount("55", "54.5", "55.5"),
        "160,651 of 289,047 is 55.6%. The article says 55%, right only if cut off, not rounded.",
    )
    story.finding(
        "sum",
        "approximates",
        [("part", hostels), ("part", flats), ("total", total)],
        "576.9m + 470m = 1,046.9m",
        amount("1046900000", "1046350000", "1047450000"),
        amount("1000000000"),
        "$576.9 million and $470 million make $1,046.9 million, which the article calls about $1 billion.",
    )
    story.finding(
        "restated",
        "contradicts",
        [("percent", two_thirds), ("share", quarters)],
        "66% ≠ 3/4 = 75%",
        amount("75"),
        amount("66", "65.5", "66.5"),
        "The article gives the same share as 66% and as three quarters, which is 75%.",
        confidence=0.97,
    )
    story.finding(
        "share",
        "impossible",
        [("whole", twelve), ("percent", families)],
        "12 × 55% = 6.6",
        amount("58.33", "58.3333", "58.3334"),
        amount("55", "54.5", "55.5"),
        "No whole number of 12 hostels is 55%: 6 are 50% and 7 are 58%.",
        confidence=0.71,
    )
    story.finding(
        "share",
        "agrees",
        [("share", share), ("part", part), ("whole", whole)],
        "160651 of 289047",
        amount("0.5558"),
        amount("0.5558"),
        "160,651 of the 289,047 is one share.",
    )
    return story.build()


def budget():
    """Sums that work out, a change that does not, and far-apart values."""
    story = Story(
        "Sales rose 5% to $210 million from $200 million, the brewer said.\n"
        "At least 30 shops closed; dozens more may follow if rents rise 3%.\r\n"
        "It lost $4,000 in one quarter and $9 billion in the next, according to analysts.",
        id="budget 7",
        title=None,
        modality={"if rents": Modality.HYPOTHETICAL},
    )
    rise = story.number("5%", "percent", amount("5", "4.5", "5.5"), "%", change=Change.UP)
    to = story.number("$210 million", "money", amount("210000000", "209500000", "210500000"), "$")
    base = story.number("$200 million", "money", amount("200000000", "200000000", "200000000"), "$")
    shops = story.number(
        "30", "count", Amount(Decimal(30), Decimal(30), None), of="shops", bound=Bound.AT_LEAST
    )
    dozens = story.number("dozens", "count", amount(None, "24", "100"))
    story.number("3%", "percent", amount("3", "2.5", "3.5"), "%", change=Change.UP)
    small = story.number("$4,000", "money", amount("4000"), "$")
    large = story.number("$9 billion", "money", amount("9000000000"), "$")
    brewer = story.speaker("the brewer", "the brewer", kind="organization")
    analysts = story.speaker(None, "analysts", kind="group")
    story.said(brewer, "the brewer", "said", "Sales rose 5% to $210 million from $200 million")
    story.said(
        analysts,
        "analysts",
        "according to",
        "It lost $4,000 in one quarter and $9 billion in the next",
        by="none",
        confidence=0.5,
    )
    story.finding(
        "percent_change",
        "agrees",
        [("percent", rise), ("to", to), ("from", base)],
        "(210m - 200m) / 200m = 5%",
        amount("5", "4.75", "5.25"),
        amount("5", "4.5", "5.5"),
        "From $200 million to $210 million is a rise of 5%, as the article says.",
        confidence=0.999,
    )
    story.finding(
        "compare",
        "contradicts",
        [("part", shops), ("total", dozens)],
        "30 <= 24..100",
        amount(None, "24", "100"),
        Amount(Decimal(30), Decimal(30), None),
        "At least 30 and dozens are made up to show open ends.",
        confidence=0.4,
    )
    story.finding(
        "compare",
        "contradicts",
        [("part", small), ("total", large)],
        "4000 < 9bn",
        amount("4000"),
        amount("9000000000"),
        "$4,000 and $9 billion are far apart.",
        confidence=0.6,
    )
    story.finding(
        "compare",
        "rounds",
        [("part", to), ("total", base)],
        "210m = 200m",
        amount("210000000"),
        amount("200000000"),
        "$210 million is $200 million, to one digit.",
    )
    return story.build()


def hostile():
    """Text that would act on the page, or break a file, if it were let."""
    story = Story(
        "<script>alert(\"x\")</script> & 'quotes' \u202eevil\u202c said <b>5%</b> of it"
        "\u2028was \x00\ud83d it.\r\nEnd.",
        id='"><img src=x onerror=alert(1)>',
        title="</style></title><script>alert(2)</script>",
        url="javascript:alert(3)",
    )
    five = story.number("5%", "percent", amount("5", "4.5", "5.5"), "%")
    evil = story.speaker("\u202eevil", "\u202eevil", role='<i onmouseover="x">')
    story.said(evil, "\u202eevil", "said", "<b>5%</b> of it")
    story.finding(
        "<share>",
        "contradicts",
        [("</b>", five)],
        "5 <> 6",
        amount("6"),
        amount("5", "4.5", "5.5"),
        "<script>alert(4)</script>",
    )
    return story.build()


def plain(number):
    """A short article with one number and nothing to compare it with."""
    story = Story(f"Number {number} is a small article. It names seven ships.", id=f"plain-{number}")
    story.number("seven", "count", amount("7"), of="ships")
    return story.build()
