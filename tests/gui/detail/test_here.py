"""What is on this computer."""

from __future__ import annotations

from gui.detail.here import HereSection, here_rows


def test_the_sizes_of_the_thumbnails_and_their_bytes_are_told():
    assert [(row.name, row.value) for row in here_rows({512: 34_000, 256: 9_000})] == [
        ("Thumbnail", "Saved, 256, 512 px"),
        ("Size", "43 kB"),
    ]


def test_where_nothing_is_kept_it_is_left_out(qtbot, theme):
    section = HereSection(theme)
    qtbot.addWidget(section)
    section.show_kept({})
    assert section.isHidden()
    section.show_kept({256: 1})
    assert not section.isHidden()
