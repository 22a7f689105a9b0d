r"""Suppression rules, "ignore sports scores": the one module that reads them, applies them and writes them.

    [[suppress]]
    name = "sports scores"
    check = ["sum", "difference"]
    source = "*sport*"
    pattern = '\b(?:goals|innings)\b'

A settings file holds such tables, and whatever else makes rules (a reviewer who rejects a finding) exports and
imports them in the same form.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import urlsplit

from crossfoot.errors import SettingsError
from crossfoot.pattern import PatternError, check_pattern, found
from crossfoot.types import CHECK_NAMES, Article, Claim, Finding, Kind, Operand, Section

TABLE = "suppress"
CONDITIONS = ("check", "source", "section", "kind", "pattern")
FIELDS = ("name", *CONDITIONS, "reason", "on")
CLOSED: Mapping[str, tuple[str, ...]] = {
    "check": CHECK_NAMES,
    "section": tuple(Section),
    "kind": tuple(Kind),
}
"""What may be said of conditions that have a closed set of values."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A finding is hidden where all conditions that the rule gives hold."""

    name: str
    check: tuple[str, ...] = ()
    """Names of checks, of which the finding's is one."""

    source: tuple[str, ...] = ()
    """Patterns with ``*`` and ``?`` for the article's source or the host of its address, in any case of letters."""

    section: tuple[str, ...] = ()
    """``title`` or ``body``. An operand must stand there, be of one of the kinds and in a claim of the pattern."""

    kind: tuple[str, ...] = ()
    pattern: str | None = None
    """Regular expression (`crossfoot.pattern`), searched for in the claim's text on one line."""

    reason: str | None = None
    """Why, for people."""

    on: bool = True
    """Whether the rule is in force."""

    def hides(self, finding: Finding, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> bool:
        """Whether the rule hides *finding*.

        Args:
            finding: What a check says.
            claims: By id, those in which the operands stand.
            articles: By id, those in which the claims stand.
        """
        if not self.on or (self.check and finding.check not in self.check):
            return False
        return any(self._holds(o, claims[o.claim_id], articles[o.article_id]) for o in finding.operands)

    def _holds(self, operand: Operand, claim: Claim, article: Article) -> bool:
        if self.section and claim.section not in self.section:
            return False
        if self.kind and operand.mention.kind not in self.kind:
            return False
        if self.source and not any(
            fnmatchcase(name, p.lower()) for name in _names(article) for p in self.source
        ):
            return False
        return self.pattern is None or found(self.pattern, " ".join(claim.surface.split()))

    def record(self) -> dict[str, Any]:
        """The rule as the values of its table, without those that say nothing."""
        values = {field: getattr(self, field) for field in FIELDS}
        record = {k: list(v) if isinstance(v, tuple) else v for k, v in values.items() if v not in ((), None)}
        if self.on:
            del record["on"]
        return record


def parse_rules(text: str, where: str = "rules") -> tuple[Rule, ...]:
    """Read TOML that holds nothing but ``[[suppress]]`` tables.

    Raises:
        SettingsError: One line for each thing that is wrong; *where* names the text in it.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError([f"{where}: expected TOML, found: {error}; correct the line"]) from error
    problems = [
        f"{where}: {key}: expected nothing but [[{TABLE}]], found another key; take it out"
        for key in document
        if key != TABLE
    ]
    rules = make_rules(document.get(TABLE, []), where, problems)
    if problems:
        raise SettingsError(problems)
    return rules


def write_rules(rules: Iterable[Rule]) -> str:
    """Write rules as TOML that `parse_rules` reads back."""
    return "\n".join(_table(rule) for rule in rules)


def make_rules(tables: object, where: str, problems: list[str]) -> tuple[Rule, ...]:
    """Make rules of what TOML or JSON gave for ``suppress``; add a line to *problems* for what is wrong."""
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        problems.append(
            f"{where}: {TABLE}: expected tables, found {_found(tables)}; write [[{TABLE}]] before each"
        )
        return ()
    rules: list[Rule] = []
    for number, table in enumerate(tables, start=1):
        wrong = list(_problems(table, {rule.name for rule in rules}))
        problems += [f"{where}: {TABLE} {number}: {line}" for line in wrong]
        if not wrong:
            rules.append(_rule(table))
    return tuple(rules)


def _rule(table: Mapping[str, Any]) -> Rule:
    return Rule(
        name=table["name"],
        check=_many(table.get("check", ())),
        source=_many(table.get("source", ())),
        section=_many(table.get("section", ())),
        kind=_many(table.get("kind", ())),
        pattern=table.get("pattern"),
        reason=table.get("reason"),
        on=table.get("on", True),
    )


def _problems(table: Mapping[str, Any], taken: set[str]) -> Iterable[str]:
    """Yield a line for each thing that is wrong with one table."""
    for key in table:
        if key not in FIELDS:
            yield f"{key}: expected one of {', '.join(FIELDS)}, found another key; correct or remove it"
    name = table.get("name")
    if not isinstance(name, str) or not name.strip() or "\n" in name:
        yield f"name: expected a name on one line, found {_found(name)}; its counts are shown under it"
    elif name in taken:
        yield f"name: expected each name once, found {_found(name)} again; rename one of the rules"
    if not any(table.get(key) for key in CONDITIONS):
        yield f"expected at least one of {', '.join(CONDITIONS)}, found none; a rule without any would hide everything"
    for key in ("check", "source", "section", "kind"):
        yield from _wrong_words(key, table.get(key, []))
    if "pattern" in table:
        yield from _wrong_pattern(table["pattern"])
    if not isinstance(table.get("reason", ""), str):
        yield f"reason: expected text, found {_found(table['reason'])}; put it in quotes"
    if not isinstance(table.get("on", True), bool):
        yield f"on: expected true or false, found {_found(table['on'])}; write it without quotes"


def _wrong_words(key: str, value: object) -> Iterable[str]:
    for word in [value] if not isinstance(value, list) else value:
        if not isinstance(word, str):
            yield f"{key}: expected text or a list of texts, found {_found(word)}; put it in quotes"
        elif key in CLOSED and word not in CLOSED[key]:
            yield f"{key}: expected one of {', '.join(CLOSED[key])}, found {_found(word)}; correct the name"
        elif not word:
            yield f"{key}: expected text, found none; remove the key"


def _wrong_pattern(value: object) -> Iterable[str]:
    if not isinstance(value, str) or not value:
        yield f"pattern: expected a regular expression, found {_found(value)}; put it in single quotes"
        return
    try:
        check_pattern(value)
    except PatternError as error:
        yield f"pattern: expected a regular expression, found {_found(value)}: {error}; correct it"


def _many(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else (str(value),)


def _found(value: object) -> str:
    return "nothing" if value is None else json.dumps(value, ensure_ascii=False, default=str)[:80]


def _names(article: Article) -> list[str]:
    """What an article's outlet may be called: its source and the host of its address, in small letters."""
    try:
        host = urlsplit(article.url or "").hostname
    except ValueError:  # an address that is none
        host = None
    return [name.lower() for name in (article.source, host) if name]


def _table(rule: Rule) -> str:
    lines = [f"[[{TABLE}]]", *(f"{key} = {_value(value)}" for key, value in rule.record().items())]
    return "\n".join(lines) + "\n"


def _value(value: object) -> str:
    # JSON's strings, booleans and lists of strings are TOML's too, but for DEL.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
