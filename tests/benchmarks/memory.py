"""Memory of one item of the canvas, painted, against an empty subclass of QGraphicsItem.

Each is weighed in a process of its own: what is given back to the system is not what was taken.
"""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from journeydesigner.canvas.marks import Marks
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.canvas.scene import MapScene
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.theme import LIGHT
from tests.benchmarks.fresh_process import answer
from tests.benchmarks.harness import Budget, Figure
from tests.benchmarks.qt import application
from tests.support.big_map import MAP_ID, big_map

ITEM = Budget(
    "memory per canvas item, painted", "an empty QGraphicsItem subclass", None, 4096, since=1_000
)
_MOST = 1_000
"""Touchpoints whose items are made: the canvas never has as many at a time."""
_STATM = Path("/proc/self/statm")
_TILE = 1920


def memory(n: int) -> Iterator[Figure]:
    """Bytes per item of a map of n touchpoints, of which at most 1,000 are shown."""
    module = "tests.benchmarks.memory"
    work, count = answer(f"from {module} import weigh_items; print(*weigh_items({n}))")
    floor, _ = answer(f"from {module} import weigh_empty; print(*weigh_empty({count}))")
    yield ITEM.known(n, float(work), float(floor), "bytes")


def weigh_items(n: int) -> tuple[float, int]:
    """Bytes per item and how many there are."""
    application()
    layout = LayoutEngine().lay_out(big_map(n), MAP_ID)
    for row in layout.rows:
        for cell in row.cells.values():
            cell.made()
    # Two scenes take what is needed once or shared, and leave the holes that later ones fill:
    # fonts, icons, pictures of backgrounds. The store of pictures of cells has a limit of its
    # own; here it is kept empty.
    studio = Studio(LIGHT, _no_picture)
    scenes = [MapScene(studio, Marks()) for _ in range(3)]
    for scene in scenes:
        scene._pictures._budget = 0
        scene.set_layout(layout)
    right = layout.spans[min(len(layout.spans), max(5, _MOST // 20)) - 1]
    whole = Rect(0, 0, right.x + right.width, layout.height)
    for scene in scenes[:2]:
        _show(scene, whole)
    taken = _taken_by(lambda: _show(scenes[2], whole))
    count = sum(1 for _ in scenes[2].box_items())
    return taken / count, count


def _no_picture(_: str) -> None:
    return None


def _show(scene: MapScene, whole: Rect) -> None:
    """Has items for all of this and paints each once."""
    scene.show(whole)
    image = QImage(_TILE, round(whole.height), QImage.Format.Format_RGB32)
    x = 0.0
    while x < whole.width:
        painter = QPainter(image)
        source = QRectF(x, 0, _TILE, whole.height)
        scene.graphics.render(painter, QRectF(image.rect()), source)
        painter.end()
        x += _TILE


class _Empty(QGraphicsItem):
    __slots__ = ()

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, 10, 10)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Nothing."""


def weigh_empty(count: int) -> tuple[float, int]:
    """Bytes per item that does nothing, of that many."""
    application()
    scene = QGraphicsScene()
    kept: list[QGraphicsItem] = []

    def make() -> None:
        for number in range(count):
            item = _Empty()
            item.setPos(number % 100 * 20, number // 100 * 20)
            scene.addItem(item)
            kept.append(item)

    return _taken_by(make) / count, len(kept)


def _taken_by(work: Callable[[], None]) -> float:
    """Bytes that a piece of work keeps: of the process where that is told, else Python's part."""
    gc.collect()
    if not _STATM.exists():
        tracemalloc.start()
        work()
        return float(tracemalloc.get_traced_memory()[0])
    before = _resident()
    work()
    gc.collect()
    return _resident() - before


def _resident() -> float:
    import resource

    assert sys.platform != "win32"
    return int(_STATM.read_text().split()[1]) * float(resource.getpagesize())
