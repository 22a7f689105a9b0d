"""No words from libraries between the program's own."""

import logging
import sys
import warnings


def hush_libraries() -> None:
    """Keep warnings and log records of libraries off standard error, unless Python was told to show them."""
    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
