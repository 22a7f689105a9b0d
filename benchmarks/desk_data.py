"""A run of any size with made-up articles, to fill a desk: ``python -m benchmarks.desk_data FOLDER --articles 2500``.

Each article has 20 claims and 2 findings, so that 2,500 make 50,000 and 5,000. The same numbers give the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from crossfoot.assemble import prioritize
from crossfoot.assemble.identity import claim_id, finding_id
from crossfoot.emit.json_lines import to_line
from crossfoot.emit.judged import judged_records
from crossfoot.emit.run_record import Counts, RunInfo, run_record
from crossfoot.emit.validate import Validator
from crossfoot.ingest.places import RUN_FILES
from crossfoot.types import (
    Amount,
    Analysis,
    AnyMention,
    Article,
    Attribution,
    Claim,
    Counted,
    Coverage,
    Cue,
    Finding,
    Form,
    Kind,
    Mention,
    Modality,
    Operand,
    Piece,
    Quantity,
    ResolvedBy,
    Section,
    Span,
    Speaker,
    SpeakerKind,
    Unchecked,
    Unit,
    Verdict,
)

CLAIMS = 20
FINDINGS = 2
FIRST_NAMES = ("Ana", "Bo", "Chidi", "Dora", "Emil", "Fay", "Gita", "Hugo", "Ines", "Jun", "Kofi", "Lena")
LAST_NAMES = (
    "Abara",
    "Brandt",
    "Castell",
    "Dunmore",
    "Eskola",
    "Fontaine",
    "Gruber",
    "Halloran",
    "Ito",
    "Jansen",
)
PLACES = (
    "Norhaven",
    "Eastmere",
    "Calder Bay",
    "Stonebridge",
    "Lindholm",
    "Port Avery",
    "Westfold",
    "Marlow Heath",
)
WORKS = (
    "bridge",
    "tram line",
    "hospital",
    "harbour",
    "school",
    "flood wall",
    "library",
    "stadium",
    "reservoir",
)
THINGS = ("workers", "commuters", "patients", "pupils", "households", "visitors", "voters", "farmers")
SOURCES = ("The Norhaven Courier", "Eastmere Daily", "Calder Post", "The Lindholm Gazette")
CHECKS = ("share", "sum", "change", "difference", "restatement", "bounds", "ratio", "rate")
VERDICTS = (
    *[Verdict.AGREES] * 4,
    Verdict.ROUNDS,
    Verdict.APPROXIMATES,
    *[Verdict.CONTRADICTS] * 3,
    Verdict.IMPOSSIBLE,
)
REASONS = ("alone", "vague", "hypothetical")


def write_run(folder: Path, analyses: Iterable[Analysis], name: str = "made-up") -> None:
    """Write the folder of a run that a desk can load; it has no report and no database.

    Args:
        folder: Made if it is not there.
        analyses: What the run found.
        name: Of its input, by which it is told from another run.
    """
    folder.mkdir(parents=True, exist_ok=True)
    counts, validator = Counts(), Validator()
    files = {name: (folder / name).open("w", encoding="utf-8", newline="\n") for name in RUN_FILES}
    for analysis in analyses:
        records = judged_records(analysis, validator)
        counts.add(records)
        files["articles.jsonl"].write(to_line(records.article))
        files["claims.jsonl"].writelines(map(to_line, records.claims))
        files["findings.jsonl"].writelines(map(to_line, records.findings))
    for file in files.values():
        file.close()
    noon = datetime(2024, 6, 1, 12, tzinfo=UTC)
    record = run_record(RunInfo("en_made_up", "1.0", noon, noon, inputs=[name]), counts)
    (folder / "run.json").write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


def make_analyses(articles: int, seed: int = 7) -> Iterator[Analysis]:
    """Make articles, each with its claims and findings."""
    random = Random(seed)  # noqa: S311  (no secret)
    people = [Speaker(f"{first} {last}", SpeakerKind.PERSON) for first in FIRST_NAMES for last in LAST_NAMES]
    for number in range(articles):
        yield _analysis(random, f"made-{number:05}", people)


def _analysis(random: Random, article_id: str, people: list[Speaker]) -> Analysis:
    place, work = random.choice(PLACES), random.choice(WORKS)
    title = f"What the {work} of {place} costs"
    sentences = [_sentence(random, place, work, random.choice(people)) for _ in range(CLAIMS)]
    text = title + "\n\n"
    claims: list[Claim] = []
    starts: list[int] = []
    for words, _, _ in sentences:
        starts.append(len(text))
        text += words + " "
    text = text.rstrip()
    for start, (words, numbers, speaker) in zip(starts, sentences, strict=True):
        claims.append(_claim(article_id, text, Span(start, start + len(words)), numbers, speaker))
    findings = tuple(_finding(random, article_id, claims[2 * i], claims[2 * i + 1]) for i in range(FINDINGS))
    said = dict.fromkeys(a.speaker for claim in claims for a in claim.attributions)
    checked = 2 * FINDINGS
    left = CLAIMS * 2 - checked
    return Analysis(
        article=Article(
            id=article_id,
            text=text,
            title=title,
            published=(date(2024, 1, 1) + timedelta(days=random.randrange(150))).isoformat(),
            url=f"https://news.example/{article_id}",
            source=random.choice(SOURCES),
            language="en",
            title_span=Span(0, len(title)),
        ),
        speakers=tuple(said),
        claims=prioritize(claims, findings),
        findings=findings,
        coverage=Coverage(CLAIMS * 2, checked, (Unchecked(random.choice(REASONS), left),)),
    )


def _sentence(
    random: Random, place: str, work: str, speaker: Speaker
) -> tuple[str, tuple[str, str], Speaker]:
    money = f"${random.randrange(10, 999)}.{random.randrange(1, 10)} million"
    count = f"{random.randrange(1, 99)},{random.randrange(100, 1000)}"
    thing, month = random.choice(THINGS), random.randrange(2, 30)
    ways = (
        f"{speaker.name} said the {work} of {place} cost {money} and served {count} {thing}.",
        f"{speaker.name} said {count} {thing} signed within {month} weeks while {money} was spent on the {work}.",
        f"{speaker.name} said that {place} set {money} aside for {count} {thing} near the {work}.",
    )
    return random.choice(ways), (money, count), speaker


def _claim(article_id: str, text: str, span: Span, numbers: tuple[str, str], speaker: Speaker) -> Claim:
    name = speaker.name or ""
    who = Piece.at(text, span.start, span.start + len(name))
    said = Piece.at(text, who.span.end + 1, who.span.end + len(" said"))
    content = Piece.at(text, said.span.end + 1, span.end - 1)
    known = Speaker(name, speaker.kind, mentions=(who,))
    attribution = Attribution(
        Form.INDIRECT, who, Cue(said, "say"), (content,), known, ResolvedBy.NAME, 0.9, "reporting-verb"
    )
    mentions = sorted((_mention(text, span, words) for words in numbers), key=lambda m: m.span)
    before, after = text[max(0, span.start - 32) : span.start], text[span.end : span.end + 32]
    return Claim(
        id=claim_id(article_id, span),
        article_id=article_id,
        span=span,
        surface=span.slice(text),
        prefix=before,
        suffix=after,
        section=Section.BODY,
        modality=Modality.ASSERTED,
        attributions=(attribution,),
        mentions=tuple(mentions),
    )


def _mention(text: str, span: Span, words: str) -> AnyMention:
    start = text.index(words, span.start, span.end)
    end = start + len(words)
    if words.startswith("$"):
        point = Decimal(words[1:].split(maxsplit=1)[0]) * 1_000_000
        amount = Amount(point, point - 50_000, point + 50_000)
        return Mention.at(
            text, start, end, Quantity(Kind.MONEY, amount, Unit("USD", "$")), rule="money.symbol"
        )
    point = Decimal(words.replace(",", ""))
    thing = text[end + 1 : span.end].split(maxsplit=1)[0].rstrip(".")
    of = Counted(Piece.at(text, end + 1, end + 1 + len(thing)), thing.removesuffix("s"))
    return Mention.at(
        text, start, end, Quantity(Kind.COUNT, Amount(point, point, point), Unit("1"), of=of), rule="count"
    )


def _finding(random: Random, article_id: str, one: Claim, other: Claim) -> Finding:
    verdict, check = random.choice(VERDICTS), random.choice(CHECKS)
    operands = tuple(
        Operand(role, next(m for m in claim.mentions if m.kind is Kind.COUNT), claim.id, article_id)
        for role, claim in (("part", one), ("whole", other))
    )
    a, b = (operand.mention.surface for operand in operands)
    stated = Decimal(b.replace(",", ""))
    made = Decimal(a.replace(",", ""))
    return Finding(
        id=finding_id(article_id, check, operands),
        article_id=article_id,
        check=check,
        verdict=verdict,
        confidence=random.randrange(60, 100) / 100,
        operands=operands,
        formula=f"{made} = {stated}",
        computed=Amount(made, made, made),
        stated=Amount(stated, stated, stated),
        explanation=f"{a} against {b}: one count, given twice ({verdict.value}).",
        evidence="Both count the same people.",
        rule=f"{check}.made-up",
    )


def main() -> None:
    """Write a run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=2500)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    write_run(arguments.folder, make_analyses(arguments.articles, arguments.seed))


if __name__ == "__main__":
    main()
