"""A finding for the terminal: operands in their sentences, arithmetic, grades, evidence; plain where it is piped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from crossfoot.check.findings import CERTAINTY
from crossfoot.emit.json_lines import Record
from crossfoot.emit.report.formula import LONG
from crossfoot.emit.report.visible import visible
from crossfoot.emit.report.words import VERDICTS, percent, words
from crossfoot.explain.formula import EQUALS
from crossfoot.explain.grades import Step, Working, letter, work_out
from crossfoot.explain.in_words import gap, loosely, number, printed, spread
from crossfoot.explain.runs import Found
from crossfoot.explain.sentences import colour, sentences
from crossfoot.types import Unit, Verdict

STYLES = {"ok": "green", "near": "yellow", "flag": "bold red"}
NEEDS = {
    Verdict.AGREES: "digits as printed",
    Verdict.ROUNDS: "zeros as rounding",
    Verdict.TRUNCATES: "digits cut off",
    Verdict.APPROXIMATES: "hedge, round figure",
}


def lay_out(found: Found) -> RenderableType:
    """Lay a finding out, each article's text made safe to print."""
    finding = found.finding
    mentions = [_mention(found, operand) for operand in finding["operands"]]
    working = work_out(finding, mentions)
    parts: list[RenderableType] = [
        _head(finding),
        Text(visible(finding["explanation"])),
        *_section("Where the numbers stand", *sentences(found)),
        *_section("What the numbers stand for", _operands(finding, mentions, working)),
        *_section("Arithmetic", *_arithmetic(finding, working)),
        *_section("Verdict", _grades(finding, working)),
        *_section(
            "Why they belong together", Text(f"{visible(finding['evidence'])} (rule {finding['rule']})")
        ),
        *_section("Confidence", _confidence(finding)),
    ]
    return Group(*parts)


def _section(title: str, *body: RenderableType) -> Iterator[RenderableType]:
    yield Text()
    yield Text(title, style="bold")
    for part in body:
        yield Padding(part, (0, 0, 0, 2), expand=False)


def _head(finding: Record) -> Text:
    label, sign, style = VERDICTS[Verdict(finding["verdict"])]
    head = Text(f"{sign.rstrip(chr(0xFE0E))} {label}", style=STYLES[style])
    head.append(
        f"   {words(finding['check'])}   confidence {percent(finding['confidence'])}",
        style="default not bold",
    )
    return head.append(f"   {finding['id']}", style="dim not bold default")


def _mention(found: Found, operand: Record) -> Record:
    mentions = found.claims[operand["claim_id"]]["mentions"]
    mention: Record = next(m for m in mentions if m["id"] == operand["mention_id"])
    return mention


def _operands(finding: Record, mentions: Sequence[Record], working: Working) -> Table:
    table = Table.grid(padding=(0, 2))
    for _ in range(4):
        table.add_column(no_wrap=True)
    for index, (operand, mention) in enumerate(zip(finding["operands"], mentions, strict=True)):
        name = letter(index)
        quantity = working.quantities.get(name)
        table.add_row(
            Text(name, style=f"bold {colour(index)}"),
            words(operand["role"]),
            Text(visible(" ".join(mention["surface"].split())), style=colour(index)),
            printed(quantity) if quantity is not None else mention.get("timex", ""),
            Text(
                loosely(quantity, operand=name != working.stated) if quantity is not None else "",
                style="dim",
            ),
        )
    return table


def _arithmetic(finding: Record, working: Working) -> Iterator[RenderableType]:
    unit = _unit(working)
    numbers = LONG.sub(lambda match: f"{int(match[0]):,}", visible(finding["formula"]))
    if working.formula is not None:
        same = EQUALS.search(finding["formula"]) if len(working.formula.names) == 1 else None
        compared = f"{same[0]}{working.stated}" if same and working.stated else ""
        yield Text.assemble(*_lettered(working.formula.letters + compared))
        numbers = numbers if compared else f"= {numbers}"
    yield Text(numbers)
    stated = working.stated_amount
    table = Table.grid(padding=(0, 2))
    for row, point, interval in (
        ("computed", working.made, working.steps[0].computed),
        ("stated", stated.point, stated.interval),
    ):
        figured = "" if point is None else number(point, unit)
        table.add_row(row, figured, f"the digits allow {spread(interval, unit)}")
    yield table


def _lettered(letters: str) -> Iterator[tuple[str, str]]:
    names = {letter(i): i for i in range(26 * 4)}
    word = ""
    for char in f"{letters} ":
        if char.isalnum():
            word += char
            continue
        if word:
            yield (word, f"bold {colour(names[word])}" if word in names else "")
            word = ""
        yield (char, "")


def _grades(finding: Record, working: Working) -> Table:
    verdict, unit = Verdict(finding["verdict"]), _unit(working)
    table = Table.grid(padding=(0, 2))
    table.add_row("", *(Text(t, style="dim") for t in ("grade", "reading", "computed", "stated", "apart by")))
    for step in working.steps:
        table.add_row(*_step(step, verdict, unit))
    if verdict.flagged:
        label = VERDICTS[verdict]
        needs = "none holds" if verdict is Verdict.CONTRADICTS else "cannot be"
        table.add_row("▸", Text(verdict.value, style=STYLES[label[2]]), needs, "", "", "")
    elif verdict not in {step.verdict for step in working.steps}:
        table.add_row(
            "▸", Text(verdict.value, style=STYLES[VERDICTS[verdict][2]]), NEEDS[verdict], "", "", "holds"
        )
    return table


def _step(step: Step, verdict: Verdict, unit: Unit | None) -> tuple[str | Text, ...]:
    mine = step.verdict is verdict
    tried = verdict.flagged or GRADE_ORDER.index(step.verdict) <= GRADE_ORDER.index(verdict)
    outcome = "holds" if step.gap is None else gap(step.gap, unit)
    if step.gap is None and not mine and tried:
        outcome = (
            "meets, but other words decide"  # the check knows more than the figures: the other way, a bound
        )
    style = "bold" if mine else "" if tried else "dim"
    label = Text(step.verdict.value, style=STYLES[VERDICTS[step.verdict][2]] if mine else style)
    return (
        "▸" if mine else "",
        label,
        Text(NEEDS[step.verdict], style=style),
        Text(spread(step.computed, unit), style=style),
        Text(spread(step.stated, unit), style=style),
        Text(outcome if tried else "not needed", style=style),
    )


GRADE_ORDER = tuple(Verdict)


def _confidence(finding: Record) -> Text:
    certainty = CERTAINTY[Verdict(finding["verdict"])]
    link = min(Decimal(1), Decimal(str(finding["confidence"])) / certainty)
    return Text(
        f"{percent(finding['confidence'])}: {percent(float(link))} that these numbers belong together "
        f"times {int(certainty * 100)}% for {finding['verdict']}"
    )


def _unit(working: Working) -> Unit | None:
    return None if working.stated is None else working.quantities[working.stated].unit
