"""Two judges of one contract: a compiled one inside a run, and `jsonschema` for files."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from crossfoot.emit.json_lines import Record, name_of
from crossfoot.emit.schemas import RECORDS, SHARED, load_schema, record_name
from crossfoot.emit.surrogates import replaced
from crossfoot.errors import ContractError, UsageError

LONGEST_MESSAGE = 200


class Validator:
    """Judge records as they leave a run, at some microseconds each."""

    def __init__(self) -> None:
        shared = [(f"json-schema:///{SHARED}.schema.json", load_schema(SHARED))]
        registry = jsonschema_rs.Registry(shared)
        self._validators = {
            name: jsonschema_rs.Draft202012Validator(load_schema(name), registry=registry) for name in RECORDS
        }

    def check(self, record: Record) -> None:
        """Pass *record*, or say what is wrong with it.

        Raises:
            ContractError: It breaks its schema; the message names the record and the path.
        """
        validator = self._validators[record_name(record)]
        try:
            errors = list(validator.iter_errors(record))
        except UnicodeEncodeError:
            # The compiled judge reads UTF-8, which has no lone surrogates; to every rule one is a character.
            errors = list(validator.iter_errors(without_surrogates(record)))
        if errors:
            error = min(errors, key=lambda e: (-len(e.instance_path), str(e.instance_path)))
            raise ContractError(
                f"{name_of(record)}: {json_path(error.instance_path)}: {_short(error.message)}"
            )


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file, shown as ``claims.jsonl:3: $.start: …``."""

    file: Path
    line: int
    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.path}: {self.message}"


class FileValidator:
    """Judge files of records with `jsonschema`, the judge that everyone else has."""

    def __init__(self) -> None:
        registry: Registry[Any] = Registry().with_resource(
            f"{SHARED}.schema.json", Resource.from_contents(load_schema(SHARED))
        )
        self._validators = {
            name: Draft202012Validator(load_schema(name), registry=registry) for name in RECORDS
        }

    def problems(self, file: Path) -> Iterator[Problem]:
        """Yield what is wrong in *file*: JSON Lines, or one object over several lines such as ``run.json``.

        Raises:
            UsageError: The file cannot be read.
        """
        for line, text in _objects(file):
            try:
                record = json.loads(text)
            except json.JSONDecodeError as error:
                yield Problem(file, line + error.lineno - 1, "$", f"expected JSON, found {error.msg.lower()}")
                continue
            for path, message in self.errors(record):
                yield Problem(file, line, path, message)

    def errors(self, record: object) -> Iterator[tuple[str, str]]:
        """Yield the path and message of everything that is wrong with *record*, in the order of the paths."""
        if not isinstance(record, dict):
            yield "$", f"expected an object, found {_short(json.dumps(record))}"
            return
        try:
            name = record_name(record)
        except UsageError as error:
            path, _, message = str(error).partition(": ")
            yield path, message
            return
        errors: list[ValidationError] = list(self._validators[name].iter_errors(record))
        seen = {(json_path(list(e.absolute_path)), _short(e.message)) for e in errors}
        yield from sorted(seen)


def json_path(path: list[str | int]) -> str:
    """Write ``["mentions", 2, "start"]`` as ``$.mentions[2].start``."""
    return "$" + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)


def without_surrogates(value: Any) -> Any:  # noqa: ANN401  (any JSON)
    """Return *value* with U+FFFD for each lone surrogate, at the same length."""
    if isinstance(value, str):
        return replaced(value)
    if isinstance(value, list):
        return [without_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {without_surrogates(key): without_surrogates(item) for key, item in value.items()}
    return value


def _objects(file: Path) -> Iterator[tuple[int, str]]:
    """Yield each object of *file* with the line on which it begins."""
    try:
        with file.open(encoding="utf-8", newline="\n") as lines:
            if file.suffix == ".json":
                yield 1, lines.read()
                return
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield number, line
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: expected a file of records in UTF-8, found {error}") from error


def _short(message: str) -> str:
    # jsonschema prints the whole object that it refuses.
    message = " ".join(message.split())
    if len(message) <= LONGEST_MESSAGE:
        return message
    half = LONGEST_MESSAGE // 2
    return f"{message[:half]} … {message[-half:]}"
