"""The filter bar as a whole: chips, panels, what they tell, and what folds."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.filter_bar import FilterBar
from services.domain import Flag, Kind, Label, Shelf, Status
from services.finding.filters import Filters
from services.gallery import Counts
from tests.gui.fake_gallery import account_of

WIDE = 1400


@pytest.fixture
def bar(theme, qtbot):
    window = QWidget()
    window.resize(WIDE, 300)
    qtbot.addWidget(window)
    made = FilterBar(theme, window)
    made.setGeometry(0, 0, 872, 40)
    made.told = []
    made.changed.connect(made.told.append)
    made.set_accounts([account_of("scenario", "Studio North"), account_of("oxen", "Oxen.ai")])
    window.show()
    yield made
    window.close()


def shown(bar):
    return [chip.text() for chip in bar.chips.values() if bar.isAncestorOf(chip)]


def test_at_first_nothing_filters(bar):
    assert bar.filters == Filters()
    assert bar.objectName() == "filterBar"
    assert shown(bar) == ["Type", "Account", "Model", "Date"]
    assert not bar.clear.isVisible()


def test_a_choice_is_told_and_shown_on_its_chip(bar):
    bar.panel("kinds").chosen.emit(("video", "audio"))
    assert bar.told == [Filters(kinds=(Kind.VIDEO, Kind.AUDIO))]
    assert bar.chips["kinds"].text() == "Video, Audio"
    assert bar.chips["kinds"].is_on
    assert bar.chips["kinds"].accessibleName() == "Type, Video, Audio"
    assert bar.clear.isVisible()


def test_every_panel_and_mark_sets_its_field(bar):
    bar.panel("accounts").chosen.emit(("oxen-1",))
    bar.panel("models").chosen.emit(("a", "b", "c"))
    bar.panel("tags").chosen.emit(("hero",))
    bar.panel("date").chosen.emit(("after:7d",))
    bar.panel("statuses").chosen.emit(("failed", "unreviewed", "hidden"))
    bar.marks.flags[Flag.PICK].click()
    bar.marks.labels[Label.RED].click()
    bar.marks.stars.setValue(4)
    assert bar.filters == Filters(
        accounts=("oxen-1",),
        models=("a", "b", "c"),
        tags=("hero",),
        date="after:7d",
        statuses=(Status.FAILED,),
        unreviewed=True,
        hidden=True,
        flags=(Flag.PICK,),
        labels=(Label.RED,),
        stars=4,
    )
    words = {field: chip.text() for field, chip in bar.chips.items() if field != "kinds"}
    assert words == {
        "accounts": "Oxen.ai",
        "models": "3 models",
        "statuses": "Failed, Not reviewed, Hidden",
        "date": "Last 7 days",
        "tags": "hero",
    }


def test_a_cross_takes_one_filter_off_and_clear_all(bar):
    bar.take(Filters(kinds=(Kind.VIDEO,), statuses=(Status.FAILED,), unreviewed=True, stars=2))
    bar.chips["statuses"].cleared.emit()
    assert bar.filters == Filters(kinds=(Kind.VIDEO,), stars=2)
    bar.clear.click()
    assert bar.filters == Filters()
    assert bar.marks.stars.value() == 0


def test_a_chip_opens_its_panel_with_what_holds(bar, qtbot):
    bar.take(Filters(kinds=(Kind.AUDIO,)))
    QTest.keyClick(bar.chips["kinds"], Qt.Key.Key_Space)
    assert bar.panel("kinds").isVisible()
    assert bar.panel("kinds").model.marked == ("audio",)


def test_names_are_asked_for_when_their_panel_opens(bar, qtbot):
    with qtbot.waitSignal(bar.names_wanted) as asked:
        bar.panel("models").open_under(bar.chips["models"])
    assert asked.args == ["models"]
    bar.take(Filters(models=("Gone",)))
    bar.offer("models", ["A", "B"])
    assert [each.text for each in bar.panel("models").model.choices] == ["Gone", "A", "B"]


def test_figures_stand_beside_kinds_and_accounts(bar):
    bar.set_counts(Counts(shelves={Shelf.ALL: 3}, kinds={Kind.VIDEO: 3}, accounts={"oxen-1": 2}, feeds={}))
    assert {each.key: each.count for each in bar.panel("kinds").model.choices}["video"] == 3
    assert {each.text: each.count for each in bar.panel("accounts").model.choices} == {"Studio North": 0, "Oxen.ai": 2}


def test_the_same_filters_again_tell_nothing(bar):
    bar.take(Filters())
    assert bar.told == []


def test_its_parts_stand_where_the_design_has_them(bar):
    bar.take(Filters(kinds=(Kind.VIDEO,), models=("Seedance 1 Pro",), stars=4))
    places = {field: chip.mapTo(bar, QPoint(0, 0)) for field, chip in bar.chips.items() if bar.isAncestorOf(chip)}
    for field, x in {"kinds": 16, "accounts": 92, "models": 186, "date": 319}.items():
        assert abs(places[field].x() - x) <= 1
        assert places[field].y() == 8
    assert abs(bar.marks.rule.mapTo(bar, QPoint(0, 0)).x() - 398) <= 1


@pytest.mark.parametrize(
    ("width", "window", "chips", "marks"),
    [(1300, WIDE, 6, True), (872, WIDE, 4, True), (600, WIDE, 4, False), (872, 1000, 4, False)],
)
def test_what_has_no_room_waits_behind_more(bar, width, window, chips, marks):
    bar.window().resize(window, 300)
    bar.resize(width, 40)
    assert len(shown(bar)) == chips
    assert bar.isAncestorOf(bar.marks) == marks
    assert bar.fold.chip.isVisible() == (chips < 6 or not marks)


def test_the_chip_of_similar_pictures_is_there_only_while_it_is_on(bar):
    assert not bar.similar.isVisible()
    bar.take(Filters(similar=(("uid", 10),)))
    assert bar.similar.isVisible()
    assert bar.similar.text() == "Similar"
    assert bar.similar.accessibleName() == "How similar, Similar"
    bar.similar.cleared.emit()
    assert bar.told[-1] == Filters()
    assert not bar.similar.isVisible()


def test_how_similar_pictures_must_be_is_chosen_from_the_chip(bar):
    bar.take(Filters(similar=(("uid", 10),)))
    panel = bar.panel("similar")
    assert panel.model.marked == ("10",)
    panel.chosen.emit(("4",))
    assert bar.filters == Filters(similar=(("uid", 4),))
    assert bar.similar.text() == "Nearly the same"


def test_the_similarity_that_holds_stays_when_it_is_chosen_again(bar):
    bar.take(Filters(similar=(("uid", 4),)))
    panel = bar.panel("similar")
    panel.mark(())
    panel.chosen.emit(())
    assert bar.filters == Filters(similar=(("uid", 4),))
    assert panel.model.marked == ("4",)
