from alembic import context
from sqlmodel import SQLModel

import helpdesk.tables  # noqa: F401  (fills SQLModel.metadata)

OWN_TABLES = frozenset(SQLModel.metadata.tables)


def own(obj: object, name: str | None, kind: str, reflected: bool, compare_to: object) -> bool:
    """DBOS keeps its tables in the same database; they are not ours to compare or drop."""
    return kind != "table" or name in OWN_TABLES


def run() -> None:
    engine = context.config.attributes["engine"]
    with engine.begin() as connection:
        context.configure(
            connection=connection,
            target_metadata=SQLModel.metadata,
            include_object=own,
            render_as_batch=True,
        )
        with context.begin_transaction():
            context.run_migrations()


run()
