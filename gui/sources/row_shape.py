"""Where the parts of a sidebar row are, measured from the row's left edge at the interface scale in use."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRect
from PySide6.QtGui import QFontMetrics, QGuiApplication

from gui.sources import rows
from gui.sources.rows import COUNT_ROLE, LETTER_ROLE, STATE_ROLE, AnyIndex
from gui.theme import Role, Theme

ROW = 28
HEAD = 34
FIRST_HEAD = 32
BASELINE_ABOVE = 8
"""So far above the end of its head the title of a section stands."""
RADIUS = 6
EDGE = 8
ICON_AT = 8
TEXT_AFTER = 24
FOLD_COLUMN = 22
"""The room of the mark that folds, before the icon of a row that may have others in it."""
LEVEL = 8
ICON = 16
MARK = 14
STATE = 14
STATE_GAP = 6
NAME_GAP = 6


@dataclass(frozen=True, slots=True)
class RowShape:
    """The parts of one row: the mark that folds (empty where nothing is in it), icon, name, state and count."""

    fold: QRect
    icon: QRect
    name: QRect
    state: QRect
    count: QRect


def folds_before(index: AnyIndex) -> bool:
    """True for rows whose mark stands before the icon: projects, and what lies below an account."""
    return rows.section_of(index) == rows.PROJECTS or rows.depth_of(index) > 0


def shape_of(index: AnyIndex, area: QRect, theme: Theme) -> RowShape:
    """The parts of the row `index`, painted in `area`."""
    right = area.right() + 1 - theme.px(EDGE)
    count = _count(index, area, right, theme)
    right = count.left() if count.width() else right
    state = QRect()
    if index.data(STATE_ROLE) is not None:
        state = _square(right - theme.px(STATE + STATE_GAP), STATE, area, theme)
        right = state.left()
    left = area.left() + theme.px(ICON_AT)
    fold = QRect()
    nothing = not index.flags()  # "None yet": its words stand where those of other sections do, without an icon
    if folds_before(index) and not nothing:
        left += theme.px(LEVEL) * rows.depth_of(index)
        if index.model().hasChildren(index):
            fold = _square(left, MARK, area, theme)
        left += theme.px(FOLD_COLUMN)
    elif index.data(LETTER_ROLE) and index.model().hasChildren(index):
        fold = _square(right - theme.px(MARK + STATE_GAP), MARK, area, theme)
        right = fold.left()
    icon = _square(left, ICON, area, theme)
    start = left if nothing else left + theme.px(TEXT_AFTER)
    name = QRect(start, area.top(), max(0, right - theme.px(NAME_GAP) - start), area.height())
    return RowShape(*(mirrored(part, area) for part in (fold, icon, name, state, count)))


def mirrored(part: QRect, area: QRect) -> QRect:
    """`part` where it belongs in `area`: on the other side where one reads from right to left."""
    if not QGuiApplication.isRightToLeft() or part.isEmpty():
        return part
    return part.translated(area.left() + area.right() - part.left() - part.right(), 0)


def _count(index: AnyIndex, area: QRect, right: int, theme: Theme) -> QRect:
    count = index.data(COUNT_ROLE)
    if count is None:
        return QRect()
    width = QFontMetrics(theme.font(Role.CAPTION)).horizontalAdvance(QLocale().toString(count))
    return QRect(right - width, area.top(), width, area.height())


def _square(left: int, edge: int, area: QRect, theme: Theme) -> QRect:
    size = theme.px(edge)
    return QRect(left, area.top() + (area.height() - size) // 2, size, size)
