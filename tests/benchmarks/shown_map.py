"""A map as the window shows it: view of 1920 × 1080, tool, inline editor, all joined."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

from journeydesigner.canvas.inline_editor import InlineEditor
from journeydesigner.canvas.view import CanvasView
from journeydesigner.document import Document
from journeydesigner.interaction.events import Button, Pointer, PointerEvent
from journeydesigner.interaction.finding import main_box
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.tool import Tool
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.theme import LIGHT
from journeydesigner.model import Snapshot
from journeydesigner.text import Fonts
from tests.benchmarks.paint_counter import PaintCounter
from tests.benchmarks.qt import application

WIDTH, HEIGHT = 1920, 1080


class ShownMap:
    """The first map of a project in a view; `paints` counts how often the view was painted."""

    def __init__(self, snapshot: Snapshot, fonts: Fonts | None = None) -> None:
        application()
        self.document = Document(snapshot)
        self.engine = LayoutEngine(fonts)
        self.session = Session(self.document, self.engine)
        self.view = CanvasView(self.session, LIGHT)
        self.view.camera.motion.reduced = lambda: True
        self._editor = InlineEditor(self.view)
        self.tool = Tool(self.session, self._editor)
        self._editor.set_editing(self.tool.editing)
        self.view.set_tool(self.tool)
        self._counter = PaintCounter(self.view.viewport())
        self.view.resize(WIDTH, HEIGHT)
        self.view.show()
        self.settle()

    @property
    def paints(self) -> int:
        return self._counter.count

    @property
    def layout(self) -> MapLayout:
        layout = self.session.layout
        assert layout is not None
        return layout

    def settle(self) -> None:
        """Everything that waits is done; what has to be painted is painted."""
        QCoreApplication.processEvents()

    def repaint(self) -> None:
        """All of the view, at once."""
        self.view.viewport().repaint()

    def repaint_anew(self) -> None:
        """All of the view, every box drawn again."""
        self.forget_pictures()
        self.repaint()

    def forget_pictures(self) -> None:
        self.view.scene_of_map.forget_pictures()

    def image(self) -> QImage:
        return self.view.viewport().grab().toImage()

    def box(self, record_id: str) -> Rect:
        """Where a record stands on the map, in points."""
        placed = main_box(self.layout, self.session.snapshot, record_id)
        assert placed is not None
        return placed.rect

    def point(self, kind: Pointer, x: float, y: float) -> None:
        """A left button's event at map points."""
        self.tool.pointer(PointerEvent(kind, x, y, Button.LEFT))

    def close(self) -> None:
        self.view.detach()
        self.view.close()
        self.view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class RectBoard(QWidget):
    """Every box of a layout as a rectangle, drawn twice in one go, as large as the whole map."""

    def __init__(self, layout: MapLayout, like: QGraphicsView) -> None:
        super().__init__()
        self._rects = [QRectF(*placed.rect) for placed in layout.body()]
        self._zoom = like.transform().m11()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(like.size())
        self.show()
        QCoreApplication.processEvents()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.scale(self._zoom, self._zoom)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour in ("lightgray", "gray"):
            painter.setBrush(QColor(colour))
            painter.drawRects(self._rects)
        painter.end()


class EmptyScene:
    """A view of the same size, set up the same way, on a scene without items."""

    def __init__(self, like: QGraphicsView) -> None:
        self._scene = QGraphicsScene()
        self.view = QGraphicsView(self._scene)
        self.view.setRenderHints(like.renderHints())
        self.view.setViewportUpdateMode(like.viewportUpdateMode())
        self.view.resize(like.size())
        self.view.show()
        QCoreApplication.processEvents()

    def repaint(self) -> None:
        self.view.viewport().repaint()

    def close(self) -> None:
        self.view.close()
        self.view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
