"""The dependency order of the stages is part of the design, so it is tested."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "pipeline" / "crossfoot"
ORDER = [
    "errors",
    "types",
    "lexicon",
    "pattern",
    "suppression",
    "settings",
    "ingest",
    "annotate",
    "extract",
    "assemble",
    "arithmetic",
    "link",
    "check",
    "process",
    "api",
    "across",
    "emit",
    "component",
    "batch",
    "explain",
    "review",
    "cli",
    "__main__",
]
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300
"""Lines: a module past 250 is a design to look at again."""


def stage_of(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_stages(path):
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = {n.module for n in nodes if isinstance(n, ast.ImportFrom) and n.module}
    names |= {
        f"{n.module}.{alias.name}"
        for n in nodes
        if isinstance(n, ast.ImportFrom) and n.module == "crossfoot"
        for alias in n.names
    }
    return {n.split(".")[1] for n in names if n.startswith("crossfoot.")}


def test_every_module_belongs_to_a_stage():
    assert {stage_of(path) for path in MODULES} <= {*ORDER, "__init__"}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_stage_imports_only_stages_to_its_left(path):
    if stage_of(path) == "__init__":
        return  # the package's own names, imported when they are used
    rank = ORDER.index(stage_of(path))
    assert {s for s in imported_stages(path) if ORDER.index(s) > rank} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_fits_on_a_few_screens(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", [p for p in MODULES if stage_of(p) == "types"], ids=lambda p: p.stem)
def test_the_nouns_need_nothing_but_the_standard_library(path):
    assert imported_stages(path) <= {"types"}
    text = path.read_text(encoding="utf-8")
    assert not any(
        f"import {name}" in text or f"from {name}" in text for name in ("spacy", "babel", "dateparser")
    )


def test_importing_the_package_is_cheap():
    code = "import sys, crossfoot, crossfoot.cli; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
