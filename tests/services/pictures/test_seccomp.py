"""After the filter a process has no files, no network, no programs and no children; it still has memory and threads."""

import subprocess
import sys

import pytest

PROBE = """
import os, socket, threading
from services.pictures import seccomp
assert seccomp.forbid()
tries = {
    "open": lambda: os.open("/etc/hostname", os.O_RDONLY),
    "write": lambda: os.open("/tmp/vitrine-probe", os.O_CREAT | os.O_WRONLY),
    "unlink": lambda: os.unlink("/tmp/vitrine-probe"),
    "socket": lambda: socket.socket(),
    "fork": lambda: os.fork(),
    "exec": lambda: os.execv("/bin/true", ["true"]),
    "signal": lambda: os.kill(os.getppid(), 0),
    "link": lambda: os.symlink("/etc", "/tmp/vitrine-link"),
    "memfd": lambda: os.memfd_create("x"),
}
for name, attempt in tries.items():
    try:
        attempt()
    except PermissionError:
        continue
    raise SystemExit(f"{name} was possible")
thread = threading.Thread(target=bytearray, args=(50_000_000,))
thread.start()
thread.join()
print("confined")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the filter is Linux's")
def test_everything_but_memory_and_threads_is_refused():
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, timeout=30)
    if "AssertionError" in done.stderr:
        pytest.skip("this kernel or container has no seccomp filter")
    assert (done.stdout, done.stderr) == ("confined\n", "")
