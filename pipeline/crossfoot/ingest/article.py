"""Draft -> Article: the rules for fields, title, length, language and id."""

from __future__ import annotations

from collections.abc import Mapping

from crossfoot.ingest.draft import FIELDS, Draft
from crossfoot.ingest.identity import article_id
from crossfoot.ingest.language import other_language
from crossfoot.ingest.options import ReadOptions
from crossfoot.ingest.problem import UnreadableError, json_type, shown
from crossfoot.ingest.published import EXAMPLES, is_iso_date
from crossfoot.ingest.title import find_title, place_title
from crossfoot.types import Article


def make_article(draft: Draft, options: ReadOptions) -> Article:
    """Check a draft and complete it.

    Raises:
        UnreadableError: ``missing-field``, ``empty``, ``wrong-type``, ``bad-date``, ``lone-surrogate``,
            ``too-long`` or ``language``.
    """
    given = {name: _string(draft.fields, name) for name in FIELDS}
    text, title = _text(given["text"]), given["title"]
    published = given["published"] or options.published
    if published is not None and not is_iso_date(published):
        raise UnreadableError(
            "bad-date",
            f"published: expected {EXAMPLES}, found {shown(published)!r}",
            "write the date in ISO form or leave it out",
        )
    if title is None:
        title_span = find_title(text)
    else:
        text, title_span = place_title(text, title)
    _check_length(text, options.max_chars)
    if not options.any_language:
        _check_language(text, given["language"])
    source = given["source"] or draft.default_source
    return Article(
        id=given["id"] or article_id(source, text),
        text=text,
        title=title,
        published=published,
        url=given["url"],
        source=source,
        language=given["language"],
        title_span=title_span,
    )


def _string(fields: Mapping[str, object], name: str) -> str | None:
    """Return a field as a string; a blank one counts as not given, but for the text."""
    value = fields.get(name)
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)  # databases number their rows
    if value is None:
        return None
    if not isinstance(value, str):
        found = json_type(value)
        raise UnreadableError(
            "wrong-type", f"{name}: expected a string, found {found}", f"write {name} as a string"
        )
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise UnreadableError(
            "lone-surrogate",
            f"{name}: expected Unicode text, found half of a surrogate pair at character {error.start + 1}",
            "write characters beyond U+FFFF as themselves or as whole pairs",
        ) from error
    if name in ("text", "title"):
        return value if value.strip() or name == "text" else None
    return value.strip() or None


def _text(text: str | None) -> str:
    if text is None:
        raise UnreadableError(
            "missing-field", "text: expected a string, found no such field", "give the article's text"
        )
    if not text.strip():
        raise UnreadableError(
            "empty", "text: expected an article, found only white space", "leave it out or fill it"
        )
    return text


def _check_length(text: str, longest: int) -> None:
    if len(text) > longest:
        raise UnreadableError(
            "too-long",
            f"text: expected at most {longest:,} characters, found {len(text):,}",
            "split it into articles or raise --max-chars",
        )


def _check_language(text: str, declared: str | None) -> None:
    if declared is not None and declared.lower() != "und" and not declared.lower().startswith("en"):
        found = f"language {shown(declared)!r}"
    elif (code := other_language(text)) is not None:
        found = f"language {code!r} (detected)"
    else:
        return
    raise UnreadableError(
        "language", f"text: expected English, found {found}", "leave it out or pass --any-language"
    )
