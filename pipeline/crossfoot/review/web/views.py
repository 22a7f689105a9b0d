"""A view of the queue and the addresses that lead on from it: another filter, another page, an item in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode

from crossfoot.errors import UsageError
from crossfoot.review.address import from_query, to_query
from crossfoot.review.model import Facet, Filter
from crossfoot.review.web import words

Pairs = Sequence[tuple[str, str]]
QUEUE = "/queue"
MOST_FIELDS = 500
START = f"{QUEUE}?status=open"
"""What has to be looked at."""


@dataclass(frozen=True, slots=True)
class View:
    """A filter, with the addresses around it."""

    filter: Filter

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The filter as the pairs of a URL."""
        return to_query(self.filter)

    @property
    def query(self) -> str:
        """The filter as the query of a URL."""
        return urlencode(self.pairs)

    def page(self, number: int) -> str:
        """Return the address of another page of the view."""
        return _address([*self.pairs, ("page", str(number))])

    def toggle(self, name: str, value: str) -> str:
        """Return the address of the view with *value* of a field added, or taken away if it is there."""
        pairs = self.pairs
        chosen = (name, value)
        return _address([p for p in pairs if p != chosen] if chosen in pairs else [*pairs, chosen])

    def without(self, *names: str) -> list[tuple[str, str]]:
        """Return the pairs of all other fields, for the hidden fields of a form."""
        return [pair for pair in self.pairs if pair[0] not in names]

    def chips(self, facets: Iterable[Facet]) -> list[tuple[str, str]]:
        """Return what is filtered by, for people, each with the address of the view without it."""
        labels = {(f.name, v.value): v.label for f in facets for v in f.values}
        found = []
        for name, value in self.pairs:
            if name == "order":
                continue
            if name in words.FACETS:
                said = words.value(name, value, labels.get((name, value), value))
                label = f"{words.FACETS[name]}: {said}"
            else:
                label = f"{WITHOUT_COUNTS[name]} {value}" if name != "text" else f"“{value}”"
            found.append((label, _address([p for p in self.pairs if p != (name, value)])))
        return found


WITHOUT_COUNTS = {"since": "from", "until": "to", "text": ""}


def read_view(query: str) -> View:
    """Read a view from the query of a URL.

    Raises:
        UsageError: A value is none that its field can have.
    """
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError as error:
        raise UsageError(
            f"view: expected at most {MOST_FIELDS} filters, found more; take some away"
        ) from error
    return View(from_query(pairs))


def item_address(item_id: str, query: str = "") -> str:
    """Return the address of a finding or claim, seen in a view."""
    kind = "findings" if item_id.startswith("f-") else "claims"
    return f"/{kind}/{quote(item_id, safe='')}" + (f"?{query}" if query else "")


def article_address(article_id: str) -> str:
    """Return the address of an article, whatever its id holds."""
    return f"/article?id={quote(article_id, safe='')}"


def _address(pairs: Iterable[tuple[str, str]]) -> str:
    query = urlencode(sorted(pairs))
    return f"{QUEUE}?{query}" if query else QUEUE
