"""Work that takes longer than half a second, shown in a line without blocking anything."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from journeydesigner.app.background import Job
from journeydesigner.panel.plain import label


class JobStrip(QWidget):
    """Invisible until a watched job lasts; then its title and a bar, until it ends."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._title = label()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(110)
        self._bar.setTextVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def watch(self, job: Job) -> None:
        job.lasting.connect(lambda: self._show(job))
        job.progressed.connect(lambda share: self._reach(job, share))
        for end in (job.succeeded, job.failed, job.stopped):
            end.connect(lambda *_: self._end(job))

    def _show(self, job: Job) -> None:
        self._job = job
        self._title.setText(job.title)
        self._bar.setAccessibleName(job.title)
        self._bar.setRange(0, 0)
        self.show()

    def _reach(self, job: Job, share: float) -> None:
        if job is self._job:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(share * 1000))

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.hide()
