"""What is the matter with accounts, network, disk and keychain, as banners: what happened, what works, one way on."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Protocol

from gui.banners import LEFT, Banner
from gui.i18n import day, plural, told, tr
from gui.sizes import size_words
from services.domain import KeyState
from services.gallery import AccountState, Activity, Claim

KEYCHAIN, KEY, QUOTA, OFFLINE, INFO = 1, 2, 3, 4, 5
"""Ranks: lower comes first."""
SHORTEST_PAUSE_SECONDS = 5.0
"""A shorter pause is the usual pace and not worth a bar."""
NOON, EVENING = 12, 18


class Desk(Protocol):
    """What is asked here of `gui.accounts.AccountDesk`. `saved`: how many assets have a thumbnail, once known."""

    states: tuple[AccountState, ...]
    claims: tuple[Claim, ...]
    saved: int | None

    @property
    def activity(self) -> Activity:
        """What goes on just now."""

    def check_all(self) -> None:
        """Look what is new everywhere."""

    def reload_soon(self) -> None:
        """Ask for the accounts and their keys again."""

    def act(self, account_id: str, action: str) -> None:
        """Do what the account's menu offers."""

    def take_over(self, claim: Claim) -> None:
        """Give the reviews of a removed account to the same assets as they are listed now."""

    def open_account(self, account_id: str) -> None:
        """Open the provider's own page of the account."""

    def manage_storage(self) -> None:
        """Show what takes room on the disk."""


def banners_for(desk: Desk, missing: tuple[str, ...], shown: int) -> list[Banner]:
    """The banners that are true just now. `missing`: accounts whose rows are not shown further down."""
    activity = desk.activity
    made = _keychain(desk)
    made += [_key(desk, state, activity) for state in desk.states if _needs_key(state, activity)]
    made += [_empty(desk, state) for state in desk.states if state.account.id in activity.empty]
    if activity.disk_left is not None:
        made.append(_disk(desk, activity.disk_left))
    if activity.offline:
        made.append(_offline(desk, shown))
    else:
        made += _unanswered(desk, activity, missing)
    made += [_slow(desk, name, left) for name, left in activity.pauses.items() if left >= SHORTEST_PAUSE_SECONDS]
    return made + [_claim(desk, claim) for claim in desk.claims]


def _needs_key(state: AccountState, activity: Activity) -> bool:
    return state.account.id in activity.refused or state.key is KeyState.NONE


def _keychain(desk: Desk) -> list[Banner]:
    keys = {state.key for state in desk.states}
    if KeyState.LOCKED in keys:
        head, rest = tr("Your keychain is locked."), tr("Accounts wait until it is open.")
        button = tr("Unlock…")  # asking for a key makes the system ask for its password
    elif KeyState.BUSY in keys:
        head = tr("Your keychain does not answer.")
        rest, button = tr("Accounts wait for it; everything already listed is shown."), tr("Try again")
    else:
        return []
    run = desk.reload_soon
    return [
        Banner(key="keychain", rank=KEYCHAIN, icon="lock", head=head, rest=rest, warns=True, button=button, run=run)
    ]


def _key(desk: Desk, state: AccountState, activity: Activity) -> Banner:
    name, label = state.account.id, told(state.account.label)
    if name in activity.refused and state.key is KeyState.OK:
        head = tr("{account} needs a new key.", account=label)
        what = refused_words(activity.refused_at.get(name), datetime.now().astimezone())
    else:
        head = tr("{account} needs a key.", account=label)
        what = tr("None is kept on this computer.")
    return Banner(
        key=f"key {name}",
        rank=KEY,
        icon="key-round",
        head=head,
        rest=f"{what} {tr('Everything already listed stays here.')}",
        warns=True,
        button=tr("Enter key…"),
        run=partial(desk.act, name, "edit-key"),
    )


def refused_words(at: datetime | None, now: datetime) -> str:
    """Since when a key is refused, as people say it. `now` is in the local time zone."""
    if at is None:
        return tr("The saved one was refused.")
    local = at.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    if days == 1:
        return tr("The saved one was refused yesterday.")
    if days:
        return tr("The saved one was refused on {day}.", day=day(local.date()))
    if local.hour < NOON:
        return tr("The saved one was refused this morning.")
    if local.hour < EVENING:
        return tr("The saved one was refused this afternoon.")
    return tr("The saved one was refused this evening.")


def _empty(desk: Desk, state: AccountState) -> Banner:
    page = state.info.key_page
    return Banner(
        key=f"credits {state.account.id}",
        rank=QUOTA,
        icon="triangle-alert",
        head=tr("{account}: no credits left.", account=told(state.account.label)),
        rest=tr("Your assets are not affected."),
        warns=True,
        button=tr("Open account") if page else "",
        run=partial(desk.open_account, state.account.id) if page else None,
    )


def _disk(desk: Desk, left: int) -> Banner:
    return Banner(
        key="disk",
        rank=QUOTA,
        icon="triangle-alert",
        head=tr("Only {size} left on this disk.", size=size_words(left)),
        rest=tr("Thumbnails take no more room until there is more."),
        warns=True,
        button=tr("Manage…"),
        run=desk.manage_storage,
    )


def _offline(desk: Desk, shown: int) -> Banner:
    if desk.saved is None:
        what = plural("Showing %n saved asset.", "Showing %n saved assets.", shown)
    else:
        what = plural("Showing %n saved thumbnail.", "Showing %n saved thumbnails.", desk.saved)
    return Banner(
        key="offline",
        rank=OFFLINE,
        icon="wifi-off",
        head=tr("You are offline."),
        rest=f"{what} {tr('Ratings and notes still work.')}",
        button=tr("Try now"),
        run=desk.check_all,
    )


def _unanswered(desk: Desk, activity: Activity, missing: tuple[str, ...]) -> list[Banner]:
    """Providers that do not answer, and accounts whose rows are missing for another reason."""
    down = [state for state in desk.states if state.account.id in activity.retries]
    told = {state.account.label for state in down}
    others = tuple(label for label in missing if label not in told)
    banners = [_down(desk, state, activity.retries[state.account.id]) for state in down]
    return [*banners, _missing(desk, others)] if others else banners


def _down(desk: Desk, state: AccountState, left: float) -> Banner:
    return Banner(
        key=f"down {state.account.id}",
        rank=INFO,
        icon="cloud-off",
        head=tr("{account} is not answering.", account=told(state.account.label)),
        rest=tr("Trying again in {span}.", span=LEFT),
        button=tr("Try now"),
        run=partial(desk.act, state.account.id, "check"),
        left=left,
        after=tr("Trying again now."),
    )


def _slow(desk: Desk, provider: str, left: float) -> Banner:
    titles = {state.info.id: state.info.title for state in desk.states}
    return Banner(
        key=f"slow {provider}",
        rank=INFO,
        icon="clock",
        head=tr("{provider} asks us to slow down.", provider=titles.get(provider, provider)),
        rest=tr("Checking again in {span}.", span=LEFT),
        left=left,
        after=tr("Checking again now."),
    )


def _missing(desk: Desk, labels: tuple[str, ...]) -> Banner:
    names = ", ".join(labels)
    alone = tr("{account} is missing below here.", account=names)
    return Banner(
        key="missing",
        rank=INFO,
        icon="cloud-off",
        head=alone if len(labels) == 1 else tr("{accounts} are missing below here.", accounts=names),
        rest=tr("No answer came; everything else is shown."),
        button=tr("Try now"),
        run=desk.check_all,
    )


def _claim(desk: Desk, claim: Claim) -> Banner:
    labels = {state.account.id: told(state.account.label) for state in desk.states}
    return Banner(
        key=f"claim {claim.account} {claim.former}",
        rank=INFO,
        icon="star",
        head=plural(
            "%n asset of {account} was reviewed here before.",
            "%n assets of {account} were reviewed here before.",
            claim.assets,
            account=labels.get(claim.account, claim.account),
        ),
        rest=tr("Ratings and notes are kept from the account that was removed."),
        button=tr("Take them over"),
        run=partial(desk.take_over, claim),
    )
