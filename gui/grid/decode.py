"""From an encoded thumbnail to an image of the exact size, in a worker thread."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QImageReader, QPainter

from services.errors import MediaError


def decode(data: bytes, edge: int, radius: float) -> QImage:
    """The picture fitted into a square of `edge` pixels, its corners rounded; MediaError where it is none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(_fit(size, edge))
    image = reader.read()
    if image.isNull():
        raise MediaError("The saved preview of this picture cannot be read. It will be made again next time.")
    if max(image.width(), image.height()) != edge:
        target = _fit(image.size(), edge)
        image = image.scaled(target, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return _rounded(image, radius)


def _fit(size: QSize, edge: int) -> QSize:
    fitted = size.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio)
    return fitted.expandedTo(QSize(1, 1))


def _rounded(image: QImage, radius: float) -> QImage:
    made = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(image))
    painter.drawRoundedRect(QRectF(image.rect()), radius, radius)
    painter.end()
    return made
