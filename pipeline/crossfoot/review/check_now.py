"""Check a text now: pasted, or a file, with its date, and no run; what a reporter does before filing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from threading import Lock, Thread

from spacy.language import Language

from crossfoot.annotate.model import load_model
from crossfoot.batch.analyst import Analyst
from crossfoot.emit.integrity import Records
from crossfoot.emit.judged import judged_records
from crossfoot.emit.report.visible import safe_link
from crossfoot.emit.validate import Validator
from crossfoot.errors import CrossfootError
from crossfoot.ingest import ReadOptions
from crossfoot.ingest.article import make_article
from crossfoot.ingest.decoding import decode
from crossfoot.ingest.draft import Draft
from crossfoot.ingest.html import page_fields
from crossfoot.ingest.problem import UnreadableError, shown
from crossfoot.ingest.published import EXAMPLES, is_iso_date
from crossfoot.process import analyze
from crossfoot.settings import DEFAULT, Settings
from crossfoot.types import Article, Reject

LONGEST_TEXT = 250_000
"""Code points: forty pages of a newspaper, read in under a minute; a book is for a run."""

MOST_TOKENS = 60_000
"""Words, numbers and signs, of which a parser reads some thousand a second. `LONGEST_TEXT` of prose has 50,000; a
text of nothing but signs has far more."""

LONGEST_FILE = 4 * 2**20
"""Bytes: a web page carries its scripts with it."""

LONGEST_FIELD = 2_000
"""Code points of a title or an address."""

TOKEN = re.compile(r"\w+|[^\w\s]")
TEXT, HTML = (".txt", ".text", ".md"), (".html", ".htm", ".xhtml")
PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1)\b[^<>]*>", re.IGNORECASE)
"""A paste that begins like a web page."""

ADVICE = {
    "empty": "paste the article's text",
    "language": "Crossfoot reads English; paste an English text",
    "no-article": "paste the article's text",
    "too-long": "send a part of it, or use crossfoot check",
}
"""For the reasons whose own advice speaks of files and commands."""


class RefusedError(CrossfootError):
    """A text that cannot be checked now; the message says what was expected, what was found and what to do."""

    def __init__(self, reason: str, message: str, advice: str) -> None:
        super().__init__(f"{message}; {advice}")
        self.reason = reason
        """Short code: ``empty``, ``too-long``, ``bad-date``, ``language``, ``binary``, ``busy`` …"""

        self.message, self.advice = message, advice

    def __reduce__(self) -> tuple[type[RefusedError], tuple[str, str, str]]:
        """Travel between processes: Python would hand over the whole line alone."""
        return type(self), (self.reason, self.message, self.advice)


@dataclass(frozen=True, slots=True)
class Submission:
    """What somebody pastes or drops. What is given here counts more than what a page says of itself."""

    content: str | bytes
    """Text or HTML as pasted, or a file's bytes."""

    name: str | None = None
    """Of the file, whose suffix says what is in it."""

    published: str | None = None
    """ISO date; without it, "last year" stays unresolved."""

    title: str | None = None
    url: str | None = None
    source: str | None = None


class Checker:
    """One loaded model that reads one text at a time, whichever thread asks."""

    def __init__(self, load: Callable[[], Language] = load_model, settings: Settings = DEFAULT) -> None:
        self._load, self._settings = load, settings
        self._lock = Lock()
        self._analyst: Analyst | None = None
        self._validator = Validator()

    def warm(self) -> Thread:
        """Begin to load the model, so that the first text does not wait for it."""
        thread = Thread(target=self._warm, name="crossfoot-model", daemon=True)
        thread.start()
        return thread

    def check(self, given: Submission) -> Records:
        """Read and check a text, and return its records, valid; `keep_article` keeps them.

        Takes about a second for a page; call it from a thread, or better from `check_worker`.

        Raises:
            RefusedError: It cannot be read, or is too long.
            ModelError: The spaCy pipeline is not installed.
        """
        article = read_submission(given)
        with self._lock:
            [outcome] = self._ready().outcomes([article])
        if isinstance(outcome, Reject):
            raise RefusedError(outcome.reason, outcome.message, "please report it together with the text")
        return judged_records(outcome, self._validator)

    def _warm(self) -> None:
        try:
            with self._lock:
                self._ready()
        except CrossfootError:
            return  # whoever checks a text is told

    def _ready(self) -> Analyst:
        if self._analyst is None:
            self._analyst = Analyst(self._load(), partial(analyze, settings=self._settings))
        return self._analyst


def read_submission(given: Submission) -> Article:
    """Read what was pasted or dropped.

    Raises:
        RefusedError: It is no English text of at most `LONGEST_TEXT`, or its date is no date.
    """
    try:
        fields = _fields(given)
        told = {name: getattr(given, name) for name in ("published", "title", "url", "source")}
        fields |= {name: _line(name, value) for name, value in told.items() if value and value.strip()}
        article = make_article(Draft("text", fields, _source(given)), ReadOptions(max_chars=LONGEST_TEXT))
        _check_tokens(article.text)
    except UnreadableError as error:
        raise RefusedError(error.reason, error.message, ADVICE.get(error.reason, error.advice)) from error
    return article


def _fields(given: Submission) -> dict[str, object]:
    content, suffix = given.content, _suffix(given.name)
    if len(content) > LONGEST_FILE:
        raise UnreadableError("too-long", f"file: expected at most {LONGEST_FILE:,} bytes, found more", "")
    if suffix not in ("", *TEXT, *HTML):
        raise UnreadableError(
            "unknown-suffix",
            f"expected a file with a suffix of {' '.join((*TEXT, *HTML))}, found {shown(suffix, 20)!r}",
            "save it as text, or paste the text",
        )
    if isinstance(content, str):
        page = suffix in HTML or (not suffix and PAGE.match(content) is not None)
        return page_fields(content.encode("utf-8", "replace")) if page else {"text": _lines(content)}
    if suffix in HTML:
        return page_fields(content)
    text = decode(content)
    page = not suffix and PAGE.match(text) is not None
    return page_fields(content) if page else {"text": _lines(text)}


def _check_tokens(text: str) -> None:
    found = sum(1 for _ in TOKEN.finditer(text))
    if found > MOST_TOKENS:
        raise UnreadableError(
            "too-long", f"text: expected at most {MOST_TOKENS:,} words and signs, found {found:,}", ""
        )


def _lines(text: str) -> str:
    """Return *text* with the line ends of text files; a form sends CR LF."""
    return text.replace("\r\n", "\n")


def _suffix(name: str | None) -> str:
    return PurePosixPath(_base(name)).suffix.lower() if name else ""


def _base(name: str) -> str:
    """Return a file's own name; a browser may send the folders of another machine."""
    return name.replace("\\", "/").rsplit("/", 1)[-1]


def _source(given: Submission) -> str:
    return (shown(_base(given.name), 100) if given.name else "") or "pasted text"


def _line(name: str, value: str) -> str:
    value = value.strip()
    if name == "published" and not is_iso_date(value):
        raise UnreadableError(
            "bad-date",
            f"published: expected {EXAMPLES}, found {shown(value)!r}",
            "correct it or leave it out",
        )
    if name == "url" and safe_link(value) is None:
        raise UnreadableError(
            "bad-url", f"url: expected an address that begins with https:// or http://, found {shown(value)!r}",
            "correct it or leave it out",
        )  # fmt: skip
    if len(value) > LONGEST_FIELD:
        raise UnreadableError(
            "too-long-field",
            f"{name}: expected at most {LONGEST_FIELD:,} characters, found more",
            "shorten it",
        )
    return value
