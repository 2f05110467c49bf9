"""The list of providers."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.dialogs.provider_list import ProviderList
from services.providers.registry import ALL_PROVIDERS

INFOS = [provider.info for provider in ALL_PROVIDERS if not provider.info.hidden]


def test_every_provider_is_a_row_told_with_what_it_offers(qtbot, theme):
    providers = ProviderList(theme, INFOS)
    qtbot.addWidget(providers)
    assert [providers.item(row).text() for row in range(providers.count())] == [info.title for info in INFOS]
    said = providers.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"{INFOS[0].title}, {INFOS[0].offers}"


def test_arrow_keys_choose(qtbot, theme):
    providers = ProviderList(theme, INFOS)
    qtbot.addWidget(providers)
    with qtbot.waitSignal(providers.chosen) as chosen:
        qtbot.keyClick(providers, Qt.Key.Key_Down)
    assert chosen.args == [1]


def test_a_row_is_painted_with_its_tile(qtbot, theme):
    providers = ProviderList(theme, INFOS)
    qtbot.addWidget(providers)
    providers.resize(240, 320)
    providers.show()
    place = providers.visualItemRect(providers.item(1))
    image = providers.viewport().grab().toImage()
    assert image.pixelColor(place.left() + 15, place.center().y() - 2).name() == theme.tokens.badge.name()
