"""The report in a real browser: its script runs under its own content security policy, and nothing is fetched."""

import re
import shutil
import subprocess

import pytest

BROWSER = next((b for b in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if b), None)
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--enable-logging=stderr",
    "--virtual-time-budget=3000",
]

pytestmark = pytest.mark.skipif(
    BROWSER is None, reason="no browser: the report is not opened (install chromium)"
)


@pytest.fixture(scope="module")
def opened(run_folder, tmp_path_factory):
    profile = tmp_path_factory.mktemp("profile")
    page = (run_folder / "report.html").as_uri()
    command = [BROWSER, *FLAGS, f"--user-data-dir={profile}", "--dump-dom", page]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)


def test_the_script_shows_the_filters(opened):
    [form] = re.findall(r"<form[^>]*class=\"filters\"[^>]*>", opened.stdout)
    assert "hidden" not in form


def test_the_console_has_no_error_and_no_refusal(opened):
    assert [line for line in opened.stderr.splitlines() if "CONSOLE" in line] == []
