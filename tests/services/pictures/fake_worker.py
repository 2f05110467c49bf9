"""A worker that misbehaves on demand, for the pool's tests: the first bytes of a picture say how.

python fake_worker.py
"""

from __future__ import annotations

import os
import signal
import sys
import time

from services.pictures import worker_protocol as protocol
from services.pictures.confinement import cpu_time
from services.pictures.sniff import Format


def answer(edge: int) -> protocol.Answer:
    """A picture that says which process made it, by its width."""
    picture = protocol.Picture(
        edge=edge, width=1, height=1, format=Format.JPEG, data=b"\xff\xd8\xff" + str(os.getpid()).encode()
    )
    return protocol.Answer(
        pictures=(picture,), source_width=9, source_height=9, source_format=Format.PNG, has_alpha=False
    )


def misbehave(how: bytes, edge: int) -> bytes:
    """What to send, if this comes back at all."""
    match how.split(b" ")[0]:
        case b"crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case b"exit":
            os._exit(3)
        case b"hang":
            time.sleep(60)
        case b"slow":
            time.sleep(0.3)
        case b"spin":
            while True:
                pass
        case b"lie":
            return protocol.answer_bytes(answer(edge + 1))
        case b"babble":
            return b"<html>" * 100
        case b"half":
            sys.stdout.buffer.write(protocol.answer_bytes(answer(edge))[:-3])
            sys.stdout.buffer.flush()
            os._exit(0)
    return protocol.answer_bytes(answer(edge))


def main() -> None:
    """Serve until the pipe ends."""
    answers = sys.stdout.buffer
    answers.write(protocol.hello_bytes(protocol.Hello(0, frozenset({Format.PNG}))))
    answers.flush()
    while True:
        try:
            request = protocol.read_request(sys.stdin.buffer.read)
        except EOFError:
            return
        with cpu_time(request.cpu_seconds):
            answers.write(misbehave(request.data, request.edges[0]))
        answers.flush()


if __name__ == "__main__":
    main()
