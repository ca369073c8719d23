"""A field of a form: label, editor, and below them what is wrong."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from journeydesigner.commands.fields import MIXED
from journeydesigner.panel.bindings import Binding
from journeydesigner.panel.context import Context
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.error_line import ErrorLine
from journeydesigner.panel.field_label import FieldLabel
from journeydesigner.panel.measures import LABEL_GAP, LABEL_WIDTH
from journeydesigner.panel.part import Part

PATIENCE = 700
"""Milliseconds without a key after which a half-typed value is called wrong."""
_UNKNOWN = object()


class Row(Part):
    """Joins an editor to where its value is kept. The document never sees a bad value."""

    def __init__(self, context: Context, editor: Editor, binding: Binding) -> None:
        super().__init__()
        self._context = context
        self._binding = binding
        self._stored: Any = _UNKNOWN
        self._sent: Any = _UNKNOWN
        self._wrong = ""
        self.editor = editor
        self.label = FieldLabel("" if editor.shows_title else editor.title)
        self._error: ErrorLine | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE)
        self._wait.timeout.connect(self._show_wrong)
        self._lay_out()
        self._connect()

    @property
    def error(self) -> str:
        """The message that stands under the field."""
        return self._error.message if self._error else ""

    def refill(self, *, fresh: bool, initiator: object = None) -> None:
        value = self._binding.read()
        own = initiator is self and value == self._sent
        if fresh:
            self.editor.drop_pending()
        if fresh or (value != self._stored and not own):
            self._forget()
            self._show(value)
        elif self.editor.derived and not self._wrong:
            self._show(value)
        self._stored = value

    def commit_pending(self) -> None:
        self.editor.commit_pending()

    @property
    def pending(self) -> bool:
        return bool(self._wrong) or self.editor.pending

    def drop_pending(self) -> None:
        self.editor.drop_pending()
        if self._wrong:
            self._forget()
            self._show(self._stored)

    def stops(self) -> list[QWidget]:
        return self.editor.stops()

    # -- edits -----------------------------------------------------------------------------

    def _edited(self, value: Any) -> None:
        self._sent = value
        key = self._binding.merge_key() if self.editor.typing else None
        error = self._context.writer.write(
            self._binding.step(),
            lambda tx: self._binding.write(tx, value),
            initiator=self,
            merge_key=key,
        )
        if error is None:
            self._forget()
        else:
            self._refused(self._binding.explain(error))
            if not self.editor.typing:
                self._show(self._stored)

    def _refused(self, reason: str) -> None:
        self._wrong = reason
        if self.editor.patient:
            self._wait.start()
        else:
            self._show_wrong()

    def _done(self) -> None:
        """The user is through with the field: no more patience."""
        if self._wrong:
            self._show_wrong()

    def _show_wrong(self) -> None:
        self._wait.stop()
        if self._error is None:
            self._error = ErrorLine(self._context.look)
            self._column.insertWidget(1, self._error)
        self._error.show_message(self._wrong)
        self.editor.set_invalid(self._wrong)

    def _forget(self) -> None:
        """Nothing is wrong any more."""
        self._wrong = ""
        self._wait.stop()
        if self.error:
            self._show_wrong()

    def _grabbed(self) -> None:
        self._context.writer.begin(self._binding.step(), self)

    def _released(self, keep: bool) -> None:
        self._context.writer.end(keep=keep)
        if not keep:
            self._stored = self._binding.read()
            self._show(self._stored)

    # -- showing ---------------------------------------------------------------------------

    def _show(self, value: Any) -> None:
        if value is MIXED:
            self.editor.set_mixed()
        elif value is not _UNKNOWN:
            self.editor.set_value(value)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.editor)
        column.addStretch(1)
        row = self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LABEL_GAP)
        row.addWidget(self.label)
        row.addLayout(column, 1)
        self.label.setBuddy(self.editor.target())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the editor: then its label stands above it."""
        return QSize(self.editor.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = LABEL_WIDTH + LABEL_GAP + self.editor.minimumSizeHint().width() <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._across.setDirection(across if beside else down)
        self._across.setSpacing(LABEL_GAP if beside else 0)
        self.label.setVisible(beside or bool(self.label.text()))

    def _connect(self) -> None:
        self.editor.edited.connect(self._edited)
        self.editor.refused.connect(self._refused)
        self.editor.finished.connect(self._done)
        self.editor.grabbed.connect(self._grabbed)
        self.editor.released.connect(self._released)
