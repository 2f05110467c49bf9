"""What goes in and out."""

from services.catalogue import Batch, Counts, Stored


def test_a_batch_does_not_print_its_cursor():
    assert "SECRET" not in repr(Batch(account="a", provider="p", feed="f", assets=(), cursor="SECRET"))


def test_nothing_stored_and_nothing_counted_are_empty():
    assert (Stored().new, Stored().refused, dict(Counts().shelves)) == ((), 0, {})
