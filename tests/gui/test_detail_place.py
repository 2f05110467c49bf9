"""The detail pane floats over the right edge and comes back beside the gallery with its width."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gui.detail_place import DetailPlace


@pytest.fixture
def place(qtbot, theme):
    frame = QWidget()
    qtbot.addWidget(frame)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setHandleWidth(1)
    panes = [QWidget() for _ in range(3)]
    for pane in panes:
        splitter.addWidget(pane)
    panes[2].setMinimumWidth(280)
    panes[2].setMaximumWidth(480)
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 10, 0, 20)
    column.addWidget(splitter)
    made = DetailPlace(splitter, panes[2])
    made.frame, made.pane, made.splitter = frame, panes[2], splitter
    frame.resize(1200, 600)
    frame.show()
    splitter.setSizes([240, 630, 328])
    return made


def test_a_floating_pane_stands_at_the_right_edge_as_high_as_the_gallery(place):
    place.stand(floating=True, shown=True)
    assert place.is_floating
    assert place.pane.geometry().getRect() == (1200 - 328, 10, 328, 570)
    assert place.sizes()[2] == 0
    assert place.pane.isVisible()


def test_it_follows_the_window(place, qtbot):
    place.stand(floating=True, shown=True)
    place.frame.resize(1000, 500)
    qtbot.waitUntil(lambda: place.pane.geometry().getRect() == (1000 - 328, 10, 328, 470))


def test_it_comes_back_with_its_width(place):
    place.stand(floating=True, shown=True)
    place.stand(floating=False, shown=True)
    assert place.splitter.indexOf(place.pane) == 2
    assert place.sizes()[2] == 328


def test_a_hidden_one_is_hidden_with_its_line(place):
    place.stand(floating=True, shown=True)
    place.stand(floating=True, shown=False)
    assert not any(
        child.isVisible() for child in place.frame.children() if child not in (place.splitter, place.frame.layout())
    )


def test_a_pane_that_was_never_seen_has_the_width_that_is_remembered(place):
    place.pane.hide()
    place.remember(300)
    place.stand(floating=True, shown=True)
    assert place.pane.width() == 300
    assert place.width() == 300
