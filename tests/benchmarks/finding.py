"""Findings and what readers say of them, without articles."""

from benchmarks.finding_marks import Drawn, Mark

from crossfoot.types import Verdict


def drawn(name, *, check="sum", sample="quoted", verdict="agrees", confidence=0.85, where="s"):
    """A finding of the article *name*."""
    places = (("total", 30, 33), ("part", 4, 6))
    return Drawn(sample, where, name, check, f"{check}.list", Verdict(verdict), confidence, places)


def judged(row, *, right=True):
    """What a reader says of a finding."""
    return Mark(row.set, row.id, row.check, row.verdict, row.operands, right, "because")
