# ruff: noqa: S104
"""`crossfoot review` as people start it."""

import os
import re
import signal
import subprocess
import sys

import httpx2
import pytest

from crossfoot.errors import UsageError
from crossfoot.review import extra
from crossfoot.review.auth.accounts import Accounts
from crossfoot.review.desk import open_desk
from tests.emit.conftest import analyses, write_run

COMMAND = [sys.executable, "-m", "crossfoot", "review"]


@pytest.fixture
def run(tmp_path):
    return write_run(tmp_path / "outputs" / "monday", analyses=analyses())


@pytest.fixture
def start(tmp_path):
    """Start a desk, and return its process and what it says until it waits."""
    started = []

    def begin(*arguments, until="Log in with"):
        process = subprocess.Popen(
            [*COMMAND, *map(str, arguments)],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "CROSSFOOT_SECRET": "s" * 40},
        )
        started.append(process)
        said = ""
        while until not in said:
            line = process.stdout.readline()
            assert line, said
            said += line
        return process, said

    yield begin
    for process in started:
        process.kill()
        process.wait()


def refused(*arguments, **more):
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)], capture_output=True, text=True, timeout=180, check=False, **more
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_link_in_the_terminal_opens_the_desk_of_a_run(run, start):
    _, said = start(run, "--port", "0", "--reviewer", "Ana")
    [link] = re.findall(r"Log in with (\S+)", said)
    assert f"Decisions are kept in {run.parent / 'desk.db'}" in said
    with httpx2.Client(follow_redirects=True) as client:
        page = client.get(link)
        assert str(page.url).endswith("/queue?status=open")
        assert "Ana" in page.text
        assert page.text.count('class="item') > 5
    assert httpx2.get(link).status_code == 403, "a link lets in once"


def test_it_listens_on_this_machine_alone(run, start):
    process, said = start(run, "--port", "0")
    port = int(re.findall(r"127\.0\.0\.1:(\d+)", said)[0])
    listening = subprocess.run(["cat", "/proc/net/tcp"], capture_output=True, text=True, check=True).stdout
    addresses = {
        line.split()[1].split(":")[0]
        for line in listening.splitlines()[1:]
        if f":{port:04X} " in line.split()[1] + " "
    }
    assert addresses <= {"0100007F"}
    assert process.poll() is None


@pytest.mark.skipif(
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN, reason="Ctrl+C is ignored here (a background job)"
)
def test_ctrl_c_ends_it_cleanly(run, start):
    process, _ = start(run, "--port", "0")
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=90)
    assert "Traceback" not in rest


def test_a_session_outlives_a_restart_with_the_same_secret(run, start, tmp_path):
    database = str(tmp_path / "mine.db")
    url = "https://desk.example.org"
    done = subprocess.run(
        [*COMMAND, "--database", database, "--add-admin", "Ana"], input="correct gull battery\n", text=True,
        capture_output=True, check=True,
    )  # fmt: skip
    assert "Ana is an admin now." in done.stdout
    desk = open_desk(database)
    assert [a.reviewer.name for a in Accounts(desk).all()] == ["Ana"]
    desk.close()
    arguments = (run, "--database", database, "--passwords", "--public-url", url, "--port", "0")
    process, said = start(*arguments, until="The desk is open")
    assert url in said
    process.kill()
    start(*arguments, until="The desk is open")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "expected the folder of a run or --database"),
        (("nowhere",), "nowhere: expected the folder of a run, found none"),
        (("RUN", "--host", "0.0.0.0"), "beyond this machine a desk needs a log-in"),
        (("RUN", "--host", "0.0.0.0", "--passwords"), "expected --public-url"),
        (("RUN", "--passwords", "--proxy-header", "X"), "found both"),
        (("RUN", "--passwords"), "--passwords: expected an admin, found none"),
        (("RUN", "--database", "mysql://a/b"), "database: expected an address"),
        (("RUN", "--reviewer", "\u202e"), "--reviewer: expected a name"),
    ],
)
def test_what_cannot_be_served_is_one_line(run, tmp_path, arguments, says):
    given = [str(run) if a == "RUN" else a for a in arguments]
    error = refused(*given, "--port", "0", cwd=tmp_path)
    assert says in error
    assert len(error.strip().splitlines()) == 1


def test_a_spoilt_run_is_one_line(run, tmp_path):
    (run / "run.json").unlink()
    assert "expected the folder of a finished run" in refused(run, "--port", "0", cwd=tmp_path)


def test_a_port_that_is_taken_is_one_line(run, start, tmp_path):
    _, said = start(run, "--port", "0")
    port = re.findall(r"127\.0\.0\.1:(\d+)", said)[0]
    assert "choose another with --port" in refused(run, "--port", port, cwd=tmp_path)


def test_a_short_secret_is_refused(run, tmp_path):
    env = {**os.environ, "CROSSFOOT_SECRET": "short"}
    assert "CROSSFOOT_SECRET: expected at least 32" in refused(run, "--port", "0", cwd=tmp_path, env=env)


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr(extra, "PACKAGES", ("fastapi", "no_such_package"))
    with pytest.raises(
        UsageError, match=r"found no no_such_package; install them with: pip install 'crossfoot\[review\]'"
    ):
        extra.need_extra()


def test_the_rest_of_the_program_does_without_the_extra():
    code = (
        "import sys\n"
        "for name in ('fastapi', 'sqlalchemy', 'uvicorn', 'itsdangerous'): sys.modules[name] = None\n"
        "import crossfoot.cli, crossfoot.emit, crossfoot.batch.run, crossfoot.explain.show"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_command_line_loads_the_desk_only_when_asked():
    code = "import sys, crossfoot.cli; sys.exit('fastapi' in sys.modules or 'sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
