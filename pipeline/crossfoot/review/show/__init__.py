"""What a page shows of records: pure functions, no database and no web.

- `finding`: ``show_finding(finding, claims, articles) -> FindingLook``
- `article`: ``show_article(article, claims, findings, address, finding) -> ArticleView``
- `claim`: ``show_claim(claim, article) -> ClaimLook``
- `fragment`: ``place_link(url, text, start, end) -> str | None``
- `environment`: ``make_environment(*loaders) -> Environment``, with the macros of ``show.html.j2``;
  ``marks_css()``, ``selection_js()``
"""
