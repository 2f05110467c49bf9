"""Lucide icons, recoloured and rendered at the exact device size, once each."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

ALWAYS_FILLED = frozenset({"play", "pause"})
STROKES = ((12, "2"), (16, "1.75"), (24, "1.5"))
LARGE_STROKE = "1.25"


class Icons:
    """Icons by name, size, colour and device pixel ratio. One per interface scale: its cache goes with it."""

    def __init__(self) -> None:
        self._folder = files("resources").joinpath("icons", "lucide")
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, int, int, float, bool], QPixmap] = {}

    def pixmap(self, name: str, size: int, colour: QColor, ratio: float = 1.0, *, filled: bool = False) -> QPixmap:
        """A square pixmap of `size` logical pixels."""
        key = (name, size, colour.rgba(), ratio, filled)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._render(name, size, colour, ratio, filled=filled)
        return found

    def icon(
        self, name: str, size: int, colour: QColor, *, disabled: QColor | None = None, filled: bool = False
    ) -> QIcon:
        """An icon for buttons and menus, sharp on every screen there is."""
        made = QIcon()
        for ratio in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
            made.addPixmap(self.pixmap(name, size, colour, ratio, filled=filled))
            if disabled is not None:
                made.addPixmap(self.pixmap(name, size, disabled, ratio, filled=filled), QIcon.Mode.Disabled)
        return made

    def _render(self, name: str, size: int, colour: QColor, ratio: float, *, filled: bool) -> QPixmap:
        edge = round(size * ratio)
        pixmap = QPixmap(edge, edge)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        svg = self._svg(name, size, colour, filled=filled or name in ALWAYS_FILLED)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, edge, edge))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _svg(self, name: str, size: int, colour: QColor, *, filled: bool) -> str:
        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = self._folder.joinpath(f"{name}.svg").read_text("utf-8")
        stroke = next((width for limit, width in STROKES if size <= limit), LARGE_STROKE)
        source = source.replace('stroke-width="2"', f'stroke-width="{stroke}"', 1)
        if filled:
            source = source.replace('fill="none"', 'fill="currentColor"', 1)
        return source.replace("currentColor", colour.name())


def app_icon() -> QIcon:
    """The icon of the program."""
    made = QIcon()
    for edge in (16, 32, 48, 256):
        pixmap = QPixmap()
        pixmap.loadFromData(files("resources").joinpath("icons", "app", f"vitrine-{edge}.png").read_bytes())
        made.addPixmap(pixmap)
    return made
