"""What doctor finds, and that it says how to mend what is missing."""

from __future__ import annotations

from services.doctor import version_of
from tests.services.opening import gallery_in


def test_everything_is_looked_at_and_well(run, tmp_path):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            return {finding.name: finding for finding in await gallery.doctor()}

    found = run(scenario())
    assert found["catalogue"].value == "whole"
    assert found["python"].ok
    assert found["data folder"].ok
    assert "jpeg" in found["pictures"].value.lower()


def test_a_folder_others_can_read_is_told_with_its_cure(run, tmp_path):
    async def scenario():
        async with gallery_in(tmp_path) as gallery:
            (tmp_path / "logs").chmod(0o755)
            return {finding.name: finding for finding in await gallery.doctor()}

    finding = run(scenario())["logs folder"]
    assert not finding.ok
    assert "chmod 700" in finding.mend


def test_a_library_that_is_not_there_has_no_version():
    assert version_of("no-such-distribution") == ""
