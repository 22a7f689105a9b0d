"""Alembic's migrations of the desk's database, run when it is opened."""
