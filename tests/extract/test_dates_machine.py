"""Nothing of the machine reaches a date: not its clock, its time zone, its language or its order of hashes."""

import os
import subprocess
import sys

import pytest

SAMPLE = """
import spacy
from crossfoot.annotate.annotator import make_reading
from crossfoot.annotate.paragraphs import find_paragraphs
from crossfoot.extract.dates import find_dates
from crossfoot.types import Article

TEXT = (
    "It closed on Tuesday, two weeks ago and last night. It shut on Labour Day, on Canada Day and on Thanksgiving in Ottawa. "
    "It opened at 11 a.m. EDT on 3 May, on 03/04/2021 and at noon. It fell in the past three weeks, this winter, next year, "
    "between March 2020 and May 2021, over the weekend, every Monday and in the last quarter of 2019. It shut on Diwali."
)
for published in (None, "2022-03-15", "2022-03-15T23:30:00-05:00"):
    for url in (None, "https://www.example.ca/a", "https://www.example.de/a"):
        doc = spacy.blank("en")(TEXT)
        for token in doc:
            token.is_sent_start = token.i == 0
        article = Article("a", TEXT, published=published, url=url)
        for mention in find_dates(make_reading(article, doc, tuple(find_paragraphs(TEXT)))):
            print(mention.surface, mention.value)
"""

MACHINES = (
    {"TZ": "UTC", "LANG": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "Pacific/Kiritimati", "LANG": "fr_CA.UTF-8", "LC_ALL": "fr_CA.UTF-8", "LANGUAGE": "fr_CA:fr", "PYTHONHASHSEED": "2"},
    {"TZ": "America/Los_Angeles", "LANG": "th_TH.UTF-8", "LC_ALL": "th_TH.UTF-8", "LANGUAGE": "th", "PYTHONHASHSEED": "3"},
)  # fmt: skip


def dates_on(machine: dict[str, str]) -> str:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "TZ"))
    }
    run = subprocess.run(
        [sys.executable, "-c", SAMPLE],
        env={**environment, "PYTHONIOENCODING": "utf-8", **machine},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def at_home() -> str:
    return dates_on(MACHINES[0])


@pytest.mark.parametrize("machine", MACHINES[1:])
def test_dates_are_the_same_on_every_machine(at_home, machine):
    assert dates_on(machine) == at_home


def test_the_sample_holds_what_could_differ(at_home):
    assert "timex='2022-09-05'" in at_home  # Labour Day in Canada
    assert "T11:00-04:00" in at_home  # EDT, whatever the machine's zone
    assert at_home.count("\n") > 100
