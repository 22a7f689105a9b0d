import pytest

from crossfoot.review.auth.reviewer import clean_name


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Ana Lind", "Ana Lind"),
        ("  Ana \t Lind ", "Ana Lind"),
        ("Zoe\u0308", "Zoë"),
        ("", None),
        ("   ", None),
        ("A" * 81, None),
        ("Ana\u202eLind", None),
        ("Ana\u200bLind", None),
        ("Ana\x00", None),
    ],
)
def test_a_name_is_kept_so_that_no_two_people_look_the_same(given, kept):
    assert clean_name(given) == kept
