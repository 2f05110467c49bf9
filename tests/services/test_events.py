"""The bus: every listener hears every event until it stops."""

from services.events import AccountsChanged, Bus, ReviewsChanged


def test_a_listener_hears_events_in_order_until_it_stops():
    bus, heard = Bus(), []
    stop = bus.subscribe(heard.append)
    bus.tell(AccountsChanged())
    bus.tell(ReviewsChanged(("a",)))
    stop()
    bus.tell(AccountsChanged())
    assert heard == [AccountsChanged(), ReviewsChanged(("a",))]


def test_stopping_twice_does_no_harm():
    bus = Bus()
    stop = bus.subscribe(lambda _event: None)
    stop()
    stop()
