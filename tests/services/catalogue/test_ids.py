"""Row numbers that tell the date."""

from hypothesis import given
from hypothesis import strategies as st

from services.catalogue import ids
from services.catalogue.database import connect
from services.catalogue.schema import MIGRATIONS
from services.catalogue.versions import migrate
from services.domain import Query

from .conftest import NOON, asset, batch

ages = st.integers(-(2**57), 2**57)


@given(ages, ages)
def test_a_newer_bucket_has_smaller_numbers(one, other):
    newer, older = sorted((one, other))
    assert ids.bucket(newer) <= ids.bucket(older)
    assert ids.FIRST_DATED <= ids.bucket(newer) < 2**62


@given(ages)
def test_a_number_tells_its_date(age):
    assert ids.tells_date(ids.bucket(age), age)
    assert not ids.tells_date(ids.bucket(age), age + 2 * ids.BUCKET_MICROS)


def test_a_full_bucket_overflows_into_small_numbers(tmp_path):
    connection = connect(tmp_path / "c.sqlite3")
    migrate(connection, MIGRATIONS)
    numbers = ids.choose(connection, [(f"uid-{n}", 0) for n in range(ids.PLACES + 100)])
    connection.close()
    assert len(set(numbers)) == len(numbers)
    assert any(number < ids.FIRST_DATED for number in numbers)


def test_rows_of_one_moment_all_find_a_place(with_catalogue):
    async def scenario(catalogue):
        for first in range(0, 5000, 1000):
            await catalogue.store(batch(*(asset(f"n{n}", created_at=NOON) for n in range(first, first + 1000))))
        return list(await catalogue.ids(Query()))

    found = with_catalogue(scenario)
    assert len(set(found)) == 5000


def test_small_numbers_are_never_used_twice(with_catalogue):
    async def scenario(catalogue):
        first = await catalogue.store(batch(asset("a"), asset("b")))
        await catalogue.remove_account("oxen-aaaaaaaa")
        return first.new, (await catalogue.store(batch(asset("c"), asset("d")))).new

    first, second = with_catalogue(scenario)
    assert not set(first) & set(second)
