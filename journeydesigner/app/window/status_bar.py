"""The bar below: selection, counts, work under way, when it was saved, zoom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from journeydesigner.app.background import Job
from journeydesigner.app.files.current import CurrentFile
from journeydesigner.app.icons import Icons
from journeydesigner.app.plain import Elided
from journeydesigner.app.window.counts import map_text, selection_text
from journeydesigner.app.window.job_strip import JobStrip
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.panel.plain import label, set_tip

HEIGHT = 27
MESSAGE_FOR = 6_000
"""Milliseconds that a message stays."""


class StatusBar(QWidget):
    """Follows the session and the file. `say` shows a message for a while; `said` carries it."""

    said = Signal(str)

    def __init__(self, session: Session, current: CurrentFile, icons: Icons) -> None:
        super().__init__()
        self._session = session
        self._current = current
        self._icons = icons
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._selection, self._counts = label(), label()
        self._message = Elided()
        self._saved_mark, self._saved = QLabel(), label()
        self._zoom = _zoom_button()
        self.jobs = JobStrip()
        self._set_out()
        self._refreshing = _once(self, self.refresh)
        self._forgetting = _once(self, self._forget_message)
        session.document.subscribe(lambda _: self._refreshing.start(0))
        session.on_state(lambda _: self._refreshing.start(0))
        session.selection.subscribe(lambda _: self._refreshing.start(0))
        current.changed.connect(self.refresh)
        self.refresh()

    def _set_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(18)
        for part in (self._selection, self._counts):
            row.addWidget(part)
        row.addWidget(self._message, 1)
        row.addWidget(self.jobs)
        saved = QHBoxLayout()
        saved.setSpacing(4)
        saved.addWidget(self._saved_mark)
        saved.addWidget(self._saved)
        row.addLayout(saved)
        row.addWidget(self._zoom)

    def let_zoom_run(self, action: QAction) -> None:
        """What a click on the zoom does."""
        self._zoom.clicked.connect(action.trigger)
        action.enabledChanged.connect(self._zoom.setVisible)
        self._zoom.setVisible(action.isEnabled())

    def put_sign(self, action: QAction, text: str) -> None:
        """A sign that is seen while the action is on; a click turns it off."""
        sign = QToolButton()
        sign.setObjectName(f"sign.{action.objectName()}")
        sign.setIcon(action.icon())
        sign.setIconSize(QSize(13, 13))
        sign.setText(f" {text}")  # Qt sets icon and text close together
        sign.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sign.setAccessibleName(text)
        set_tip(sign, tr("{state}; click to turn it off").format(state=text))
        sign.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        sign.clicked.connect(action.trigger)
        action.changed.connect(lambda: sign.setVisible(action.isChecked()))
        sign.setVisible(action.isChecked())
        self._row.insertWidget(self._row.indexOf(self._message), sign)

    def refresh(self) -> None:
        selected = selection_text(self._session)
        self._selection.setText(selected)
        self._selection.setVisible(bool(selected))
        self._counts.setText(map_text(self._session))
        self._saved.setText(self._saved_text())
        done = self._current.path is not None and not self._current.is_modified
        ratio = self.devicePixelRatioF()
        mark = self._icons.pixmap("check", 13, ratio, "positive")
        self._saved_mark.setPixmap(mark)
        self._saved_mark.setVisible(done)

    def _saved_text(self) -> str:
        current = self._current
        if current.is_saving:
            return tr("Saving…")
        if current.is_modified:
            return tr("Unsaved changes")
        if current.saved_at is not None:
            return tr("Saved {time}").format(time=current.saved_at.strftime("%H:%M"))
        return tr("Saved") if current.path else ""

    def show_zoom(self, zoom: float) -> None:
        """`zoom` is 1.0 for actual size."""
        percent = tr("{n} %").format(n=round(zoom * 100))
        self._zoom.setText(percent)
        self._zoom.setAccessibleName(tr("Zoom {percent}").format(percent=percent))

    def say(self, text: str) -> None:
        """A message that goes by itself."""
        self._message.set_whole(text)
        self._forgetting.start(MESSAGE_FOR)
        self.said.emit(text)

    def show_job(self, job: Job) -> None:
        """Shows work that lasts."""
        self.jobs.watch(job)

    def _forget_message(self) -> None:
        self._message.set_whole("")

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)


def _zoom_button() -> QToolButton:
    button = QToolButton()
    button.setObjectName("zoom")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setMinimumWidth(52)
    set_tip(button, tr("Zoom; click for actual size"))
    return button


def _once(parent: QWidget, act: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    return timer
