"""Every bad input is one reject with a reason, and costs no other article."""

import gzip
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.ingest import ReadOptions, read, source
from crossfoot.types import Article, Reject

GOOD = b"The town spent 5 million on its bridge, the mayor said."
FRENCH = (
    "Le conseil municipal a voté mardi soir un budget de quarante millions pour la construction du pont. "
    "La mairesse a déclaré que les travaux commenceraient au printemps et dureraient deux ans, malgré les "
    "critiques de l’opposition, qui juge la dépense trop élevée pour une ville de cette taille. Les "
    "habitants du quartier, eux, attendent ce pont depuis longtemps et espèrent que la circulation sera "
    "enfin plus facile dans le centre, où les embouteillages sont devenus la règle. Le service des ponts "
    "se dit confiant et promet que le passage restera ouvert."
)


def check(reject, reason, where):
    assert isinstance(reject, Reject)
    assert reject.reason == reason
    assert where in reject.where
    for line in (reject.where, reject.message, reject.advice):
        assert line
        assert line.isprintable()
    assert "found" in reject.message


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("x.txt", b"", "empty"),
        ("x.txt", b" \n ", "empty"),
        ("x.txt", b"\x00\x01\x02\x03", "binary"),
        ("x.txt", b"\x89PNG\r\n\x1a\nrest", "binary"),
        ("x.txt", b"PK\x03\x04rest", "binary"),
        ("x.txt", "The fee is £5 and “rising”.".encode()[:-2], "encoding"),
        ("x.txt", b"a" * 1001, "too-long"),
        ("x.txt", FRENCH.encode(), "language"),
        ("x.html", b"", "empty"),
        ("x.html", b"<html><body><a href='/'>Home</a></body></html>", "no-article"),
        ("x.jsonl", b"", "empty"),
        ("x.jsonl", b"\n\n", "empty"),
        ("x.jsonl", b'{"text": "One."', "broken-json"),
        ("x.jsonl", b"[" * 100_000, "broken-json"),
        ("x.jsonl", b'{"text": "One.", "n": ' + b"1" * 5000 + b"}", "broken-json"),
        ("x.jsonl", b'["text"]', "not-an-object"),
        ("x.jsonl", b"null", "not-an-object"),
        ("x.jsonl", b"NaN", "not-an-object"),
        ("x.jsonl", b'{"title": "One."}', "missing-field"),
        ("x.jsonl", b'{"text": null}', "missing-field"),
        ("x.jsonl", b'{"text": NaN}', "missing-field"),
        ("x.jsonl", b'{"text": ""}', "empty"),
        ("x.jsonl", b'{"text": " \\n"}', "empty"),
        ("x.jsonl", b'{"text": 5}', "wrong-type"),
        ("x.jsonl", b'{"text": "One.", "title": ["T"]}', "wrong-type"),
        ("x.jsonl", b'{"text": "One.", "id": true}', "wrong-type"),
        ("x.jsonl", b'{"text": "half \\ud800 pair"}', "lone-surrogate"),
        ("x.jsonl", b'{"text": "One.", "id": "\\udfff"}', "lone-surrogate"),
        ("x.jsonl", b'{"text": "caf\xe9"}', "encoding"),
        ("x.jsonl", b'{"text": "One.", "published": "yesterday"}', "bad-date"),
        ("x.jsonl", b'{"text": "One.", "published": "2023-02-29"}', "bad-date"),
        ("x.jsonl", b'{"text": "Un.", "language": "fr"}', "language"),
        ("x.jsonl", b'{"text": "One.", "id": "good"}', "duplicate-id"),
        ("x.jsonl.gz", b"not gzip", "broken-gzip"),
        ("x.jsonl.gz", gzip.compress(b'{"text": "One."}' * 100, mtime=0)[:-12], "broken-gzip"),
        ("x.docx", b"PK", "unknown-suffix"),
        ("x.json", b"{}", "unknown-suffix"),
        ("x", b"text", "unknown-suffix"),
    ],
)  # fmt: skip
def test_a_bad_file_is_one_reject_and_costs_no_other_article(tmp_path, name, data, reason):
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "good", "text": GOOD.decode()}))
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.txt").write_bytes(GOOD)
    found = list(read(tmp_path, ReadOptions(max_chars=1000)))
    assert [type(x) for x in found] == [Article, Reject, Article]
    check(found[1], reason, name)


def test_a_broken_line_costs_no_other_line(tmp_path):
    lines = [b'{"id": "%d", "text": "One."}' % n for n in range(5)]
    lines[1], lines[3] = b'{"id": ', b'{"id": "3", "text": "\xff"}'
    (tmp_path / "x.jsonl").write_bytes(b"\r\n".join(lines))
    found = list(read(tmp_path / "x.jsonl"))
    assert [type(x) for x in found] == [Article, Reject, Article, Reject, Article]
    check(found[1], "broken-json", "x.jsonl:2")
    check(found[3], "encoding", "x.jsonl:4")


def test_lines_before_the_break_of_a_gzip_file_are_kept(tmp_path):
    lines = b"".join(
        json.dumps({"id": str(n), "text": f"One {n}. " * 50}).encode() + b"\n" for n in range(2000)
    )
    (tmp_path / "x.jsonl.gz").write_bytes(gzip.compress(lines)[:-5000])
    *articles, last = read(tmp_path)
    assert len(articles) > 10
    check(last, "broken-gzip", "x.jsonl.gz")


def test_a_line_that_never_ends_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr("crossfoot.ingest.json_lines.LONGEST_FILE", 100)
    (tmp_path / "x.jsonl").write_bytes(b'{"text": "%s"}\n{"id": "b", "text": "Two."}\n' % (b"x" * 1000))
    first, second = read(tmp_path)
    check(first, "too-large", "x.jsonl:1")
    assert second.id == "b"


def test_a_file_that_is_too_large_is_not_held_in_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "LONGEST_FILE", 100)
    (tmp_path / "x.txt").write_bytes(b"x" * 101)
    [reject] = read(tmp_path)
    check(reject, "too-large", "x.txt")


def test_a_second_article_with_an_id_is_a_reject(tmp_path):
    (tmp_path / "x.jsonl").write_text(
        '{"id": 7, "text": "One."}\n{"id": "7", "text": "Two."}\n{"text": "3"}\n{"text": "3"}'
    )
    found = list(read(tmp_path))
    assert [type(x) for x in found] == [Article, Reject, Article, Reject]
    check(found[1], "duplicate-id", ":2")


def test_a_bad_sidecar_is_a_reject(tmp_path):
    (tmp_path / "x.txt").write_bytes(GOOD)
    (tmp_path / "x.meta.json").write_text("{broken")
    [reject] = read(tmp_path)
    check(reject, "sidecar", "x.txt")
    assert "x.meta.json" in reject.message


def test_a_date_in_a_sidecar_that_is_no_date(tmp_path):
    (tmp_path / "x.txt").write_bytes(GOOD)
    (tmp_path / "x.meta.json").write_text('{"published": "soon"}')
    [reject] = read(tmp_path)
    check(reject, "bad-date", "x.txt")


@pytest.mark.parametrize("path", ["missing.txt", "missing/*.txt", "a\0b", "n" * 5000, "[", ""])
def test_a_path_to_nothing_is_a_reject(tmp_path, monkeypatch, path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "z.txt").write_bytes(GOOD)
    first, *rest = read([path, "z.txt"])
    check(first, "not-found", "")
    assert [a.source for a in rest if isinstance(a, Article)] == ["z.txt"]


def test_an_empty_folder_is_a_reject(tmp_path):
    [reject] = read(tmp_path)
    check(reject, "empty", str(tmp_path))


def test_a_dangling_link_is_a_reject(tmp_path):
    (tmp_path / "x.txt").symlink_to("nowhere.txt")
    (tmp_path / "z.txt").write_bytes(GOOD)
    for paths in ([tmp_path], [tmp_path / "x.txt", tmp_path / "z.txt"]):
        first, second = read(paths)
        check(first, "not-found", "x.txt")
        assert isinstance(second, Article)


def test_links_in_a_circle_are_rejects(tmp_path):
    (tmp_path / "x.txt").symlink_to("y.txt")
    (tmp_path / "y.txt").symlink_to("x.txt")
    (tmp_path / "up").symlink_to(tmp_path)
    for reject in read(tmp_path):
        check(reject, "unreadable", str(tmp_path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "x.txt")
    [reject] = read(tmp_path)
    check(reject, "unreadable", "x.txt")


def test_a_folder_may_be_called_like_a_file(tmp_path):
    (tmp_path / "x.txt").mkdir()
    (tmp_path / "x.txt" / "y.txt").write_bytes(GOOD)
    assert [a.source for a in read(tmp_path / "x.txt")] == ["y.txt"]


def test_a_file_that_may_not_be_read_is_a_reject(tmp_path, monkeypatch):
    (tmp_path / "x.txt").write_bytes(GOOD)
    (tmp_path / "z.txt").write_bytes(GOOD)
    really_open = Path.open

    def refuse(self, *args, **kwargs):
        if self.name == "x.txt":
            raise PermissionError(13, "Permission denied")
        return really_open(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    first, second = read(tmp_path)
    check(first, "unreadable", "x.txt")
    assert "Permission denied" in first.message
    assert isinstance(second, Article)


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX alone")
def test_a_name_that_is_no_text_does_no_harm(tmp_path):
    with open(os.fsencode(tmp_path) + b"/\xff\n.txt", "wb") as file:  # noqa: PTH123
        file.write(GOOD)
    with open(os.fsencode(tmp_path) + b"/\xfe\x1b[31m.doc", "wb") as file:  # noqa: PTH123
        file.write(GOOD)
    reject, article = read(tmp_path)
    article.source.encode()
    check(reject, "unknown-suffix", ".doc")


@pytest.mark.parametrize(
    "text", [FRENCH, "Der Rat beschloss am Dienstag einen Haushalt von vierzig Millionen Euro. " * 8]
)
def test_another_language_is_read_only_if_asked_for(tmp_path, text):
    (tmp_path / "x.txt").write_text(text)
    [reject] = read(tmp_path)
    check(reject, "language", "x.txt")
    assert "--any-language" in reject.advice
    assert [a.text for a in read(tmp_path, ReadOptions(any_language=True))] == [text]


@pytest.mark.parametrize(
    "text",
    [
        FRENCH[:300],
        FRENCH + " " + "The mayor said in English that the bridge would cost forty million. " * 40,
        "Marseille 3 Lyon 2\nParis 1 Lille 0\n" * 40,
        "1,250 | 3,400 | Düsseldorf | 17%\n" * 60,
        "“C’est la vie,” said the mayor, who was in good spirits after the council had voted for her plan. "
        * 8,
    ],
)
def test_short_tabular_and_mixed_texts_count_as_english(tmp_path, text):
    (tmp_path / "x.txt").write_text(text)
    [article] = read(tmp_path)
    assert article.text == text


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
RECORDS = st.dictionaries(
    st.sampled_from(["id", "text", "title", "published", "url", "source", "language"]), JSON
)


@given(st.lists(RECORDS | JSON, max_size=4))
def test_any_json_is_an_article_or_a_reject_that_can_be_written(tmp_path_factory, values):
    path = tmp_path_factory.mktemp("any") / "x.jsonl"
    path.write_text("".join(json.dumps(value) + "\n" for value in values))
    found = list(read(path))
    assert len(found) == max(len(values), 1)
    for x in found:
        for value in (x.text, x.id, x.source) if isinstance(x, Article) else (x.where, x.message, x.advice):
            value.encode()


@given(st.binary(max_size=200), st.sampled_from(["x.txt", "x.html", "x.jsonl", "x.jsonl.gz"]))
def test_no_bytes_raise(tmp_path_factory, data, name):
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(data)
    for x in read(path):
        if isinstance(x, Reject):
            check(x, x.reason, name)
