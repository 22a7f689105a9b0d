"""What the README shows works."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from crossfoot import check_article

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
LINKS = re.findall(r"\]\(([^)#:]+)\)", README)


@pytest.mark.parametrize("code", PYTHON, ids=lambda code: code.split("\n")[0])
def test_its_python_runs(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.parametrize("link", sorted(set(LINKS)))
def test_its_links_lead_somewhere(link):
    assert (ROOT / link).exists()


def test_its_options_exist():
    options = set(
        re.findall(r"(?<=\s)--?[a-z][a-z-]*", "\n".join(re.findall(r"^crossfoot .*$", README, re.MULTILINE)))
    )
    done = subprocess.run(
        [sys.executable, "-m", "crossfoot", "check", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={"COLUMNS": "200", "NO_COLOR": "1", "PATH": ""},
    )
    assert {option for option in options if option not in done.stdout} == set()


def test_its_quoted_finding_is_what_the_program_says():
    quoted = re.findall(r"^> (.+)$", README, re.MULTILINE)
    [finding] = [f for f in check_article(quoted[0].strip("*")).findings if f.flagged]
    assert finding.explanation == quoted[1]
