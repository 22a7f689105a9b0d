"""Write the articles anew from their gold, after editing it: ``python -m tests.scoring.texts``."""

from tests.scoring.reader import CORPUS, split_gold


def main() -> None:
    """Write a ``.txt`` for every ``.gold``."""
    for path in sorted((CORPUS / "gold").glob("*.gold")):
        text, _, _ = split_gold(path.read_text(encoding="utf-8"))
        (CORPUS / f"{path.stem}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
