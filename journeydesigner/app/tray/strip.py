"""The strip of cards: selecting, keys, and dragging out of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from journeydesigner.app.icons import Icons
from journeydesigner.app.left.drag_picture import drag_picture
from journeydesigner.app.left.entries import Entry
from journeydesigner.app.tray.cards import Card
from journeydesigner.app.tray.editing import CardDelegate
from journeydesigner.app.tray.model import CardModel
from journeydesigner.app.tray.painter import GAP, card_size
from journeydesigner.canvas.mime import encode
from journeydesigner.i18n import tr, trn
from journeydesigner.interaction.events import Payload

_WIDEST = 212
"""Px of the widest card at the usual size."""
_SCROLL_BAR = 10
"""Its width in px, as in the style sheet."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABBED = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.OtherFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class CardStrip(QListView):
    """`picked` carries the selected ids, the current one last."""

    picked = Signal(object)
    delete_wanted = Signal()
    send_wanted = Signal()
    """Ctrl+Enter: to the place on the map that was selected last."""
    menu_wanted = Signal(QPoint)
    left = Signal()
    """Esc: the keyboard may go back to the map."""

    def __init__(self, model: CardModel, icons: Icons) -> None:
        super().__init__()
        self._model = model
        self._icons = icons
        self._quiet = False
        self._clicked_twice = False
        self.delegate = CardDelegate(model, icons)
        self.setObjectName("trayStrip")
        self.setAccessibleName(tr("Parking lot"))
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.verticalScrollBar().setSingleStep(self.row_height)
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell())

    # -- what is selected ------------------------------------------------------------------

    @property
    def selected(self) -> list[str]:
        """The selected ids as they stand, the current one last."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        here = self.currentIndex().row()
        rows.sort(key=lambda row: row == here)
        return [self._model.card(row).record_id for row in rows]

    def show_cards(self, wanted: Sequence[Card]) -> None:
        """Shows these; that a selected one goes is not told as a choice of the user."""
        self._quiet = True
        self._model.show_cards(wanted)
        self._quiet = False

    def show_selected(self, ids: tuple[str, ...]) -> None:
        """Selects what of these is here, without telling of it."""
        wanted = sorted(row for key in ids if (row := self._model.row_of(key)) >= 0)
        if sorted(index.row() for index in self.selectionModel().selectedIndexes()) == wanted:
            return
        self._quiet = True
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(self._ranges(wanted), flag)
        self._quiet = False
        current = self._model.row_of(ids[-1]) if ids else -1
        if current >= 0:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._model.index(current), flag)
            self.scrollTo(self._model.index(current))

    def _ranges(self, rows: Sequence[int]) -> QItemSelection:
        """The rows as few ranges: Qt is slow with thousands of single ones."""
        found, index = QItemSelection(), self._model.index
        for _, group in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
            members = [row for _, row in group]
            found.select(index(members[0]), index(members[-1]))
        return found

    def pick_row(self, row: int) -> None:
        """Selects one card alone, the last one where there are fewer."""
        count = self._model.rowCount()
        if count:
            self.setCurrentIndex(self._model.index(min(max(row, 0), count - 1)))

    def _tell(self) -> None:
        if not self._quiet:
            self.picked.emit(self.selected)

    def edit_current(self) -> None:
        """Opens the text of the current card; a hidden note keeps its secret."""
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    # -- keys and mouse --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enters = key in _ENTER and plain == Qt.KeyboardModifier.NoModifier
        if enters or key == Qt.Key.Key_F2:
            self.edit_current()
        elif key in _ENTER and plain == Qt.KeyboardModifier.ControlModifier:
            self.send_wanted.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.selected:
            self.delete_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edits when the button comes up: the second press may begin a drag instead."""
        press = QMouseEvent(
            QEvent.Type.MouseButtonPress,
            event.position(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
        super().mousePressEvent(press)  # Qt would take several selected cards for one
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        self._clicked_twice = plain and event.button() == Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        twice, self._clicked_twice = self._clicked_twice, False
        if twice and self.indexAt(event.position().toPoint()) == self.currentIndex():
            self.edit_current()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            middle = self.visualRect(self.currentIndex()).center()
            place = self.viewport().mapToGlobal(middle)
        self.menu_wanted.emit(place)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by key finds a card selected."""
        super().focusInEvent(event)
        if event.reason() in _TABBED and not self.selected and self.delegate.editor is None:
            self.pick_row(max(self.currentIndex().row(), 0))

    # -- dragging out ----------------------------------------------------------------------

    def startDrag(self, actions: Qt.DropAction) -> None:
        """A drop gives the keyboard to the map, where the cards are now."""
        ids, self._clicked_twice = self.selected, False
        if not ids:
            return
        drag = QDrag(self)
        drag.setMimeData(encode(Payload("parked", ids=tuple(ids))))
        picture, hot_spot = drag_picture(self._carried(ids), self._icons, self.devicePixelRatioF())
        drag.setPixmap(picture)
        drag.setHotSpot(hot_spot)
        both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        if drag.exec(both, Qt.DropAction.MoveAction) != Qt.DropAction.IgnoreAction:
            self.left.emit()

    def _carried(self, ids: list[str]) -> Entry:
        """What the picture at the pointer says."""
        card = self._model.card(self._model.row_of(ids[-1]))
        if len(ids) == 1:
            return Entry(Payload("parked"), card.title, card.icon, card.spoken)
        many = trn("{n} item", "{n} items", len(ids))
        return Entry(Payload("parked"), many, "parking-lot", many)

    # -- size and painting -----------------------------------------------------------------

    @property
    def row_height(self) -> int:
        """Px of a row of cards with its share of the gaps."""
        return card_size(self._icons.theme.scale).height() + GAP

    def fit(self, width: int) -> int:
        """Makes the cards fill so many px; returns how many rows they take."""
        scale = self._icons.theme.scale
        room = width - _SCROLL_BAR - 2  # Qt wraps what fits to the very px
        fitting = max(1, room // (card_size(scale).width() + GAP))
        across = max(1, min(fitting, self._model.rowCount()))
        wide = min(room // across, round(_WIDEST * scale) + GAP)
        if wide != self.delegate.width or self.verticalScrollBar().singleStep() != self.row_height:
            self.delegate.width = wide
            self.verticalScrollBar().setSingleStep(self.row_height)
            self.scheduleDelayedItemsLayout()
        return max(1, -(-self._model.rowCount() // across))

    def minimumSizeHint(self) -> QSize:
        return QSize(card_size(self._icons.theme.scale).width() + GAP, self.row_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._model.rowCount():
            return
        painter = QPainter(self.viewport())
        room = QRectF(self.viewport().rect())
        painter.setPen(self._icons.colour("faint-text"))
        text = tr(
            "Nothing waits here. Drag touchpoints and notes here, or press F8 to note a thought."
        )
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.TextFlag.TextWordWrap
        painter.drawText(room.adjusted(GAP / 2, 0, -GAP / 2, 0), flags, text)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._icons.colour("accent"), 2))
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
