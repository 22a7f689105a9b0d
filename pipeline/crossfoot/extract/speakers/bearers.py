"""Whose a surname is that several people of an article bear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossfoot.extract.speakers.entity import Entity

NOT_YET = -1
"""Place of those who were named in full, but as no subject."""


class Bearers:
    """Tells the bearers of one surname apart, from the beginning of an article on."""

    def __init__(self) -> None:
        """Begin before anybody is named."""
        self._full: dict[Entity, int] = {}
        self._alone: Counter[Entity] = Counter()
        self._called: Counter[Entity] = Counter()

    def name_in_full(self, entity: Entity, start: int, *, leads: bool) -> None:
        """Note that somebody is named in full; with *leads* as the subject of a sentence, to which what follows goes back."""
        self._full[entity] = start if leads else self._full.get(entity, NOT_YET)

    def of(self, bearers: Sequence[Entity], *, titled: bool) -> Entity | None:
        """Return whom a surname by itself means here, if it can be told, and note it.

        It is the only one who was named in full before, else the one whom the surname named most often, else the last who was
        named in full as a subject: "Leo Ruiz is missing. His mother, *Ana Ruiz*, was waiting for news, *Ruiz* said". Before
        all of them it is the one who is named first.

        Args:
            bearers: Those who bear the surname.
            titled: Whether "Mr." or "Mrs." stands before it; *bearers* then go with that.
        """
        seen = [e for e in bearers if e in self._full]
        if not seen:
            return min(bearers, key=lambda e: e.first, default=None)
        counts = self._called if titled else self._alone
        most = max(counts[e] for e in seen)
        if len(seen) == 1 or not most:
            return max(seen, key=lambda e: self._full[e])
        return next(e for e in seen if counts[e] == most)

    def note(self, entity: Entity, *, titled: bool) -> None:
        """Count a surname for the one whom it means."""
        self._alone[entity] += 1
        self._called[entity] += titled
