"""A section of the page: its head, and below it what it holds or, while it is empty, how to
begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from journeydesigner.app.workshop.kit import Kit
from journeydesigner.i18n import tr
from journeydesigner.panel.measures import SIDE
from journeydesigner.panel.plain import Elided, label


class Section(QWidget):
    """Subclasses fill `body` and follow the document in `refresh`."""

    def __init__(self, kit: Kit, title: str) -> None:
        super().__init__()
        self.kit = kit
        self.title = title
        self.setAccessibleName(title)
        self.summary = Elided("summary")
        self.count = label(role="count")
        self.count.hide()
        self.more = self._more_button()
        self._head = QHBoxLayout()
        self._head.setSpacing(6)
        self._head.addWidget(label(title, "heading"))
        self._head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self.summary, 1)
        self._head.addWidget(self.more)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 10, SIDE, 12)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addLayout(self.body)

    def refresh(self) -> None:
        """Shows what the document says now."""

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in the order of Tab."""
        return []

    def commit_pending(self) -> None:
        """Writes what is half typed."""
        for field in self.findChildren(QWidget):
            commit = getattr(field, "commit", None)
            if commit is not None and field.hasFocus():
                commit()

    def offer_more(self, fill: Callable[[QMenu], None]) -> None:
        """Shows the button for a menu that is filled when it opens."""
        menu = QMenu(self.more)
        menu.aboutToShow.connect(menu.clear)
        menu.aboutToShow.connect(lambda: fill(menu))
        self.more.setMenu(menu)
        self.more.show()

    def _more_button(self) -> QToolButton:
        name = tr("{section}: more").format(section=self.title)
        button = self.kit.tool_button("more", name, 16)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.hide()
        return button


class Beginning(QWidget):
    """One sentence and one button."""

    def __init__(self, kit: Kit, sentence: str, text: str, icon: str) -> None:
        super().__init__()
        self.button = kit.push_button(text, icon)
        self._words: QLabel = label(sentence, "hint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)

    def say(self, sentence: str) -> None:
        self._words.setText(sentence)
