"""How the pages say what the records hold."""

from __future__ import annotations

from crossfoot.emit.report.words import VERDICTS, percent
from crossfoot.review.model import Change, Order, Status
from crossfoot.review.web.targets import correction_words
from crossfoot.types import Verdict
from crossfoot.types.decision import Action, Reason

STATUSES = {
    Status.OPEN: "Open",
    Status.CONFIRMED: "Confirmed",
    Status.REJECTED: "Rejected",
    Status.CORRECTED: "Corrected",
    Status.SUPPRESSED: "Hidden by a rule",
}
REASONS = {
    Reason.WRONG_NUMBER: "A number is misread",
    Reason.WRONG_SPEAKER: "The speaker is wrong",
    Reason.UNRELATED_NUMBERS: "The numbers do not belong together",
    Reason.LEGITIMATE_DIFFERENCE: "They differ, and rightly",
    Reason.OTHER: "Another reason",
}
CHANGES = {
    Change.NEW: "New in the last run",
    Change.SAME: "As before",
    Change.CHANGED: "Changed by the last run",
    Change.GONE: "Gone from the last run",
}
ORDERS = {
    Order.PRIORITY: "Most urgent first",
    Order.NEWEST: "Newest article first",
    Order.ARTICLE: "Article by article",
}
DONE = {
    Action.CONFIRM: "confirmed it",
    Action.REJECT: "rejected it",
    Action.CORRECT: "corrected it",
    Action.NOTE: "noted",
    Action.ASSIGN: "assigned it",
    Action.UNDO: "took back",
}
FACETS = {
    "status": "Status",
    "type": "What",
    "verdict": "Verdict",
    "check": "Check",
    "kind": "Kind of number",
    "speaker": "Speaker",
    "article": "Article",
    "change": "Since the last run",
    "reviewer": "Decided by",
    "assignee": "Assigned to",
}

KEYS = (
    (("j", "k"), "next and previous"),
    (("Enter",), "open what is chosen"),
    (("a",), "accept: confirm the flag"),
    (("r",), "reject, with a reason"),
    (("e",), "edit: correct a value, unit, speaker or span"),
    (("n",), "note"),
    (("u",), "undo the last decision"),
    (("/",), "search"),
    (("q",), "back to the queue"),
    (("?",), "this help"),
    (("Esc",), "close"),
)

correction = correction_words

__all__ = ["correction", "percent"]


def verdict(name: str | None) -> tuple[str, str, str]:
    """Return label, sign and class of a verdict; of a claim, which has none, empty ones."""
    return VERDICTS[Verdict(name)] if name else ("Claim", "", "plain")


def value(field: str, name: str, label: str) -> str:
    """Say one value of a filter for people."""
    if name == "":
        return "Nobody"
    match field:
        case "status":
            return STATUSES[Status(name)]
        case "verdict":
            return VERDICTS[Verdict(name)][0]
        case "change":
            return CHANGES[Change(name)]
        case "type":
            return "Findings" if name == "finding" else "Claims"
        case _:
            return label.replace("_", " ").capitalize() if field in {"check", "kind"} else label


def reason(name: str | None) -> str:
    """Say why something was rejected."""
    return REASONS[Reason(name)] if name else ""


def day(moment: str | None) -> str:
    """Shorten a moment to its day and minute in UTC: ``2024-03-08 09:15``."""
    return (moment or "")[:16].replace("T", " ")
