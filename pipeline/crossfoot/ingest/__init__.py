"""Bytes -> articles: text, HTML and JSON Lines, from files, folders, globs and standard input."""

from crossfoot.ingest.options import ReadOptions
from crossfoot.ingest.reader import read
from crossfoot.ingest.readers import READERS

__all__ = ["READERS", "ReadOptions", "read"]
