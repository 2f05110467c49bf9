"""services.errors: the tree by what a user can do, and what an error carries besides its sentence."""

import inspect
import pickle

import pytest

from services import errors
from services.errors import KeyringError, MediaError, OfflineError, RateLimitedError, ServiceError, UnavailableError

ALL = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, ServiceError)]


def made(kind: type[ServiceError]) -> ServiceError:
    return kind("A sentence.", state="busy") if issubclass(kind, KeyringError) else kind("A sentence.")


@pytest.mark.parametrize("kind", ALL)
def test_the_text_of_an_error_is_its_sentence(kind):
    assert str(made(kind)) == "A sentence."


@pytest.mark.parametrize("kind", ALL)
def test_every_error_says_when_it_is_meant(kind):
    assert (kind.__doc__ or "").strip()


def test_waiting_is_told_where_the_provider_tells_it():
    assert RateLimitedError("Wait.", retry_after=2.5).retry_after == 2.5
    assert UnavailableError("Later.").retry_after is None


def test_being_offline_is_a_way_of_being_unavailable():
    assert issubclass(OfflineError, UnavailableError)


def test_a_media_error_is_worth_another_try_unless_it_says_otherwise():
    assert not MediaError("No.").permanent
    assert MediaError("No.", permanent=True).permanent


@pytest.mark.parametrize("kind", [kind for kind in ALL if not issubclass(kind, KeyringError)])
def test_an_error_crosses_a_process_border(kind):
    assert str(pickle.loads(pickle.dumps(made(kind)))) == "A sentence."
