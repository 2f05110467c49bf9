"""The page in the browser where a provider shows what an asset belongs to, for those that document one."""

from __future__ import annotations

import string
from urllib.parse import quote

from services.domain import Account, Asset
from services.providers.base import ProviderInfo


def asset_page(info: ProviderInfo, asset: Asset, account: Account) -> str:
    """The address; "" where the provider has none, the asset does not tell what it is made of, or the account is
    on a server of one's own."""
    if not info.asset_page or account.base_url.rstrip("/") != info.origin:
        return ""
    names = [name for _text, name, _format, _conversion in string.Formatter().parse(info.asset_page) if name]
    parts = {name: asset.params.get(name) for name in names}
    told = {
        name: quote(value, safe="") for name, value in parts.items() if isinstance(value, str) and value.strip(". ")
    }
    return info.asset_page.format(**told) if len(told) == len(names) else ""
