"""The editor: left column, canvas and side column next to each other, their widths remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QSplitterHandle, QWidget

from journeydesigner.app.find.column import FindColumn
from journeydesigner.app.icons import Icons
from journeydesigner.app.later import Later
from journeydesigner.app.left.column import WIDTH as LEFT_WIDTH
from journeydesigner.app.left.column import LeftColumn
from journeydesigner.app.messages import Messages
from journeydesigner.app.project_verbs import ProjectVerbs
from journeydesigner.app.settings import Settings
from journeydesigner.app.side.column import SideColumn
from journeydesigner.app.side.focus import focus_first
from journeydesigner.app.side.panes import Panes
from journeydesigner.app.tips.advisor import Advisor
from journeydesigner.app.tray.column import MiddleColumn
from journeydesigner.app.tray.tray import ParkingTray
from journeydesigner.canvas.canvas_widget import CanvasWidget
from journeydesigner.i18n import tr
from journeydesigner.interaction.events import Payload
from journeydesigner.layout.theme import Theme
from journeydesigner.model import kind_of

if TYPE_CHECKING:
    from journeydesigner.panel.properties_panel import PropertiesPanel

PANEL_WIDTH = 288
_HANDLE = 5


class Editor(QWidget):
    """Joins the parts that show the document; actions talk to it."""

    def __init__(
        self,
        left: LeftColumn,
        canvas: CanvasWidget,
        tray: ParkingTray,
        side: SideColumn,
        panel: Later[PropertiesPanel],
        verbs: ProjectVerbs,
        messages: Messages,
        icons: Icons,
        settings: Settings,
    ) -> None:
        super().__init__()
        self.left = left
        self.canvas = canvas
        self.tray = tray
        self.side = side
        self._panel = panel
        self._verbs = verbs
        self._messages = messages
        self._settings = settings
        canvas.view.camera.motion.reduced = lambda: settings.reduces_motion or None
        self._splitter = _Splitter(icons)
        self._type_scale = canvas.view.studio.inks.theme.scale
        self.finding = FindColumn(canvas, icons)
        for part in (left, MiddleColumn(self.finding, canvas, tray), side):
            self._splitter.addWidget(part)
        for place, stretch in enumerate((0, 1, 0)):
            self._splitter.setStretchFactor(place, stretch)
            self._splitter.setCollapsible(place, False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        left.palette_.chosen.connect(lambda entry: self.add(entry.payload))
        self.also_commits: list[Callable[[], None]] = []
        self.tips = Advisor(canvas, canvas.view.session, settings, icons)
        self.panes = Panes(self)
        self.panes.add("left", left, lambda: focus_first(left.tree))
        self.panes.add("map", self.finding, self.focus_map)
        self.panes.add("tray", tray, tray.take_focus)
        self.panes.add("side", side, side.focus_page)
        self._restore()

    def _restore(self) -> None:
        if not self._splitter.restoreState(self._settings.bytes("window/splitter")):
            self._splitter.setSizes([LEFT_WIDTH, 1024, PANEL_WIDTH])
        self.left.setVisible(self._settings.flag("window/left", True))
        self.side.setVisible(self._settings.flag("window/right", True))

    def remember(self) -> None:
        """Writes widths and what is shown into the settings."""
        self._settings.set_bytes("window/splitter", self._splitter.saveState())
        self._settings.set_flag("window/left", self.left_shown)
        self._settings.set_flag("window/right", self.right_shown)
        self.side.remember()

    # -- parts -----------------------------------------------------------------------------

    @property
    def left_shown(self) -> bool:
        return not self.left.isHidden()

    @property
    def right_shown(self) -> bool:
        return not self.side.isHidden()

    @property
    def panel(self) -> PropertiesPanel:
        return self._panel.part

    def toggle_left(self) -> None:
        self.left.setVisible(not self.left_shown)

    def toggle_right(self) -> None:
        self.side.setVisible(not self.right_shown)

    def show_side(self, key: str) -> None:
        """Shows the side column with a page of it, and gives the page the keyboard."""
        self.side.show_page(key)
        self.side.show()
        self.side.focus_page()

    def hush(self, hushed: bool) -> None:
        """No tips and no words in empty places while a room looks at the map."""
        self.tips.be_quiet(hushed)
        self.canvas.view.invitations.hush(hushed)

    def commit_pending(self) -> None:
        """What is being typed on map, tray, panel or tree gets into the document."""
        self.left.tree.commit_pending()
        self.tray.commit_pending()
        self.canvas.commit_pending()
        if self._panel.made is not None:
            self._panel.made.commit_pending()
        for commit in self.also_commits:
            commit()

    def show_theme(self, theme: Theme) -> None:
        """Repaints every part in another theme; the columns keep room for its type."""
        self._widen_columns(theme.scale)
        self.canvas.set_theme(theme)
        if self._panel.made is not None:
            self._panel.made.set_theme(theme)
        self.left.repaint_all()
        self.tray.refresh()
        self.side.repaint_all()

    def _widen_columns(self, scale: float) -> None:
        if scale != self._type_scale:
            left, middle, right = self._splitter.sizes()
            factor, self._type_scale = scale / self._type_scale, scale
            wide = round(left * factor), round(right * factor)
            self._splitter.setSizes([wide[0], middle + left + right - sum(wide), wide[1]])

    # -- map -------------------------------------------------------------------------------

    def zoom_in(self) -> None:
        self.canvas.view.zoom_in()

    def zoom_out(self) -> None:
        self.canvas.view.zoom_out()

    def zoom_to(self, zoom: float) -> None:
        self.canvas.view.zoom_to(zoom)

    def fit(self) -> None:
        self.canvas.view.fit()

    def focus_map(self) -> None:
        self.canvas.focus_map()

    # -- what is added and edited ----------------------------------------------------------

    def add(self, payload: Payload) -> None:
        """Adds at the selection and opens the new thing's name on the map."""
        self._messages.attempt(lambda: self.canvas.tool.add(payload))

    def add_map(self) -> None:
        self._rename(self._verbs.add_map())

    def add_persona(self) -> None:
        self._rename(self._verbs.add_persona())

    def edit_selected(self) -> None:
        """The name of the selected record: on the map, or in the tree."""
        current = self._verbs.current_id
        if kind_of(current) in ("map", "persona"):
            self._rename(current)
        elif self.tray.holds(current):
            self.tray.edit(current)
        else:
            self.canvas.focus_map()
            self.canvas.tool.edit_selection()

    def _rename(self, record_id: str) -> None:
        self.left.setVisible(True)
        self.left.tree.rename(record_id)


class _Splitter(QSplitter):
    def __init__(self, icons: Icons) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._icons = icons
        self.setHandleWidth(_HANDLE)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self, self._icons)


class _Handle(QSplitterHandle):
    """Wide enough to be grabbed; drawn as a hairline on the side of the white column."""

    def __init__(self, splitter: _Splitter, icons: Icons) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._icons = icons
        self.setAccessibleName(tr("Column width"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._icons.colour("ground"))
        left = self.splitter().indexOf(self) == 1
        x = 0 if left else self.width() - 1
        painter.fillRect(x, 0, 1, self.height(), self._icons.colour("line"))
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(_HANDLE, 0)
