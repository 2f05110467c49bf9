"""What the status bar says of reading, pauses, selection and tile size."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from gui.reach import Reach
from gui.status_bar import StatusBar
from services.domain import Shelf
from services.gallery import Activity, Counts, Totals

TITLES = {"modelslab": "ModelsLab"}
AT = datetime(2026, 11, 20, 18, 51, tzinfo=UTC)


@pytest.fixture
def bar(theme, qtbot):
    made = StatusBar(theme, range(96, 320), now=lambda: AT)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("activity", "words"),
    [
        (Activity(listing=("Listing Scenario, 412 so far",)), "Listing Scenario, 412 so far"),
        (Activity(listing=("Listing A", "Listing B", "Listing C")), "Listing A and 2 more"),
        (
            Activity(pauses={"modelslab": 40.0}),
            "ModelsLab asks us to slow down. Checking again in 40 s.",
        ),
        (Activity(pauses={"modelslab": 600.0}), "ModelsLab asks us to slow down. Checking again in 10 min."),
        (Activity(failing={"oxen-1": "x"}), "1 account does not answer as it should"),
    ],
)
def test_what_goes_on_is_told_in_words(bar, activity, words):
    bar.show_activity(activity, TITLES, None)
    assert bar.sync.text() == words


def test_up_to_date_tells_since_when(bar):
    bar.show_activity(Activity(), TITLES, AT)
    assert bar.sync.text() == "Up to date · checked just now"
    assert bar.sync.accessibleName() == "Up to date, checked just now"


def test_what_it_says_of_the_last_look_grows_old_by_itself(theme, qtbot):
    time = [AT + timedelta(seconds=59.9)]
    bar = StatusBar(theme, range(96, 320), now=lambda: time[0])
    qtbot.addWidget(bar)
    bar.show_activity(Activity(offline=True), TITLES, AT)
    assert bar.sync.text() == "Offline · last checked just now"
    time[0] += timedelta(seconds=1)
    qtbot.waitUntil(lambda: bar.sync.text() == "Offline · last checked 1 min ago")


def test_icon_and_words_on_the_left_stand_where_the_design_has_them(bar):
    bar.resize(1440, 28)
    bar.show_activity(Activity(), TITLES, AT)
    image = bar.grab().toImage()
    filled = [x for x in range(60) if any(image.pixelColor(x, y).lightness() > 90 for y in range(28))]
    gap = next(after for before, after in pairwise(filled) if after - before > 4)
    assert abs(filled[0] - 13) <= 1
    assert abs(gap - 32) <= 1


def test_what_the_selected_ones_cost_is_told_in_each_unit(bar):
    bar.show_selection(Reach(3, 0, chosen=True), 204)
    bar.show_totals(Totals(count=3, bytes=24_600_000, sized=3, costs={"CU": Decimal(12)}, unpriced=2))
    assert bar.selection.text() == "3 selected · 24.6 MB"
    assert bar.selection.accessibleDescription() == "Selected: 12 CU, 2 not reported"
    assert "12 CU, 2 not reported" in bar.selection.toolTip()
    bar.show_selection(Reach(4, 0, chosen=True), 204)
    assert (bar.selection.text(), bar.selection.toolTip()) == ("4 selected", "")


def test_a_size_that_is_known_in_part_is_not_told(bar):
    bar.show_selection(Reach(2, 0, chosen=True), 204)
    bar.show_totals(Totals(count=2, bytes=24_600_000, sized=1, unpriced=2))
    assert bar.selection.text() == "2 selected"


def test_the_key_that_checks_is_told(bar):
    bar.show_check_key("F6")
    assert bar.sync.accessibleDescription() == "Check all accounts now, F6"


def test_nothing_claims_to_be_up_to_date_before_a_first_look(bar):
    bar.show_activity(Activity(), TITLES, None)
    assert bar.sync.text() == "Not checked yet"


def test_the_usual_pace_is_no_pause(bar):
    bar.show_activity(Activity(pauses={"modelslab": 0.5}), TITLES, AT)
    assert bar.sync.text().startswith("Up to date")


def test_a_pause_counts_down(bar, qtbot):
    bar.show_activity(Activity(pauses={"modelslab": 40.0}), TITLES, None)
    qtbot.waitUntil(lambda: "39 s" in bar.sync.text())


@pytest.mark.parametrize(
    ("selected", "shown", "words"),
    [(0, 0, "Nothing selected"), (0, 204, "204 assets"), (2, 204, "2 selected"), (0, 1, "1 asset")],
)
def test_the_selection_is_counted(bar, selected, shown, words):
    bar.show_selection(Reach(selected, 0, bool(selected)), shown)
    assert bar.selection.text() == words


def test_what_is_being_made_is_shown_only_while_there_is_some(bar):
    bar.show_counts(Counts(shelves={Shelf.IN_PROGRESS: 3}))
    assert bar.making.text() == "3 generating"
    assert bar.making.isVisible()
    bar.show_counts(Counts())
    assert not bar.making.isVisible()


def test_the_left_items_are_buttons(bar, qtbot):
    with qtbot.waitSignal(bar.check_wanted):
        bar.sync.click()
    with qtbot.waitSignal(bar.in_progress_wanted):
        bar.making.click()


def test_the_layout_in_use_is_pressed_and_sets_the_limits_of_the_slider(bar):
    told = []
    bar.tile_size_changed.connect(told.append)
    bar.show_layout("justified", range(96, 360), 140)
    assert [button.isChecked() for button in bar.layouts.values()] == [True, False]
    assert (bar.tile_size.value(), bar.tile_size.maximum(), told) == (140, 360, [])


def test_the_other_layout_is_asked_for_by_its_button(bar):
    wanted = []
    bar.layout_wanted.connect(wanted.append)
    bar.show_layout("justified", range(96, 360), 140)
    bar.layouts["uniform"].click()
    assert wanted == ["uniform"]
    assert bar.layouts["uniform"].accessibleName() == "Uniform cells"
