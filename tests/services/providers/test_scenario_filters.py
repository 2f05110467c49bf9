"""Scenario's list filters and which of them may meet."""

from __future__ import annotations

import pytest

from services.errors import UsageError
from services.providers.scenario import Scenario
from services.providers.scenario_filters import TYPES

SCENARIO = Scenario()


@pytest.mark.parametrize(
    "where",
    [
        {},
        *(
            {name: "some-id"}
            for name in ("authorId", "collectionId", "inferenceId", "modelId", "parentAssetId", "rootAssetId")
        ),
        {"privacy": "unlisted"},
        {"privacy": "public", "tags": "a,b"},
        {"type": "inference-txt2img"},
        {"types": "txt2img, img2video"},
        {"createdAfter": "2026-01-01", "createdBefore": "2026-02-01T00:00:00Z"},
        {"createdAfter": "2026-01-01", "sortBy": "createdAt", "sortDirection": "asc"},
        {"updatedBefore": "2026-01-01", "sortBy": "updatedAt"},
    ],
)
def test_what_the_vendor_documents_passes(where):
    SCENARIO.check_filters("assets", where)


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ({"type": "txt2img", "types": "img2img"}, "type and types"),
        ({"type": "inference-txt"}, "does not know"),
        ({"types": "txt2img,nonsense"}, "nonsense"),
        ({"types": "txt2img,"}, "does not know"),
        ({"tags": "a"}, "privacy=public"),
        ({"tags": "a", "privacy": "private"}, "privacy=public"),
        ({"createdAfter": "2026-01-01", "sortBy": "updatedAt"}, "createdAfter needs sortBy=createdAt"),
        ({"updatedAfter": "2026-01-01", "sortBy": "createdAt"}, "updatedAfter needs sortBy=updatedAt"),
        ({"createdAfter": "2026-01-01", "updatedAfter": "2026-01-01"}, "different orders"),
        ({"createdAfter": "yesterday"}, "a date"),
        ({"sortBy": "name"}, "createdAt, updatedAt"),
        ({"sortDirection": "down"}, "asc, desc"),
        ({"privacy": "secret"}, "private, public, unlisted"),
        ({"pageSize": "10"}, "itself"),
        ({"paginationToken": "x"}, "itself"),
        ({"projectId": "p"}, "itself"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(where, words):
    with pytest.raises(UsageError, match=words):
        SCENARIO.check_filters("assets", where)


def test_the_public_list_takes_tags_and_no_other_privacy():
    SCENARIO.check_filters("public", {"tags": "a"})
    SCENARIO.check_filters("public", {"privacy": "public"})
    with pytest.raises(UsageError):
        SCENARIO.check_filters("public", {"privacy": "private"})


def test_examples_take_no_filters():
    with pytest.raises(UsageError):
        SCENARIO.check_filters("examples:model_1", {"type": "txt2img"})


def test_the_types_are_the_seventy_five_of_the_vendor():
    assert len(set(TYPES)) == len(TYPES) == 75
