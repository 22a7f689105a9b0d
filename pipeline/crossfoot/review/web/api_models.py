"""What the API is sent: bounded, and nothing else than what is named."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from crossfoot.emit.json_lines import Record
from crossfoot.errors import SettingsError
from crossfoot.review.check_now import Submission
from crossfoot.review.model import CorrectionRequest, Request
from crossfoot.review.web.api_view import BIGGEST
from crossfoot.suppression import Rule, make_rules
from crossfoot.types import Action, Reason

Short = Annotated[str, Field(max_length=300)]
Number = Annotated[int, Field(ge=0, le=BIGGEST)]


class Sent(BaseModel):
    """Something sent, with no field that is not known."""

    model_config = ConfigDict(extra="forbid")


class CorrectionSent(Sent):
    """A correction; what is left out stands as the machine read it."""

    mention_id: Short | None = None
    attribution_id: Short | None = None
    value: Short | None = None
    unit: Short | None = None
    edtf: Short | None = None
    speaker: Short | None = None
    start: Number | None = None
    end: Number | None = None


class DecisionSent(Sent):
    """What to do with an item, and what was seen of it: the number of its last event, and its revision."""

    action: Action
    seen: Number
    revision: Number | None = None
    reason: Reason | None = None
    correction: CorrectionSent | None = None
    note: Annotated[str, Field(max_length=20_000)] | None = None
    assignee: Short | None = None

    def request(self, item_id: str) -> Request:
        """Return what is asked of the desk."""
        correction = None if self.correction is None else CorrectionRequest(**self.correction.model_dump())
        return Request(
            item_id=item_id,
            action=self.action,
            seen=self.seen,
            reason=self.reason,
            correction=correction,
            note=self.note,
            assignee=self.assignee,
            revision=self.revision,
        )


class RuleSent(Sent):
    """A suppression rule, with the fields of ``[[suppress]]`` in ``crossfoot.toml``."""

    name: Short
    check: list[Short] = []
    source: list[Short] = []
    section: list[Short] = []
    kind: list[Short] = []
    pattern: Short | None = None
    reason: Short | None = None
    finding: Short | None = None
    """Id of the rejected finding that it is made of."""

    def rule(self) -> Rule:
        """Return the rule.

        Raises:
            SettingsError: It is none.
        """
        table = {k: v for k, v in self.model_dump(exclude={"finding"}).items() if v}
        problems: list[str] = []
        made = make_rules([table], "rule", problems)
        if problems:
            raise SettingsError(problems)
        return made[0]


class TextSent(Sent):
    """An article to check now."""

    text: Annotated[str, Field(max_length=1_000_000)]
    published: Short | None = None
    title: Short | None = None
    source: Short | None = None
    url: Annotated[str, Field(max_length=2000)] | None = None

    def submission(self) -> Submission:
        """Return what is asked of the checker."""
        return Submission(self.text, None, self.published, self.title, self.url, self.source)


class TomlSent(Sent):
    """The text of a ``crossfoot.toml``."""

    text: Annotated[str, Field(max_length=200_000)]


class KeySent(Sent):
    """The key of a text that was checked a moment ago."""

    key: Short


class CheckedText(BaseModel):
    """A text that was checked: its records, and the key by which it can be kept."""

    key: str
    article: Record
    claims: list[Record]
    findings: list[Record]


class Problem(BaseModel):
    """Why something was not done (RFC 9457)."""

    title: str
    status: int
    detail: str
