"""Keyrings that behave well, and badly in every way we know of."""

import threading

from keyring.backend import KeyringBackend


class Memory(KeyringBackend):
    """Keeps what it is given."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.items: dict[tuple[str, str], str] = {}
        self.calls: list[tuple[str, str]] = []

    def get_password(self, service, username):
        self.calls.append(("get", username))
        return self.items.get((service, username))

    def set_password(self, service, username, password):
        self.calls.append(("set", username))
        self.items[service, username] = password

    def delete_password(self, service, username):
        self.calls.append(("delete", username))
        del self.items[service, username]


class PlaintextMemory(Memory):
    """Has the name of a keyring that writes clear text."""


class Forgetful(Memory):
    """Says yes and stores nothing."""

    def set_password(self, service, username, password):
        pass


class Stubborn(Memory):
    """Never forgets."""

    def delete_password(self, service, username):
        pass


class Failing(Memory):
    """Raises `error` when the user name ends in `at`, in the methods named."""

    def __init__(self, error: BaseException, *methods: str, at: str = "") -> None:
        super().__init__()
        self.error: BaseException | None = error
        self.methods = methods
        self.at = at

    def _maybe(self, method: str, username: str) -> None:
        if self.error is not None and method in self.methods and username.endswith(self.at):
            raise self.error

    def get_password(self, service, username):
        self._maybe("get", username)
        return super().get_password(service, username)

    def set_password(self, service, username, password):
        self._maybe("set", username)
        super().set_password(service, username, password)

    def delete_password(self, service, username):
        self._maybe("delete", username)
        super().delete_password(service, username)


class Prompting(Memory):
    """Waits for a prompt in every call on a key until `answer` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = threading.Event()
        self.asked = threading.Event()

    def _prompt(self, username: str) -> None:
        if not username.startswith("check-"):
            self.asked.set()
            self.answer.wait(30)

    def get_password(self, service, username):
        self._prompt(username)
        return super().get_password(service, username)

    def set_password(self, service, username, password):
        self._prompt(username)
        super().set_password(service, username, password)
