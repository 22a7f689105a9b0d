"""Time expressions: "3 March 2019", "last year", "between 2021 and 2022", "24-hour", "6pm on Tuesday"."""

from crossfoot.extract.dates.find import find_dates

__all__ = ["find_dates"]
