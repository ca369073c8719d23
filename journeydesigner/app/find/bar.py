"""The bar: words to find, how many there are, on and back; a filter beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from journeydesigner.app.find.filter_menu import fill_filter_menu, filter_text
from journeydesigner.app.icons import Icons
from journeydesigner.app.plain import Elided
from journeydesigner.i18n import tr, trn
from journeydesigner.interaction.filtering import OFF, Filter
from journeydesigner.interaction.finder import Finder
from journeydesigner.interaction.session import Session
from journeydesigner.layout.geometry import Rect
from journeydesigner.panel.plain import label, set_tip

HEIGHT = 44
_WORDS = 230
_LEAST_WORDS = 64
_WIDE = 520
_ICON = QSize(15, 15)


class FindBar(QFrame):
    """`place_found` carries where the match is on the map (a `Rect`, points); `closed` follows
    when the bar has gone and nothing is marked any more."""

    place_found = Signal(object)
    closed = Signal()

    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.setFixedHeight(HEIGHT)
        self._session = session
        self._icons = icons
        self.finder = Finder(session)
        self.words = QLineEdit()
        self.count = label()
        self.filter_button = self._button("filter", tr("Filter"))
        self.filter_menu = QMenu(self.filter_button)
        self.filter_shown = Elided()
        self.clear_filter = self._button("close", tr("Clear filter"))
        self._set_up()
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._look_again)
        session.document.subscribe(lambda change: self._changed(change.origin == "load"))
        session.on_state(lambda _: self._changed(False))

    def _set_up(self) -> None:
        self.words.setPlaceholderText(tr("Find on this map"))
        self.words.setAccessibleName(tr("Find on this map"))
        self.words.setMinimumWidth(_LEAST_WORDS)
        self.words.setMaximumWidth(_WORDS)
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.words.setClearButtonEnabled(False)
        self.words.textChanged.connect(self._typed)
        self.words.installEventFilter(self)
        self.filter_button.setText(f" {tr('Filter')}")  # Qt sets icon and text close together
        self.filter_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filter_button.setMenu(self.filter_menu)
        self.filter_menu.aboutToShow.connect(self._fill_menu)
        self.clear_filter.clicked.connect(lambda: self._set_filter(OFF))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 8, 0)
        row.setSpacing(6)
        self._back = self._button("chevron-up", tr("Previous (Shift+F3)"))
        self._on = self._button("chevron-down", tr("Next (F3)"))
        self._back.clicked.connect(lambda: self.step(-1))
        self._on.clicked.connect(lambda: self.step(1))
        close = self._button("close", tr("Close (Esc)"))
        close.clicked.connect(self.close_bar)
        parts: tuple[QWidget, ...] = (
            self.words, self.count, self._back, self._on, _rule(), self.filter_button,
            self.filter_shown, self.clear_filter,
        )  # fmt: skip
        for part in parts:
            row.addWidget(part)
        row.setStretchFactor(self.words, 1)
        row.addStretch(1)
        row.addWidget(close)

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._icons.icon(icon, "secondary"))
        button.setIconSize(_ICON)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_tip(button, name)
        return button

    # -- opening and closing ---------------------------------------------------------------

    def open(self) -> None:
        """Shows the bar with the words of the last time, ready to be typed over."""
        if self.isHidden():
            self.show()
            self.finder.look_for(self.words.text())
            self._tell()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def open_filter(self) -> None:
        """Opens the menu of the filter."""
        self.open()
        self.filter_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_menu.popup(self.filter_button.mapToGlobal(QPoint(0, HEIGHT - 8)))

    def close_bar(self) -> None:
        """What was found last is selected; the map looks as it did."""
        self.finder.select()
        self._leave()
        self.closed.emit()

    def _leave(self) -> None:
        self._later.stop()
        self.finder.stop()
        self.hide()

    # -- finding ---------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """To the next match (1) or the one before (−1)."""
        if self._later.isActive():
            self._later.stop()
            self.finder.refresh()
        self.finder.step(by)
        self._tell()
        self._show_place()

    def _typed(self, words: str) -> None:
        self.finder.look_for(words)
        self._tell()
        self._show_place()

    def _show_place(self) -> None:
        place: Rect | None = self.finder.place
        if place is not None:
            self.place_found.emit(place)

    def _set_filter(self, wanted: Filter) -> None:
        self.finder.set_filter(wanted)
        self._tell()

    def _changed(self, other_project: bool) -> None:
        if self.isHidden():
            return
        if other_project or self._session.journey is None:
            self._leave()
        else:
            self._later.start(0)

    def _look_again(self) -> None:
        self.finder.refresh()
        self._tell()

    # -- what the bar says -----------------------------------------------------------------

    def _tell(self) -> None:
        finder = self.finder
        has_words = bool(finder.words.split())
        self.count.setText(_count_text(finder) if has_words else "")
        for button in (self._back, self._on):
            button.setEnabled(finder.count > 0)
        asked = filter_text(self._session.snapshot, finder.filter)
        ink = "accent-text" if finder.filter.is_on else "secondary"
        self.filter_button.setIcon(self._icons.icon("filter", ink))
        self.filter_shown.setVisible(finder.filter.is_on)
        self.clear_filter.setVisible(finder.filter.is_on)
        self.filter_shown.set_whole(f"{asked}: {_kept_text(finder)}" if asked else "")

    def _fill_menu(self) -> None:
        session = self._session
        fill_filter_menu(
            self.filter_menu, session.snapshot, session.map_id, self.finder.filter,
            self._set_filter,
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the filter is an icon and a tip."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        wide = self.width() >= _WIDE
        self.filter_button.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if wide else style.ToolButtonIconOnly
        )

    # -- keys ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and pressed and event.key() in _ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _count_text(finder: Finder) -> str:
    if not finder.count:
        return tr("Not found")
    return tr("{number} of {count}").format(number=finder.number, count=finder.count)


def _kept_text(finder: Finder) -> str:
    kept, total = finder.filtered.kept, finder.filtered.total
    return trn("{kept} of {n} touchpoint", "{kept} of {n} touchpoints", total).format(kept=kept)


def _rule() -> QLabel:
    """A hairline between finding and filtering."""
    made = QLabel()
    made.setObjectName("barRule")
    made.setFixedSize(1, 20)
    return made
