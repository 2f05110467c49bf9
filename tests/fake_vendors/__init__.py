"""Fake vendors on real sockets."""

from tests.fake_vendors.fakes import FakeVendors
from tests.fake_vendors.world import FakeConfig

__all__ = ["FakeConfig", "FakeVendors"]
