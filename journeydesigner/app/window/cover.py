"""A cover over the window while a project is opened: nothing can be edited that will be gone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from journeydesigner.app.background import Job
from journeydesigner.app.icons import Icons
from journeydesigner.i18n import tr
from journeydesigner.panel.plain import label

_MOVED = (QEvent.Type.Resize, QEvent.Type.Move)


class Cover(QWidget):
    """Takes mouse and keys from a widget at once; shows progress once the work lasts.

    It lies beside what it covers: a screen reader finds only the shown page within a stack.
    """

    def __init__(self, covered: QWidget, icons: Icons) -> None:
        super().__init__(covered.parentWidget())
        self.setObjectName("cover")
        self._covered = covered
        self._icons = icons
        self._job: Job | None = None
        self._title = label(role="title")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QProgressBar()
        self._bar.setFixedWidth(280)
        self._bar.setRange(0, 0)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.clicked.connect(self._stop)
        column = QVBoxLayout(self)
        column.addStretch(2)
        for part in (self._title, self._bar, self._cancel):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(12)
        column.addStretch(3)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        covered.installEventFilter(self)
        self.hide()

    @property
    def is_visible_to_user(self) -> bool:
        return self.isVisible() and self._bar.isVisible()

    def watch(self, job: Job) -> None:
        """Covers the widget until the job ends."""
        self._job = job
        self._title.setText(job.title)
        self._show_parts(False)
        self.setGeometry(self._covered.geometry())
        self.show()
        self.raise_()
        self.setFocus()
        job.lasting.connect(lambda: self._last(job))
        job.progressed.connect(self._reach)
        for end in (job.succeeded, job.failed, job.stopped):
            end.connect(lambda *_: self._end(job))

    def _last(self, job: Job) -> None:
        if job is self._job:
            self._show_parts(True)
            self._cancel.setFocus()
            self.update()

    def _reach(self, share: float) -> None:
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(share * 1000))

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._bar.setRange(0, 0)
            self.hide()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show_parts(self, shown: bool) -> None:
        for part in (self._title, self._bar, self._cancel):
            part.setVisible(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._stop()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bar.isVisible():
            ground = QColor(self._icons.colour("surface"))
            ground.setAlphaF(0.88)
            painter = QPainter(self)
            painter.fillRect(self.rect(), ground)
            painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED and self.isVisible():
            self.setGeometry(self._covered.geometry())
        return False
