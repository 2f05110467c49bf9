"""A worker limits itself, and says truly which limits hold."""

import subprocess
import sys

import pytest

from services.pictures.confinement import Limit, clean_environment, words_for

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="these limits are Linux's")


def confined(code, memory=2_000_000_000):
    """Run code in a process that has confined itself; `held` is what it says."""
    start = f"import services.pictures.confinement as c\nheld = c.confine({memory})\n"
    return subprocess.run(
        [sys.executable, "-c", start + code],
        capture_output=True,
        text=True,
        timeout=30,
        env=clean_environment(),
        cwd=".",
    )


def test_no_key_proxy_or_home_is_handed_down():
    kept = clean_environment({"HOME": "/home/a", "HTTPS_PROXY": "http://u:p@h", "MODELSLAB_KEY": "k", "TEMP": "t"})
    assert not {"HOME", "HTTPS_PROXY", "MODELSLAB_KEY"} & set(kept)


def test_every_limit_has_words():
    assert len(words_for(sum(Limit))) == len(Limit)


def test_nothing_in_force_means_no_words():
    assert words_for(0) == []


@ON_LINUX
def test_on_linux_all_limits_hold():
    done = confined("print(int(c.Limit(sum(c.Limit)) & ~held))")
    missing = Limit(int(done.stdout))
    assert missing in {Limit(0), Limit.NO_FILES_NO_NETWORK}  # a container may refuse the filter


@ON_LINUX
def test_memory_has_a_ceiling():
    done = confined("try:\n  bytearray(600_000_000)\nexcept MemoryError:\n  print('no')", memory=400_000_000)
    assert done.stdout == "no\n"


@ON_LINUX
def test_the_kernel_ends_what_computes_too_long():
    done = confined("with c.cpu_time(0.2):\n  while True: pass")
    assert done.returncode == -27


@ON_LINUX
def test_time_for_one_job_does_not_count_for_the_next():
    code = """
import time
for _ in range(3):
    with c.cpu_time(0.5):
        end = time.process_time() + 0.3
        while time.process_time() < end:
            pass
print('done')
"""
    assert confined(code).stdout == "done\n"
