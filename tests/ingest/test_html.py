import pytest

from crossfoot.ingest import read
from crossfoot.types import Article

HEAD = """<html><head><meta charset="{charset}">
<title>Bridge costs double | The Example</title>
<meta property="og:title" content="Bridge costs double"><meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2024-03-01T10:00:00Z">
<link rel="canonical" href="https://news.example.org/bridge"></head>"""
BODY = """<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article>
<h1>Bridge costs double</h1>
<p>The town paid £40 million
for its bridge, the mayor said<br>on Friday.</p>
<p>“It was worth it,” she added. The river is 120 metres wide.</p>
<ul><li>Tolls will be £2 for every crossing.</li></ul>
<table><tr><td>2022</td><td>£20m</td></tr></table>
<p>Work began in 2021 and was to have ended within two years.</p>
</article><footer>© 2025</footer></body></html>"""


def page(tmp_path, html, encoding="utf-8"):
    path = tmp_path / "page.html"
    path.write_bytes(html.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
def test_reads_a_page_with_its_metadata(tmp_path, encoding):
    body = BODY if encoding != "iso-8859-1" else BODY.replace("“", '"').replace("”", '"')
    [article] = read(page(tmp_path, HEAD.format(charset=encoding) + body, encoding))
    assert article.title == "Bridge costs double"
    assert article.title_span.slice(article.text) == article.title
    assert article.text.count(article.title) == 1
    assert (article.published, article.source) == ("2024-03-01", "The Example")
    assert article.url == "https://news.example.org/bridge"
    assert "paid £40 million for its bridge, the mayor said\non Friday.\n\n" in article.text
    assert "\n\n2022 | £20m\n\n" in article.text
    assert "Sport" not in article.text


def test_a_date_that_the_page_does_not_print_is_not_made_up(tmp_path):
    head = HEAD.format(charset="utf-8").replace("2024-03-01T10:00:00Z", "2024-02-31")
    [article] = read(page(tmp_path, head + BODY))
    assert article.published is None


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><body><nav><a href='/'>Home</a><a href='/b'>News</a></nav></body></html>",
        "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>",
        "<html><body><script>var cost = 5; var more = 6;</script></body></html>",
        "<div>" * 20_000 + "deep",
        "<html><body><ul>" + "<li><a href='/x'>Section 5</a></li>" * 40 + "</ul></body></html>",
    ],
)
def test_a_page_without_an_article_is_a_reject(tmp_path, html):
    [reject] = read(page(tmp_path, html))
    assert reject.reason == "no-article"


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "no-such"])
def test_a_page_that_names_a_wrong_encoding_is_still_read(tmp_path, charset):
    [article] = read(page(tmp_path, HEAD.format(charset=charset) + BODY, "cp1252"))
    assert "£40 million" in article.text


@pytest.mark.parametrize(
    "charset", ["undefined", "idna", "base64", "unicode_escape", "utf-7", "no-such", "utf-16"]
)
def test_no_declared_encoding_breaks_the_reader(tmp_path, charset):
    html = HEAD.format(charset=charset) + BODY
    [found] = read(page(tmp_path, html, "cp1252"))
    assert isinstance(found, Article) or found.reason in {
        "encoding",
        "lone-surrogate",
        "no-article",
        "binary",
    }


def test_a_sidecar_wins_over_the_page(tmp_path):
    (tmp_path / "page.meta.json").write_text('{"published": "2020-01-02", "source": "Wire"}')
    articles = list(read(page(tmp_path, HEAD.format(charset="utf-8") + BODY)))
    assert [(a.published, a.source) for a in articles] == [("2020-01-02", "Wire")]
