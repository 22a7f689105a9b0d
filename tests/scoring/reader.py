"""Read gold: an article's marked-up text and, after a line ``---``, its speakers and findings.

    <source of=a1>Ana Ruiz</source> <cue of=a1>said</cue> <content by=a1>it was <money …>$5</money></content>.
    ---
    a1: Ana Ruiz (person)
    share contradicts part=m2 whole=m3 percent=m4  # planted: 34 %, not 44 %

``corpus/GUIDELINE.md`` says what is marked and how.
"""

import json
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from crossfoot.types import Article, Bound, Change, Kind, Span, SpeakerKind, Verdict
from tests import markup
from tests.markup import Marked
from tests.scoring.gold import Gold, GoldAttribution, GoldDate, GoldFinding, GoldQuantity

CORPUS = Path(__file__).parents[2] / "corpus"
FOOTER = "\n---\n"
SPEAKER = re.compile(r"(?P<id>a\d+)(?P<optional>\?)?: (?P<name>.+) \((?P<kind>\w+)\)")
OPERANDS = r"\w+=m\d+(?: \w+=m\d+)*"
FINDING = re.compile(rf"(?P<check>[a-z]+) (?P<verdicts>[a-z|]+) (?P<operands>{OPERANDS})(?:  # .+)?")

QUANTITIES = {"money": None, "measure": None, "count": "1", "share": "1", "percent": "percent"}
"""Tag of a quantity -> its unit where none is marked."""

ATTRIBUTION = {"content": "by", "source": "of", "cue": "of"}
"""Tag of a part of an attribution -> the attribute that names the attribution."""


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
        id=slug,
        text=text,
        title=title,
        title_span=Span(0, len(title)),
        published=meta["published"],
        source=meta["source"],
        language="en",
    )
    return parse_gold(path.read_text(encoding="utf-8"), article)


def parse_gold(marked: str, article: Article) -> Gold:
    """Turn marked-up text with its footer into gold for *article*.

    Raises:
        ValueError: The marks cannot be read, or do not stand over the article's text.
    """
    body, found, footer = split_gold(marked)
    if body != article.text:
        raise ValueError(f"gold of {article.id}: not the article's text; run python -m tests.scoring.texts")
    try:
        return Gold(
            article=article,
            quantities=tuple(_quantity(body, m) for m in found if m.kind in QUANTITIES),
            dates=tuple(_date(m) for m in found if m.kind == "date"),
            skipped=tuple(_span(m) for m in found if m.kind == "skip"),
            attributions=tuple(_attributions(found, footer)),
            findings=tuple(_findings(found, footer)),
        )
    except (KeyError, ValueError, ArithmeticError) as error:
        raise ValueError(f"gold of {article.id}: {error!r}") from error


def split_gold(marked: str) -> tuple[str, list[Marked], list[str]]:
    """Split marked-up text into the article's text, what is marked in it, and the lines of the footer."""
    body, _, footer = marked.partition(FOOTER)
    text, found = markup.read(body + "\n")
    if unknown := {m.kind for m in found} - {*QUANTITIES, "date", "skip", *ATTRIBUTION}:
        raise ValueError(f"expected one of the kinds of the guideline, found {sorted(unknown)}")
    return text, found, footer.splitlines()


def _quantity(text: str, mark: Marked) -> GoldQuantity:
    attrs = mark.attrs
    point = _decimal(attrs.get("value"))
    unit = attrs.get("currency") or attrs.get("unit") or QUANTITIES[mark.kind]
    if unit is None:
        raise ValueError(f"expected the unit of {text[mark.start : mark.end]!r}, found none")
    default = Bound.EXACT if point is not None else Bound.RANGE
    return GoldQuantity(
        kind=Kind(mark.kind),
        span=_span(mark),
        point=point,
        low=_decimal(attrs.get("low")),
        high=_decimal(attrs.get("high")),
        unit=unit,
        bound=Bound(attrs.get("bound", default)),
        direction=Change(attrs.get("direction", "none")),
        of=tuple(_places(text, mark, attrs["of"])) if "of" in attrs else (),
    )


def _date(mark: Marked) -> GoldDate:
    return GoldDate(_span(mark), tuple(mark.attrs["timex"].split("|")))


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
        number = text[mark.start : mark.end]
        raise ValueError(f"expected {words!r} in the paragraph of {number!r}, found none")
    yield from (Span(start + s, start + e) for s, e in places)


def _attributions(found: Sequence[Marked], footer: Sequence[str]) -> Iterator[GoldAttribution]:
    speakers = [m for line in footer if (m := SPEAKER.fullmatch(line))]
    used = {m.attrs[ATTRIBUTION[m.kind]] for m in found if m.kind in ATTRIBUTION}
    if odd := used ^ {m["id"] for m in speakers}:
        raise ValueError(f"expected each attribution in text and footer, found {sorted(odd)} in one of them")
    for line in speakers:
        content = [m for m in found if m.kind == "content" and m.attrs["by"] == line["id"]]
        if not content:
            raise ValueError(f"expected content of {line['id']}, found none")
        yield GoldAttribution(
            source=_only(found, "source", line["id"]),
            cue=_only(found, "cue", line["id"]),
            content=tuple(_span(m) for m in content),
            speaker=line["name"],
            kind=SpeakerKind(line["kind"]),
            optional=line["optional"] is not None,
        )


def _only(found: Sequence[Marked], kind: str, number: str) -> Span | None:
    spans = [_span(m) for m in found if m.kind == kind and m.attrs["of"] == number]
    if len(spans) > 1:
        raise ValueError(f"expected one {kind} of {number}, found {len(spans)}")
    return spans[0] if spans else None


def _span(mark: Marked) -> Span:
    return Span(mark.start, mark.end)


def _findings(found: Sequence[Marked], footer: Sequence[str]) -> Iterator[GoldFinding]:
    places = {m.attrs["id"]: _span(m) for m in found if "id" in m.attrs}
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
