"""The sentences of a finding, each operand in brackets with its letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from crossfoot.emit.json_lines import Record
from crossfoot.emit.report.visible import visible
from crossfoot.explain.grades import letter
from crossfoot.explain.runs import Found

COLOURS = ("cyan", "magenta", "green", "blue", "yellow", "red")


def colour(index: int) -> str:
    """The colour of an operand."""
    return COLOURS[index % len(COLOURS)]


def sentences(found: Found) -> Iterator[RenderableType]:
    """Yield each claim with its operands marked, under its article where there are several."""
    operands = list(enumerate(found.finding["operands"]))
    several = len(found.articles) > 1
    shown: str | None = None
    for claim in sorted(
        found.claims.values(),
        key=lambda c: (c["article_id"] == found.finding["article_id"], c["article_id"], c["start"]),
    ):
        if claim["article_id"] != shown:
            shown = claim["article_id"]
            later = several and shown == found.finding["article_id"]
            yield Text(
                ("later: " if later else "earlier: " if several else "") + _article(found, claim), style="dim"
            )
        yield Padding(
            _marked(claim, [(i, o) for i, o in operands if o["claim_id"] == claim["id"]]), (0, 0, 0, 2)
        )
        yield from (Padding(Text(line, style="dim"), (0, 0, 0, 2)) for line in _context(claim, found.finding))


def _article(found: Found, claim: Record) -> str:
    article = found.articles.get(claim["article_id"], {})
    details = [
        article.get("title"),
        article.get("source"),
        article.get("published"),
        f"article {claim['article_id']}",
    ]
    return visible(", ".join(" ".join(d.split()) for d in details if d))


def _marked(claim: Record, operands: Sequence[tuple[int, Record]]) -> Text:
    """The sentence on one line, each operand in brackets with its letter: "Of the [C 1,240] homes"."""
    start, surface = claim["start"], claim["surface"]
    opens: dict[int, list[int]] = {}
    closes: dict[int, list[int]] = {}
    for index, operand in sorted(operands, key=lambda pair: -pair[1]["end"]):
        opens.setdefault(operand["start"] - start, []).append(index)
        closes.setdefault(operand["end"] - start, []).insert(0, index)
    line, last = Text("“"), 0
    inside: list[int] = []
    for place in sorted({*opens, *closes, len(surface)}):
        line.append(_on_one_line(surface[last:place]), style=f"bold {colour(inside[-1])}" if inside else "")
        for index in closes.get(place, ()):
            inside.remove(index)
            line.append("]", style=f"bold {colour(index)}")
        for index in opens.get(place, ()):
            inside.append(index)
            line.append(f"[{letter(index)} ", style=f"bold {colour(index)}")
        last = place
    return line.append("”")


def _on_one_line(text: str) -> str:
    return (
        visible("".join(" " if c.isspace() else c for c in text))
        if "\n" in text or "\t" in text
        else visible(text)
    )


def _context(claim: Record, finding: Record) -> Iterator[str]:
    spans = [(o["start"], o["end"]) for o in finding["operands"] if o["claim_id"] == claim["id"]]
    said = [
        a["speaker"]["name"] or "speaker not named"
        for a in claim["attributions"]
        if any(p["start"] < end and start < p["end"] for p in a["content"] for start, end in spans)
    ]
    modality = "" if claim["modality"] == "asserted" else claim["modality"]
    notes = [
        "headline" if claim["section"] == "title" else "",
        modality,
        *(f"said by {name}" for name in dict.fromkeys(said)),
    ]
    if line := ", ".join(note for note in notes if note):
        yield visible(line)
