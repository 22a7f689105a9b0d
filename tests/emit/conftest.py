from datetime import UTC, datetime

import pytest

from crossfoot.emit import RunInfo, RunWriter
from crossfoot.types import Reject
from tests.emit import stories

STARTED, FINISHED = datetime(2024, 3, 8, 6, tzinfo=UTC), datetime(2024, 3, 8, 6, 1, 30, tzinfo=UTC)
INFO = RunInfo("en_core_web_sm", "3.8.0", STARTED, FINISHED, {"processes": 2}, ["corpus.jsonl"])
REJECT = Reject("corpus.jsonl:12", "missing-field", 'expected a field "text", found "body"', 'rename "body"')


def analyses():
    return [stories.shelter(), stories.budget(), stories.hostile(), stories.plain(1)]


def write_run(folder, *, analyses, rejects=(REJECT,), overwrite=False):
    with RunWriter(folder, overwrite=overwrite) as writer:
        for analysis in analyses:
            writer.analysis(analysis)
        for reject in rejects:
            writer.reject(reject)
        writer.finish(INFO)
    return folder


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory):
    """A finished run over every story. Only read it."""
    return write_run(tmp_path_factory.mktemp("run"), analyses=analyses())
