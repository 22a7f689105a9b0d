"""What ``run.json`` says: versions, settings, inputs, counts and times."""

import platform
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

from crossfoot.emit.integrity import Records
from crossfoot.emit.json_lines import Record
from crossfoot.types import Hidden, Kind, Verdict


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What the writer cannot know of a run."""

    model_name: str
    model_version: str
    started: datetime
    """With its time zone."""

    finished: datetime
    settings: Mapping[str, Any] = field(default_factory=dict)
    """Settings by name, as JSON values."""

    inputs: Sequence[str] = ()
    """Files and folders that were read."""

    hiders: Sequence[str] = ()
    """What of the settings may hide a finding."""


@dataclass(slots=True)
class Counts:
    """How much of everything a run holds."""

    articles: int = 0
    rejects: int = 0
    claims: int = 0
    attributions: int = 0
    flagged: int = 0
    mentions: Counter[str] = field(default_factory=Counter)
    findings: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By check and verdict."""

    hidden: dict[str, Hidden] = field(default_factory=dict)
    """By what hides them."""

    def add(self, records: Records) -> None:
        """Count the records of one article."""
        self.articles += 1
        self.claims += len(records.claims)
        self.attributions += len({a["id"] for claim in records.claims for a in claim["attributions"]})
        self.mentions.update(mention["kind"] for claim in records.claims for mention in claim["mentions"])
        for finding in records.findings:
            self.add_finding(finding)

    def add_finding(self, finding: Record) -> None:
        """Count a finding."""
        self.findings[finding["check"], finding["verdict"]] += 1
        self.flagged += finding["flagged"]

    def hide(self, hidden: Iterable[Hidden]) -> None:
        """Count findings that the settings hide."""
        for new in hidden:
            old = self.hidden.get(new.by, Hidden(new.by, 0, 0))
            self.hidden[new.by] = Hidden(new.by, old.findings + new.findings, old.flagged + new.flagged)

    def record(self, hiders: Sequence[str] = ()) -> Record:
        """Write the counts, kinds and verdicts in the order of their definition and checks by name.

        Args:
            hiders: What may hide a finding, in order; each gets a count, be it 0.
        """
        record = self._record()
        if hiders:
            counts = [self.hidden.get(by, Hidden(by, 0, 0)) for by in hiders]
            record["hidden"] = {n.by: {"findings": n.findings, "flagged": n.flagged} for n in counts}
        return record

    def _record(self) -> Record:
        checks = sorted({check for check, _ in self.findings})
        return {
            "articles": self.articles,
            "rejects": self.rejects,
            "claims": self.claims,
            "mentions": {kind.value: self.mentions[kind.value] for kind in Kind},
            "attributions": self.attributions,
            "findings": {
                check: {v.value: n for v in Verdict if (n := self.findings[check, v.value])}
                for check in checks
            },
            "flagged": self.flagged,
        }


def run_record(info: RunInfo, counts: Counts) -> Record:
    """Make the record of a run."""
    return {
        "schema": "crossfoot/run/1",
        "crossfoot": version("crossfoot"),
        "python": platform.python_version(),
        "spacy": version("spacy"),
        "model": {"name": info.model_name, "version": info.model_version},
        "settings": dict(info.settings),
        "inputs": list(info.inputs),
        "counts": counts.record(info.hiders),
        "started": _moment(info.started),
        "finished": _moment(info.finished),
        "seconds": round((info.finished - info.started).total_seconds(), 3),
    }


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
