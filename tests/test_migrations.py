import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from helpdesk import audit
from helpdesk.db import open_database
from helpdesk.migrate import current_revision, newest_revision, upgrade
from helpdesk.tables import Moment
from tests import make


def own(obj, name, kind, reflected, compare_to):
    return kind != "table" or name in SQLModel.metadata.tables


def same_type(context, inspected, column, inspected_type, metadata_type):
    return None if not isinstance(metadata_type, Moment) else False


def test_the_migrated_tables_are_those_of_the_code(database_url):
    database = open_database(database_url)
    with database.engine.connect() as connection:
        options = {"include_object": own, "compare_type": same_type}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), SQLModel.metadata) == []
    database.engine.dispose()


def test_migrating_again_changes_nothing(database_url):
    database = open_database(database_url)
    assert current_revision(database) == newest_revision()
    assert upgrade(database) is False
    database.engine.dispose()


def test_an_empty_database_is_brought_up_to_date(tmp_path):
    database = open_database(f"sqlite:///{tmp_path / 'nieuw.db'}")
    assert current_revision(database) is None
    assert upgrade(database) is True
    assert current_revision(database) == newest_revision()
    database.engine.dispose()


@pytest.mark.parametrize("table", ["audit_event", "ticket_event"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET actor = 'iemand'", "DELETE FROM {}"])
def test_nothing_edits_or_deletes_what_happened(running, table, statement):
    running.writer.receive(make.question())
    with running.database.writing() as session:
        audit.note(session, audit.Action("proef", "geen", "1", "iemand", None, "test"), make.MORNING)
    with pytest.raises(DBAPIError, match="alleen aangevuld"), running.database.writing() as session:
        session.execute(text(statement.format(table)))
