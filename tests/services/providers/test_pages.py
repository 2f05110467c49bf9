"""The page in the browser."""

from __future__ import annotations

from dataclasses import replace

import pytest

from services.domain import Account, Asset, AssetRef, Kind, Status
from services.providers.oxen import Oxen
from services.providers.pages import asset_page
from services.providers.scenario import Scenario

OXEN = Account(id="oxen-1", provider="oxen", label="", base_url="https://hub.oxen.ai")


def asset(**params):
    return Asset(ref=AssetRef("oxen-1", "-", "g1"), kind=Kind.IMAGE, status=Status.SUCCEEDED, params=params)


def test_a_generation_kept_in_a_repository_has_the_page_of_that_repository():
    page = asset_page(Oxen.info, asset(target_namespace="mara", target_repo="key art"), OXEN)
    assert page == "https://www.oxen.ai/mara/key%20art"


@pytest.mark.parametrize(
    "params", [{}, {"target_namespace": "mara"}, {"target_namespace": "mara", "target_repo": ".."},
               {"target_namespace": "mara", "target_repo": 3}],
)  # fmt: skip
def test_one_that_is_kept_nowhere_has_none(params):
    assert asset_page(Oxen.info, asset(**params), OXEN) == ""


def test_a_name_cannot_lead_to_another_site():
    page = asset_page(Oxen.info, asset(target_namespace="@evil.example/x", target_repo="a?b#c"), OXEN)
    assert page == "https://www.oxen.ai/%40evil.example%2Fx/a%3Fb%23c"


def test_a_provider_that_documents_no_page_has_none():
    assert asset_page(Scenario.info, asset(), replace(OXEN, base_url=Scenario.info.origin)) == ""


def test_a_server_of_ones_own_has_none():
    theirs = replace(OXEN, base_url="http://127.0.0.1:9")
    assert asset_page(Oxen.info, asset(target_namespace="a", target_repo="b"), theirs) == ""
