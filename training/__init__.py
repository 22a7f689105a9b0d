"""Fits what is learned: ``python -m training.attributions DATA_FOLDER``."""
