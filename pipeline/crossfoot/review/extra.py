"""The desk's packages are an extra; say in one line what to install where they are missing."""

from __future__ import annotations

from importlib.util import find_spec

from crossfoot.errors import UsageError

PACKAGES = ("fastapi", "uvicorn", "sqlalchemy", "alembic", "itsdangerous", "python_multipart", "pwdlib")


def need_extra() -> None:
    """Make sure that the extra is installed.

    Raises:
        UsageError: It is not.
    """
    missing = [name for name in PACKAGES if find_spec(name) is None]
    if missing:
        raise UsageError(
            f"review: expected the packages of the review desk, found no {', '.join(missing)}; "
            "install them with: pip install 'crossfoot[review]'"
        )
