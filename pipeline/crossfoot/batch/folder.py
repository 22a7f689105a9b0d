"""Where a run goes that was not told where."""

import re
from collections.abc import Sequence
from itertools import count
from pathlib import Path

OUTPUTS = Path("outputs")
LONGEST_NAME = 60


def default_folder(paths: Sequence[str], outputs: Path = OUTPUTS, *, overwrite: bool = False) -> Path:
    """Name the folder after the first input: ``outputs/news``, and ``outputs/news-2`` if that is taken.

    Args:
        paths: The inputs as given; ``-`` is standard input.
        outputs: The folder of the runs.
        overwrite: Take the name even so.
    """
    first = "stdin" if paths[0] == "-" else Path(paths[0]).resolve().name.split(".")[0]
    name = re.sub(r"[^\w-]+", "-", first, flags=re.ASCII).strip("-")[:LONGEST_NAME] or "run"
    if len(paths) > 1:
        name += f"-and-{len(paths) - 1}-more"
    folder = outputs / name
    if overwrite or not folder.exists():
        return folder
    return next(free for n in count(2) if not (free := outputs / f"{name}-{n}").exists())
