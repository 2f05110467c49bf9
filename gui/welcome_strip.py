"""A row of pictures from the sample library above the welcome: what this program is for, before a word is read."""

from __future__ import annotations

import asyncio
from importlib.resources import files

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.async_bridge import TaskScope
from gui.theme import Theme

HEIGHT = 176
GAP = 12
LINE = 1
CUT = 0.3
"""So much of the first picture lies outside, as if the row came from further left."""

SHOWN = (
    ("ember-currents.webp", 704 / 992),
    ("alpine-banner.jpg", 1600 / 640),
    ("stained-glass.webp", 704 / 1152),
    ("anemone-2.webp", 1.0),
    ("great-wave.webp", 1280 / 880),
    ("girih-garnet.webp", 448 / 1216),
    ("balloons.webp", 1152 / 864),
    ("vessel-3.webp", 640 / 832),
    ("nebula-rose.webp", 1440 / 900),
    ("poster-klang.webp", 768 / 1088),
    ("koi-pond.webp", 1.0),
    ("ringed-planet.jpg", 1344 / 768),
    ("cherry-branch.webp", 768 / 1088),
    ("isometric-dusk.webp", 2.0),
    ("low-poly-dusk.webp", 0.75),
    ("lacquer-rings.webp", 1280 / 720),
)
"""Files of the sample library with their width for a height of 1; as many as fit are read."""


class PictureStrip(QWidget):
    """Decoration: it says nothing to a screen reader and takes no focus. Pictures come one by one, from a thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmaps: dict[tuple[str, int], QPixmap] = {}
        self.tasks = TaskScope(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self, self.update)

    def set_height(self, pixels: int) -> None:
        """The height of the pictures; the line below comes on top."""
        self.setFixedHeight(pixels + self._theme.px(GAP) + LINE if pixels else 0)
        self.setVisible(pixels > 0)

    def places(self) -> list[tuple[str, QRect]]:
        """What is shown where."""
        high = self.height() - self._theme.px(GAP) - LINE
        found: list[tuple[str, QRect]] = []
        left = -round(CUT * high * SHOWN[0][1])
        for name, ratio in SHOWN:
            if left >= self.width() or high <= 0:
                break
            width = round(high * ratio)
            found.append((name, QRect(left, 0, width, high)))
            left += width + self._theme.px(GAP)
        return found

    def _want(self) -> None:
        ratio = self.devicePixelRatioF()
        wanted = [(name, round(area.height() * ratio)) for name, area in self.places()]
        missing = [each for each in wanted if each not in self._pixmaps]
        if missing and self.isVisible():
            self.tasks.start("read", self._read(missing, ratio))

    async def _read(self, wanted: list[tuple[str, int]], ratio: float) -> None:
        for name, high in wanted:
            image = await asyncio.to_thread(_decoded, name, high)
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(ratio)
            self._pixmaps[name, high] = pixmap
            self.update()

    # Qt overrides

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tokens, ratio = self._theme.tokens, self.devicePixelRatioF()
        for number, (name, area) in enumerate(self.places()):
            pixmap = self._pixmaps.get((name, round(area.height() * ratio)))
            if pixmap is None or pixmap.isNull():
                painter.fillRect(area, tokens.skel2 if number % 2 else tokens.skel)
            else:
                painter.drawPixmap(area, pixmap)
        painter.fillRect(0, self.height() - LINE, self.width(), LINE, tokens.line2)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._want()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._want()


def _decoded(name: str, high: int) -> QImage:
    """The picture `high` pixels high; an empty one where its format cannot be read here. Runs in a thread."""
    buffer = QBuffer()
    buffer.setData(QByteArray(files("resources").joinpath("samples", name).read_bytes()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    image = QImageReader(buffer).read()
    if image.isNull():
        return image
    size = QSize(round(image.width() * high / image.height()), high)
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
