"""What a style sheet cannot say: focus ring, check and radio marks, delays and motion."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QCheckBox,
    QFocusFrame,
    QProxyStyle,
    QRadioButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from gui.theme.tokens import Tokens

TOOLTIP_DELAY_MS = 500
HINTS = {
    QStyle.StyleHint.SH_ToolTip_WakeUpDelay: TOOLTIP_DELAY_MS,
    QStyle.StyleHint.SH_FocusFrame_AboveWidget: 1,
    QStyle.StyleHint.SH_Widget_ShareActivation: 0,  # as Fusion says, which is asked 5000 times per change
}
RING_WIDTH = 2
RING_GAP = 2
CONTROL_RADIUS = 6
MARK_EDGE = 16
CHECK_RADIUS = 4
CHIP_RADIUS = 12
RADII = {"segment": 5, "small": 4, "tiny": 3}
"""The corners of buttons that the style sheet knows by these properties."""


class VitrineStyle(QProxyStyle):
    """Fusion with our marks. The palette and the style sheet do the rest."""

    def __init__(self, tokens: Tokens, scale: float = 1.0) -> None:
        super().__init__("Fusion")
        self._tokens = tokens
        self._scale = scale

    def use(self, tokens: Tokens, scale: float) -> None:
        """Draw with other colours and at another interface scale from now on."""
        self._tokens = tokens
        self._scale = scale

    # Qt overrides

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803  (Qt's own name)
    ) -> int:
        told = HINTS.get(hint)
        return super().styleHint(hint, option, widget, returnData) if told is None else told

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        match metric:
            case QStyle.PixelMetric.PM_FocusFrameHMargin | QStyle.PixelMetric.PM_FocusFrameVMargin:
                return RING_WIDTH + RING_GAP
            case (
                QStyle.PixelMetric.PM_IndicatorWidth
                | QStyle.PixelMetric.PM_IndicatorHeight
                | QStyle.PixelMetric.PM_ExclusiveIndicatorWidth
                | QStyle.PixelMetric.PM_ExclusiveIndicatorHeight
            ):
                return round(MARK_EDGE * self._scale)
            case _:
                return super().pixelMetric(metric, option, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.ControlElement.CE_FocusFrame:
            self._draw_ring(option, painter, widget)
        else:
            super().drawControl(element, option, painter, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        match element:
            case QStyle.PrimitiveElement.PE_FrameFocusRect:
                return  # the ring of FocusRing takes its place
            case QStyle.PrimitiveElement.PE_IndicatorCheckBox:
                self._draw_check(option, painter)
            case QStyle.PrimitiveElement.PE_IndicatorRadioButton:
                self._draw_radio(option, painter)
            case _:
                super().drawPrimitive(element, option, painter, widget)

    # The marks

    def _draw_ring(self, option: QStyleOption, painter: QPainter, frame: QWidget | None) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._tokens.accent, RING_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = RING_WIDTH / 2
        around = frame.widget() if isinstance(frame, QFocusFrame) else None
        radius = control_radius(around) * self._scale + RING_GAP + half
        painter.drawRoundedRect(QRectF(_rect(option)).adjusted(half, half, -half, -half), radius, radius)
        painter.restore()

    def _draw_check(self, option: QStyleOption, painter: QPainter) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(_rect(option)).adjusted(0.5, 0.5, -0.5, -0.5)
        on, partly = _has(option, QStyle.StateFlag.State_On), _has(option, QStyle.StateFlag.State_NoChange)
        fill, edge = self._mark_colours(option, on=on or partly)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(box, CHECK_RADIUS, CHECK_RADIUS)
        painter.setPen(self._tick_pen())
        x, y, unit = box.left(), box.top(), box.width() / 15
        if on:
            points = [(3.5, 7.8), (6.2, 10.5), (11.5, 4.8)]
            painter.drawPolyline(QPolygonF([QPointF(x + unit * a, y + unit * b) for a, b in points]))
        elif partly:
            painter.drawLine(QPointF(x + 4 * unit, y + 7.5 * unit), QPointF(x + 11 * unit, y + 7.5 * unit))
        painter.restore()

    def _draw_radio(self, option: QStyleOption, painter: QPainter) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(_rect(option)).adjusted(0.5, 0.5, -0.5, -0.5)
        on = _has(option, QStyle.StateFlag.State_On)
        painter.setPen(QPen(self._tokens.accent if on else self._tokens.outline, 1.5 if on else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._tokens.accent)
            painter.drawEllipse(box.center(), box.width() / 4.2, box.width() / 4.2)
        painter.restore()

    def _tick_pen(self) -> QPen:
        return QPen(
            self._tokens.on_accent, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        )

    def _mark_colours(self, option: QStyleOption, *, on: bool) -> tuple[QColor, QColor]:
        tokens = self._tokens
        if not _has(option, QStyle.StateFlag.State_Enabled):
            return (tokens.active if on else tokens.panel), tokens.line2
        if on:
            return tokens.accent_fill, tokens.accent_fill
        hovered = _has(option, QStyle.StateFlag.State_MouseOver)
        return (tokens.hover if hovered else tokens.panel), tokens.outline


def control_radius(control: QWidget | None) -> float:
    """How round a control's corners are in the design; the ring around it follows them."""
    if control is None:
        return CONTROL_RADIUS
    if control.property("kind") == "chip":
        return CHIP_RADIUS
    if isinstance(control, QCheckBox | QRadioButton):
        return CHECK_RADIUS
    return next((radius for name, radius in RADII.items() if control.property(name)), CONTROL_RADIUS)


def _rect(option: QStyleOption) -> QRectF:
    return QRectF(option.rect)


def _has(option: QStyleOption, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)
