"""The text field that is laid over the map to edit a text in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit
from shiboken6 import isValid

from journeydesigner.canvas.fonts import bundled_font
from journeydesigner.canvas.map_view import MapView
from journeydesigner.canvas.pointing import key_event
from journeydesigner.i18n import tr, trn
from journeydesigner.interaction.editing import Editing
from journeydesigner.interaction.events import Modifier
from journeydesigner.interaction.feeling import digit
from journeydesigner.layout.display import EditArea
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.theme import Theme
from journeydesigner.model import JourneyError
from journeydesigner.model.clean import clean_text

LEAST_PX = 9.0
"""Text is never edited smaller than this, however far away the map is."""
_BORDER = 2
_SIDE, _TOP = 5, 4
"""From the field's outer edge to its text, in px: the text lies where it is on the map."""
_LEAST_WIDTH = 96
_STYLE = """
QPlainTextEdit {{ background: {surface}; color: {text}; border: 2px solid {accent};
    border-radius: 5px; padding: 0px; selection-background-color: {accent};
    selection-color: {on_accent}; font-family: {families}; font-size: {size}px;
    font-weight: {weight}; }}
"""


class InlineEditor(QPlainTextEdit):
    """Follows the map's zoom and scroll, grows with its text, and hands its keys to `Editing`.

    `cleaned` tells in words that something typed or pasted cannot be kept, `failed` carries a
    `JourneyError`.
    """

    cleaned = Signal(str)
    failed = Signal(object)

    def __init__(self, view: MapView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._editing: Editing | None = None
        self._edit: EditArea | None = None
        self._rect = Rect(0, 0, 0, 0)
        self._dressed = (11, False)
        self._theme = view.studio.theme
        self.hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("inlineEditor")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        self.setCursorWidth(2)
        self.setViewportMargins(_SIDE - _BORDER, _TOP - _BORDER, _SIDE - _BORDER, _TOP - _BORDER)
        self.document().setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().contentsChanged.connect(self._arrange)
        # A blank or caret that hangs over the end of a full line would push lines aside.
        self.horizontalScrollBar().valueChanged.connect(self._stay_at_the_side)
        view.moved.connect(self._arrange)
        self.set_theme(view.studio.theme)

    def set_editing(self, editing: Editing) -> None:
        """Whom keys and the loss of focus are told to."""
        self._editing = editing

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        size, bold = self._dressed
        self._dress(size, bold=bold)

    def _dress(self, size: int, *, bold: bool) -> None:
        """Font and colours by style sheet, which alone wins over that of the program."""
        self._dressed = (size, bold)

        def named(token: str) -> str:
            return "#{:02x}{:02x}{:02x}".format(*self._theme.colour(token))

        families = ", ".join(f'"{family}"' for family in bundled_font(size).families())
        self.setStyleSheet(
            _STYLE.format(
                surface=named("surface"),
                text=named("text"),
                accent=named("accent"),
                on_accent=named("on-accent"),
                families=families,
                size=size,
                weight="bold" if bold else "normal",
            )
        )

    # -- what Editing asks for -------------------------------------------------------------

    def open(self, edit: EditArea, rect: Rect, text: str, select_all: bool) -> None:
        """Shows the field over `rect` (map points)."""
        self._edit, self._rect = edit, rect
        self.setAccessibleName(tr("Text on the map"))
        self.document().clearUndoRedoStacks()
        self.setPlainText(text)
        self._arrange()
        self.show()
        self._arrange()  # only what is shown wears its style sheet's font
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if select_all:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._view.reveal(rect)

    def text(self) -> str:
        QGuiApplication.inputMethod().commit()
        return self.toPlainText()

    def caret(self) -> int:
        """Characters before the cursor; Qt counts in UTF-16."""
        before = self.textCursor()
        before.setPosition(0, QTextCursor.MoveMode.KeepAnchor)
        return len(before.selectedText())

    def close(self) -> bool:
        """Hides it and gives the keyboard back to the map."""
        had_focus = self.hasFocus()
        self._edit = None
        self.hide()
        if had_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # -- place and size --------------------------------------------------------------------

    def _arrange(self) -> None:
        """Lies over the edited area at the map's zoom; as high as the text needs."""
        if self._edit is None:
            return
        zoom = self._view.zoom
        size = round(max(LEAST_PX, self._edit.size * zoom))
        if (size, self._edit.bold) != self._dressed:
            self._dress(size, bold=self._edit.bold)
        self._follow_direction()
        place = self._view.map_to_viewport(self._rect)
        width = self._width_for(place) + 2 * _SIDE
        room = self._view.viewport().rect()
        left, top = round(place.left()) - _SIDE, round(place.top()) - _TOP
        if self.width() != round(width):
            self.resize(round(width), self.height())  # breaks the lines, which are counted next
        height = min(max(self._text_height(), place.height()) + 2 * _TOP, room.height())
        wanted = QRect(left, top, round(width), round(height + 0.5))
        if self.geometry() != wanted:
            self.setGeometry(self._held(wanted, room))

    def _width_for(self, place: QRectF) -> float:
        """As wide as the area. A narrow one grows to the end of its box, so that what stands
        beside the text, such as the emotion's mark, is not half covered."""
        if self._edit is None or place.width() >= _LEAST_WIDTH:
            return place.width()
        box = self._view.record_rect(self._edit.record_id)
        return max(_LEAST_WIDTH, min(box.right() - place.left() - _SIDE, 2 * _LEAST_WIDTH))

    def _stay_at_the_side(self) -> None:
        self.horizontalScrollBar().setValue(0)

    def _follow_direction(self) -> None:
        """Right-to-left text keeps to the right, as it does on the map."""
        direction = self.document().firstBlock().textDirection()
        option = self.document().defaultTextOption()
        if option.textDirection() != direction:
            option.setTextDirection(direction)
            rtl = direction == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def _held(self, wanted: QRect, room: QRect) -> QRect:
        """Not beyond the right end, where one types."""
        if wanted.width() < room.width() and wanted.left() < room.right():
            wanted.moveRight(min(wanted.right(), room.right() - 4))
        return wanted

    def _text_height(self) -> float:
        """Lines of other scripts may be higher than the font's own."""
        layout = self.document().documentLayout()
        height, least = 0.0, self.fontMetrics().lineSpacing()
        block = self.document().firstBlock()
        while block.isValid():
            height += max(least, layout.blockBoundingRect(block).height())
            block = block.next()
        return height

    # -- input -----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """A key that sets an emotion while a text is typed is no shortcut of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key = key_event(event)
            if Modifier.CONTROL in key.modifiers and digit(key) is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._view.camera.finish()
        if self._editing is not None and self._hand_on(event):
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.insertPlainText("\n")  # Shift+Enter would insert a line separator
            return
        super().keyPressEvent(event)
        if event.key() not in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.accept()  # nothing typed here is for the map

    def _hand_on(self, event: QKeyEvent) -> bool:
        assert self._editing is not None
        try:
            return self._editing.key(key_event(event))
        except JourneyError as error:
            self.failed.emit(error)
            return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if not isValid(self):  # at the program's end Qt takes the focus from what is half gone
            return
        super().focusOutEvent(event)
        stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
        if self._editing is not None and event.reason() not in stays:
            # Not from within Qt's focus change: committing may move the focus itself.
            QTimer.singleShot(0, self._commit_if_left)

    def _commit_if_left(self) -> None:
        if self._editing is None or self._editing.active is None or self.hasFocus():
            return
        try:
            self.report(self._editing.commit_pending())
        except JourneyError as error:
            self.failed.emit(error)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text only, clean; in one-line fields on one line."""
        kept, removed = clean_text(source.text())
        if self._editing is not None and self._editing.one_line:
            kept = " ".join(kept.split("\n"))
        self.insertPlainText(kept)
        self.report(removed)

    def report(self, removed: int) -> None:
        """Says how many characters could not be kept, if there were any."""
        if removed:
            self.cleaned.emit(
                trn(
                    "{n} character that cannot be kept was left out.",
                    "{n} characters that cannot be kept were left out.",
                    removed,
                )
            )
