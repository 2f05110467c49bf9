"""The tables."""

from services.catalogue.database import connect
from services.catalogue.schema import FACETS, MIGRATIONS, USER_TABLES
from services.catalogue.versions import migrate


def columns(connection, table):
    return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def test_the_tables_the_code_names_are_there(path):
    connection = connect(path)
    migrate(connection, MIGRATIONS)
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert set(USER_TABLES) < tables
    assert columns(connection, "tally") == {*FACETS, "n"}
    assert set(FACETS) < columns(connection, "asset")
    connection.close()


def test_a_list_of_the_sidebar_never_touches_the_wide_rows(path):
    connection = connect(path)
    migrate(connection, MIGRATIONS)
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT id FROM asset WHERE hidden = 0 AND kind IN (1) AND +feed IN (3) "
        "AND media = 1 AND rating = 0 AND +first_seen > 0 ORDER BY age, position, uid"
    ).fetchall()
    connection.close()
    assert [row[3] for row in plan if "asset" in row[3]] == ["SCAN asset USING COVERING INDEX asset_order"]
