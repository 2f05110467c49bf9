"""Which keys run which command: the usual ones, what the artist made of them, and who wins where two want the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

MOST_KEYS = 4
"""So many keys one command takes."""
MOST_PARTS = 1
"""Chords of several strokes are hard to tell apart from two commands."""
ANYWHERE = frozenset({"?"})
"""Characters that act in the whole window, as nothing is typed with them outside a field."""
_WORKED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_MOVES = {"Tab", "Backtab", "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown"}
_LAST_CHARACTER = 0xFFFF
_EXTRA_TYPED = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class Keymap(QObject):
    """Knows the keys of every command as portable text ("Ctrl+Shift+Z").

    An entry of the settings that makes no sense (an unknown command, a key that is none) changes nothing and is kept
    as it stands until that command gets other keys here.

    Signals:
        changed(): some command has other keys now.
    """

    changed = Signal()

    def __init__(self, usual: Mapping[str, tuple[str, ...]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._usual = {name: tuple(map(portable, keys)) for name, keys in usual.items()}
        self._wishes: dict[str, object] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._deal()

    def take(self, wishes: Mapping[str, object]) -> None:
        """Take up what the settings hold: lists of keys by command, changes only."""
        self._wishes = dict(wishes)
        self._deal()
        self.changed.emit()

    @property
    def wishes(self) -> dict[str, object]:
        """What the settings are to hold."""
        return dict(self._wishes)

    def keys(self, command: str) -> tuple[str, ...]:
        """The keys that run the command now; the first is the one shown in its menu."""
        return self._keys.get(command, ())

    def usual(self, command: str) -> tuple[str, ...]:
        """The keys it has before anything is changed."""
        return self._usual.get(command, ())

    def is_changed(self, command: str) -> bool:
        """True where the artist gave it other keys."""
        return _understood(self._wishes.get(command)) is not None

    def lost(self, command: str) -> tuple[str, ...]:
        """Keys it should have by its list, which another command has."""
        return tuple(key for key in self._wanted(command) if key not in self.keys(command))

    def owner(self, key: str) -> str:
        """The command that the key runs; "" where there is none."""
        return next((name for name, keys in self._keys.items() if key in keys), "")

    def add(self, command: str, key: str) -> None:
        """Let `key` run `command` too; a command that had it loses it."""
        owner = self.owner(key)
        if owner == command:
            return
        if owner:
            self._wishes[owner] = [each for each in self.keys(owner) if each != key]
        self._set(command, [*self.keys(command), key])

    def remove(self, command: str, key: str) -> None:
        """Take one key away."""
        self._set(command, [each for each in self.keys(command) if each != key])

    def reset(self, command: str) -> None:
        """Give the command its usual keys; whoever was given one of them meanwhile loses it."""
        for key in self.usual(command):
            owner = self.owner(key)
            if owner and owner != command and self.is_changed(owner):
                self._wishes[owner] = [each for each in self.keys(owner) if each != key]
        self._wishes.pop(command, None)
        self._deal()
        self.changed.emit()

    def reset_all(self) -> None:
        """The usual keys everywhere; entries for commands that are not known here stay."""
        self._wishes = {name: wish for name, wish in self._wishes.items() if name not in self._usual}
        self._deal()
        self.changed.emit()

    def _set(self, command: str, keys: Iterable[str]) -> None:
        wish = list(keys)
        if tuple(wish) == self.usual(command):
            self._wishes.pop(command, None)
        else:
            self._wishes[command] = wish
        self._deal()
        self.changed.emit()

    def _wanted(self, command: str) -> tuple[str, ...]:
        wish = _understood(self._wishes.get(command))
        return self.usual(command) if wish is None else wish

    def _deal(self) -> None:
        """Hand out the keys, each once: wishes first, then what is usual, in the order of the commands."""
        wished = [name for name in self._usual if self.is_changed(name)]
        others = [name for name in self._usual if not self.is_changed(name)]
        taken: set[str] = set()
        dealt: dict[str, tuple[str, ...]] = {}
        for name in (*wished, *others):
            dealt[name] = tuple(dict.fromkeys(key for key in self._wanted(name) if key not in taken))
            taken.update(dealt[name])
        self._keys = {name: dealt[name] for name in self._usual}


def portable(text: str) -> str:
    """A key in the one spelling that is kept and compared; "" where the text names none."""
    keys = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    if keys.count() != MOST_PARTS or _pressed(keys).key() == Qt.Key.Key_unknown:
        return ""
    return keys.toString(QKeySequence.SequenceFormat.PortableText)


def native(key: str) -> str:
    """A key as people read it on this system."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def types_something(key: str) -> bool:
    """True for keys that a field would take as typing: these act in the gallery alone."""
    if key in ANYWHERE:
        return False
    pressed = _pressed(QKeySequence(key))
    if pressed.keyboardModifiers() & _WORKED:
        return False
    return pressed.key() <= _LAST_CHARACTER or pressed.key() in _EXTRA_TYPED


def is_taken_by_moving(key: str) -> bool:
    """True for keys that move about in every window; no command may have them."""
    return key.rpartition("+")[2] in _MOVES and "Alt" not in key and "Meta" not in key


def _understood(wish: object) -> tuple[str, ...] | None:
    """The keys of an entry; None where it is no list of keys."""
    if not isinstance(wish, list | tuple) or len(wish) > MOST_KEYS:
        return None
    keys = tuple(portable(each) if isinstance(each, str) else "" for each in wish)
    return keys if all(keys) and not any(map(is_taken_by_moving, keys)) else None


def _pressed(keys: QKeySequence) -> QKeyCombination:
    """The first stroke; the stubs know no index."""
    first = keys[0]  # type: ignore[index]
    assert isinstance(first, QKeyCombination)
    return first
