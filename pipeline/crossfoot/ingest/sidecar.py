"""Metadata beside a bare text: `story.txt` with `story.txt.meta.json` or `story.meta.json`."""

from pathlib import Path

from crossfoot.ingest.draft import FIELDS
from crossfoot.ingest.json_lines import parse_object
from crossfoot.ingest.problem import UnreadableError
from crossfoot.ingest.source import Source

SUFFIX = ".meta.json"


def read_sidecar(source: Source) -> dict[str, object]:
    """Return the fields that stand beside a file, none where there is no sidecar.

    Raises:
        UnreadableError: ``sidecar``: it cannot be read or is not a JSON object.
    """
    if source.path is None:
        return {}
    name = source.path.name
    candidates = (source.path.with_name(name + SUFFIX), source.path.with_suffix(SUFFIX))
    path = next((path for path in candidates if path.is_file()), None)
    return {} if path is None else _fields(path)


def _fields(path: Path) -> dict[str, object]:
    try:
        found = parse_object(Source(path).read_all())
    except UnreadableError as error:
        raise UnreadableError(
            "sidecar", f"{path.name}: {error.message}", "correct it or remove it"
        ) from error
    return {name: found[name] for name in FIELDS if name in found and name != "text"}
