"""Measurements on news that is not part of the project: the texts stay in a folder of your own."""
