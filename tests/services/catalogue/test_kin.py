"""Which other assets a row names."""

from __future__ import annotations

import pytest

from services.catalogue.kin import MAX_NAMED, file_name, named


@pytest.mark.parametrize(
    ("params", "ids"),
    [
        ({"metadata": {"parentId": "asset_1", "rootParentId": "asset_0"}}, ("asset_1", "asset_0")),
        ({"referenceImageUrls": ["https://cdn.example/a/b-1.png", "https://cdn.example/b-2.jpg"]}, ("b-1", "b-2")),
        ({"image": {"assetId": "asset_3"}}, ("asset_3",)),
        ({"retried_from_id": "gen-1", "image": "gen-1"}, ("gen-1",)),
        ({"input_image": "data:image/png (12 bytes)", "mask": "", "images": [None, 3], "image": "two words"}, ()),
        ({"firstFrame": {"assetId": "asset_its_own"}, "seed": "4"}, ()),
        ({}, ()),
    ],
)
def test_ids_and_file_names_of_other_assets_are_found(params, ids):
    assert named(params) == ids


def test_a_row_that_names_thousands_is_cut():
    assert len(named({"images": [f"a{number}" for number in range(5000)]})) == MAX_NAMED


def test_the_name_of_a_file_has_neither_query_nor_ending():
    assert file_name("https://cdn.example/images/0d9e.png?signature=x") == "0d9e"
    assert file_name("") == ""
