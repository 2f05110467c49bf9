"""The grid at 10,000 and 1,000,000 rows against the goals, beside a plain QListView in icon mode.

Justified rows are those of a library: pictures of all shapes, grouped by day, some of them stacked.

Run as `python -m tests.benchmarks.grid`. Every case is a process of its own, offscreen, 1,600 x 1,000. A frame is a
scroll position set and painted, with everything that follows from it. Times are process CPU in ms.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

MILLION, FEW = 1_000_000, 10_000
SLOW, PAGE = (37, 400), (900, 150)
WIDTH, HEIGHT = 1600, 1000
POOL = 120
GOALS = (
    ("slow median", "slow_median", 4.0),
    ("slow p99", "slow_p99", 8.0),
    ("page p99", "page_p99", 16.0),
    ("cell size", "cell", 16.0),
    ("other layout", "layout", 50.0),
    ("resize", "resize", 16.0),
    ("jump to end", "end", 16.0),
    ("select all", "select_all", 16.0),
    ("insert 1,000 at the end", "insert_end", 16.0),
    ("insert 1,000 at the top", "insert_top", 16.0),
    ("bytes a row", "bytes_row", 64.0),
    ("process, MiB", "rss", 250.0),
)


def main() -> None:
    """Run every case and print the table."""
    cases = {
        "justified 10k": ("justified", FEW, False),
        "justified 1M": ("justified", MILLION, False),
        "just. 1M a11y": ("justified", MILLION, True),
        "uniform 1M": ("uniform", MILLION, False),
        "QListView 1M": ("plain", MILLION, False),
    }
    found = {name: _child(*case) for name, case in cases.items()}
    print(f"{'':26}{'goal':>8}" + "".join(f"{name:>16}" for name in cases))
    own = (
        ("list to first paint", "first", None),
        ("of it on this thread", "paint", 50.0),
        ("rest laid out", "rest", 400.0),
        ("worst slice of it", "slice", 16.0),
    )
    for title, key, goal in (*own, *GOALS):
        cells = "".join(f"{found[name].get(key, float('nan')):16.2f}" for name in cases)
        print(f"{title:26}{'' if goal is None else goal:>8}{cells}")
    ratio = found["justified 1M"]["slow_median"] / found["justified 10k"]["slow_median"]
    print(f"{'median 1M / median 10k':26}{1.2:>8}{ratio:16.2f}")


def _child(kind: str, count: int, accessible: bool) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.grid", kind, str(count), str(int(accessible))]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])


def _rss() -> int:
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) << 10


class Frames:
    """Times what happens until a view has been painted."""

    def __init__(self, app, view, prepare=lambda _y: None):
        self.app, self.view, self.prepare = app, view, prepare

    def cpu(self, action, settled=lambda: True):
        start = time.process_time()
        action()
        self.app.processEvents()
        while not settled():
            self.app.processEvents()
        return 1000 * (time.process_time() - start)

    def scroll(self, step, count):
        bar, times = self.view.verticalScrollBar(), []
        y = int(bar.maximum() * 0.4)
        for _ in range(count):
            y += step
            y = y if y < bar.maximum() else 0
            self.prepare(y)
            times.append(self.cpu(lambda y=y: bar.setValue(y)))
        times.sort()
        return statistics.median(times), times[int(len(times) * 0.99)]


def _measure(frames, insert_end, insert_top, set_cell, settled=lambda: True):
    view, found = frames.view, {}
    for name, (step, count) in (("slow", SLOW), ("page", PAGE)):
        found[f"{name}_median"], found[f"{name}_p99"] = frames.scroll(step, count)
    bar = view.verticalScrollBar()
    frames.prepare(bar.maximum())
    found["end"] = frames.cpu(lambda: bar.setValue(bar.maximum()))
    bar.setValue(bar.maximum() // 2)
    frames.app.processEvents()
    found["cell"] = frames.cpu(lambda: set_cell(120), settled)
    set_cell(156)
    while not settled():
        frames.app.processEvents()
    found["resize"] = frames.cpu(lambda: view.resize(WIDTH - 100, HEIGHT), settled)
    found["select_all"] = frames.cpu(view.selectAll)
    found["insert_end"] = frames.cpu(insert_end, settled)
    found["insert_top"] = frames.cpu(insert_top, settled)
    return found


def _pixmaps(edge):
    from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap

    made = []
    for number in range(POOL):
        pixmap = QPixmap(edge, edge * (2 + number % 3) // 4)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        fade = QLinearGradient(0, 0, edge, edge)
        fade.setColorAt(0, QColor.fromHsv(number * 3, 200, 250))
        fade.setColorAt(1, QColor.fromHsv(number * 7 % 360, 100, 90))
        painter.setBrush(fade)
        painter.drawRoundedRect(pixmap.rect(), 2, 2)
        painter.end()
        made.append(pixmap)
    return made


def ours(count: int, layout: str, *, accessible: bool) -> dict[str, float]:
    """The gallery's own grid, entries and pixmaps of what comes next in memory."""
    from array import array

    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QApplication

    from gui.async_bridge import run_app
    from gui.grid.asset_model import AssetModel
    from gui.grid.edits import Edit
    from gui.grid.grid_view import GalleryView
    from gui.grid.justified import JustifiedLayout
    from gui.grid.thumbnail_feed import ThumbnailFeed, version_of
    from gui.grid.tile_painter import Picture
    from gui.grid.uniform import UniformLayout
    from gui.theme import Theme
    from services.domain import Query
    from tests.benchmarks.grid_rows import listing_of, made_up
    from tests.conftest import until
    from tests.gui.grid.fakes import FACES, FakeGallery

    app = QApplication([])
    QAccessible.setActive(accessible)
    theme = Theme("dark")
    theme.apply(app)
    gallery = FakeGallery(0, made_up)
    model, feed = AssetModel(gallery, FACES), ThumbnailFeed(gallery)
    feed.declare = lambda *_: None  # pixmaps are put in by hand, as if all had come
    view = GalleryView(theme, FACES, feed)
    layouts = {"justified": JustifiedLayout, "uniform": UniformLayout}
    view.use_layout(layouts[layout]())
    view.setModel(model)
    view.resize(WIDTH, HEIGHT)
    view.show()
    app.processEvents()
    before = _rss()
    gallery.keys = array("q", range(1, count + 1))
    answer = listing_of(gallery.keys)

    async def listing(_query, _arrangement):
        return answer

    gallery.listing = listing
    moments = []
    model.modelAboutToBeReset.connect(lambda: moments.append(time.process_time()))
    model.modelReset.connect(lambda: moments.append(time.process_time()))

    async def load():
        model.show(Query())
        await until(model.rowCount)
        return 0

    start = time.process_time()
    run_app(app, load)
    model._pump_timer.blockSignals(True)  # no loop is running that could read rows
    pool = _pixmaps(view.cell)

    def prepare(y):
        """Entries and pictures of what comes next are in memory, each picture of the very size of its tile."""
        view._grid.settle(y, HEIGHT, HEIGHT)
        rows = view._grid.between(y - HEIGHT, y + 2 * HEIGHT)
        windows = range(max(0, rows.start // 256 - 1), rows.stop // 256 + 2)
        keys = model.ids_of([(windows.start * 256, windows.stop * 256 - 1)])
        model._entries.update((key, made_up(key)) for key in keys if key not in model._entries)
        model._trim()
        for row in view.shown(range(rows.start, min(rows.stop, model.rowCount()))):
            key, box = model.id_at(row), view._painter.device_box(view._grid.box(row))
            version = version_of(made_up(key))
            if not feed._cache.has(key, version, box):
                feed._cache.put(key, version, Picture(pool[key % POOL].scaled(*box), box))

    prepare(0)
    frames = Frames(app, view, prepare)
    view._filler.stop()
    paint = 1000 * (moments[1] - moments[0]) + frames.cpu(view.viewport().repaint)
    first = 1000 * (time.process_time() - start)
    slices = []
    while not view._grid.is_whole:
        slices.append(frames.cpu(view._fill))
        view._filler.stop()
    resident = _rss() - feed._cache.used_bytes
    new = iter(range(count + 1, count + 10_000))

    def insert(at):
        model._apply(Edit(at, 0, listing_of(array("q", [next(new) for _ in range(1000)]))))

    def relayout(edge):
        view.set_cell(edge)

    found = _measure(frames, lambda: insert(model.rowCount()), lambda: insert(0), relayout)
    other = layouts["uniform" if layout == "justified" else "justified"]()
    found["layout"] = frames.cpu(lambda: view.use_layout(other))
    view.hide()
    figures = {"first": first, "paint": paint, "rest": sum(slices), "slice": max(slices, default=0.0)}
    return {**found, **figures, "bytes_row": (resident - before) / count, "rss": _rss() / (1 << 20)}


def plain(count: int) -> dict[str, float]:
    """A QListView as Qt has it: icon mode, uniform sizes, batched layout."""
    from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
    from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate

    app = QApplication([])
    pool = _pixmaps(156)

    class Model(QAbstractListModel):
        count = 0

        def rowCount(self, parent=QModelIndex()):  # noqa: B008
            return 0 if parent.isValid() else self.count

        def data(self, index, role=Qt.ItemDataRole.DisplayRole):
            return f"asset {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None

        def insert(self, at, many):
            self.beginInsertRows(QModelIndex(), at, at + many - 1)
            self.count += many
            self.endInsertRows()

    class Delegate(QStyledItemDelegate):
        def sizeHint(self, _option, _index):
            return QSize(168, 190)

        def paint(self, painter, option, index):
            area = option.rect
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, option.palette.highlight())
            painter.drawPixmap(area.x() + 6, area.y() + 6, pool[index.row() % POOL])
            low = QRect(area.x(), area.bottom() - 22, area.width(), 20)
            painter.drawText(low, Qt.AlignmentFlag.AlignCenter, index.data())

    model, view = Model(), QListView()
    view.setItemDelegate(Delegate(view))
    view.setViewMode(QListView.ViewMode.IconMode)
    view.setUniformItemSizes(True)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setLayoutMode(QListView.LayoutMode.Batched)
    view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setGridSize(QSize(168, 190))
    view.setModel(model)
    view.resize(WIDTH, HEIGHT)
    view.show()
    app.processEvents()
    before, start = _rss(), time.process_time()
    model.insert(0, count)
    app.processEvents()
    first = 1000 * (time.process_time() - start)

    def settled():
        size = view.gridSize()
        columns = view.viewport().width() // size.width()
        wanted = (model.count // columns - 2) * size.height() - HEIGHT
        return view.verticalScrollBar().maximum() >= wanted

    frames = Frames(app, view)
    frames.cpu(lambda: None, settled)
    resident = _rss()

    def set_cell(edge):
        view.setGridSize(QSize(edge + 12, edge + 34))

    found = _measure(frames, lambda: model.insert(model.count, 1000), lambda: model.insert(0, 1000), set_cell, settled)
    return {**found, "first": first, "bytes_row": (resident - before) / count, "rss": _rss() / (1 << 20)}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        rows = int(sys.argv[2])
        accessible = sys.argv[3] == "1"
        figures = plain(rows) if sys.argv[1] == "plain" else ours(rows, sys.argv[1], accessible=accessible)
        print(json.dumps(figures), flush=True)
        os._exit(0)  # figures are out; a million rows need no tidy end
    main()
