"""What the rows of the sidebar hold: the roles of their items, and how a row speaks for itself."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem

from gui.i18n import plural, tr
from gui.sources.account_words import Trouble
from gui.sources.source import Source
from gui.widgets.text import tooltip

AnyIndex = QModelIndex | QPersistentModelIndex

_FIRST = int(Qt.ItemDataRole.UserRole) + 1
SOURCE_ROLE = _FIRST
"""What the row shows, a Source; heads of sections have none."""
COUNT_ROLE = _FIRST + 1
LETTER_ROLE = _FIRST + 2
"""The letter of an account's tile."""
STATE_ROLE = _FIRST + 3
"""What is the matter, a Trouble."""
ACCOUNT_ROLE = _FIRST + 4
"""The id of the account, on its own row alone."""
COLLECTION_ROLE = _FIRST + 5
"""The Collection, of one's own or a smart one."""
SECTION_ROLE = _FIRST + 6
"""The name of the section, on its head alone."""
KIND_ROLE = _FIRST + 7
"""What sort of row it is, where its name alone does not say so: "Repository"."""

LIBRARY, MEDIA, ACCOUNTS, SMART, PROJECTS = "library", "media", "accounts", "smart", "projects"


def make_item(source: Source, text: str) -> QStandardItem:
    """A row that can be chosen."""
    item = QStandardItem(text)
    item.setData(source, SOURCE_ROLE)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item


def section_of(index: AnyIndex) -> str:
    """The name of the section a row is in."""
    while index.parent().isValid():
        index = index.parent()
    return str(index.data(SECTION_ROLE))


def depth_of(index: AnyIndex) -> int:
    """0 right below the head of its section."""
    depth = -1
    while index.parent().isValid():
        index = index.parent()
        depth += 1
    return depth


def is_head(index: AnyIndex) -> bool:
    """True for the head of a section."""
    return not index.parent().isValid()


def speak(item: QStandardItem) -> None:
    """Name, count and state in words, for the screen reader; name and state for the tooltip."""
    parts = [item.text()]
    kind, count, trouble = item.data(KIND_ROLE), item.data(COUNT_ROLE), item.data(STATE_ROLE)
    if kind:
        parts.append(str(kind))
    if count is not None:
        parts.append(plural("%n asset", "%n assets", count))
    if isinstance(trouble, Trouble):
        parts.append(tr(trouble.words))
    spoken = ", ".join(parts)
    if item.accessibleText() != spoken:
        item.setAccessibleText(spoken)
    hint = [item.text(), *([str(kind)] if kind else []), *([tr(trouble.words)] if isinstance(trouble, Trouble) else [])]
    if item.toolTip() != tooltip(", ".join(hint)):
        item.setToolTip(tooltip(", ".join(hint)))
