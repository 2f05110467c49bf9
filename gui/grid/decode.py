"""From an encoded thumbnail to an image of the exact size, in a worker thread."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QImageReader, QPainter

from services.errors import MediaError

SLACK_PX = 1
SLACK_SHARE = 0.004
"""A picture that misses its box by no more than this fills it: sizes are told in whole pixels."""

Box = tuple[int, int]


def decode(data: bytes, box: Box, radius: float) -> QImage:
    """The picture fitted into a box of pixels, its corners rounded; MediaError where it is none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(fit(size, box))
    image = reader.read()
    if image.isNull():
        raise MediaError("The saved preview of this picture cannot be read. It will be made again next time.")
    target = fit(image.size(), box)
    if image.size() != target:
        image = image.scaled(target, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return _rounded(image, radius)


def fit(size: QSize, box: Box) -> QSize:
    """The size in which a picture fits into a box; never cropped, and never a hair too small for it."""
    width, height = box
    fitted = size.scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio)
    if width - fitted.width() <= _slack(width) and height - fitted.height() <= _slack(height):
        return QSize(width, height)
    return fitted.expandedTo(QSize(1, 1))


def _slack(length: int) -> float:
    return max(SLACK_PX, SLACK_SHARE * length) if length > 4 * SLACK_PX else 0


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
