r"""One object a line, readable by every program that reads lines."""

import json
import re
from typing import Any

from crossfoot.errors import ContractError

Record = dict[str, Any]

UNSAFE = re.compile("[\ud800-\udfff\x7f-\x9f\u2028\u2029]")
"""Lone surrogates cannot be encoded; the others are line ends or controls to some readers of lines."""


def to_line(record: Record) -> str:
    """Write *record* as one line with its line end, its keys in the order of the record.

    Raises:
        ContractError: A number is not finite.
    """
    try:
        text = json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(", ", ": "))
    except ValueError as error:
        raise ContractError(f"{name_of(record)}: expected finite numbers, found NaN or infinity") from error
    return escape(text) + "\n"


def escape(text: str) -> str:
    r"""Write what cannot stand in a UTF-8 line as its JSON escape: a lone surrogate as ``\ud83d``."""
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def name_of(record: Record) -> str:
    """Say which record this is, for messages: ``crossfoot/claim/1 c-12ab``."""
    parts = (record.get("schema"), record.get("id") or record.get("where"))
    return " ".join(str(part) for part in parts if part) or "record"
