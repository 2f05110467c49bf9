"""Every command has a handler and every handler a command."""

from gui.actions import COMMANDS
from gui.commands import Commands


class Anything:
    """Stands for the session: handlers are made before it is whole."""

    def __getattr__(self, _name):
        return lambda *_args, **_kwargs: None


def test_commands_and_handlers_are_the_same_set():
    assert set(Commands(Anything()).handlers()) == {command.id for command in COMMANDS}
