"""What can go wrong, said in one line."""


class CrossfootError(Exception):
    """An error that the user can do something about; its message is one line."""


class UsageError(CrossfootError):
    """The command or call cannot be carried out as given."""


class ModelError(CrossfootError):
    """The spaCy pipeline cannot be loaded or lacks a part."""


class ContractError(CrossfootError):
    """A record breaks its schema: a bug in Crossfoot, with the record and the path."""
