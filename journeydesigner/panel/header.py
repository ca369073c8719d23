"""The head of the panel: what is shown below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeydesigner.model import Snapshot
from journeydesigner.panel.look import Look
from journeydesigner.panel.measures import SIDE
from journeydesigner.panel.naming import icon_of, kind_of_record, title_of
from journeydesigner.panel.plain import Elided, label
from journeydesigner.panel.subject import Subject
from journeydesigner.panel.words import counted

HEIGHT = 44
_ICON = 18
_ICONS = {"note": "notes", "persona": "personas", "emotion": "emotion", "stage": "stage",
          "lane": "lane", "channel": "channel", "phase": "phase"}  # fmt: skip
"""What stands for several records of a kind."""


class Header(QWidget):
    """Icon, title and kind of the record, or how many there are."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panelHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._icon = _Icon(look)
        self._title = Elided("title")
        self._kind = label(role="kind")
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._title, 1)
        row.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def kind(self) -> str:
        return self._kind.text()

    def show_subject(self, snapshot: Snapshot, subject: Subject) -> None:
        records = subject.records(snapshot)
        if len(records) == 1:
            record = records[0]
            self._show(
                icon_of(snapshot, record), title_of(snapshot, record),
                kind_of_record(snapshot, record),
            )  # fmt: skip
        elif records:
            kinds = subject.kinds
            icon = _ICONS.get(next(iter(kinds)), "") if len(kinds) == 1 else ""
            self._show(icon or "touchpoints", counted(kinds, len(records)), "")
        self.setVisible(bool(records))

    def set_look(self, look: Look) -> None:
        self._icon.set_look(look)

    def _show(self, icon: str, title: str, kind: str) -> None:
        self._icon.show_icon(icon)
        if title != self._title.text():
            self._title.show_text(title)
        if kind != self._kind.text():
            self._kind.setText(kind)
        self._kind.setVisible(bool(kind))


class _Icon(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._name = ""
        self.setFixedSize(_ICON, _ICON)

    def show_icon(self, name: str) -> None:
        if name != self._name:
            self._name = name
            self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._look.draw_icon(painter, self._name, QRectF(self.rect()), "curve:0")
