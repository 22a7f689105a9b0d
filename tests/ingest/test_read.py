import gzip
import io
import json
import os
import sys
import threading
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.errors import UsageError
from crossfoot.ingest import ReadOptions, read
from crossfoot.ingest.published import is_iso_date
from crossfoot.types import Article, Reject

TEXT = "The town spent £5 million on its bridge, the mayor said."


def write(path, *records):
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in records))
    return path


def ids(found):
    return [x.id if isinstance(x, Article) else x.reason for x in found]


@pytest.mark.parametrize("name", ["a.jsonl", "a.NDJSON"])
def test_reads_json_lines_with_all_fields(tmp_path, name):
    record = {
        "id": "x1", "text": TEXT, "title": "Bridge", "published": "2024-03-01T09:30:00.5Z",
        "url": "https://example.org/1", "source": "The Example", "language": "en-GB", "unknown": [1],
    }  # fmt: skip
    [article] = read(write(tmp_path / name, record))
    assert article.text == f"Bridge\n\n{TEXT}"
    assert (article.id, article.title, article.published) == ("x1", "Bridge", "2024-03-01T09:30:00.5Z")
    assert (article.url, article.source, article.language) == (
        "https://example.org/1",
        "The Example",
        "en-GB",
    )
    assert article.published_day.isoformat() == "2024-03-01"


def test_reads_gzipped_json_lines(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n'))
    assert ids(read(path)) == ["a", "b"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_reads_json_lines_with_a_byte_order_mark(tmp_path, encoding):
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "£1\u2028£2"}\n\n{"id": "b", "text": "£3"}', encoding=encoding)
    assert [(a.id, a.text) for a in read(path)] == [("a", "£1\u2028£2"), ("b", "£3")]


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
def test_a_json_text_is_kept_code_point_for_code_point(tmp_path_factory, text):
    path = write(tmp_path_factory.mktemp("json") / "a.jsonl", {"text": text})
    [article] = read(path)
    assert article.text == text
    if article.title_span is not None:
        assert article.title_span.slice(text) in text


def test_text_files_lose_their_mark_and_their_carriage_returns(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfBridge\r\n\r\nIt cost \xc2\xa35.\r\n")
    [article] = read(path)
    assert article.text == "Bridge\n\nIt cost £5.\n"
    assert article.title_span.slice(article.text) == "Bridge"
    assert article.source == "a.txt"


def test_folders_are_read_in_the_order_of_their_names_without_what_is_no_article(tmp_path):
    for name in (
        "b.txt",
        "a/z.txt",
        "a/B.txt",
        "c.txt",
        "README.md",
        ".hidden.txt",
        ".git/x.txt",
        "b.meta.json",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}" if name.endswith("json") else f"{TEXT} {name}")
    found = list(read(tmp_path))
    assert [a.source for a in found] == ["B.txt", "z.txt", "b.txt", "c.txt"]


def test_results_of_earlier_runs_are_read_only_if_named(tmp_path):
    run = tmp_path / "outputs" / "run"
    run.mkdir(parents=True)
    for name in ("articles.jsonl", "claims.jsonl", "findings.jsonl", "rejects.jsonl"):
        (run / name).write_text(json.dumps({"id": name, "text": TEXT}))
    (tmp_path / "a.txt").write_text(TEXT)
    assert [a.source for a in read(tmp_path)] == ["a.txt"]
    assert len(list(read(run))) == 4


def test_globs_are_read_in_order(tmp_path):
    for name in ("b.txt", "a.txt", "c.jsonl"):
        (tmp_path / name).write_text(f"{TEXT} {name}")
    assert [a.source for a in read([str(tmp_path / "*.txt")])] == ["a.txt", "b.txt"]


def test_a_name_with_brackets_is_a_name_first(tmp_path):
    (tmp_path / "a[1].txt").write_text(TEXT)
    assert [a.source for a in read(tmp_path / "a[1].txt")] == ["a[1].txt"]


def test_an_id_does_not_depend_on_where_the_folder_is(tmp_path):
    for folder in ("one", "two/deep"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.txt").write_text(TEXT)
    found = {a.id for path in ("one", "two", "two/deep/a.txt", "one/*") for a in read(str(tmp_path / path))}
    assert len(found) == 1


def test_the_same_text_of_two_outlets_has_two_ids(tmp_path):
    path = write(
        tmp_path / "a.jsonl", {"text": TEXT, "source": "A"}, {"text": TEXT, "source": "B"}, {"text": TEXT}
    )
    assert len({a.id for a in read(path)}) == 3


@pytest.mark.parametrize("sidecar", ["a.meta.json", "a.txt.meta.json"])
def test_a_sidecar_gives_metadata_to_a_bare_text(tmp_path, sidecar):
    (tmp_path / "a.txt").write_text(TEXT)
    write(
        tmp_path / sidecar,
        {"published": "2024-03-01", "title": "Bridge", "id": "x", "url": "u", "source": "s", "text": "no"},
    )
    [article] = read(tmp_path)
    assert (article.id, article.published, article.url, article.source) == ("x", "2024-03-01", "u", "s")
    assert article.text == f"Bridge\n\n{TEXT}"


def test_the_date_of_the_options_is_for_articles_without_one(tmp_path):
    path = write(tmp_path / "a.jsonl", {"text": TEXT}, {"text": "Two.", "published": "2020-05-06"})
    assert [a.published for a in read(path, ReadOptions(published="2024-03-01"))] == [
        "2024-03-01",
        "2020-05-06",
    ]


@pytest.mark.parametrize(
    ("date", "valid"),
    [
        ("2024-03-01", True), ("2024-03-01T09:30", True), ("2024-03-01T09:30:00Z", True),
        ("2024-03-01T09:30:00.123456789+02:00", True), ("2024-03-01 09:30:00", True),
        ("2024-03-01T09:30:00-0500", True),
        ("2024-02-30", False), ("1 March 2024", False), ("2024", False), ("2024-W10-1", False), ("", False),
        ("2024-03-01T25:00", False), ("2024-03-01T09:30:00Z\n", False),
        ("٢٠٢٤-٠٣-٠١", False), ("0000-01-01", False),
    ],
)  # fmt: skip
def test_knows_an_iso_date(date, valid):
    assert is_iso_date(date) is valid


@pytest.mark.parametrize("options", [{"published": "March"}, {"max_chars": 0}])
def test_options_that_make_no_sense_are_refused(options):
    with pytest.raises(UsageError):
        ReadOptions(**options)


def standard_input(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    return list(read("-"))


def test_standard_input_may_be_json_lines(monkeypatch):
    data = b'\n \n{"id": "a", "text": "One."}\nbroken\n{"id": "b", "text": "Two."}\n'
    assert ids(standard_input(monkeypatch, data)) == ["a", "broken-json", "b"]


def test_a_broken_first_line_of_json_is_no_prose(monkeypatch):
    assert ids(standard_input(monkeypatch, b'{"text": "One.\n{"id": "b", "text": "Two."}\n')) == [
        "broken-json",
        "b",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
@pytest.mark.parametrize("times", [1, 2000])
def test_standard_input_may_be_one_plain_text(monkeypatch, encoding, times):
    text = f"\n{TEXT}\n" * times
    [article] = standard_input(monkeypatch, text.encode(encoding))
    assert (article.text, article.source) == (text, "stdin")


def test_standard_input_may_be_empty(monkeypatch):
    assert ids(standard_input(monkeypatch, b"")) == ["empty"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_read_like_standard_input(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b'{"id": "a", "text": "One."}\n',))
    writer.start()
    assert ids(read(pipe)) == ["a"]
    writer.join()


def test_reading_is_lazy(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "One."}\n')
    stream = read([path, tmp_path / "missing.txt"])
    assert next(stream).id == "a"
    assert isinstance(next(stream), Reject)
