"""The strip's delegate: paints the cards and opens a text field over one."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journeydesigner.app.icons import Icons
from journeydesigner.app.tray.model import CardModel, Index
from journeydesigner.app.tray.painter import GAP, CardPainter, card_rect, card_size
from journeydesigner.i18n import tr

_PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
_STYLE = """
QPlainTextEdit {{ background: {surface}; color: {text}; border: 2px solid {accent};
    border-radius: 6px; padding: 2px 3px; font-size: {size}px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
"""


class CardDelegate(QStyledItemDelegate):
    """Enter keeps the text, Shift+Enter breaks a note's line, Esc leaves it as it was."""

    def __init__(self, model: CardModel, icons: Icons) -> None:
        super().__init__()
        self._model = model
        self._icons = icons
        self._painter = CardPainter(icons)
        self.editor: QPlainTextEdit | None = None
        """The open text field, None where there is none."""
        self.width = card_size(1.0).width() + GAP
        """Px of a card with its share of the gaps."""
        self.text_of = lambda record_id: ""
        """Gives the whole text of a record."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.width, card_size(self._icons.theme.scale).height() + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._painter.paint(painter, option, self._model.card(index.row()))

    # -- the text field --------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QPlainTextEdit(parent)
        field.setFrameShape(QFrame.Shape.NoFrame)
        field.setObjectName("cardEditor")
        field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        field.document().setDocumentMargin(2)
        field.setAccessibleName(tr("Text of the card"))
        field.setStyleSheet(
            _STYLE.format(
                size=round(12 * self._icons.theme.scale),
                **{
                    name.replace("-", "_"): self._icons.colour(name).name()
                    for name in ("surface", "text", "accent", "on-accent")
                },
            )
        )
        self.editor = field
        return field

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self.editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once: what is being typed is not overwritten when the card changes meanwhile."""
        if isinstance(editor, QPlainTextEdit) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.setPlainText(self.text_of(self._model.card(index.row()).record_id))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            model.setData(model.index(index.row(), 0), editor.toPlainText())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        place = card_rect(QRectF(option.rect), self._icons.theme.scale)
        editor.setGeometry(place.adjusted(-1, -1, 1, 1).toRect())

    def finish(self) -> None:
        """Keeps what is typed, if a field is open."""
        if self.editor is not None:
            self._close(self.editor, keep=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QPlainTextEdit):
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self._left(watched, event.reason())
        return False

    def _left(self, field: QPlainTextEdit, reason: Qt.FocusReason) -> None:
        if reason not in _PASSING:
            self._close(field, keep=True)

    def _key(self, field: QPlainTextEdit, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                field.insertPlainText("\n")
            else:
                self._close(field, keep=True)
            return True
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._close(field, keep=True)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._close(field, keep=False)
            return True
        return False

    def _close(self, field: QPlainTextEdit, *, keep: bool) -> None:
        if keep:
            self.commitData.emit(field)
        self.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.NoHint)
