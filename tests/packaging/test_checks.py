"""packaging/checks.py: the sums are right, and nothing that failed to run looks green."""

import os
import sys

import pytest


@pytest.mark.parametrize(
    "line",
    [
        "5 passed, 58 deselected in 3.67s\n",
        "=========== 5 passed, 58 deselected in 3.67s ===========\n",
        "\x1b[32m\x1b[32m\x1b[1m5 passed\x1b[0m, \x1b[33m58 deselected\x1b[0m\x1b[32m in 3.67s\x1b[0m\x1b[0m\n",
        "5 passed in 63.67s (0:01:03)\n",
    ],
)
def test_a_closing_line_is_read(checks, line):
    sums = checks.Sums()
    assert sums.read(line)
    assert sums.counts == {"passed": 5}
    assert sums.good


@pytest.mark.parametrize("line", ["", "..... [100%]", "FAILED tests/x.py - in 3s", "1 passed", "no tests ran in 0.01s"])
def test_other_lines_are_none(checks, line):
    assert not checks.Sums().read(line)


def test_runs_are_added_up_into_a_line_like_pytests(checks):
    sums = checks.Sums()
    sums.read("1 failed, 4 passed, 2 skipped, 1 warning in 1.00s")
    sums.read("10 passed, 2 errors in 1.00s")
    sums.add("error")
    assert not sums.good
    assert "= 1 failed, 14 passed, 2 skipped, 1 warning, 3 errors in 0." in sums.closing_line()
    assert checks.Sums().read(sums.closing_line())


def test_nothing_run_is_not_good(checks):
    assert not checks.Sums().good
    assert "no tests ran" in checks.Sums().closing_line()


@pytest.fixture
def run_tests(checks, tmp_path, capsys):
    """Run pytest, as the checks do, on one file with this text; the sums."""

    def run(text: str) -> dict[str, int]:
        (tmp_path / "test_it.py").write_text(text)
        sums = checks.Sums()
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_it.py"]
        checks._pytest(command, tmp_path, dict(os.environ), sums)
        return sums.counts

    return run


def test_passed_and_failed_tests_are_counted(run_tests):
    assert run_tests("def test_a(): pass\ndef test_b(): assert 0") == {"passed": 1, "failed": 1}


def test_a_run_that_dies_is_an_error(run_tests):
    assert run_tests("import os\ndef test_a(): os._exit(0)") == {"error": 1}


def test_a_run_without_tests_is_an_error(run_tests):
    assert run_tests("") == {"error": 1}


def test_a_file_that_cannot_be_read_is_an_error(run_tests):
    assert run_tests("import no_such_module")["error"] >= 1


def test_missing_tools_are_named_and_count(checks, capsys, monkeypatch):
    sums = checks.Sums()
    assert checks._can_run("window", ("sh",), sums) or sys.platform == "win32"
    monkeypatch.setattr(checks.sys, "platform", "linux")
    assert not checks._can_run("keyring", ("no-such-tool",), sums)
    assert sums.counts == {"error": 1}
    monkeypatch.setattr(checks.sys, "platform", "darwin")
    assert not checks._can_run("keyring", ("no-such-tool",), sums)
    assert sums.counts == {"error": 1, "skipped": 1}
    assert "Tests marked `keyring` cannot run: no-such-tool is missing." in capsys.readouterr().out


def test_tests_see_nothing_of_the_users(checks, tmp_path, monkeypatch):
    for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "HTTPS_PROXY", "VITRINE_HOME", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.setenv(name, "the user's")
    environ = checks.surroundings(tmp_path)
    assert "the user's" not in environ.values()
    assert environ["HOME"] == str(tmp_path)
