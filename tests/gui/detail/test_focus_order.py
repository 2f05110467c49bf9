"""The order of the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.detail.focus_order import put_in_order, stops


def test_what_was_made_last_comes_where_it_stands(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    column, row = QVBoxLayout(root), QHBoxLayout()
    last, first, middle = QPushButton(), QPushButton(), QPushButton()
    row.addWidget(first)
    row.addWidget(QLabel("quiet"))
    column.addLayout(row)
    column.addWidget(middle)
    column.addWidget(last)
    over = QPushButton(root)  # in no layout: it lies over something
    put_in_order(root)
    assert list(stops(root)) == [first, middle, last, over]
    chain = [first]
    while len(chain) < 10:
        chain.append(chain[-1].nextInFocusChain())
    assert [each for each in chain if each in (first, middle, last, over)][:4] == [first, middle, last, over]
