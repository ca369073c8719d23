"""The bar above: mark, menu, file, map, undo and redo, export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from journeydesigner.app.actions.binding import ActionSet
from journeydesigner.app.files.current import CurrentFile
from journeydesigner.app.icons import Icons
from journeydesigner.app.plain import Elided
from journeydesigner.app.workshop.timer_pill import TimerPill
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.panel.plain import label, set_tip
from journeydesigner.resources import resource_path

HEIGHT = 48
MARK = 20
NARROW = 880
"""Below this width in px buttons show their icons only."""


class TopBar(QWidget):
    """Shows the file and the map; its buttons are actions of the table."""

    def __init__(
        self,
        session: Session,
        current: CurrentFile,
        actions: ActionSet,
        menu: QMenu,
        icons: Icons,
    ) -> None:
        super().__init__()
        self._session = session
        self._current = current
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._timer: TimerPill | None = None
        self._right = QHBoxLayout()
        self._right.setSpacing(6)
        self._file = Elided()
        self._file.setObjectName("fileName")
        self._map = Elided(role="secondary")
        self._program = label(tr("Journey Designer"))
        self._program.setObjectName("fileName")
        undo, redo = (_tool_button(actions, key) for key in ("edit.undo", "edit.redo"))
        export = _export_button(actions, icons)
        self._present = _present_button(actions)
        self._worded = (self._present, export)
        self._of_document: tuple[QWidget, ...] = (
            self._file, self._map, undo, redo, self._present, export,
        )  # fmt: skip
        self._set_out(_menu_button(menu, icons), undo, redo, export)
        current.changed.connect(self.refresh)
        session.on_state(lambda _: self.refresh())
        session.document.subscribe(lambda _: self.refresh())
        self.refresh()

    def _set_out(self, menu: QWidget, undo: QWidget, redo: QWidget, export: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(6)
        parts: tuple[QWidget | int, ...] = (
            self._mark(), menu, 2, self._program, self._file, 6, self._map, 8, undo, redo,
        )  # fmt: skip
        for part in parts:
            if isinstance(part, int):
                row.addSpacing(part)
            else:
                row.addWidget(part)
        row.addStretch(1)
        row.addLayout(self._right)
        self._right.addWidget(self._present)
        self._right.addWidget(export)

    def put_timer(self, pill: TimerPill) -> None:
        """The timer, the first of what stands on the right."""
        self._right.insertWidget(0, pill)
        self._timer = pill

    def refresh(self) -> None:
        """Follows the file's name and state and the map's title."""
        journey = self._session.journey
        modified = self._current.is_modified
        self._file.set_whole(f"{self._current.name} •" if modified else self._current.name)
        state = tr("modified") if modified else tr("saved")
        self._file.setAccessibleName(
            tr("File {name}, {state}").format(name=self._current.name, state=state)
        )
        self._map.set_whole(journey.title if journey else "")
        self._show_map()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the buttons on the right are icons only."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        for button in self._worded:
            button.setText("" if narrow else f" {button.accessibleName()}")

    def show_document(self, shown: bool) -> None:
        """Without an open project the bar names only the program."""
        for part in self._of_document:
            part.setVisible(shown)
        if self._timer is not None:
            self._timer.allow(shown)
        self._program.setVisible(not shown)
        self._show_map()

    def _show_map(self) -> None:
        """A map without a title takes no room."""
        self._map.setVisible(bool(self._map.whole) and not self._file.isHidden())

    def _mark(self) -> QLabel:
        shown = QLabel()
        ratio = max(1.0, self.devicePixelRatioF())
        file = str(resource_path("icons", "app", "journeydesigner-256.png"))
        picture = QPixmap(file).scaledToWidth(
            round(MARK * ratio), Qt.TransformationMode.SmoothTransformation
        )
        picture.setDevicePixelRatio(ratio)
        shown.setPixmap(picture)
        shown.setFixedWidth(MARK)
        shown.setAccessibleName(tr("Journey Designer"))
        return shown


def _menu_button(menu: QMenu, icons: Icons) -> QToolButton:
    button = QToolButton()
    button.setObjectName("menuButton")
    button.setIcon(icons.icon("menu", "secondary"))
    button.setIconSize(QSize(18, 18))
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setShortcut("F10")
    button.setAccessibleName(tr("Menu"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    set_tip(button, tr("Menu (F10)"))
    return button


def _tool_button(actions: ActionSet, action_id: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[action_id])
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(17, 17))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setObjectName(f"button.{action_id}")
    return button


def _present_button(actions: ActionSet) -> QPushButton:
    action = actions["present.start"]
    button = QPushButton(f" {tr('Present')}")
    button.setAccessibleName(tr("Present"))
    button.setObjectName("presentButton")
    button.setIcon(action.icon())
    button.setIconSize(QSize(16, 16))
    button.setToolTip(action.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


def _export_button(actions: ActionSet, icons: Icons) -> QPushButton:
    """The one primary button; it follows its action."""
    action = actions["file.export"]
    button = QPushButton(f" {tr('Export')}")  # Qt sets icon and text close together
    button.setAccessibleName(tr("Export"))
    button.setObjectName("exportButton")
    button.setProperty("primary", True)
    button.setIcon(icons.icon("export", "on-accent"))
    button.setIconSize(QSize(16, 16))
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button
