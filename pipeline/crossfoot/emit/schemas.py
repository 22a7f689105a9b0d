"""Where the JSON Schemas are, and what is in them."""

import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from crossfoot.emit.json_lines import Record
from crossfoot.errors import UsageError

RECORDS = ("article", "claim", "finding", "reject", "run", "decision", "input")
"""Every kind of record has one schema."""

SHARED = "defs"


def schemas_folder() -> Traversable:
    """Find the schemas: beside the modules in a wheel, else ``schemas/`` at the root of the checkout.

    An editable install imports the checkout's modules, so the copy that a wheel holds is not beside them.

    Raises:
        UsageError: They are in neither place.
    """
    package = files("crossfoot")
    for folder in (package / "schemas", Path(str(package)).parent.parent / "schemas"):
        if (folder / f"{SHARED}.schema.json").is_file():
            return folder
    raise UsageError(f"schemas: expected them in {package}/schemas, found nothing; install crossfoot again")


@cache
def load_schema(name: str) -> Record:
    """Read ``schemas/<name>.schema.json``, once.

    Args:
        name: One of `RECORDS`, or `SHARED` for the parts that they share.
    """
    text = (schemas_folder() / f"{name}.schema.json").read_text(encoding="utf-8")
    schema: Record = json.loads(text)
    return schema


def record_name(record: Record) -> str:
    """Name the schema of *record* by its ``schema`` field: ``crossfoot/claim/1`` is a ``claim``.

    An article before it is read carries no ``schema`` but has a ``text``: it is an ``input``.

    Raises:
        UsageError: The field is missing or names no schema of this version.
    """
    tag = record.get("schema")
    if tag is None and "text" in record:
        return "input"
    names = {f"crossfoot/{name}/1": name for name in RECORDS if name != "input"}
    if not isinstance(tag, str) or tag not in names:
        found = "nothing" if tag is None else repr(tag)
        raise UsageError(f"$.schema: expected one of {', '.join(names)}, found {found}")
    return names[tag]
