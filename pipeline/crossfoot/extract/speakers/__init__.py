"""Whom the sources name: one speaker for full name, surname, role and pronoun."""

from crossfoot.extract.speakers.resolve import resolve

__all__ = ["resolve"]
