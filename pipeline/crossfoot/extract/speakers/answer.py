"""Who a source is, how that was found, and how sure it is.

What a confidence is worth was counted on 370 attributions whose source is a pronoun, a surname or a role, in articles of
OneStopEnglish and PolNeAR: the 150 of ``benchmarks/speaker_marks.jsonl``, and 220 more that were marked while the rules were
written. Of those given with 0.9 or more 209 of 210 were right, with 0.8 to 0.9 25 of 25, with 0.7 to 0.8 78 of 87, with
0.6 to 0.7 17 of 21. On ``speaker_marks_test.jsonl``, whose articles were not read, it was 55 of 55 with 0.8 or more, 15 of 21
with 0.7 to 0.8 and 3 of 8 with less: a name with less than 0.8 is a suggestion.
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
