"""What the tests look at: stories as records, and macros filled with what is shown of them."""

from jinja2 import DictLoader

from crossfoot.emit.records import article_record, claim_record, finding_record
from crossfoot.review.show.article import show_article
from crossfoot.review.show.claim import show_claim
from crossfoot.review.show.environment import make_environment
from crossfoot.review.show.finding import show_finding
from tests.emit.report.html import read


def records(analysis):
    """The article, its claims and its findings, as a run writes them."""
    return (
        article_record(analysis),
        [claim_record(claim) for claim in analysis.claims],
        [finding_record(finding) for finding in analysis.findings],
    )


def look_at(analysis, number=0):
    """The look of a finding of a story."""
    article, claims, findings = records(analysis)
    finding = findings[number]
    wanted = {operand["claim_id"] for operand in finding["operands"]}
    return show_finding(finding, {c["id"]: c for c in claims if c["id"] in wanted}, {article["id"]: article})


def article_view(analysis, beside=None):
    article, claims, findings = records(analysis)
    return show_article(
        article, claims, findings, "/findings/{}".format, None if beside is None else findings[beside]
    )


def claim_look(analysis, words):
    article, claims, _ = records(analysis)
    [claim] = [c for c in claims if words in c["surface"]]
    return show_claim(claim, article)


def source_of(call, **values):
    """The HTML that a macro makes: ``source_of("operands(look)", look=…)``."""
    template = '{% import "show.html.j2" as show %}<main>{{ show.' + call + " }}</main>"
    return make_environment(DictLoader({"it": template})).get_template("it").render(values)


def html(call, **values):
    return read(source_of(call, **values))


def placed(node):
    """Each stretch of the article's text and where it says that it stands."""
    return [(int(n.attributes["data-start"]), n.text) for n in node.walk() if "data-start" in n.attributes]
