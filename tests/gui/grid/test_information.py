"""Each choice of cell information takes its own room."""

from __future__ import annotations

import pytest

from gui.grid.information import Information, measures_for


@pytest.mark.parametrize(("information", "below"), [(Information.STRIP, (24, 1)), (Information.TITLE, (40, 1)),
                                                   (Information.NOTHING, (0, 5))])  # fmt: skip
def test_what_hangs_below_a_picture(information, below):
    measures = measures_for(1.0, information)
    assert (measures.strip, measures.plate_below) == below


def test_the_interface_scale_enlarges_strip_and_title():
    assert measures_for(1.5, Information.TITLE).strip == 36 + 24
