import pytest

from crossfoot.review.auth.accounts import Accounts
from crossfoot.review.desk import open_desk


@pytest.fixture
def accounts(tmp_path):
    desk = open_desk(tmp_path / "desk.db")
    yield Accounts(desk)
    desk.close()
