"""What is installed holds everything that the program reads: templates, static files, migrations, weights, lexicons, schemas."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pipeline" / "crossfoot"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The files of the wheel."""
    [wheel] = WheelBuilder(str(ROOT)).build(
        directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"]
    )
    with ZipFile(wheel) as files:
        return set(files.namelist())


def files_of(folder):
    return {
        str(f.relative_to(folder)) for f in folder.rglob("*") if f.is_file() and "__pycache__" not in f.parts
    }


def test_every_file_of_the_package_is_installed(installed):
    assert {f"crossfoot/{name}" for name in files_of(PACKAGE)} <= installed


def test_the_schemas_are_installed_inside_the_package(installed):
    assert {f"crossfoot/schemas/{name}" for name in files_of(ROOT / "schemas")} <= installed


@pytest.mark.parametrize(
    "name",
    [
        "crossfoot/review/web/templates/queue.html.j2",
        "crossfoot/review/web/static/htmx.min.js",
        "crossfoot/review/show/static/selection.js",
        "crossfoot/review/db/migrations/versions/loading.py",
        "crossfoot/lexicons/currencies.toml",
        "crossfoot/schemas/decision.schema.json",
    ],
)
def test_what_the_desk_cannot_do_without_is_there(installed, name):
    assert name in installed


def test_nothing_but_the_package_is_installed(installed):
    assert {name.partition("/")[0] for name in installed if ".dist-info/" not in name} == {"crossfoot"}
