"""The API client: one credential, one origin, no redirect; pace, retries and limits for every request of an account."""

from __future__ import annotations

import asyncio
import contextlib
import random as randomness
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Final

import httpx

from services.domain import Account, Page
from services.errors import AuthError, MediaError, RateLimitedError, ServiceError, UnavailableError
from services.net import answers
from services.net.addresses import origin_of, parsed_address
from services.net.connecting import api_rule
from services.net.failures import UntrustedConnectionError, border
from services.net.media_body import MediaBody, transfer
from services.net.pacing import Pacer, wait_hint
from services.net.replies import ApiLimits, Reply, reply_to, worked
from services.net.requests import media_request, wire_request
from services.net.retries import MAX_ATTEMPTS, RetryBudget, TransientError, pause_before
from services.net.transport import CONNECTIONS_A_HOST, GuardedTransport
from services.providers.base import ApiRequest, PageAsk, Provider, Renewal, Secrets
from services.words import said

DEFAULT_LIMITS: Final = ApiLimits()


class ApiClient:
    """Sends one account's requests. After a refused key nothing goes out until `replace_secrets`."""

    def __init__(
        self,
        provider: Provider,
        account: Account,
        secrets: Secrets,
        *,
        pacer: Pacer,
        transport: httpx.AsyncBaseTransport | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        random: Callable[[], float] = randomness.random,
        limits: ApiLimits = DEFAULT_LIMITS,
    ) -> None:
        self.requests = 0
        self._provider = provider
        self._title = provider.info.title
        self._account = account
        self._secrets = secrets
        self._pacer = pacer
        self._sleep = sleep
        self._random = random
        self._limits = limits
        self._origin = origin_of(account.base_url)
        custom = account.base_url != provider.info.origin
        self._transport = transport or GuardedTransport(api_rule(self._origin, custom=custom))
        self._places = asyncio.Semaphore(CONNECTIONS_A_HOST)
        self._budget = RetryBudget()
        self._spellings: dict[str, str] = {}
        self._refused = False

    async def send(self, request: ApiRequest) -> object:
        """The JSON answer (None for an empty one), or the ServiceError that tells why there is none."""
        return (await self._persistently(request)).answer.body

    async def page(self, ask: PageAsk) -> Page:
        """A page of a list."""
        reply = await self._persistently(self._provider.page_request(ask))
        return await worked(reply.size, lambda: self._provider.parse_page(ask, reply.answer.body))

    async def renew(self, renewal: Renewal) -> Page:
        """Fresh rows, and so fresh media addresses."""
        reply = await self._persistently(renewal.request)
        return await worked(reply.size, lambda: self._provider.parse_renewal(renewal, reply.answer.body))

    def stream(self, url: str) -> contextlib.AbstractAsyncContextManager[MediaBody]:
        """A file at an address of the account's own origin. RedirectedError where it is elsewhere: go on there with
        the media client (`MediaClient.fetch(url, via=client)` does both)."""
        return self.open_media("GET", url, {})

    @contextlib.asynccontextmanager
    async def open_media(self, method: str, url: str, headers: Mapping[str, str]) -> AsyncIterator[MediaBody]:
        """As `stream`, with a method and headers for ranges; a refused range is handed on too."""
        self._check_usable()
        if self._pacer.paused_for > 0:
            raise self._paused()
        address = self._own_address(url)
        signed = self._signature(method, address)
        request = media_request(method, address, {**headers, **signed.headers}, self._limits.timeout)
        host = self._origin.host
        async with self._places, transfer(host, self._limits.seconds, self._limits.rate) as time_left:
            self.requests += 1
            with border(host):
                response = await self._transport.handle_async_request(request)
            try:
                yield MediaBody.of(response, address, time_left, ranged="Range" in headers)
            finally:
                await response.aclose()

    def replace_secrets(self, secrets: Secrets) -> None:
        """Use another key from now on."""
        self._secrets = secrets
        self._refused = False

    async def aclose(self) -> None:
        """Close every connection."""
        await self._transport.aclose()

    # One request, as often as makes sense

    async def _persistently(self, request: ApiRequest) -> Reply:
        self._budget.earn()
        attempt = 1
        while True:
            try:
                return await self._attempt(request)
            except TransientError as trouble:
                attempt += 1
                pause = self._pause_before(attempt, request, trouble)
                if pause is None:
                    raise trouble.error from trouble.__cause__
            await self._sleep(pause)

    def _pause_before(self, attempt: int, request: ApiRequest, trouble: TransientError) -> float | None:
        """Seconds to wait before the next attempt; None where there is to be none."""
        pause = pause_before(attempt, self._random())
        wait = trouble.wait
        if wait is None and isinstance(trouble.error, RateLimitedError):
            wait = pause
        if wait is not None:
            self._pacer.pause(wait * (1 + self._random() / 10), said("{title} asks us to wait", title=self._title))
            trouble.error.retry_after = self._pacer.paused_for
            pause = 0.0  # the pacer holds back everybody, this request too
        too_long = wait is not None and wait > self._limits.patience
        if too_long or attempt > MAX_ATTEMPTS or not request.repeatable or not self._budget.spend():
            return None
        return pause

    async def _attempt(self, request: ApiRequest) -> Reply:
        known = self._spellings.get(request.path)
        reply = await self._exchange(request if known is None else replace(request, path=known))
        if known is None and reply.answer.status >= 300:
            other = self._provider.fallback(request, reply.answer)
            if other is not None:
                reply = await self._exchange(other)
                self._note_spelling(request, other, reply.answer.status)
        self._judge(request, reply)
        return reply

    def _note_spelling(self, request: ApiRequest, other: ApiRequest, status: int) -> None:
        if status < 300:
            self._spellings[request.path] = other.path
        elif status in (404, 405):
            self._spellings[request.path] = request.path  # neither is offered: do not ask twice each time

    async def _exchange(self, request: ApiRequest) -> Reply:
        """Send once, in turn, with the credential added at the last moment."""
        self._check_usable()
        if not await self._pacer.turn(patience=self._limits.patience):
            raise self._paused()
        async with self._places:
            self._check_usable()
            signed = self._provider.sign(request, self._account, self._secrets)
            outgoing = wire_request(signed, self._account.base_url, self._limits.timeout)
            self.requests += 1
            try:
                return await reply_to(outgoing, self._transport, self._limits, self._title)
            except UntrustedConnectionError:
                raise
            except UnavailableError as err:
                raise TransientError(err) from err

    # What an answer means

    def _judge(self, request: ApiRequest, reply: Reply) -> None:
        answer = reply.answer
        error = reply.fault or self._provider.explain(answer) or answers.error_by_status(answer, self._title)
        if error is None:
            return
        error.args = (answers.without_secrets(str(error), self._known_secrets(request)),)
        if isinstance(error, AuthError):
            self._refused = True
        if not isinstance(error, RateLimitedError | UnavailableError) or not _is_transient(error, reply):
            raise error
        if error.retry_after is None:
            error.retry_after = wait_hint(answer.headers, answer.body, time.time())
        raise TransientError(error, error.retry_after)

    def _known_secrets(self, request: ApiRequest) -> set[str]:
        """The key in every form in which it was sent."""
        signed = self._provider.sign(request, self._account, self._secrets)
        added = {value for name, value in signed.headers.items() if request.headers.get(name) != value}
        return {*self._secrets.values(), *added, *(word for value in added for word in value.split())}

    def _own_address(self, url: str) -> httpx.URL:
        parsed = parsed_address(url)
        if parsed is None or parsed.userinfo or origin_of(parsed) != self._origin:
            raise MediaError(
                said("This file is not at the account's own address; it was not asked for."), permanent=True
            )
        return parsed.copy_with(fragment=None)

    def _signature(self, method: str, url: httpx.URL) -> ApiRequest:
        signed = self._provider.sign(ApiRequest(method=method, path=url.path), self._account, self._secrets)
        if signed.json is not None or signed.query:
            raise MediaError(
                said("{title} has no way to authorise a file; it was not asked for.", title=self._title), permanent=True
            )
        return signed

    def _check_usable(self) -> None:
        if self._refused:
            raise AuthError(said("{title} has refused this key; enter another one.", title=self._title))

    def _paused(self) -> RateLimitedError:
        seconds = self._pacer.paused_for
        return RateLimitedError(
            said("{title} asks us to wait; reading goes on by itself.", title=self._title), retry_after=seconds
        )


def _is_transient(error: ServiceError, reply: Reply) -> bool:
    """True where the same request may do better: a wait was asked for, the answer was cut, or the status says so."""
    status = reply.answer.status
    if isinstance(error, RateLimitedError) or status in answers.REPEATED:
        return True
    return status < 300 and not reply.is_foreign
