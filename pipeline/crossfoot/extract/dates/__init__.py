"""Time expressions: "3 March 2019", "last year", "between 2021 and 2022", "a 24-hour strike", "6pm on Tuesday"."""

from crossfoot.extract.dates.find import find_dates

__all__ = ["find_dates"]
