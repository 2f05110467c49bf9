"""What reading tells about itself."""

from __future__ import annotations

from types import SimpleNamespace

from services.domain import Account, FeedState
from services.errors import AuthError, CreditError, OfflineError, UnavailableError
from services.net.pacing import Pacer
from services.sync.status import SyncStatus


def connection(name: str) -> SimpleNamespace:
    account = Account(id=f"{name}-a", provider=name, label=name.title(), base_url="https://x")
    return SimpleNamespace(account=account)


def status_of(*connections: SimpleNamespace) -> tuple[SyncStatus, list[int]]:
    changes: list[int] = []
    pacers = {each.account.provider: Pacer(0.0) for each in connections}
    together = SimpleNamespace(all=lambda: connections, pacers=pacers)
    return SyncStatus(together, lambda: changes.append(1)), changes  # type: ignore[arg-type]


def test_a_list_being_read_is_told_with_its_rows_so_far():
    oxen = connection("oxen")
    status, changes = status_of(oxen)
    status.listing(oxen, "generations", FeedState(account="oxen-a", feed="generations", rows=1412))
    assert status.activity(0).listing == ("Listing Oxen, 1,412 so far",)
    status.ended(oxen, "generations")
    assert status.activity(0).listing == ()
    assert changes


def test_offline_means_that_no_account_can_be_reached():
    oxen, pictory = connection("oxen"), connection("pictory")
    status, _ = status_of(oxen, pictory)
    status.failed(oxen, OfflineError("no route"))
    assert not status.activity(0).offline
    status.failed(pictory, OfflineError("no route"))
    assert status.activity(0).offline
    status.answered(oxen)
    assert not status.activity(0).offline


def test_a_refused_key_is_told_until_the_account_answers_again():
    oxen = connection("oxen")
    status, _ = status_of(oxen)
    status.failed(oxen, AuthError("refused"))
    assert status.activity(0).refused == ("oxen-a",)
    status.failed(oxen, UnavailableError("down"))
    assert status.activity(0).refused == ()
    assert status.activity(0).failing == {"oxen-a": "down"}


def test_a_pause_is_told_with_its_seconds():
    oxen, pacer = connection("oxen"), Pacer(0.0)
    changes: list[int] = []
    together = SimpleNamespace(all=lambda: (oxen,), pacers={"oxen": pacer})
    status = SyncStatus(together, lambda: changes.append(1))  # type: ignore[arg-type]
    pacer.pause(40, "Oxen.ai asks us to wait")
    assert 39 < status.activity(0).pauses["oxen"] <= 40
    assert changes


def test_a_refused_key_is_told_with_the_time_of_the_first_refusal():
    oxen = connection("oxen")
    status, _ = status_of(oxen)
    status.failed(oxen, AuthError("no"))
    first = status.activity(0).refused_at["oxen-a"]
    status.failed(oxen, AuthError("no"))
    assert status.activity(0).refused_at == {"oxen-a": first}
    status.answered(oxen)
    assert status.activity(0).refused_at == {}


def test_an_account_without_credits_is_told_until_it_answers():
    pictory = connection("pictory")
    status, _ = status_of(pictory)
    status.failed(pictory, CreditError("none left"))
    assert status.activity(0).empty == ("pictory-a",)
    status.answered(pictory)
    assert status.activity(0).empty == ()


def test_an_account_that_does_not_answer_is_told_with_its_next_turn():
    scenario = connection("scenario")
    status, _ = status_of(scenario)
    waits: list[tuple[str, float]] = []
    status.on_wait.append(lambda each, seconds: waits.append((each.account.id, seconds)))
    status.failed(scenario, UnavailableError("500"))
    status.waits(scenario, 120.0)
    assert 110 < status.activity(0).retries["scenario-a"] <= 120
    assert waits == [("scenario-a", 120.0)]
    status.answered(scenario)
    assert status.activity(0).retries == {}
