"""The nouns of Crossfoot. Imports nothing but the standard library."""

from crossfoot.types.analysis import Analysis, Coverage, Hidden, Unchecked
from crossfoot.types.article import Article, Reject
from crossfoot.types.attribution import Attribution, Cue, Form, ResolvedBy, Speaker, SpeakerKind
from crossfoot.types.claim import Claim, Modality, Section
from crossfoot.types.decision import Action, Correction, Decision, Reason
from crossfoot.types.finding import CHECK_NAMES, Finding, Operand, Verdict
from crossfoot.types.number import Amount, Bound, Change, Interval
from crossfoot.types.statement import Statement
from crossfoot.types.text import Piece, Span
from crossfoot.types.values import (
    Anchor,
    AnyMention,
    Basis,
    Counted,
    DateMention,
    DateType,
    DateValue,
    Kind,
    Mention,
    Period,
    PeriodPart,
    Quantity,
    QuantityMention,
    Ratio,
    Unit,
)

__all__ = [
    "CHECK_NAMES",
    "Action",
    "Amount",
    "Analysis",
    "Anchor",
    "AnyMention",
    "Article",
    "Attribution",
    "Basis",
    "Bound",
    "Change",
    "Claim",
    "Correction",
    "Counted",
    "Coverage",
    "Cue",
    "DateMention",
    "DateType",
    "DateValue",
    "Decision",
    "Finding",
    "Form",
    "Hidden",
    "Interval",
    "Kind",
    "Mention",
    "Modality",
    "Operand",
    "Period",
    "PeriodPart",
    "Piece",
    "Quantity",
    "QuantityMention",
    "Ratio",
    "Reason",
    "Reject",
    "ResolvedBy",
    "Section",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Statement",
    "Unchecked",
    "Unit",
    "Verdict",
]
