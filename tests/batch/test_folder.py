import pytest

from crossfoot.batch.folder import default_folder


@pytest.mark.parametrize(
    ("paths", "name"),
    [
        (["news.jsonl"], "news"),
        (["in/news.jsonl.gz"], "news"),
        (["in/"], "in"),
        (["-"], "stdin"),
        (["a.txt", "b.txt", "c.txt"], "a-and-2-more"),
        (["in/*.txt"], "run"),
        (["../x y?.txt"], "x-y"),
        (["/"], "run"),
        (["é.txt"], "run"),
        ([".hidden"], "run"),
    ],
)
def test_a_folder_is_named_after_the_first_input(tmp_path, paths, name):
    assert default_folder(paths, tmp_path) == tmp_path / name


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    (tmp_path / "news").mkdir()
    (tmp_path / "news-2").mkdir()
    assert default_folder(["news.txt"], tmp_path).name == "news-3"
    assert default_folder(["news.txt"], tmp_path, overwrite=True).name == "news"
