import pytest

from crossfoot.review.auth.accounts import Accounts
from crossfoot.review.desk import open_desk


@pytest.fixture
def accounts(address):
    """Accounts on both databases."""
    desk = open_desk(address)
    yield Accounts(desk)
    desk.close()
