"""What can go wrong, said in one line."""

from collections.abc import Iterable


class CrossfootError(Exception):
    """An error that the user can do something about; its message is one line."""


class UsageError(CrossfootError):
    """The command or call cannot be carried out as given."""


class SettingsError(UsageError):
    """Settings that cannot be used; its message is one line for each thing that is wrong."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class ModelError(CrossfootError):
    """The spaCy pipeline cannot be loaded or lacks a part."""


class ContractError(CrossfootError):
    """A record breaks its schema: a bug in Crossfoot, with the record and the path."""
