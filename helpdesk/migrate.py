"""Brings the tables up to date: ours with Alembic, the job tables with DBOS's own migrations."""

from pathlib import Path

from sqlalchemy import inspect, text

from helpdesk.db import Database

FOLDER = Path(__file__).parent / "migrations"


def upgrade(database: Database) -> bool:
    """Returns True when something changed. Safe to run at every start."""
    changed = current_revision(database) != newest_revision()
    if changed:
        _alembic(database)
    _dbos(database)
    return changed


def current_revision(database: Database) -> str | None:
    with database.engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def newest_revision() -> str:
    """Files are named by revision in order, so that a normal start need not load Alembic."""
    return max(path.stem for path in (FOLDER / "versions").glob("[0-9]*.py"))


def _alembic(database: Database) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["engine"] = database.engine
    command.upgrade(config, "head")


def _dbos(database: Database) -> None:
    from dbos import DBOS

    DBOS.migrate(database.engine.url.render_as_string(hide_password=False))
