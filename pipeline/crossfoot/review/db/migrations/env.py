"""What Alembic runs: the steps, on the connection and in the transaction that `migrate` hands over."""

from alembic import context

from crossfoot.review.db.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
