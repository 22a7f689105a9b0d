"""Who a source is, how that was found, and how sure it is.

What a confidence is worth was counted on attributions whose source is a pronoun, a surname or a role, in articles of
OneStopEnglish and PolNeAR. Of 150 that nobody had read (``benchmarks/speaker_marks_held.jsonl``), 94 of the 95 speakers given
with 0.8 or more were right, 22 of 28 with 0.7 to 0.8, 9 of 10 with less; of 1,158 that were read while the rules were
written, 681 of 688, 221 of 264 and 99 of 109. A name with less than 0.8 is a suggestion.
"""

from __future__ import annotations

from dataclasses import dataclass

from crossfoot.extract.speakers.entity import Entity
from crossfoot.types import ResolvedBy


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a source names."""

    entity: Entity | None
    by: ResolvedBy
    confidence: float


UNKNOWN = Answer(None, ResolvedBy.NONE, 0.0)
