"""The report of a problem: what helps, and nothing private."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from services.doctor import Finding
from services.domain import Account
from services.report import LOG_LINES, problem_report, save_report
from tests.services.opening import places

STUDIO = Account(id="scenario-abcdefgh", provider="scenario", label="Studio North", base_url="https://x")


@pytest.fixture
def paths(tmp_path):
    return places(tmp_path)


def report(run, paths, *findings):
    return run(problem_report(paths, findings, [STUDIO, STUDIO]))


def test_it_tells_what_was_found_and_how_to_mend_it(run, paths):
    text = report(run, paths, Finding("keyring", ok=False, value="none", mend="Unlock it."))
    assert "BAD keyring: none (Unlock it.)" in text


def test_accounts_are_counted_and_not_named(run, paths):
    paths.log.write_text("INFO reading Studio North (scenario-abcdefgh) failed\n")
    text = report(run, paths)
    assert "scenario: 2" in text
    assert "Studio North" not in text
    assert "abcdefgh" not in text


def test_keys_and_signed_addresses_are_taken_out_of_the_log(run, paths):
    paths.log.write_text("INFO https://cdn.example/a.png?Signature=abc api_key=0123456789abcdef\n")
    text = report(run, paths)
    assert "Signature" not in text
    assert "0123456789abcdef" not in text
    assert "https://cdn.example/a.png?[removed]" in text


def test_the_home_folder_is_not_named(run, paths):
    text = report(run, paths, Finding("data folder", ok=True, value=str(Path.home() / "vitrine")))
    assert str(Path.home()) not in text
    assert "data folder: ~" in text


def test_only_the_end_of_a_long_log_is_told(run, paths):
    paths.log.write_text("".join(f"line {number}\n" for number in range(1000)))
    text = report(run, paths)
    assert "line 999\n" in text
    assert f"line {999 - LOG_LINES}\n" not in text


def test_without_a_log_there_is_a_report(run, paths):
    assert "The log cannot be read." in report(run, paths)


def test_it_is_saved_for_its_owner_alone(tmp_path):
    save_report(tmp_path / "report.txt", "text")
    assert (tmp_path / "report.txt").read_text() == "text"
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "report.txt").stat().st_mode) == 0o600
