"""Keep an article that was checked at the desk, as if a run had read it."""

from __future__ import annotations

import hashlib
from importlib.metadata import version

from crossfoot.emit.integrity import Records, check_integrity
from crossfoot.emit.validate import Validator
from crossfoot.review.desk import Desk
from crossfoot.review.load import load_article
from crossfoot.review.model import Loaded


def keep_article(desk: Desk, records: Records, reviewer: str) -> Loaded:
    """Keep the records of one article; the same article may be kept again after it was changed.

    Raises:
        ContractError: A record breaks the contract.
    """
    validator = Validator()
    for record in records:
        validator.check(record)
    check_integrity(records)
    at = desk.moment()
    row = {
        "name": "kept",
        "fingerprint": hashlib.sha256(f"{at} {records.article['id']}".encode("utf-8", "replace")).hexdigest(),
        "crossfoot": version("crossfoot"),
        "model": "",
        "finished": at,
        "loaded_at": at,
        "kept_by": reviewer,
    }
    with desk.write() as connection:
        return load_article(connection, row, records)
