"""Reviews and collections from another computer: the later change holds, as one edit that can be taken back."""

from __future__ import annotations

import pytest

from services.catalogue import Catalogue
from services.catalogue.journal import CollectionRow, Members, ReviewRow
from services.catalogue.merging import words_for
from services.domain import Flag, Label, MergeFigures, Query, ReviewChange
from services.errors import UsageError
from tests.services.catalogue.conftest import asset, batch

FAR = 2**60
UID = asset(1).ref.uid


async def states(catalogue):
    return sorted(await catalogue.export_states(list), key=repr)


def without_dates(found):
    return sorted((row._replace(rev=0) for row in found), key=repr)


async def filled(catalogue, count=6):
    """Reviews of every kind, hidden ones, a tree of collections, one removed, one smart."""
    await catalogue.store(batch(*(asset(number) for number in range(count))))
    ids = list(await catalogue.ids(Query()))
    uids = [entry.asset.ref.uid for entry in await catalogue.rows(ids)]
    await catalogue.review(uids[:2], ReviewChange(rating=4, flag=Flag.PICK, note="näher", add_tags=("key art", "鶴")))
    await catalogue.review(uids[2:3], ReviewChange(flag=Flag.REJECT, label=Label.BLUE))
    await catalogue.review(uids[1:2], ReviewChange(rating=0, flag=Flag.NONE, note="", remove_tags=("key art", "鶴")))
    await catalogue.hide(uids[3:4], True)
    outer = await catalogue.create_collection("Nightjar")
    inner = await catalogue.create_collection("Creatures", outer.id)
    gone = await catalogue.create_collection("Old")
    await catalogue.create_collection("Best", search="rating:>=4")
    await catalogue.put_in(inner.id, ids[1:5])
    await catalogue.take_out(inner.id, ids[4:5])
    await catalogue.put_in(gone.id, ids[:1])
    await catalogue.remove_collection(gone.id)
    return uids, inner


@pytest.fixture
def exported(run, tmp_path, clock):
    async def scenario():
        (tmp_path / "other").mkdir()
        catalogue = await Catalogue.open(tmp_path / "other" / "catalogue.sqlite3", clock=clock)
        await filled(catalogue)
        found = await catalogue.export_states(list)
        await catalogue.aclose()
        return found

    return run(scenario())


def test_an_empty_computer_gets_the_identical_state_with_its_dates(with_catalogue, clock, exported):
    clock.advance(days=1)

    async def scenario(catalogue):
        figures, _ = await catalogue.take_in(exported)
        return figures, await states(catalogue), [each.name for each in await catalogue.collections()]

    figures, found, names = with_catalogue(scenario)
    tombstones = [s for s in exported if isinstance(s, Members) and not s.present]
    assert found == sorted((s for s in exported if s not in tombstones), key=repr)
    assert names == ["Nightjar", "Creatures", "Best"]
    assert figures == MergeFigures(assets=3, collections=3, memberships=3, same=2)


def test_it_holds_for_assets_that_are_listed_later_and_survives_a_lost_database(run, with_catalogue, path, exported):
    async def first(catalogue):
        await catalogue.take_in(exported)

    async def then(catalogue):
        await catalogue.store(batch(*(asset(number) for number in range(6))))
        return await catalogue.count(Query(flags=(Flag.PICK,))), await catalogue.count(Query(tags=("鶴",)))

    with_catalogue(first)
    for each in path.parent.glob(f"{path.name}*"):
        if each.name in {path.name, f"{path.name}-wal", f"{path.name}-shm"}:
            each.unlink()
    assert with_catalogue(then) == (1, 1)


def test_a_second_import_changes_nothing(with_catalogue, exported):
    async def scenario(catalogue):
        await catalogue.take_in(exported)
        figures, _ = await catalogue.take_in(exported)
        await catalogue.undo()
        return figures.changes, figures.kept, await catalogue.review_count()

    assert with_catalogue(scenario) == (False, 0, 0)


def test_undo_takes_the_whole_import_back_and_redo_does_it_again(with_catalogue, exported):
    async def scenario(catalogue):
        await filled(catalogue)
        before = await states(catalogue)
        await catalogue.take_in(exported)
        after = await states(catalogue)
        undone = await catalogue.undo()
        back = [row for row in await states(catalogue) if not (isinstance(row, CollectionRow) and row.gone)]
        await catalogue.redo()
        return undone.words, before, without_dates(back), without_dates(after), without_dates(await states(catalogue))

    words, before, back, after, again = with_catalogue(scenario)
    assert words == "0 assets and 3 collections imported"
    live = [row for row in before if not (isinstance(row, CollectionRow) and row.gone)]
    assert _facts(back) == _facts(without_dates(live))
    assert _facts(again) == _facts(after)


def _facts(found):
    """Reviews, collections and who is in them, however the memberships are grouped."""
    inside = {(row.collection, uid) for row in found if isinstance(row, Members) and row.present for uid in row.uids}
    return inside, [row for row in found if not isinstance(row, Members)]


def test_the_later_change_holds_and_what_stays_is_counted(with_catalogue, clock):
    async def scenario(catalogue):
        await catalogue.store(batch(asset(1), asset(2)))
        await catalogue.review([UID, asset(2).ref.uid], ReviewChange(rating=2))
        ours, _ = await states(catalogue)
        earlier = ReviewRow(UID, ours.rev - 1, rating=5)
        later = ReviewRow(asset(2).ref.uid, ours.rev + 1, rating=5)
        figures = await catalogue.weigh_states([earlier, later])
        untouched = [row.rating for row in await states(catalogue)]
        done, told = await catalogue.take_in([earlier, later])
        return figures == done, done, untouched, [row.rating for row in await states(catalogue)], told.uids

    same, figures, untouched, ratings, uids = with_catalogue(scenario)
    assert same
    assert figures == MergeFigures(assets=1, kept=1)
    assert (untouched, ratings, uids) == ([2, 2], [2, 5], (asset(2).ref.uid,))


def test_a_date_in_the_future_does_not_stand_above_later_edits(with_catalogue, path):
    async def first(catalogue):
        await catalogue.store(batch(asset(1)))
        await catalogue.take_in([ReviewRow(UID, FAR, rating=5)])
        await catalogue.review([UID], ReviewChange(rating=1))

    async def then(catalogue):
        (row,) = await states(catalogue)
        return row.rating, row.rev < FAR

    with_catalogue(first)
    path.unlink()
    assert with_catalogue(then) == (1, True)


def test_an_import_keeps_the_dates_so_that_the_next_is_weighed_rightly(with_catalogue, clock):
    clock.advance(days=1)

    async def scenario(catalogue):
        await catalogue.take_in([ReviewRow(UID, 100, rating=1)])
        await catalogue.take_in([ReviewRow(UID, 200, rating=2)])
        return [row.rating for row in await states(catalogue)]

    assert with_catalogue(scenario) == [2]


def test_a_file_that_turns_out_broken_changes_nothing(with_catalogue):
    def broken():
        yield ReviewRow(UID, FAR, rating=5)
        raise UsageError("damaged")

    async def scenario(catalogue):
        with pytest.raises(UsageError):
            await catalogue.take_in(broken())
        return await states(catalogue), await catalogue.undo()

    assert with_catalogue(scenario) == ([], None)


def test_folders_that_came_to_lie_within_each_other_stay_reachable(with_catalogue):
    async def scenario(catalogue):
        one = await catalogue.create_collection("One")
        two = await catalogue.create_collection("Two")
        await catalogue.move_collection(one.id, two.id)
        await catalogue.take_in([CollectionRow(two.id, FAR, one.id, "Two", "", 1)])
        return [(each.name, bool(each.parent)) for each in await catalogue.collections()]

    assert with_catalogue(scenario) == [("Two", False), ("One", True)]


def test_a_chain_of_folders_without_end_is_cut(with_catalogue):
    chain = [CollectionRow(f"c{n}", FAR, f"c{n - 1}" if n else "", f"n{n}", "", n) for n in range(3000)]

    async def scenario(catalogue):
        await catalogue.take_in(chain)
        return len(await catalogue.collections())

    assert with_catalogue(scenario) == 3000


def test_the_edit_is_told_in_numbers():
    assert words_for(MergeFigures(assets=1204, collections=1)) == "1,204 assets and 1 collection imported"
