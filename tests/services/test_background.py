"""What goes on by itself: news at the top now and then, rows in flight slowly and only while there are some."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

from services.background import (
    CALM_SECONDS,
    FIRST_UPKEEP_SECONDS,
    REFRESH_SECONDS,
    REST_SLACK_SECONDS,
    UPKEEP_SECONDS,
    WATCH_SECONDS,
    Background,
)
from services.errors import UnavailableError
from tests.conftest import until


class Naps:
    """A sleep that the test ends; remembers what was asked for."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self.waiting: list[asyncio.Future[None]] = []

    async def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.waiting.append(future)
        await future

    def wake(self) -> None:
        waiting, self.waiting = self.waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)


class Looker:
    def __init__(self, error: Exception | None = None) -> None:
        self.looks = 0
        self.error = error

    async def look(self, _connection: object) -> int:
        self.looks += 1
        if self.error:
            raise self.error
        return 2

    async def refresh(self) -> None:
        self.looks += 1

    async def refresh_account(self, _connection: object) -> None:
        self.looks += 1


class Status:
    def __init__(self, *, refused: bool = False) -> None:
        self.refused = refused
        self.on_wait: list[object] = []
        self.failures: list[object] = []

    def is_refused(self, _account_id: str) -> bool:
        return self.refused

    def failed(self, _connection: object, error: object) -> None:
        self.failures.append(error)


def connection(poll_seconds: float | None) -> SimpleNamespace:
    info = SimpleNamespace(poll_seconds=poll_seconds)
    return SimpleNamespace(account=SimpleNamespace(id="oxen-a", paused=False), provider=SimpleNamespace(info=info))


def started(polling: Looker, status: Status, each: SimpleNamespace) -> tuple[Background, Naps, Looker]:
    naps, frontier = Naps(), Looker()
    connections = SimpleNamespace(all=lambda: (each,))
    background = Background(connections, frontier, polling, status, naps)  # type: ignore[arg-type]
    background.start()
    return background, naps, frontier


def test_tops_are_looked_at_now_and_then(run):
    async def scenario():
        background, naps, frontier = started(Looker(), Status(), connection(None))
        await until(lambda: naps.waiting)
        naps.wake()
        await until(lambda: frontier.looks == 2)
        await background.aclose()
        return naps.asked

    assert set(run(scenario())) == {REFRESH_SECONDS}


def test_where_something_can_be_shown_news_wait_a_moment(run):
    async def scenario():
        naps, frontier = Naps(), Looker()
        background = Background(SimpleNamespace(all=tuple), frontier, Looker(), Status(), naps)  # type: ignore[arg-type]
        background.start(calm=True)
        await until(lambda: naps.waiting)
        before = frontier.looks
        naps.wake()
        await until(lambda: frontier.looks == 1)
        await background.aclose()
        return before, naps.asked[0]

    assert run(scenario()) == (0, CALM_SECONDS)


def test_rows_in_flight_are_asked_for_at_the_providers_pace(run):
    async def scenario():
        polling = Looker()
        background, naps, _frontier = started(polling, Status(), connection(10.0))
        await until(lambda: len(naps.waiting) == 2)
        naps.wake()
        await until(lambda: polling.looks == 1)
        await background.aclose()
        return background.in_flight, naps.asked

    in_flight, asked = run(scenario())
    assert in_flight == {"oxen-a": 2}
    assert 10.0 in asked


def test_a_refused_key_is_not_used_for_polling(run):
    async def scenario():
        polling = Looker()
        background, naps, _frontier = started(polling, Status(refused=True), connection(10.0))
        await until(lambda: len(naps.waiting) == 2)
        naps.wake()
        await until(lambda: naps.asked.count(10.0) == 2)
        await background.aclose()
        return polling.looks

    assert run(scenario()) == 0


def test_a_failed_look_is_told_and_tried_again(run):
    async def scenario():
        status, polling = Status(), Looker(UnavailableError("no"))
        background, naps, _frontier = started(polling, status, connection(10.0))
        await until(lambda: len(naps.waiting) == 2)
        naps.wake()
        await until(lambda: naps.asked.count(10.0) == 2)
        await background.aclose()
        return len(status.failures)

    assert run(scenario()) == 1


def test_a_change_by_another_process_is_told_once(run):
    class Catalogue:
        def __init__(self) -> None:
            self.answers = [False, True, False]

        async def changed_elsewhere(self) -> bool:
            return self.answers.pop(0) if self.answers else False

        async def check(self) -> list[str]:
            return []

        async def optimize(self) -> None:
            return None

    async def scenario():
        changes: list[int] = []
        background, naps, _frontier = started(Looker(), Status(), connection(None))
        background.watch_over(Catalogue(), lambda: changes.append(1))
        for looks in range(1, 5):
            await until(lambda looks=looks: naps.asked.count(WATCH_SECONDS) == looks)
            naps.wake()
        await until(lambda: naps.asked.count(WATCH_SECONDS) == 5)
        await background.aclose()
        return len(changes)

    assert run(scenario()) == 1


def test_the_catalogue_is_looked_over_and_tidied_once_a_day(run, caplog):
    class Catalogue:
        def __init__(self) -> None:
            self.did: list[str] = []

        async def changed_elsewhere(self) -> bool:
            return False

        async def check(self) -> list[str]:
            self.did.append("check")
            return ["One rating was mended from the journal."]

        async def optimize(self) -> None:
            self.did.append("optimize")

    async def scenario():
        background, naps, _frontier = started(Looker(), Status(), connection(None))
        catalogue = Catalogue()
        background.watch_over(catalogue, lambda: None)
        await until(lambda: FIRST_UPKEEP_SECONDS in naps.asked)
        naps.wake()
        await until(lambda: UPKEEP_SECONDS in naps.asked)
        await background.aclose()
        return catalogue.did

    assert run(scenario()) == ["check", "optimize"]
    assert "mended from the journal" in caplog.text


def test_an_account_that_left_is_not_watched(run):
    async def scenario():
        polling = Looker()
        background, naps, _frontier = started(polling, Status(), connection(10.0))
        await until(lambda: len(naps.waiting) == 2)
        background.unwatch("oxen-a")
        naps.wake()
        await until(lambda: naps.asked.count(REFRESH_SECONDS) == 2)
        await background.aclose()
        return polling.looks

    assert run(scenario()) == 0


def test_an_account_that_does_not_answer_is_asked_again_when_its_lists_have_rested(run):
    async def scenario():
        status, account = Status(), connection(None)
        background, naps, frontier = started(Looker(), status, account)
        await until(lambda: naps.waiting)
        status.on_wait[0](account, 30.0)
        await until(lambda: len(naps.waiting) == 2)
        naps.waiting[1].set_result(None)
        await until(lambda: frontier.looks == 2)
        await background.aclose()
        return naps.asked

    asked = run(scenario())
    assert asked[1] == 30.0 + REST_SLACK_SECONDS
    assert len(asked) == 2


def test_failing_again_it_waits_again_and_never_twice_at_once(run):
    async def scenario():
        status, account = Status(), connection(None)
        background, naps, _frontier = started(Looker(), status, account)
        await until(lambda: naps.waiting)
        status.on_wait[0](account, 30.0)
        status.on_wait[0](account, 40.0)
        await until(lambda: len(naps.waiting) == 2)
        status.on_wait[0](account, 60.0)
        naps.waiting[1].set_result(None)
        await until(lambda: len(naps.asked) == 3)
        await background.aclose()
        return naps.asked[1:]

    assert run(scenario()) == [40.0 + REST_SLACK_SECONDS, 60.0 + REST_SLACK_SECONDS]


def test_a_removed_account_is_not_asked_again(run):
    async def scenario():
        status, account = Status(), connection(None)
        background, naps, frontier = started(Looker(), status, account)
        await until(lambda: naps.waiting)
        status.on_wait[0](account, 30.0)
        await until(lambda: len(naps.waiting) == 2)
        background.unwatch("oxen-a")
        await until(lambda: naps.waiting[1].cancelled())
        await background.aclose()
        return frontier.looks

    assert run(scenario()) == 1


def test_rows_of_a_paused_account_are_left_alone(run):
    async def scenario():
        polling, each = Looker(), connection(10.0)
        each.account.paused = True
        background, naps, _frontier = started(polling, Status(), each)
        for asked in (2, 4):
            await until(lambda: len(naps.asked) == asked)  # noqa: B023 - waited for within the turn
            naps.wake()
        await until(lambda: len(naps.asked) == 6)
        looks, each.account.paused = polling.looks, False
        naps.wake()
        await until(lambda: polling.looks == 1)
        await background.aclose()
        return looks

    assert run(scenario()) == 0


def test_older_rows_are_looked_through_until_nothing_is_left(run):
    async def scenario():
        left = [True, True, False]

        async def some():
            return left.pop(0)

        background, naps, _frontier = started(Looker(), Status(), connection(None))
        background.sort_in(some)
        while left:
            await until(lambda: naps.waiting or not left)
            naps.wake()
        await background.aclose()
        return left

    assert run(scenario()) == []
