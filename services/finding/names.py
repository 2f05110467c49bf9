"""The names a search may use for what has an id of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from services.domain import Account


@dataclass(frozen=True, slots=True)
class AccountName:
    """One account: its id, what the artist calls it, and whose it is."""

    id: str
    label: str
    provider: str


@dataclass(frozen=True, slots=True)
class Names:
    """The known accounts, and providers as (id, title). Case is set aside everywhere."""

    accounts: tuple[AccountName, ...] = ()
    providers: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, accounts: Iterable[Account], providers: Iterable[tuple[str, str]] = ()) -> Names:
        """The names of these accounts."""
        found = tuple(AccountName(each.id, each.label, each.provider) for each in accounts)
        return cls(found, tuple(providers))

    def account_ids(self, told: str) -> tuple[str, ...]:
        """The account of this id, else those of this label."""
        if any(each.id == told for each in self.accounts):
            return (told,)
        return tuple(each.id for each in self.accounts if each.label.casefold() == told.casefold())

    def account_text(self, account_id: str) -> str | None:
        """The label that means this account and no other; None where there is none."""
        for each in self.accounts:
            if each.id == account_id and self.account_ids(each.label) == (account_id,):
                return each.label
        return None

    def provider_id(self, told: str) -> str | None:
        """The provider of this id or title."""
        known = {each.provider for each in self.accounts} | {name for name, _ in self.providers}
        if told.casefold() in known:
            return told.casefold()
        return next((name for name, title in self.providers if title.casefold() == told.casefold()), None)
