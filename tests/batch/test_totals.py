import gzip

import pytest

from crossfoot.batch.totals import count_inputs
from crossfoot.ingest import read


@pytest.mark.parametrize("lines", [b"", b"{}\n", b"{}\n{}", b'{"text": "One."}\n{"text": "Two."}\n'])
def test_the_total_is_what_reading_gives(tmp_path, lines):
    (tmp_path / "a.txt").write_bytes(b"One.")
    (tmp_path / "b.jsonl").write_bytes(lines)
    (tmp_path / "c.doc").write_bytes(b"")
    paths = [str(tmp_path), str(tmp_path / "missing.txt")]
    assert count_inputs(paths) == len(list(read(paths)))


def test_what_only_reading_would_tell_is_not_counted(tmp_path):
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"{}\n"))
    assert count_inputs([str(tmp_path)]) is None
    assert count_inputs(["-"]) is None
