"""Settings: which checks are on, how sure a finding must be, and what is suppressed; ``crossfoot.toml``."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crossfoot.errors import SettingsError
from crossfoot.suppression import TABLE, Rule, make_rules
from crossfoot.types import CHECK_NAMES, Article, Claim, Finding, Hidden

FILE = "crossfoot.toml"
"""Read where `crossfoot check` is run, if it is there."""

CHECKS = "checks"


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """How one check is tuned."""

    on: bool = True
    minimum_confidence: float = 0.0
    """Findings that are less sure, 0 to 1, are hidden."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the checks may show. The default shows everything."""

    checks: Mapping[str, CheckSettings] = field(default_factory=dict)
    """By name; a check that is not there is on."""

    rules: Sequence[Rule] = ()
    """In order: the first that hides a finding is counted for it."""

    def __post_init__(self) -> None:
        problems = [
            f"settings: {CHECKS}.{name}: expected one of {', '.join(CHECK_NAMES)}, found another; correct the name"
            for name in self.checks
            if name not in CHECK_NAMES
        ]
        if problems:
            raise SettingsError(problems)

    @property
    def hiders(self) -> tuple[str, ...]:
        """Everything that may hide a finding, as it is called in counts: settings of checks, then rules."""
        of_checks = [
            f"{CHECKS}.{name}.{what}"
            for name, check in self.checks.items()
            for what, tells in (("on", not check.on), ("minimum_confidence", check.minimum_confidence > 0))
            if tells
        ]
        return (*of_checks, *(rule.name for rule in self.rules if rule.on))

    def sift(
        self, findings: Iterable[Finding], claims: Mapping[str, Claim], articles: Mapping[str, Article]
    ) -> tuple[tuple[Finding, ...], tuple[tuple[Finding, str], ...]]:
        """Part findings into those to show, and those that are hidden with what hides them.

        Args:
            findings: In the order to keep.
            claims: By id, those in which operands stand.
            articles: By id, those in which the claims stand.
        """
        kept: list[Finding] = []
        hidden: list[tuple[Finding, str]] = []
        for finding in findings:
            hider = self._hider(finding, claims, articles)
            if hider is None:
                kept.append(finding)
            else:
                hidden.append((finding, hider))
        return tuple(kept), tuple(hidden)

    def _hider(
        self, finding: Finding, claims: Mapping[str, Claim], articles: Mapping[str, Article]
    ) -> str | None:
        check = self.checks.get(finding.check, CheckSettings())
        if not check.on:
            return f"{CHECKS}.{finding.check}.on"
        if finding.confidence < check.minimum_confidence:
            return f"{CHECKS}.{finding.check}.minimum_confidence"
        return next((rule.name for rule in self.rules if rule.hides(finding, claims, articles)), None)

    def record(self) -> dict[str, Any]:
        """The settings as ``crossfoot.toml`` would hold them, without what says nothing."""
        checks = {
            name: {"on": check.on, "minimum_confidence": check.minimum_confidence}
            for name, check in self.checks.items()
        }
        rules = [rule.record() for rule in self.rules]
        return {key: value for key, value in ((CHECKS, checks), (TABLE, rules)) if value}


DEFAULT = Settings()
"""Everything is shown."""


def count_hidden(hidden: Iterable[tuple[Finding, str]]) -> tuple[Hidden, ...]:
    """Count hidden findings by what hides them, in the order of its name."""
    pairs = list(hidden)
    every = Counter(hider for _, hider in pairs)
    flagged = Counter(hider for finding, hider in pairs if finding.flagged)
    return tuple(Hidden(hider, every[hider], flagged[hider]) for hider in sorted(every))


def find_settings(path: Path | None = None, folder: Path | None = None) -> Settings:
    """Read the settings at *path*, or ``crossfoot.toml`` in *folder*, or take the default if there is none.

    Raises:
        SettingsError: As `load_settings`.
    """
    if path is not None:
        return load_settings(path)
    default = (folder or Path()) / FILE
    return load_settings(default) if default.exists() else DEFAULT


def load_settings(path: Path | str) -> Settings:
    """Read a settings file.

    Raises:
        SettingsError: One line for each thing that is wrong: what was expected, what was found, what to do.
    """
    try:
        document = tomllib.loads(Path(path).read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise SettingsError([f"{path}: expected a settings file, found nothing; check the path"]) from error
    except OSError as error:
        raise SettingsError(
            [f"{path}: expected a settings file, found {error.strerror}; check the path"]
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(
            [f"{path}: expected text in UTF-8, found other bytes; save it as UTF-8"]
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError([f"{path}: expected TOML, found: {error}; correct the line"]) from error
    return make_settings(document, str(path))


def make_settings(document: Mapping[str, Any], where: str = "settings") -> Settings:
    """Make settings of the values that a settings file holds.

    Raises:
        SettingsError: One line for each thing that is wrong; *where* names the file in it.
    """
    problems = [
        f"{where}: {key}: expected {CHECKS} or {TABLE}, found another key; correct or remove it"
        for key in document
        if key not in (CHECKS, TABLE)
    ]
    checks = _checks(document.get(CHECKS, {}), where, problems)
    rules = make_rules(document.get(TABLE, []), where, problems)
    if problems:
        raise SettingsError(problems)
    return Settings(checks, rules)


def _checks(tables: object, where: str, problems: list[str]) -> dict[str, CheckSettings]:
    if not isinstance(tables, dict):
        problems.append(f"{where}: {CHECKS}: expected tables, found {tables!r}; write [{CHECKS}.share]")
        return {}
    checks: dict[str, CheckSettings] = {}
    for name, table in tables.items():
        place = f"{where}: {CHECKS}.{name}"
        wrong = list(_wrong(name, table))
        problems += [f"{place}{line}" for line in wrong]
        if not wrong:
            checks[name] = CheckSettings(table.get("on", True), float(table.get("minimum_confidence", 0.0)))
    return checks


def _wrong(name: str, table: object) -> Iterable[str]:
    """Yield what is wrong with the settings of one check."""
    if name not in CHECK_NAMES:
        yield f": expected one of {', '.join(CHECK_NAMES)}, found another check; correct the name"
    if not isinstance(table, dict):
        yield f": expected a table, found {table!r}; write [{CHECKS}.{name}]"
        return
    for key, value in table.items():
        if key == "on":
            if not isinstance(value, bool):
                yield f".on: expected true or false, found {value!r}; write it without quotes"
        elif key == "minimum_confidence":
            number = isinstance(value, (int, float)) and not isinstance(value, bool)
            if not number or not 0 <= value <= 1:
                yield f".minimum_confidence: expected a number from 0 to 1, found {value!r}; write 0.8 for 80%"
        else:
            yield f".{key}: expected on or minimum_confidence, found another key; correct or remove it"
