"""Read an article's gold: the marked-up text and, after a line ``---``, its speakers and findings.

    <source of=a1>Ana Ruiz</source> <cue of=a1>said</cue> <content by=a1>it cost <money id=m1 …>$5</money></content>.
    ---
    a1: Ana Ruiz (person)
    share contradicts part=m2 whole=m3 percent=m4  # planted: 34 %, not 44 %

``corpus/GUIDELINE.md`` says what is marked and how.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from crossfoot.types import Article, Bound, Change, Kind, Span, SpeakerKind, Verdict
from tests import markup
from tests.markup import Marked

CORPUS = Path(__file__).parents[2] / "corpus"
FOOTER = "\n---\n"
SPEAKER = re.compile(r"(?P<id>a\d+)(?P<optional>\?)?: (?P<name>.+) \((?P<kind>\w+)\)")
FINDING = re.compile(r"(?P<check>[a-z]+) (?P<verdicts>[a-z|]+) (?P<operands>\w+=m\d+(?: \w+=m\d+)*)(?:  # .+)?")

UNITS = {"count": "1", "share": "1", "percent": "percent"}
"""Unit of a quantity that is marked without one."""


@dataclass(frozen=True)
class GoldQuantity:
    """A quantity as marked."""

    kind: Kind
    span: Span
    point: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    bound: Bound
    change: Change
    of: tuple[Span, ...]
    """Where the words that are counted may stand; empty where none are marked."""


@dataclass(frozen=True)
class GoldDate:
    """A time expression as marked."""

    span: Span
    timex: tuple[str, ...]
    """The TIMEX3 value, and others that can be defended."""


@dataclass(frozen=True)
class GoldAttribution:
    """Who said what, as marked."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    speaker: str
    kind: SpeakerKind
    optional: bool
    """Right if found and no miss if not."""


@dataclass(frozen=True)
class GoldFinding:
    """A relation between numbers, as marked."""

    check: str
    verdicts: tuple[Verdict, ...]
    operands: tuple[tuple[str, Span], ...]

    @property
    def flagged(self) -> bool:
        """Whether it is a planted inconsistency."""
        return self.verdicts[0].flagged


@dataclass(frozen=True)
class Gold:
    """Everything marked in one article."""

    article: Article
    quantities: tuple[GoldQuantity, ...]
    dates: tuple[GoldDate, ...]
    skipped: tuple[Span, ...]
    """Stretches in which a mention is neither right nor wrong."""

    attributions: tuple[GoldAttribution, ...]
    findings: tuple[GoldFinding, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text


def read_corpus() -> list[Gold]:
    """Read the gold of all articles, in order."""
    return [read_gold(path) for path in sorted((CORPUS / "gold").glob("*.gold"))]


def read_gold(path: Path) -> Gold:
    """Read the gold beside an article, and the article itself from its text and its ``.meta.json``."""
    slug = path.stem
    meta = json.loads((CORPUS / f"{slug}.meta.json").read_text(encoding="utf-8"))
    text = (CORPUS / f"{slug}.txt").read_text(encoding="utf-8")
    title = text.split("\n", 1)[0]
    article = Article(
        id=slug, text=text, title=title, title_span=Span(0, len(title)), published=meta["published"],
        source=meta.get("source"), language="en",
    )  # fmt: skip
    return parse_gold(path.read_text(encoding="utf-8"), article)


def parse_gold(marked: str, article: Article) -> Gold:
    """Turn marked-up text with its footer into gold for *article*.

    Raises:
        ValueError: The marks cannot be read, or do not stand over the article's text.
    """
    body, found, footer = split_gold(marked)
    if body != article.text:
        raise ValueError(f"gold of {article.id}: its text is not the article's; run python -m tests.scoring.texts")
    try:
        return Gold(
            article=article,
            quantities=tuple(_quantity(body, m) for m in found if m.kind in UNITS or m.kind in ("money", "measure")),
            dates=tuple(
                GoldDate(Span(m.start, m.end), tuple(m.attrs["timex"].split("|"))) for m in found if m.kind == "date"
            ),
            skipped=tuple(Span(m.start, m.end) for m in found if m.kind == "skip"),
            attributions=tuple(_attributions(found, footer)),
            findings=tuple(_findings(found, footer)),
        )
    except (KeyError, ValueError, ArithmeticError) as error:
        raise ValueError(f"gold of {article.id}: {error!r}") from error


def split_gold(marked: str) -> tuple[str, list[Marked], list[str]]:
    """Split marked-up text into the article's text, what is marked in it, and the lines of the footer."""
    body, _, footer = marked.partition(FOOTER)
    text, found = markup.read(body + "\n")
    return text, found, footer.splitlines()


def _quantity(text: str, mark: Marked) -> GoldQuantity:
    attrs = mark.attrs
    point = _decimal(attrs.get("value"))
    unit = attrs["currency"] if mark.kind == "money" else attrs.get("unit") or UNITS[mark.kind]
    default = Bound.EXACT if point is not None else Bound.RANGE
    return GoldQuantity(
        kind=Kind(mark.kind), span=Span(mark.start, mark.end), point=point,
        low=_decimal(attrs.get("low")), high=_decimal(attrs.get("high")), unit=unit,
        bound=Bound(attrs.get("bound", default)), change=Change(attrs.get("change", "none")),
        of=tuple(_places(text, mark, attrs["of"])) if "of" in attrs else (),
    )  # fmt: skip


def _decimal(printed: str | None) -> Decimal | None:
    if printed is None:
        return None
    part, _, whole = printed.partition("/")
    return round(Decimal(part) / Decimal(whole), 6) if whole else Decimal(part)


def _places(text: str, mark: Marked, words: str) -> Iterator[Span]:
    """Yield where *words* stand in the mention's paragraph."""
    start = text.rfind("\n\n", 0, mark.start) + 1
    end = text.find("\n\n", mark.end)
    places = [m.span() for m in re.finditer(rf"\b{re.escape(words)}\b", text[start:end])]
    if not places:
        raise ValueError(f"expected {words!r}, of which {text[mark.start : mark.end]!r} is a number, in its paragraph")
    yield from (Span(start + s, start + e) for s, e in places)


def _attributions(found: Sequence[Marked], footer: Sequence[str]) -> Iterator[GoldAttribution]:
    speakers = [m for line in footer if (m := SPEAKER.fullmatch(line))]
    used = {m.attrs[key] for m in found for key in ("by", "of") if key in m.attrs and m.kind in ("content", "source", "cue")}
    if unnamed := used ^ {m["id"] for m in speakers}:
        raise ValueError(f"expected the same attributions in text and footer, found {sorted(unnamed)} in one of them")
    for line in speakers:
        content = [m for m in found if m.kind == "content" and m.attrs["by"] == line["id"]]
        if not content:
            raise ValueError(f"expected content of {line['id']}, found none")
        yield GoldAttribution(
            source=_only(found, "source", line["id"]), cue=_only(found, "cue", line["id"]),
            content=tuple(Span(m.start, m.end) for m in content), speaker=line["name"],
            kind=SpeakerKind(line["kind"]), optional=line["optional"] is not None,
        )  # fmt: skip


def _only(found: Sequence[Marked], kind: str, number: str) -> Span | None:
    spans = [Span(m.start, m.end) for m in found if m.kind == kind and m.attrs["of"] == number]
    if len(spans) > 1:
        raise ValueError(f"expected one {kind} of {number}, found {len(spans)}")
    return spans[0] if spans else None


def _findings(found: Sequence[Marked], footer: Sequence[str]) -> Iterator[GoldFinding]:
    places = {m.attrs["id"]: Span(m.start, m.end) for m in found if "id" in m.attrs}
    if len(places) != sum("id" in m.attrs for m in found):
        raise ValueError("expected each id once, found one twice")
    for line in footer:
        if SPEAKER.fullmatch(line):
            continue
        match = FINDING.fullmatch(line)
        if match is None:
            raise ValueError(f"expected a speaker or a finding, found {line!r}")
        operands = [pair.split("=") for pair in match["operands"].split()]
        yield GoldFinding(
            match["check"],
            tuple(Verdict(v) for v in match["verdicts"].split("|")),
            tuple((role, places[number]) for role, number in operands),
        )
