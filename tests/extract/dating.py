"""Read test sentences in which a time expression stands between brackets."""

from crossfoot.annotate.annotator import annotate
from crossfoot.extract.dates import find_dates
from crossfoot.types import Article


def dates_in(nlp, text, published=None, **of_article):
    """Return the mentions of dates in a text."""
    [reading] = annotate([Article("a", text, published=published, **of_article)], nlp)
    return list(find_dates(reading))


def only_date(nlp, marked, published=None, **of_article):
    """Return the one mention of a sentence, which must stand where the brackets are."""
    before, rest = marked.split("[", 1)
    surface, after = rest.split("]", 1)
    [mention] = dates_in(nlp, before + surface + after, published, **of_article)
    assert (mention.surface, mention.span.start) == (surface, len(before))
    return mention


def written(mention):
    """Return TIMEX3, EDTF and the interval as one string, with - for an open or unknown end."""
    period = mention.value.period
    return period.timex, period.edtf, f"{period.start or '-'} {period.end or '-'}"
