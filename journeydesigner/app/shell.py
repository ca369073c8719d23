"""What happens in the window when something happens elsewhere: pages, title, theme, closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from journeydesigner.app.actions.binding import ActionSet
from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.table import canvas_menu
from journeydesigner.app.main_window import AppWindow
from journeydesigner.app.start.offers import Offer, signed
from journeydesigner.app.start.page import StartPage
from journeydesigner.app.window.cover import Cover
from journeydesigner.app.window.status_bar import StatusBar
from journeydesigner.app.window.top_bar import TopBar
from journeydesigner.interaction.inviting import begin
from journeydesigner.layout.theme import Theme
from journeydesigner.model import kind_of


class Shell(QObject):
    """Listens to the parts of a window and moves it along."""

    def __init__(
        self,
        window: AppWindow,
        desk: Desk,
        actions: ActionSet,
        start: StartPage,
        top: TopBar,
        status: StatusBar,
        cover: Cover,
        close_parts: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._actions = actions
        self._start = start
        self._top = top
        self._status = status
        self._close_parts = close_parts
        self._follow_files(cover)
        self._follow_document()
        self._follow_start()
        self._follow_editor()
        desk.appearance.changed.connect(self._show_theme)
        window.files_dropped.connect(self._open_dropped)
        window.may_close = desk.files.leave
        window.closed.connect(self._closed)
        self._show_state()

    # -- files -----------------------------------------------------------------------------

    def _follow_files(self, cover: Cover) -> None:
        files = self._desk.files
        files.opened.connect(self._show_editor)
        files.start_wanted.connect(self._show_start)
        files.state_changed.connect(self._show_state)
        files.current.changed.connect(self._show_state)
        files.reader.blocked.connect(cover.watch)
        files.saver.started.connect(self._status.show_job)

    def _show_editor(self) -> None:
        self._window.show_page(self._desk.editor)
        self._status.show()
        self._desk.editor.focus_map()
        begin(self._desk.session)
        self._show_state()

    def _show_start(self) -> None:
        self._start.show_back(self._desk.files.is_open)
        self._window.show_page(self._start)
        self._status.hide()
        self._show_state()

    def _show_state(self) -> None:
        files = self._desk.files
        self._window.show_title(files.current, files.is_open)
        self._top.show_document(files.is_open)
        self._actions.refresh_soon()

    def _open_dropped(self, files: Sequence[Path]) -> None:
        self._desk.files.open_file(files[0])

    # -- document --------------------------------------------------------------------------

    def _follow_document(self) -> None:
        session = self._desk.session
        session.document.subscribe(lambda _: self._actions.refresh_soon())
        session.selection.subscribe(lambda _: self._actions.refresh_soon())
        session.on_state(lambda _: self._actions.refresh_soon())
        session.on_cell(lambda _: self._actions.refresh_soon())
        self._desk.editor.canvas.tool.on_pencil(lambda _: self._actions.refresh_soon())

    # -- start page ------------------------------------------------------------------------

    def _follow_start(self) -> None:
        files = self._desk.files
        self._start.offer_chosen.connect(self._take_offer)
        self._start.file_chosen.connect(files.open_file)
        self._start.open_wanted.connect(lambda: self._actions.run("file.open"))
        self._start.import_wanted.connect(lambda: self._actions.run("file.import"))
        self._start.back_wanted.connect(self._show_editor)

    def _take_offer(self, offer: Offer) -> None:
        author = self._desk.settings.author
        self._desk.files.open_new(lambda: signed(offer.make(), author), offer.title)

    # -- editor ----------------------------------------------------------------------------

    def _follow_editor(self) -> None:
        canvas = self._desk.editor.canvas
        canvas.zoom_changed.connect(self._status.show_zoom)
        canvas.message.connect(self._status.say)
        canvas.empty.map_wanted.connect(lambda: self._actions.run("insert.map"))
        canvas.empty.template_wanted.connect(lambda: self._actions.run("file.new"))
        canvas.context_menu_requested.connect(self._open_canvas_menu)

    def _open_canvas_menu(self, place: QPoint, _ids: object = None) -> None:
        kinds = {kind_of(key) for key in self._desk.session.selection.ids}
        menu = QMenu(self._window)
        self._actions.put_possible(menu, canvas_menu(kinds))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    # -- window ----------------------------------------------------------------------------

    def _show_theme(self, theme: Theme) -> None:
        self._desk.editor.show_theme(theme)
        self._start.repaint_pictures()
        self._status.refresh()
        self._actions.refresh_soon()

    def _closed(self) -> None:
        self._desk.editor.remember()
        self._close_parts()
