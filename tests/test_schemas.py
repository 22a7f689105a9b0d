"""The JSON Schemas are sound, their examples hold, and both judges agree on them."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from crossfoot.emit.json_lines import Record
from crossfoot.emit.schemas import RECORDS, SHARED, load_schema
from crossfoot.emit.validate import FileValidator, Validator
from crossfoot.errors import ContractError, CrossfootError

SCHEMAS = Path(__file__).parents[1] / "schemas"
VALID = sorted((SCHEMAS / "examples" / "valid").glob("*.json"))
INVALID = sorted((SCHEMAS / "examples" / "invalid").glob("*.json"))

files = FileValidator()
inside = Validator()


def accepts(record: Record) -> bool:
    try:
        inside.check(record)
    except ContractError:
        return False
    return True


@pytest.mark.parametrize("name", [*RECORDS, SHARED])
def test_a_schema_is_a_schema(name):
    Draft202012Validator.check_schema(load_schema(name))


def test_every_schema_file_is_known():
    assert {path.name.removesuffix(".schema.json") for path in SCHEMAS.glob("*.json")} == {*RECORDS, SHARED}


def objects(schema, path="$"):
    if isinstance(schema, dict):
        if "properties" in schema and schema.get("type") == "object":
            yield path, schema
        for key, inner in schema.items():
            yield from objects(inner, f"{path}.{key}")
    elif isinstance(schema, list):
        for index, inner in enumerate(schema):
            yield from objects(inner, f"{path}[{index}]")


@pytest.mark.parametrize("name", [*RECORDS, SHARED])
def test_no_object_takes_a_key_that_is_not_spelt_out(name):
    """A typo in a key is refused wherever it stands."""
    assert [
        path for path, schema in objects(load_schema(name)) if schema.get("additionalProperties") is not False
    ] == []


def test_every_shared_part_is_used():
    text = "".join(path.read_text(encoding="utf-8") for path in SCHEMAS.glob("*.json"))
    used = set(re.findall(r"#/\$defs/(\w+)", text))
    assert used == set(load_schema(SHARED)["$defs"])


@pytest.mark.parametrize("path", VALID, ids=lambda p: p.stem)
def test_a_valid_example_passes_both_judges(path):
    record = json.loads(path.read_text(encoding="utf-8"))
    assert list(files.errors(record)) == []
    inside.check(record)


@pytest.mark.parametrize("path", INVALID, ids=lambda p: p.stem)
def test_an_invalid_example_is_refused_at_its_place_by_both_judges(path):
    """Each holds a sound record but for one thing, and says where that is and what the judges say of it."""
    example = json.loads(path.read_text(encoding="utf-8"))
    assert example["why"]
    errors = list(files.errors(example["record"]))
    assert [place for place, _ in errors] == [example["path"]]
    assert example["says"] in errors[0][1]
    with pytest.raises(CrossfootError, match=re.escape(example["path"])):
        inside.check(example["record"])


def test_every_kind_of_record_has_examples_of_both():
    kinds = {path.stem.split("-")[0] for path in VALID}
    assert kinds == set(RECORDS) == {path.stem.split("-")[0] for path in INVALID}


def test_the_examples_in_the_schemas_hold():
    """What a schema gives as an example of a part is one."""
    shared = load_schema(SHARED)
    for name, part in shared["$defs"].items():
        judge = Draft202012Validator(
            {"$schema": shared["$schema"], "$ref": f"#/$defs/{name}", "$defs": shared["$defs"]}
        )
        for example in part.get("examples", ()):
            judge.validate(example)


scalars = (
    st.none() | st.booleans() | st.integers(-2, 10**20) | st.floats(allow_nan=False) | st.text(max_size=5)
)
JSON = scalars | st.lists(scalars, max_size=2) | st.dictionaries(st.text(max_size=3), scalars, max_size=2)
EXAMPLES = [json.loads(path.read_text(encoding="utf-8")) for path in VALID]


def places(value, path=()):
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from places(inner, (*path, key))


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_both_judges_accept_and_refuse_the_same_records(data):
    """Damage a sound record anywhere: put any JSON there, take it away, or add a key."""
    record = json.loads(json.dumps(data.draw(st.sampled_from(EXAMPLES))))
    *way, last = data.draw(st.sampled_from([p for p in places(record) if p and p != ("schema",)]))
    place = record
    for step in way:
        place = place[step]
    action = data.draw(st.sampled_from(["replace", "remove", "add"]))
    if action == "replace":
        place[last] = data.draw(JSON)
    elif action == "remove":
        del place[last]
    elif isinstance(place, dict):
        place[data.draw(st.text(max_size=4))] = data.draw(JSON)
    if "schema" in record or "text" in record:
        assert accepts(record) == (not list(files.errors(record)))
