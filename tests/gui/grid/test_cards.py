"""Which tiles are cards, and that their words fit at any size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from gui.grid.cards import Cards, Moment, is_card, turns
from gui.grid.stamps import Stamps
from services.domain import Kind, Status
from tests.gui.grid.fakes import NOON, make_entry


@pytest.mark.parametrize(
    ("fields", "card"),
    [({}, False), ({"kind": Kind.AUDIO}, True), ({"status": Status.QUEUED}, True), ({"status": Status.FAILED}, True),
     ({"kind": Kind.VIDEO}, False)],
)  # fmt: skip
def test_what_has_no_picture_yet_or_never_is_a_card(fields, card):
    assert is_card(make_entry(**fields)) is card


def test_only_a_ring_without_a_share_turns():
    assert turns(make_entry(status=Status.PROCESSING))
    assert not turns(make_entry(status=Status.PROCESSING, progress=0.2))
    assert not turns(make_entry(status=Status.QUEUED))


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("size", [(96, 48), (96, 96), (320, 160), (20, 20)])
def test_a_card_stays_inside_its_area(theme, status, size):
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(theme.tokens.canvas)
    empty = image.copy()
    area = QRectF(40, 40, *size)
    painter = QPainter(image)
    entry = make_entry(status=status, model="A model with a very long name indeed", error="x " * 100)
    Cards(Stamps(theme, 1.0)).draw(painter, area, entry, Moment(NOON, 0.3))
    painter.fillRect(area, theme.tokens.canvas)
    painter.end()
    assert image == empty


def test_a_turning_ring_looks_different_a_moment_later(theme):
    cards, images = Cards(Stamps(theme, 1.0)), []
    for phase in (0.0, 0.5):
        image = QImage(160, 160, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        entry = make_entry(status=Status.PROCESSING)
        cards.draw(painter, QRectF(0, 0, 160, 160), entry, Moment(NOON, phase))
        painter.end()
        images.append(image)
    assert images[0] != images[1]
