"""The people who may log in with a password, in the desk's database."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Boolean, Column, Integer, String, Table, select, update
from sqlalchemy.exc import IntegrityError

from crossfoot.errors import UsageError
from crossfoot.review.auth.passwords import hash_password
from crossfoot.review.auth.reviewer import LONGEST_NAME, Reviewer, Role, clean_name
from crossfoot.review.db.tables import METADATA
from crossfoot.review.desk import Desk

ACCOUNTS = Table(
    "accounts",
    METADATA,
    Column("name", String(LONGEST_NAME), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("password", String(255), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("since", String(32), nullable=False),
)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody with a password."""

    reviewer: Reviewer
    password: str
    """Its hash."""

    active: bool
    """Whether she may come in. Accounts are not deleted: decisions bear their names."""

    epoch: int
    """How often all her sessions were ended."""

    since: str
    """When the account was made."""


class Accounts:
    """Find and change accounts."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, name: str) -> Account | None:
        """Return the account of *name*, or None."""
        with self._desk.read() as connection:
            row = connection.execute(select(ACCOUNTS).where(ACCOUNTS.c.name == name)).mappings().first()
        return _account(row) if row else None

    def all(self) -> list[Account]:
        """Return every account, by name."""
        with self._desk.read() as connection:
            return [
                _account(row)
                for row in connection.execute(select(ACCOUNTS).order_by(ACCOUNTS.c.name)).mappings()
            ]

    def add(self, name: str, role: Role, password: str) -> Account:
        """Make an account.

        Raises:
            UsageError: The name is none or is taken, or the password is too short.
        """
        kept = clean_name(name)
        if kept is None:
            raise UsageError(
                f"name: expected 1 to {LONGEST_NAME} characters that can be seen, found {name!r:.100}; choose another"
            )
        row = {
            "name": kept,
            "role": role.value,
            "password": hash_password(password),
            "active": True,
            "epoch": 0,
            "since": self._desk.moment(),
        }
        try:
            with self._desk.write() as connection:
                connection.execute(ACCOUNTS.insert().values(row))
        except IntegrityError as error:
            raise UsageError(f"name: expected a new one, found {kept}; choose another") from error
        return _account(row)

    def set_password(self, name: str, password: str) -> None:
        """Give *name* another password, and end her sessions.

        Raises:
            UsageError: The password is too short.
        """
        self._update(name, password=hash_password(password), epoch=ACCOUNTS.c.epoch + 1)

    def set_active(self, name: str, *, active: bool) -> None:
        """Let *name* come in or not.

        Raises:
            UsageError: She is the last admin who can.
        """
        if not active:
            self._keep_an_admin(name)
        self._update(name, active=active, epoch=ACCOUNTS.c.epoch + 1)

    def set_role(self, name: str, role: Role) -> None:
        """Make *name* an admin or a reviewer.

        Raises:
            UsageError: She is the last admin.
        """
        if role is not Role.ADMIN:
            self._keep_an_admin(name)
        self._update(name, role=role.value)

    def end_sessions(self, name: str) -> None:
        """Make every cookie that *name* has worthless."""
        self._update(name, epoch=ACCOUNTS.c.epoch + 1)

    def _keep_an_admin(self, name: str) -> None:
        others = [a for a in self.all() if a.active and a.reviewer.is_admin and a.reviewer.name != name]
        if not others:
            raise UsageError(
                f"{name}: expected another admin to be left, found none; make somebody admin first"
            )

    def _update(self, name: str, **values: object) -> None:
        with self._desk.write() as connection:
            connection.execute(update(ACCOUNTS).where(ACCOUNTS.c.name == name).values(values))


def _account(row: object) -> Account:
    values = dict(row)  # type: ignore[call-overload]
    return Account(
        Reviewer(values["name"], Role(values["role"])),
        values["password"],
        values["active"],
        values["epoch"],
        values["since"],
    )
