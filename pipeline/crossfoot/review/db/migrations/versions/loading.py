"""A run is loaded in steps, and says whether it is complete."""

import sqlalchemy as sa
from alembic import op

revision = "loading"
down_revision = "accounts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; the runs that are there are complete."""
    op.add_column("runs", sa.Column("complete", sa.Boolean, nullable=False, server_default=sa.true()))
    op.add_column("runs", sa.Column("steps", sa.Integer, nullable=False, server_default="0"))
