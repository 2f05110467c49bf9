"""The contract's own values."""

from __future__ import annotations

import pickle

import pytest

from services.providers.base import Secrets


def test_secrets_print_as_nothing_and_are_not_pickled():
    secrets = Secrets({"key": "CANARY"})
    assert secrets["key"] == "CANARY"
    assert "CANARY" not in f"{secrets!r} {secrets}"
    with pytest.raises(TypeError):
        pickle.dumps(secrets)
