"""The calendar: weekdays and dates, ages and birth years, lengths and their ends, anniversaries, days that are none."""

from crossfoot.check.calendar.check import check_calendar

__all__ = ["check_calendar"]
