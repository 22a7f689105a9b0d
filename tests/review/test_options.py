# ruff: noqa: S104
import pytest

from crossfoot.errors import UsageError
from crossfoot.review.options import Options

URL = "https://desk.example.org"


@pytest.mark.parametrize(
    "options",
    [
        Options(),
        Options(host="::1"),
        Options(host="0.0.0.0", passwords=True, public_url=URL),
        Options(host="10.0.0.5", proxy_header="X-Remote-User", public_url=URL),
        Options(passwords=True, public_url=URL),
    ],
)
def test_what_keeps_strangers_out_is_served(options):
    options.check()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (Options(host="0.0.0.0"), "beyond this machine a desk needs a log-in"),
        (Options(host="0.0.0.0", public_url=URL), "beyond this machine a desk needs a log-in"),
        (Options(host="0.0.0.0", passwords=True), "expected --public-url"),
        (Options(public_url=URL), "--public-url: expected --passwords or --proxy-header"),
        (Options(passwords=True, proxy_header="X"), "found both"),
    ],
)
def test_what_lets_strangers_in_is_not(options, says):
    with pytest.raises(UsageError, match=says):
        options.check()


def test_decisions_are_kept_beside_the_runs(tmp_path):
    assert Options([str(tmp_path / "outputs" / "run")]).database_url == str(tmp_path / "outputs" / "desk.db")
    assert Options(["run"], database="mine.db").database_url == "mine.db"
    assert Options(["postgresql+psycopg://h/d"]).database_url == "postgresql+psycopg://h/d"


@pytest.mark.parametrize("options", [Options(), Options(["sqlite:///a"], database="b.db")])
def test_a_desk_has_one_database(options):
    with pytest.raises(UsageError, match="review: expected"):
        _ = options.database_url
