"""Where an article is at home: its country, and in which order it writes the figures of a date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from urllib.parse import urlsplit

from crossfoot import lexicon
from crossfoot.annotate.reading import Reading
from crossfoot.extract.currencies import choose_currencies
from crossfoot.extract.dates.expressions import Atom, Calendar, Numeric
from crossfoot.extract.dates.periods import Unit


class Home:
    """What an article's outlet and text tell of its country; worked out only when a date asks for it."""

    def __init__(self, reading: Reading, atoms: Iterable[Atom]) -> None:
        self._reading = reading
        self._dates = [atom.expression for atom in atoms if isinstance(atom.expression, Numeric | Calendar)]

    @cached_property
    def outlet(self) -> str | None:
        """ISO 3166 code of the outlet's country, by its name or the end of its address."""
        article, known = self._reading.article, lexicon.load("time_words")["outlets"]
        host = urlsplit(article.url or "").hostname or ""
        told = {(article.source or "").lower().removeprefix("the "), *_domains(host)}
        for country, names in known["names"].items():
            if told.intersection(names):
                return str(country)
        ending = host.rpartition(".")[2]
        if ending in known["no_country"] or not re.fullmatch("[a-z]{2,3}", ending):
            return None
        return str(known["endings"].get(ending)) if ending in known["endings"] else _country(ending)

    @cached_property
    def country(self) -> str | None:
        """The outlet's country, else the one whose places the text names most."""
        if self.outlet is not None:
            return self.outlet
        counts = Counter(choose_currencies(self._reading.article).places).most_common(2)
        if not counts or (len(counts) == 2 and counts[0][1] < 2 * counts[1][1]):
            return None
        code = counts[0][0][:2]  # CAD is of CA; the euro is of no one country
        return None if code == "EU" else code

    @cached_property
    def order(self) -> tuple[str, str] | None:
        """``("DMY", "outlet")``: the order of day and month, and what says so; ``None`` where nothing does.

        The text's own dates come first: one that can be read in one way only ("13/04/2021"), or a day printed before
        its month in words. "April 13" says nothing: Indians and Canadians write so and 13/04/2021 too.
        """
        told = {order for date in self._dates if (order := _order(date)) is not None}
        if told:
            return (told.pop(), "text") if len(told) == 1 else None
        countries = lexicon.load("time_words")["outlets"]
        if self.outlet is None or self.outlet in countries["mixed_order"]:
            return None
        return ("MDY" if self.outlet in countries["month_first"] else "DMY"), "outlet"


def _domains(host: str) -> list[str]:
    """Return a host's own name and those above it: "edition.cnn.com", "cnn.com", "com"."""
    labels = host.split(".")
    return [".".join(labels[n:]) for n in range(len(labels))]


def _country(ending: str) -> str | None:
    return ending.upper() if len(ending) == 2 else None


def _order(date: Numeric | Calendar) -> str | None:
    if isinstance(date, Calendar):
        before = date.unit is Unit.DAY and date.year is not None and date.day_first
        return "DMY" if before else None
    first, second = (int(figures) for figures in date.words.split("/")[:2])
    if first == second or max(first, second) > 31:
        return None
    return "DMY" if first > 12 else "MDY" if second > 12 else None
