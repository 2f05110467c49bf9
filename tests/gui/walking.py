"""Walks a window as eyes and as assistive technology do: what is cut off, what lies over what, what has no name."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QTextDocumentFragment
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QScrollBar, QSlider, QToolButton, QWidget

SLACK = 1
"""Pixels that rounding may take."""

CONTROLS = (QAbstractButton, QLineEdit, QSlider)
ROLES = {
    QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton, QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox, QAccessible.Role.SpinBox, QAccessible.Role.Slider, QAccessible.Role.List,
    QAccessible.Role.Tree, QAccessible.Role.Table, QAccessible.Role.ListItem, QAccessible.Role.TreeItem,
    QAccessible.Role.MenuItem, QAccessible.Role.PageTab, QAccessible.Role.Link, QAccessible.Role.Dialog,
    QAccessible.Role.ButtonMenu, QAccessible.Role.ButtonDropDown, QAccessible.Role.ProgressBar,
}  # fmt: skip


def cut_off(window: QWidget) -> list[str]:
    """Words that do not fit into the place they have. Those that are shortened in time tell themselves by tooltip."""
    return [f"{where(each)}: {each.text()!r} needs {needs}, has {each.size().toTuple()}"
            for each in words_in(window) if (needs := lacking(each))]  # fmt: skip


def words_in(window: QWidget) -> list[QLabel | QAbstractButton]:
    """Every label and button with words that is on screen."""
    found = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [each for each in found if each.isVisible() and each.text() and not is_scrolled_out(each, window)]


def lacking(widget: QLabel | QAbstractButton) -> tuple[int, int] | None:
    """The size its words need, where it is more than it has and no tooltip tells the rest."""
    needed = needed_by_label(widget) if isinstance(widget, QLabel) else needed_by_button(widget)
    fits = needed.width() <= widget.width() + SLACK and needed.height() <= widget.height() + SLACK
    told = QTextDocumentFragment.fromHtml(widget.toolTip()).toPlainText()
    return None if fits or widget.text() in told else needed.toTuple()


def needed_by_label(label: QLabel) -> QSize:
    if label.wordWrap() or label.textFormat() == Qt.TextFormat.RichText:
        return QSize(label.minimumSizeHint().width(), label.heightForWidth(label.width()))
    margins = label.contentsMargins()
    text = label.fontMetrics().size(0, label.text())
    return text + QSize(margins.left() + margins.right(), 0)


def needed_by_button(button: QAbstractButton) -> QSize:
    words = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text())
    only_icon = isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    if only_icon and not button.icon().isNull():
        return QSize(0, 0)
    icon = 0 if button.icon().isNull() else button.iconSize().width() + 4
    return QSize(words.width() + icon, words.height() if isinstance(button, QPushButton) else 0)


def overlapping(window: QWidget) -> list[str]:
    """Words and controls of the same parent that lie over each other."""
    found: dict[QWidget, list[QWidget]] = {}
    for kind in (QLabel, *CONTROLS):
        for each in window.findChildren(kind):
            if each.isVisible() and not isinstance(each, QScrollBar) and not isinstance(each.parent(), QLineEdit):
                found.setdefault(each.parentWidget(), []).append(each)
    return [
        f"{where(one)} {one.geometry().getRect()} lies over {where(other)} {other.geometry().getRect()}"
        for children in found.values()
        for one, other in combinations(dict.fromkeys(children), 2)
        if one.geometry().intersects(other.geometry())
    ]


def outside(window: QWidget) -> list[str]:
    """Controls that reach over the edge of the window, where nobody can get at them."""
    area = window.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    found = [each for kind in CONTROLS for each in window.findChildren(kind)]
    return [
        f"{where(each)} at {rect_in(each, window).getRect()}"
        for each in found
        if each.isVisible()
        and not is_scrolled_out(each, window)
        and not (area.left() <= rect_in(each, window).left() and rect_in(each, window).right() <= area.right())
    ]


def rect_in(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def is_scrolled_out(widget: QWidget, window: QWidget) -> bool:
    """Only what a parent shows can be cut off; the rest is scrolled to."""
    return widget.visibleRegion().isEmpty()


def nameless(window: QWidget) -> list[str]:
    """Controls that assistive technology sees but cannot name."""
    found: list[str] = []
    visit(QAccessible.queryAccessibleInterface(window), found, 0)
    return found


def visit(node, found: list[str], depth: int) -> None:
    if node is None or not node.isValid() or depth > 40:
        return
    state = node.state()
    if state.invisible:
        return
    if (node.role() in ROLES or state.focusable) and not node.text(QAccessible.Text.Name).strip():
        widget = node.object()
        inner = isinstance(widget, QWidget) and isinstance(widget.parent(), QLineEdit)
        if not inner and not isinstance(widget, QScrollBar):
            found.append(f"{node.role()} {widget}")
    for number in range(min(node.childCount(), 200)):
        visit(node.child(number), found, depth + 1)


def where(widget: QWidget) -> str:
    """The widget and the parents that have a name."""
    names = []
    each: QWidget | None = widget
    while each is not None:
        if each.objectName() or each is widget:
            names.append(each.objectName() or type(each).__name__)
        each = each.parentWidget()
    return " in ".join(names[:3])
