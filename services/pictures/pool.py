"""A few worker processes behind one asyncio face; which wish comes first is the caller's business."""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TypeVar

from services.errors import MediaError
from services.pictures.confinement import words_for
from services.pictures.limits import JobLimits
from services.pictures.process import WorkerProcess, default_command
from services.pictures.refusals import RefusedError, error_for
from services.pictures.worker_protocol import Answer, Hello, Request, check_request
from services.words import said

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A picture made of foreign bytes, safe to decode: JPEG, or WebP where alpha matters."""

    data: bytes = field(repr=False)
    mime: str
    width: int
    height: int
    source_width: int
    source_height: int
    source_mime: str
    has_alpha: bool
    likeness: int = 0


class _Lane:
    """A worker process and the one thread that waits for its pipes, so that no event loop ever does."""

    def __init__(self, command: Sequence[str], limits: JobLimits, number: int) -> None:
        self.process = WorkerProcess(command, limits)
        self._calls: queue.SimpleQueue[tuple[Future[object], Callable[[], object]] | None] = queue.SimpleQueue()
        self._name = f"picture-worker-{number}"
        self._thread: threading.Thread | None = None
        self._ended: Future[None] = Future()

    def call(self, function: Callable[[], T]) -> Future[T]:
        """Run `function` on the lane's thread."""
        if self._thread is None:
            # The kernel ends a worker with the thread that started it, hence one thread for all of its life.
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        future: Future[T] = Future()
        self._calls.put((future, function))  # type: ignore[arg-type]  # a queue of many result types
        return future

    def end(self) -> Future[None] | None:
        """End process and thread; the future is done when both are gone, None where nothing ran."""
        self.process.forbid_start()
        if self._thread is None:
            return None
        self._calls.put(None)
        return self._ended

    def _work(self) -> None:
        while (call := self._calls.get()) is not None:
            future, function = call
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(function())
            except BaseException as err:  # noqa: BLE001  the one who waits gets it
                future.set_exception(err)
            del future, function, call
        self.process.close()
        self._ended.set_result(None)


class WorkerPool:
    """Makes pictures of foreign bytes in processes that may crash or hang without harm to anything else."""

    def __init__(
        self, workers: int = 2, *, command: Sequence[str] | None = None, limits: JobLimits | None = None
    ) -> None:
        self._limits = limits or JobLimits()
        line = default_command() if command is None else command
        self._lanes = [_Lane(line, self._limits, number) for number in range(max(1, workers))]
        self._idle: asyncio.LifoQueue[_Lane] = asyncio.LifoQueue()  # the warm one first
        for lane in reversed(self._lanes):
            self._idle.put_nowait(lane)
        self._jobs: set[asyncio.Task[Answer]] = set()
        self._is_closed = False

    async def render(self, data: bytes, edge: int, *, hint: str | None = None) -> Rendered:
        """`data` at `edge` pixels on its long side, never enlarged; MediaError tells why there is no picture.

        `hint` is what the sender called the bytes; it is not believed, the bytes say what they are.
        """
        del hint
        (picture,) = await self.render_sizes(data, (edge,))
        return picture

    async def render_sizes(self, data: bytes, edges: Sequence[int]) -> tuple[Rendered, ...]:
        """The same picture in several sizes for hardly more than the cost of the largest."""
        try:
            check_request(data, edges)
            request = Request(data=data, edges=tuple(edges), cpu_seconds=self._limits.cpu_seconds)
            answer = await self._answer(request)
        except RefusedError as err:
            raise error_for(err.refusal, err.width, err.height) from err
        return tuple(
            Rendered(
                data=picture.data,
                mime=picture.format.mime,
                width=picture.width,
                height=picture.height,
                source_width=answer.source_width,
                source_height=answer.source_height,
                source_mime=answer.source_format.mime,
                has_alpha=answer.has_alpha,
                likeness=answer.likeness,
            )
            for picture in answer.pictures
        )

    async def formats(self) -> tuple[str, ...]:
        """The formats the workers can decode, for `doctor`."""
        hello = await self._hello()
        return tuple(each.name for each in sorted(hello.formats))

    async def limits_in_force(self) -> list[str]:
        """What the workers are really kept from, in words, for `doctor`."""
        hello = await self._hello()
        return words_for(hello.limits)

    async def aclose(self) -> None:
        """End the workers, whatever they do; who still waits gets a MediaError."""
        self._is_closed = True
        ends = [asyncio.wrap_future(end) for lane in self._lanes if (end := lane.end()) is not None]
        await asyncio.gather(*self._jobs, return_exceptions=True)
        await asyncio.gather(*ends)

    async def _hello(self) -> Hello:
        """What a worker says of itself; starts one where none runs."""
        lane = await self._lane()
        try:
            return await asyncio.wrap_future(lane.call(lane.process.start))
        finally:
            self._idle.put_nowait(lane)

    async def _lane(self) -> _Lane:
        lane = await self._idle.get()
        if self._is_closed:
            self._idle.put_nowait(lane)  # for the next one who waits
            raise MediaError(said("The app is closing; the picture was not made."))
        return lane

    async def _answer(self, request: Request) -> Answer:
        lane = await self._lane()
        job = asyncio.get_running_loop().create_task(self._work(lane, request), name="picture")
        self._jobs.add(job)
        job.add_done_callback(self._forget)
        try:
            return await asyncio.shield(job)
        except asyncio.CancelledError:
            # Most pictures take 50 ms, a new process 150: only one that goes on for long is worth ending.
            if not job.done():
                loop = asyncio.get_running_loop()
                grace = loop.call_later(self._limits.cancel_grace_seconds, lane.process.kill)
                job.add_done_callback(lambda _job: grace.cancel())
            raise

    async def _work(self, lane: _Lane, request: Request) -> Answer:
        alarm: asyncio.TimerHandle | None = None
        try:
            await asyncio.wrap_future(lane.call(lane.process.start))
            loop = asyncio.get_running_loop()
            alarm = loop.call_later(self._limits.wall_seconds, lane.process.kill)
            return await asyncio.wrap_future(lane.call(lambda: lane.process.ask(request)))
        finally:
            if alarm is not None:
                alarm.cancel()
            self._idle.put_nowait(lane)

    def _forget(self, job: asyncio.Task[Answer]) -> None:
        self._jobs.discard(job)
        with contextlib.suppress(asyncio.CancelledError):
            job.exception()  # whoever asked may be gone: nobody else will look
