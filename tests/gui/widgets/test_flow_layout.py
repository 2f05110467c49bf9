"""Items laid out like words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from gui.widgets.flow_layout import FlowLayout


@pytest.fixture
def flow(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    made = FlowLayout(6, host)
    for _ in range(3):
        child = QWidget(host)
        child.setFixedSize(40, 20)
        made.addWidget(child)
    host.show()
    made.host = host  # kept: the widget owns the layout
    return made


def places(flow):
    return [flow.itemAt(at).geometry().topLeft().toTuple() for at in range(flow.count())]


def test_what_does_not_fit_goes_to_the_next_line(flow):
    flow.setGeometry(QRect(0, 0, 90, 100))
    assert places(flow) == [(0, 0), (46, 0), (0, 26)]


def test_the_height_follows_the_width(flow):
    assert flow.heightForWidth(200) == 20
    assert flow.heightForWidth(50) == 20 * 3 + 6 * 2


def test_hidden_items_take_no_room(flow):
    flow.itemAt(0).widget().hide()
    assert flow.heightForWidth(90) == 20


def test_an_item_is_never_wider_than_the_line(flow):
    flow.itemAt(0).widget().setFixedSize(500, 20)
    flow.setGeometry(QRect(0, 0, 90, 100))
    assert places(flow)[1] == (0, 26)
