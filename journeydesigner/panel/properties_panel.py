"""The properties panel: the form of what is selected, or of the map when nothing is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from journeydesigner.document import Change, Selection
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.layout.theme import Theme
from journeydesigner.model import Record
from journeydesigner.panel.context import Context
from journeydesigner.panel.form import Form
from journeydesigner.panel.header import Header
from journeydesigner.panel.keys import asked_key, edits, history_key
from journeydesigner.panel.look import Look
from journeydesigner.panel.measures import SIDE
from journeydesigner.panel.plain import label
from journeydesigner.panel.plan import plan
from journeydesigner.panel.scroller import Scroller
from journeydesigner.panel.style import style_sheet
from journeydesigner.panel.subject import Subject
from journeydesigner.panel.writer import Writer

_FormKey = tuple[tuple[type[Record], ...], bool, bool]
"""The types, whether several records are shown, whether a hidden note is among them."""


class PropertiesPanel(QWidget):
    """Follows the selection and the document of a session; every edit is an undoable step.

    `picture_requested` and `picture_removed` carry a record's id and the name of its field,
    `picture_dropped` also the path of a file: the window does all three. `message` is for the
    status bar.
    """

    picture_requested = Signal(str, str)
    picture_removed = Signal(str, str)
    picture_dropped = Signal(str, str, object)
    message = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._writer = Writer(session.document, self.message.emit)
        self._forms: dict[_FormKey, Form] = {}
        self._form: Form | None = None
        self._key: _FormKey = ((), False, False)
        self._seen = session.snapshot
        self._context = self._made_context(theme)
        self.header = Header(self._context.look)
        self._hint = label(role="hint", wrap=True)
        self._scroller = Scroller()
        self._lay_out()
        self.setStyleSheet(style_sheet(theme))
        self._follow_session()
        self._show_subject(Subject.of(session))

    # -- for the window --------------------------------------------------------------------

    @property
    def form(self) -> Form | None:
        """The form that is shown, None where there is nothing to show."""
        return self._form

    def set_theme(self, theme: Theme) -> None:
        """Light or dark. What is half typed is written first."""
        self.commit_pending()
        focused = self._form.focused_place() if self._form else None
        self._drop_forms()
        self._context = self._made_context(theme)
        self.header.set_look(self._context.look)
        self.setStyleSheet(style_sheet(theme))
        self._show_subject(Subject.of(self._session))
        if self._form is not None and focused is not None:
            self._form.focus_place(focused)

    def commit_pending(self) -> None:
        """Writes what is half typed: call it before undo, saving, another map and closing."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            QGuiApplication.inputMethod().commit()
        if self._form is not None:
            self._form.commit_pending()

    def focus_first(self) -> None:
        """Gives the keyboard to the first field."""
        if self._form is not None:
            self._form.focus_first()

    # -- following the session -------------------------------------------------------------

    def _follow_session(self) -> None:
        document = self._session.document
        unsubscribe = [
            document.subscribe(self._document_changed),
            document.selection.subscribe(self._selection_changed),
            self._session.on_state(self._state_changed),
        ]
        self.destroyed.connect(partial(_call_all, unsubscribe))

    def _document_changed(self, change: Change) -> None:
        self._seen = change.snapshot
        subject = Subject.of(self._session)
        other = subject != self._context.subject or self._key_of(subject) != self._key
        if change.origin == "load" or other:
            self._show_subject(subject)
            return
        self._refill(change.initiator)
        if change.initiator is not None:
            self._scroller.see_cursor_soon()

    def _selection_changed(self, selection: Selection) -> None:
        self._go_on()

    def _state_changed(self, session: Session) -> None:
        self._go_on()
        self._refill(None)

    def _go_on(self) -> None:
        """Shows another subject; what is half typed belongs to the one before.

        While another project is loaded, the selection goes before anybody knows: then there is
        nothing left that it could be written to.
        """
        if Subject.of(self._session) == self._context.subject:
            return
        if self._seen is self._session.snapshot:
            self.commit_pending()
        self._show_subject(Subject.of(self._session))

    def _refill(self, initiator: object) -> None:
        if self._form is not None:
            self._form.refill(fresh=False, initiator=initiator)
        self.header.show_subject(self._session.snapshot, self._context.subject)

    def _show_subject(self, subject: Subject) -> None:
        if self._form is not None:
            self._form.drop_pending()
        self._context.subject = subject
        self._key = self._key_of(subject)
        form = self._form_for(self._key) if self._key[0] else None
        if form is not None:
            form.refill(fresh=True)
        if form is not self._form:
            self._swap(form)
        self.header.show_subject(self._session.snapshot, subject)
        self._hint.setText("" if form else _hint_for(subject))
        self._hint.setVisible(form is None)
        self._scroller.settle()

    # -- forms -----------------------------------------------------------------------------

    def _key_of(self, subject: Subject) -> _FormKey:
        snapshot = self._session.snapshot
        return subject.types(snapshot), subject.many, subject.unseen(snapshot)

    def _form_for(self, key: _FormKey) -> Form | None:
        if key not in self._forms:
            groups = plan(key[0], many=key[1], unseen=key[2])
            if not groups:
                return None
            form = self._forms[key] = Form(self._context, groups)
            form.reshaped.connect(self._scroller.settle_soon)
            self._scroller.add_form(form)
        return self._forms[key]

    def _swap(self, form: Form | None) -> None:
        if self._form is not None:
            self._form.hide()
        self._form = form
        if form is not None:
            form.show()
        self._scroller.show_top()

    def _drop_forms(self) -> None:
        self._form = None
        for form in self._forms.values():
            form.hide()
            form.deleteLater()
        self._forms.clear()

    def _made_context(self, theme: Theme) -> Context:
        return Context(
            self._session,
            Look(theme),
            self._writer,
            request_picture=self.picture_requested.emit,
            remove_picture=self.picture_removed.emit,
            drop_picture=self.picture_dropped.emit,
        )

    def _lay_out(self) -> None:
        self.setObjectName("propertiesPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._hint.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._hint)
        column.addWidget(self._scroller, 1)

    # -- keys ------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keys that edit stay in the panel, so does Undo while something is half typed."""
        asked = asked_key(event)
        if asked is not None and (edits(asked) or (_takes_back(asked) and self._is_pending())):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _takes_back(event) and self._is_pending():
            self._drop_pending()
        elif history_key(event):
            self._move_in_history(history_key(event))
        elif not edits(event):
            super().keyPressEvent(event)

    def _move_in_history(self, kind: str) -> None:
        self.commit_pending()
        document = self._session.document
        if kind == "undo":
            document.undo()
        else:
            document.redo()

    def _is_pending(self) -> bool:
        part = self._form.focused_part() if self._form else None
        return part is not None and part.pending

    def _drop_pending(self) -> None:
        part = self._form.focused_part() if self._form else None
        if part is not None:
            part.drop_pending()


def _takes_back(event: QKeyEvent) -> bool:
    return history_key(event) == "undo" or event.key() == Qt.Key.Key_Escape


def _hint_for(subject: Subject) -> str:
    if not subject.ids:
        return tr("Open or add a journey map, and its properties stand here.")
    if subject.many:
        return tr("These have no fields in common. Select items of one kind to edit them together.")
    return tr("This was written by a newer version of the program. It is kept as it is.")


def _call_all(functions: Sequence[Callable[[], None]]) -> None:
    for function in functions:
        function()
