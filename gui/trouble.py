"""What is the matter with accounts, network and keychain, as banners: what happened, what still works, one way on."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QLocale

from gui.banners import Banner
from services.domain import KeyState
from services.gallery import AccountState, Activity, Claim

OFFLINE, KEYCHAIN, KEY, MISSING, CLAIM = 3, 1, 2, 3, 4
"""Ranks: lower comes first."""


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
        head, rest = "Your keychain is locked.", "Accounts wait until it is open."
    elif KeyState.BUSY in keys:
        head, rest = "Your keychain does not answer.", "Accounts wait for it; everything already listed is shown."
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
            button="Try again",
            run=desk.reload_soon,
        )
    ]


def _key(desk: Desk, state: AccountState, activity: Activity) -> Banner:
    refused = state.account.id in activity.refused and state.key is KeyState.OK
    what = "The saved one was refused." if refused else "None is kept on this computer."
    return Banner(
        key=f"key {state.account.id}",
        rank=KEY,
        icon="key-round",
        head=f"{state.account.label} needs a {'new ' if refused else ''}key.",
        rest=f"{what} Everything already listed stays here.",
        warns=True,
        button="Enter key…",
        run=partial(desk.act, state.account.id, "edit-key"),
    )


def _offline(desk: Desk, shown: int) -> Banner:
    return Banner(
        key="offline",
        rank=OFFLINE,
        icon="wifi-off",
        head="You are offline.",
        rest=f"Showing {QLocale().toString(shown)} saved assets. Ratings and notes still work.",
        button="Try now",
        run=desk.check_all,
    )


def _missing(desk: Desk, labels: tuple[str, ...]) -> Banner:
    are = "is" if len(labels) == 1 else "are"
    return Banner(
        key="missing",
        rank=MISSING,
        icon="cloud-off",
        head=f"{', '.join(labels)} {are} missing below here.",
        rest="No answer came; everything else is shown.",
        button="Try now",
        run=desk.check_all,
    )


def _claim(desk: Desk, claim: Claim) -> Banner:
    labels = {state.account.id: state.account.label for state in desk.states}
    count = QLocale().toString(claim.assets)
    return Banner(
        key=f"claim {claim.account} {claim.former}",
        rank=CLAIM,
        icon="star",
        head=f"{count} assets of {labels.get(claim.account, claim.account)} were reviewed here before.",
        rest="Ratings and notes are kept from the account that was removed.",
        button="Take them over",
        run=partial(desk.take_over, claim),
    )
