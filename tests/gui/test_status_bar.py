"""What the status bar says of reading, pauses, selection and tile size."""

from datetime import UTC, datetime

import pytest

from gui.reach import Reach
from gui.status_bar import StatusBar
from services.domain import Shelf
from services.gallery import Activity, Counts

TITLES = {"modelslab": "ModelsLab"}
AT = datetime(2026, 11, 20, 18, 51, tzinfo=UTC)


@pytest.fixture
def bar(theme, qtbot):
    made = StatusBar(theme, range(96, 320))
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
    assert bar.sync.text().startswith("Up to date · checked ")


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
