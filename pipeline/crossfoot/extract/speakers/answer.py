"""Who a source is, how that was found, and how sure it is.

What a confidence is worth was counted on 384 attributions whose source is a pronoun, a surname or a role, in articles of
OneStopEnglish and PolNeAR: the 150 of ``benchmarks/speaker_marks.jsonl``, the 100 of ``speaker_marks_test.jsonl`` and 134 more,
all of which were read while the rules were written. Of those given with 0.9 or more 220 of 221 were right, with 0.8 to 0.9
23 of 23, with 0.7 to 0.8 63 of 75, with less 30 of 31. Before a rule was written for them, of the 134 it was 79 of 81 with 0.8
or more and 28 of 38 with less: a name with less than 0.8 is a suggestion.
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
