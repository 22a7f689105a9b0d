import pytest

from crossfoot.errors import UsageError
from crossfoot.review.auth.passwords import is_password
from crossfoot.review.auth.reviewer import Reviewer, Role

PASSWORD = "correct gull battery"  # noqa: S105


def test_an_account_is_kept_without_its_password(accounts):
    account = accounts.add("Ana", Role.ADMIN, PASSWORD)
    assert accounts.find("Ana") == account
    assert account.reviewer == Reviewer("Ana", Role.ADMIN)
    assert PASSWORD not in account.password
    assert account.password.startswith("$argon2id$")
    assert is_password(PASSWORD, account.password)


@pytest.mark.parametrize("name", ["", "\u202eAna", "A" * 81])
def test_an_account_has_a_name(accounts, name):
    with pytest.raises(UsageError, match="name: expected 1 to 80"):
        accounts.add(name, Role.REVIEWER, PASSWORD)


def test_a_name_is_given_once(accounts):
    accounts.add("Ana", Role.REVIEWER, PASSWORD)
    with pytest.raises(UsageError, match="name: expected a new one, found Ana"):
        accounts.add("Ana ", Role.ADMIN, PASSWORD)


@pytest.mark.parametrize("password", ["", "short", "x" * 11, "x" * 201])
def test_a_password_is_long(accounts, password):
    with pytest.raises(UsageError, match="password: expected 12 to 200 characters"):
        accounts.add("Ana", Role.REVIEWER, password)


def test_the_last_admin_stays(accounts):
    accounts.add("Ana", Role.ADMIN, PASSWORD)
    accounts.add("Ben", Role.REVIEWER, PASSWORD)
    with pytest.raises(UsageError, match="expected another admin"):
        accounts.set_active("Ana", active=False)
    with pytest.raises(UsageError, match="expected another admin"):
        accounts.set_role("Ana", Role.REVIEWER)
    accounts.set_role("Ben", Role.ADMIN)
    accounts.set_role("Ana", Role.REVIEWER)
    assert [(a.reviewer.name, a.reviewer.role) for a in accounts.all()] == [
        ("Ana", Role.REVIEWER),
        ("Ben", Role.ADMIN),
    ]


def test_a_hash_of_another_program_lets_nobody_in():
    assert not is_password("x" * 12, "5f4dcc3b5aa765d61d8327deb882cf99")
    assert not is_password("a password that nobody has", None)
