"""Wire copies of one text and versions of one article: clusters of articles that are mostly the same."""

from __future__ import annotations

from collections import defaultdict

from crossfoot.across.index import Index
from crossfoot.across.sketch import resemblance

ALIKE = 0.7
"""Share of shingles from which on two texts are one, edited: 0.5 may be two stories with the same background."""

NEIGHBOURS = 4
"""Articles before it with which each is compared in a group: a text that ran in 200 papers makes no 200² pairs."""


class Copies:
    """The clusters of an index."""

    def __init__(self, index: Index) -> None:
        self._parents: dict[int, int] = {}
        for group in index.alike():
            for place, number in enumerate(group):
                for other in group[max(0, place - NEIGHBOURS) : place]:
                    if self.of(number) != self.of(other) and is_copy(index, number, other):
                        self._parents[self.of(number)] = self.of(other)

    def of(self, number: int) -> int:
        """The cluster of an article, by the number of one of its articles."""
        while number in self._parents:
            parent = self._parents[number]
            if parent in self._parents:
                self._parents[number] = self._parents[parent]
            number = parent
        return number

    def clusters(self) -> list[list[int]]:
        """All clusters of several articles, unsorted."""
        members: dict[int, list[int]] = defaultdict(list)
        for number in self._parents:
            members[self.of(number)].append(number)
        return [[root, *others] for root, others in members.items()]


def is_copy(index: Index, one: int, other: int) -> bool:
    """Whether two articles are the same text, but for edits, or stand at the same address."""
    url = index.url(one)
    if url is not None and url == index.url(other):
        return True
    return resemblance(index.sketch(one), index.sketch(other)) >= ALIKE
