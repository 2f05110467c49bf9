"""The foot of the pane: what can be taken along, and the way to the provider."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.detail import parameters
from gui.i18n import tr
from gui.theme import Theme
from gui.widgets.section import INSET, hairline
from gui.widgets.text import set_hint
from gui.widgets.worded_icon import WordedIcon
from services.domain import Asset

BUTTON = 32
PADDING = 8
GAP = 8


class Footer(QWidget):
    """Hidden while there is nothing to offer.

    Signals:
        copy_wanted(text), page_wanted(address)
    """

    copy_wanted = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asset: Asset | None = None
        self._page = ""
        self.setObjectName("detailFooter")
        self.copy = WordedIcon(theme, 16)
        self.copy.say(tr("Copy"))
        set_hint(self.copy, tr("Copy prompt or settings"))
        self.copy.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.copy.clicked.connect(self._offer)
        self.menu = QMenu(self)
        self.prompt_action = self.menu.addAction(tr("Copy prompt"), self._copy_prompt)
        self.menu.addAction(tr("Copy settings"), self._copy_text)
        self.menu.addAction(tr("Copy settings as JSON"), self._copy_json)
        self.open = QToolButton()
        self.open.setProperty("framed", "true")
        self.open.setFixedSize(theme.px(BUTTON), theme.px(BUTTON))
        self.open.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.open.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.open.clicked.connect(lambda: self.page_wanted.emit(self._page))
        self._lay_out()
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_asset(self, asset: Asset | None, page: str, provider: str) -> None:
        """Offer what there is of this asset; None where several are selected."""
        self._asset, self._page = asset, page
        has_settings = asset is not None and bool(asset.prompt or asset.model or asset.seed or asset.params)
        self.prompt_action.setVisible(asset is not None and bool(asset.prompt))
        self.copy.setVisible(has_settings)
        self.open.setVisible(bool(page))
        self.open.setAccessibleName(tr("Open at {provider}", provider=provider))
        set_hint(self.open, tr("Open at {provider}", provider=provider))
        self.setVisible(has_settings or bool(page))

    def _lay_out(self) -> None:
        px = self._theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(INSET), px(PADDING), px(INSET), px(PADDING))
        row.setSpacing(px(GAP))
        row.addWidget(self.copy, 1)
        row.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(row)

    def _draw(self) -> None:
        self.copy.setIcon(self._theme.icon("copy"))
        self.open.setIcon(self._theme.icon("external-link"))

    def _offer(self) -> None:
        height = self.menu.sizeHint().height()
        self.menu.popup(self.copy.mapToGlobal(QPoint(0, -height)))

    def _copy_prompt(self) -> None:
        if self._asset is not None and self._asset.prompt:
            self.copy_wanted.emit(self._asset.prompt)

    def _copy_text(self) -> None:
        if self._asset is not None:
            self.copy_wanted.emit(parameters.settings_text(self._asset))

    def _copy_json(self) -> None:
        if self._asset is not None:
            self.copy_wanted.emit(parameters.settings_json(self._asset))
