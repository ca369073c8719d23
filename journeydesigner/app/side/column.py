"""The side column: pages that are made when they are first shown, one of them in sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from journeydesigner.app.icons import Icons
from journeydesigner.app.later import Later
from journeydesigner.app.settings import Settings
from journeydesigner.app.side.focus import focus_first
from journeydesigner.app.side.tabs import Tabs

ORDER = ("properties", "workshop", "history")
"""How pages stand, whoever adds them first; others come after these."""
LEAST_WIDTH = 220
_PAGE = "window/side_page"

W = TypeVar("W", bound=QWidget)


class SideColumn(QWidget):
    """Pages with a tab each. `page_shown` carries the key of the page that came into sight."""

    page_shown = Signal(str)

    def __init__(self, icons: Icons, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._keys: list[str] = []
        self._pages: dict[str, Later] = {}
        self._wanted = settings.text(_PAGE)
        self.setObjectName("sideColumn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LEAST_WIDTH)
        self.tabs = Tabs(icons)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._tab_chosen)

    # -- pages -----------------------------------------------------------------------------

    def add_page(self, key: str, title: str, icon: str, make: Callable[[], W]) -> Later[W]:
        """A page behind a tab. `title` is already translated; `make` is called once, after the
        page's empty place was painted or when its part is asked for."""
        page = Later(make)
        place = sum(_rank(other) <= _rank(key) for other in self._keys)
        self._keys.insert(place, key)
        self._pages[key] = page
        self._stack.addWidget(page)
        self.tabs.add(place, title, icon)
        self.show_page(self._wanted if self._wanted in self._pages else self._keys[0])
        return page

    @property
    def keys(self) -> tuple[str, ...]:
        """The pages from left to right."""
        return tuple(self._keys)

    @property
    def current(self) -> str:
        """The key of the page in sight, "" while there is none."""
        place = self.tabs.currentIndex()
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def page(self, key: str) -> QWidget:
        """The part of a page; made now if it is not there yet. Raises KeyError."""
        return self._pages[key].part

    def made(self, key: str) -> QWidget | None:
        """The part of a page if it is there."""
        page = self._pages.get(key)
        return page.made if page is not None else None

    def show_page(self, key: str) -> None:
        """Brings a page into sight; where the column itself is hidden it stays so."""
        if key in self._pages:
            self.tabs.setCurrentIndex(self._keys.index(key))
            self._stack.setCurrentWidget(self._pages[key])

    def focus_page(self) -> None:
        """Gives the keyboard to the page in sight, to its tab where the page takes none."""
        if not self.current or not focus_first(self.page(self.current)):
            self.tabs.setFocus(Qt.FocusReason.TabFocusReason)

    def remember(self) -> None:
        """Writes which page is shown into the settings."""
        self._settings.set_text(_PAGE, self.current)

    def repaint_all(self) -> None:
        """After a change of theme."""
        self.tabs.update()

    def _tab_chosen(self, place: int) -> None:
        if 0 <= place < len(self._keys):
            key = self._keys[place]
            self._stack.setCurrentWidget(self._pages[key])
            self.page_shown.emit(key)


def _rank(key: str) -> int:
    return ORDER.index(key) if key in ORDER else len(ORDER)
