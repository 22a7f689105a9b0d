"""Finds who said what and every number in news articles, and checks whether the numbers agree."""
