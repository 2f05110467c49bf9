"""What is the matter with accounts, network and keychain, as banners: what happened, what still works, one way on."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from gui.banners import Banner
from gui.i18n import mark, plural, told, tr
from services.domain import KeyState
from services.gallery import AccountState, Activity, Claim

OFFLINE, KEYCHAIN, KEY, MISSING, CLAIM = 3, 1, 2, 3, 4
"""Ranks: lower comes first."""

KEPT = mark("Everything already listed stays here.")


class Desk(Protocol):
    """What is asked here of `gui.accounts.AccountDesk`."""

    states: tuple[AccountState, ...]
    claims: tuple[Claim, ...]

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


def banners_for(desk: Desk, missing: tuple[str, ...], shown: int) -> list[Banner]:
    """The banners that are true just now. `missing`: accounts whose rows are not shown further down."""
    activity = desk.activity
    made = _keychain(desk)
    made += [_key(desk, state, activity) for state in desk.states if _needs_key(state, activity)]
    if activity.offline:
        made.append(_offline(desk, shown))
    elif missing:
        made.append(_missing(desk, missing))
    return made + [_claim(desk, claim) for claim in desk.claims]


def _needs_key(state: AccountState, activity: Activity) -> bool:
    return state.account.id in activity.refused or state.key is KeyState.NONE


def _keychain(desk: Desk) -> list[Banner]:
    keys = {state.key for state in desk.states}
    if KeyState.LOCKED in keys:
        head, rest = tr("Your keychain is locked."), tr("Accounts wait until it is open.")
    elif KeyState.BUSY in keys:
        head = tr("Your keychain does not answer.")
        rest = tr("Accounts wait for it; everything already listed is shown.")
    else:
        return []
    return [
        Banner(
            key="keychain",
            rank=KEYCHAIN,
            icon="lock",
            head=head,
            rest=rest,
            warns=True,
            button=tr("Try again"),
            run=desk.reload_soon,
        )
    ]


def _key(desk: Desk, state: AccountState, activity: Activity) -> Banner:
    refused = state.account.id in activity.refused and state.key is KeyState.OK
    label = told(state.account.label)
    what = tr("The saved one was refused.") if refused else tr("None is kept on this computer.")
    return Banner(
        key=f"key {state.account.id}",
        rank=KEY,
        icon="key-round",
        head=tr("{account} needs a new key.", account=label)
        if refused
        else tr("{account} needs a key.", account=label),
        rest=f"{what} {tr(KEPT)}",
        warns=True,
        button=tr("Enter key…"),
        run=partial(desk.act, state.account.id, "edit-key"),
    )


def _offline(desk: Desk, shown: int) -> Banner:
    return Banner(
        key="offline",
        rank=OFFLINE,
        icon="wifi-off",
        head=tr("You are offline."),
        rest=plural(
            "Showing %n saved asset. Ratings and notes still work.",
            "Showing %n saved assets. Ratings and notes still work.",
            shown,
        ),
        button=tr("Try now"),
        run=desk.check_all,
    )


def _missing(desk: Desk, labels: tuple[str, ...]) -> Banner:
    return Banner(
        key="missing",
        rank=MISSING,
        icon="cloud-off",
        head=plural(
            "{accounts} is missing below here.",
            "{accounts} are missing below here.",
            len(labels),
            accounts=", ".join(map(told, labels)),
        ),
        rest=tr("No answer came; everything else is shown."),
        button=tr("Try now"),
        run=desk.check_all,
    )


def _claim(desk: Desk, claim: Claim) -> Banner:
    labels = {state.account.id: told(state.account.label) for state in desk.states}
    return Banner(
        key=f"claim {claim.account} {claim.former}",
        rank=CLAIM,
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
