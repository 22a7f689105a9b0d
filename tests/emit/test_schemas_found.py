import json
import shutil
import subprocess
import sys
from pathlib import Path

import crossfoot
from crossfoot.emit.schemas import RECORDS, load_schema, schemas_folder

ROOT = Path(__file__).parents[2]


def test_a_checkout_reads_the_schemas_at_its_root():
    assert Path(str(schemas_folder())) == ROOT / "schemas"


def test_a_wheel_reads_the_schemas_inside_the_package(tmp_path):
    """Lay the files out as hatchling's force-include does, and look from another process."""
    shutil.copytree(Path(crossfoot.__file__).parent, tmp_path / "crossfoot")
    shutil.copytree(ROOT / "schemas", tmp_path / "crossfoot" / "schemas")
    code = (
        "from crossfoot.emit.schemas import *; print(schemas_folder()); print(load_schema('claim')['title'])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, text=True,
        capture_output=True, check=True,
    )  # fmt: skip
    assert found.stdout.split() == [str(tmp_path / "crossfoot" / "schemas"), "Claim"]


def test_every_record_has_a_schema_with_a_title():
    for name in RECORDS:
        assert load_schema(name)["title"]
        assert json.dumps(load_schema(name))
