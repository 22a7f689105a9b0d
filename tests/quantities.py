"""Check marked-up sentences against the quantities that are found in them.

A tag is a kind of mention; ``value`` or ``low`` and ``high``, ``unit``, ``bound``, ``change``, ``direction``, ``per`` and ``of``
are compared where they are given (``of=none``: nothing is counted). What is not marked must not be found.
"""

from crossfoot.annotate.annotator import annotate
from crossfoot.extract.dates import find_dates
from crossfoot.extract.quantities import find_quantities
from crossfoot.types import Article
from tests import markup


def quantities_in(nlp, text):
    [reading] = annotate([Article("a", text)], nlp)
    return find_quantities(reading, tuple(find_dates(reading)))


def check(nlp, marked):
    text, expected = markup.read(marked)
    found = quantities_in(nlp, text)
    shown = [(m.kind.value, m.span.start, m.surface) for m in found]
    assert shown == [(e.kind, e.start, text[e.start : e.end]) for e in expected]
    for mention, tag in zip(found, expected, strict=True):
        described = describe(mention)
        assert {name: described[name] or "none" for name in tag.attrs} == tag.attrs, mention.surface


def describe(mention):
    value = mention.value
    return {
        "value": plain(value.amount.point),
        "low": plain(value.amount.low),
        "high": plain(value.amount.high),
        "unit": value.unit.code,
        "basis": value.unit.basis.value,
        "bound": value.bound.value,
        "change": value.change.value,
        "direction": value.direction.value,
        "per": value.per,
        "of": None if value.of is None else value.of.piece.surface,
        "rule": mention.rule,
    }


def plain(number):
    return None if number is None else format(number.normalize(), "f")
