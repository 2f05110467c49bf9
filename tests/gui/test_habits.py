"""What comes after a flag or a rating."""

import pytest

from gui.habits import Habits
from gui.preferences import Preferences
from services.settings import Settings


class Lock:
    def __init__(self, is_on):
        self.is_on = is_on


@pytest.mark.parametrize(("chosen", "locked"), [(False, False), (True, False), (False, True), (True, True)])
def test_the_setting_or_caps_lock_goes_on(qapp, tmp_path, chosen, locked):
    preferences = Preferences(Settings(advance=chosen), tmp_path / "settings.json")
    assert Habits(preferences, Lock(locked)).advances is (chosen or locked)


def test_judged_assets_are_kept_unless_that_is_switched_off(qapp, tmp_path):
    for kept in (True, False):
        preferences = Preferences(Settings(keep_judged=kept), tmp_path / "settings.json")
        assert Habits(preferences, Lock(False)).keeps_judged is kept
    assert Settings().keep_judged
