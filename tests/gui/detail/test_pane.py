"""The detail pane as the frame uses it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QTextEdit, QToolButton, QWidget

from gui.detail.known import Known
from gui.detail.pane import DetailPane
from gui.theme import Role, Theme
from gui.theme.sheet import style_sheet
from services.domain import Flag, Kind, Label, Review, ReviewChange, Status, utc_now
from services.gallery import Relations, Totals
from tests.gui.detail.test_origin import STATE
from tests.gui.grid.fakes import FACES, make_entry

NASTY = "<img src='http://127.0.0.1/x'><b>\u202e" + "Z" + "\u0301" * 300


@pytest.fixture
def pane(qtbot, theme):
    made = DetailPane(theme, FACES)
    qtbot.addWidget(made)
    made.resize(328, 900)
    made.show()
    made.wanted, made.copied = [], []
    made.review_wanted.connect(lambda change, entries: made.wanted.append((change, entries)))
    made.copy_wanted.connect(made.copied.append)
    return made


def sections(pane):
    body = pane.body
    known = {
        "preview": body.preview, "applies": body.applies, "happened": body.happened, "progress": body.progress,
        "prompt": body.prompt, "parameters": body.parameters, "silence": body.silence, "tags": body.tags,
        "notes": body.note_section, "origin": body.origin, "made from": body.made_from, "here": body.here,
        "together": body.together, "footer": pane.footer,
    }  # fmt: skip
    return {name for name, widget in known.items() if widget.isVisible()}


def buttons(pane):
    made = pane.body.tags.findChildren(QToolButton)
    return [button.accessibleName() for button in made if button.isVisible()]


def test_nothing_selected_says_so(pane):
    pane.show_entries([], 0)
    assert pane.nothing.isVisible()


def test_a_finished_picture_has_prompt_settings_and_origin(pane):
    pane.show_entries([make_entry(model="M")], 1)
    assert sections(pane) == {"preview", "prompt", "parameters", "tags", "notes", "origin", "footer"}


def test_a_failed_one_says_what_happened(pane):
    pane.show_entries([make_entry(status=Status.FAILED, error="Blocked.")], 1)
    assert "happened" in sections(pane)


def test_one_in_flight_shows_its_progress(pane):
    pane.show_entries([make_entry(status=Status.PROCESSING, progress=0.5)], 1)
    assert "progress" in sections(pane)


def test_a_silent_provider_is_said_once(pane):
    pane.show_entries([make_entry(prompt=None, width=None, height=None, kind=Kind.VIDEO)], 1)
    assert sections(pane) == {"preview", "silence", "tags", "notes", "origin"}
    assert pane.body.silent.text() == "Scenario tells nothing about this one."


def test_a_change_is_meant_for_all_that_is_selected(qtbot, pane):
    entries = [make_entry(1), make_entry(2)]
    pane.show_entries(entries, 2)
    qtbot.keyClick(pane.body.review.stars, Qt.Key.Key_3)
    assert pane.wanted == [(ReviewChange(rating=3), entries)]
    assert pane.body.applies.text() == "Changes below apply to all 2 selected."
    assert sections(pane) == {"preview", "applies", "prompt", "parameters", "tags"}


def test_of_a_larger_selection_than_is_shown_all_is_meant(qtbot, pane):
    pane.show_entries([make_entry(1), make_entry(2)], 50_000)
    qtbot.keyClick(pane.body.review.stars, Qt.Key.Key_3)
    assert pane.wanted == [(ReviewChange(rating=3), None)]


def test_tags_that_all_have_are_shown_for_several(qtbot, pane):
    one, other = make_entry(1, review=Review(tags=("a", "b"))), make_entry(2, review=Review(tags=("b",)))
    pane.show_entries([one, other], 2)
    qtbot.waitUntil(lambda: buttons(pane) == ["Remove tag b"])


def test_tags_are_added_and_removed_by_name(qtbot, pane):
    entry = make_entry(review=Review(tags=("old",)))
    pane.show_entries([entry], 1)
    qtbot.keyClicks(pane.body.tags.field, "new")
    qtbot.keyClick(pane.body.tags.field, Qt.Key.Key_Return)
    assert pane.wanted == [(ReviewChange(add_tags=("new",)), [entry])]


def test_a_note_goes_to_the_asset_it_was_typed_for(qtbot, pane):
    one, other = make_entry(1), make_entry(2)
    pane.show_entries([one], 1)
    qtbot.keyClicks(pane.body.notes, "good")
    pane.show_entries([other], 1)
    assert pane.wanted == [(ReviewChange(note="good"), [one])]


def test_a_note_is_handed_on_before_several_are_shown_and_before_closing(qtbot, pane):
    one, other = make_entry(1), make_entry(2)
    pane.show_entries([one], 1)
    qtbot.keyClicks(pane.body.notes, "a")
    pane.show_entries([one, other], 2)
    pane.show_entries([other], 1)
    qtbot.keyClicks(pane.body.notes, "b")
    pane.flush()
    assert pane.wanted == [(ReviewChange(note="a"), [one]), (ReviewChange(note="b"), [other])]


def test_a_change_that_was_refused_is_not_pretended(qtbot, pane):
    pane.show_entries([make_entry(review=Review(rating=2, label=Label.RED))], 1)
    qtbot.keyClick(pane.body.review.stars, Qt.Key.Key_5)
    assert pane.body.review.stars.value() == 5
    qtbot.waitUntil(lambda: pane.body.review.stars.value() == 2)


def test_a_tag_that_was_refused_goes_again(qtbot, pane):
    pane.show_entries([make_entry()], 1)
    qtbot.keyClicks(pane.body.tags.field, "new")
    qtbot.keyClick(pane.body.tags.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Remove tag new" in buttons(pane))
    qtbot.waitUntil(lambda: "Remove tag new" not in buttons(pane))


def test_the_preview_comes_back_with_its_asset(pane):
    one, other = make_entry(1), make_entry(2)
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#c83c28"))
    pane.show_entries([one], 1)
    pane.set_preview(one.asset.ref.uid, image, "")
    pane.show_entries([one, other], 2)
    pane.show_entries([one], 1)
    assert pane.body.preview.is_shown


def test_the_account_is_told_once_it_is_known(pane):
    pane.show_entries([make_entry()], 1)
    pane.set_accounts([STATE])
    assert pane.body.origin.table.model().index(0, 1).data() == "Scenario · Studio North"


def test_the_raw_data_of_the_one_that_is_shown_is_asked_for(qtbot, pane):
    entry = make_entry()
    pane.show_entries([entry], 1)
    with qtbot.waitSignal(pane.raw_wanted) as wanted:
        qtbot.mouseClick(pane.body.origin.raw, Qt.MouseButton.LeftButton)
    assert wanted.args == [entry]


def test_what_was_looked_up_comes_after_and_only_to_its_asset(pane):
    entry = make_entry(1)
    pane.show_entries([entry], 1)
    known = Known(
        number=1, relations=Relations(made_from=(make_entry(2),)), kept={256: 9000}, page="https://x.example/a"
    )
    pane.set_known(known)
    assert {"made from", "here", "footer"} <= sections(pane)
    assert pane.footer.open.isVisible()
    pane.show_entries([make_entry(3)], 1)
    assert not {"made from", "here"} & sections(pane)
    pane.set_known(known)
    assert not {"made from", "here"} & sections(pane)


def test_a_review_of_the_same_asset_keeps_what_was_looked_up(pane):
    pane.show_entries([make_entry(1)], 1)
    pane.set_known(Known(number=1, kept={256: 9000}))
    pane.show_entries([make_entry(1, review=Review(rating=3))], 1)
    assert "here" in sections(pane)


def test_the_sums_of_a_selection_come_when_they_are_counted(pane):
    pane.show_entries([make_entry(1), make_entry(2)], 50_000)
    assert "together" not in sections(pane)
    pane.set_totals(Totals(count=3))
    assert "together" not in sections(pane)
    totals = Totals(count=50_000, kinds={Kind.IMAGE: 50_000}, ratings=frozenset({0, 3}), flags=frozenset({Flag.PICK}),
                    labels=frozenset({Label.RED}))  # fmt: skip
    pane.set_totals(totals)
    assert "together" in sections(pane)
    assert pane.body.review.stars.accessibleName() == "Rating, mixed"
    assert pane.body.review.mixed.text() == "Mixed stars"
    assert pane.body.review.flag.accessibleName() == "Flag, picked"


def test_a_failed_tile_can_be_hidden(qtbot, pane):
    pane.show_entries([make_entry(status=Status.FAILED)], 1)
    with qtbot.waitSignal(pane.hide_wanted):
        qtbot.mouseClick(pane.body.happened.hide_tile, Qt.MouseButton.LeftButton)


def test_the_foot_is_hidden_while_there_is_nothing_to_take_along(pane):
    pane.show_entries([make_entry(prompt=None)], 1)
    assert "footer" not in sections(pane)
    pane.show_entries([make_entry(1), make_entry(2)], 2)
    assert "footer" not in sections(pane)


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("width", [280, 328, 480])
@pytest.mark.parametrize("status", [Status.SUCCEEDED, Status.FAILED, Status.QUEUED])
def test_nothing_is_cut_or_wider_than_the_pane(qtbot, scale, width, status):
    theme = Theme("dark", scale=scale)
    pane = DetailPane(theme, FACES)
    pane.setFont(theme.font(Role.BODY))
    pane.setStyleSheet(style_sheet(theme.tokens, theme.scale))  # its own: to dress every other test's widgets takes long
    qtbot.addWidget(pane)
    pane.resize(theme.px(width), 900)
    pane.show()
    pane.show_entries([worst(status)], 1)
    pane.set_known(Known(number=1, relations=Relations(made_from=tuple(make_entry(k) for k in range(2, 40))),
                         kept={256: 1}, page="https://x.example", ends=utc_now() + timedelta(days=9)))  # fmt: skip
    qtbot.waitUntil(lambda: check_fits(pane))
    pane.show_entries([worst(status), make_entry(2)], 2)
    qtbot.waitUntil(lambda: check_fits(pane))


def worst(status):
    tags = tuple(f"Schlagwort {number}" for number in range(40))
    return make_entry(
        prompt="Donaudampfschifffahrtsgesellschaft " * 60, negative_prompt="ohne " * 80, model="m" * 90, seed="9" * 60,
        status=status, error="Die Anfrage wurde abgelehnt. " * 30, tags=tags, review=Review(tags=tags, note="w" * 500),
        params={"Weichzeichnungsstärkenregelungsparameter": "x" * 300, "enhanced_prompt": "y" * 900},
    )  # fmt: skip


def check_fits(pane):
    """Every widget that is seen lies within its parent, and has the room it needs."""
    content = pane.scroller.content
    assert content.width() == pane.width()
    for widget in content.findChildren(QWidget):
        if widget.isVisible() and not isinstance(widget.parent(), QAbstractScrollArea | QTextEdit | QToolButton):
            left = widget.mapTo(content, QPoint(0, 0)).x()
            assert left >= 0, widget
            assert left + widget.width() <= content.width(), widget
        if isinstance(widget, QLabel) and widget.isVisible() and widget.wordWrap():
            assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()


def test_the_keyboard_goes_from_top_to_bottom(qtbot, pane):
    pane.show_entries([make_entry(model="M", seed="1", review=Review(tags=("a", "b")), params={"x": 1})], 1)
    pane.set_known(
        Known(number=1, relations=Relations(made_from=(make_entry(2), make_entry(3))), page="https://x.example")
    )
    qtbot.wait(0)
    stops, widget = [], pane.nextInFocusChain()
    while widget is not pane:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            stops.append(widget)
        widget = widget.nextInFocusChain()
    tops = [each.mapTo(pane, QPoint(0, each.height() // 2)).y() for each in stops if not pane.footer.isAncestorOf(each)]
    rows = [top // 24 for top in tops]
    assert rows == sorted(rows), [type(each).__name__ for each in stops]
    assert [each for each in stops[-2:] if not pane.footer.isAncestorOf(each)] == []


def test_no_label_takes_anything_for_html(pane):
    fields = dict.fromkeys(("prompt", "negative_prompt", "model", "seed", "error", "request_id"), NASTY)
    for status in Status:
        entry = make_entry(status=status, tags=(NASTY,), params={NASTY: NASTY}, review=Review(tags=(NASTY,)), **fields)
        pane.show_entries([entry], 1)
        labels = pane.findChildren(QLabel)
        assert labels
        assert {label.textFormat() for label in labels if label.text()} == {Qt.TextFormat.PlainText}
        assert not any(edit.acceptRichText() for edit in pane.findChildren(QTextEdit))


def test_nothing_makes_the_pane_wider_than_it_is(pane):
    wide = "W" * 3000
    entry = make_entry(prompt=wide, negative_prompt=wide, model=wide, tags=(wide,), error=wide, status=Status.FAILED)
    pane.resize(280, 900)
    pane.show_entries([entry], 1)
    assert pane.scroller.content.minimumSizeHint().width() <= 280


def test_every_control_has_a_name(pane):
    pane.show_entries([make_entry(model="M", params={"a": 1})], 1)
    controls = [each for each in pane.findChildren(QWidget) if each.isVisible()]
    reached = [each for each in controls if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(reached) > 10
    assert [each for each in reached if not (each.accessibleName() or getattr(each, "text", str)())] == []
