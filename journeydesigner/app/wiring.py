"""Who gets whom: the one place where the parts of a window are made and joined."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMenu

from journeydesigner.app.actions.binding import ActionSet
from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.fills import fills
from journeydesigner.app.actions.table import ACTIONS, MENUS
from journeydesigner.app.background import Background
from journeydesigner.app.capture.capture import Capture
from journeydesigner.app.clipboard import Clipboard
from journeydesigner.app.command_palette.opener import PaletteOpener
from journeydesigner.app.dialogs import Dialogs
from journeydesigner.app.display_size import DisplaySize
from journeydesigner.app.editor import Editor
from journeydesigner.app.files.ask_where import AskWhere
from journeydesigner.app.files.autosave import Autosave
from journeydesigner.app.files.controller import FileController
from journeydesigner.app.files.current import CurrentFile
from journeydesigner.app.files.reader import Reader
from journeydesigner.app.files.recovering import Recovery
from journeydesigner.app.files.saving import Saver
from journeydesigner.app.history.follower import Follower
from journeydesigner.app.left.column import LeftColumn
from journeydesigner.app.left.menus import LeftMenus
from journeydesigner.app.main_window import AppWindow
from journeydesigner.app.messages import Messages
from journeydesigner.app.missing_fonts import MissingFonts
from journeydesigner.app.picture_attacher import PictureAttacher
from journeydesigner.app.picture_copy import PictureCopy
from journeydesigner.app.places import Places
from journeydesigner.app.present.joining import join_presentation
from journeydesigner.app.present.presentation import Presentation
from journeydesigner.app.project_verbs import ProjectVerbs
from journeydesigner.app.settings import Settings
from journeydesigner.app.shell import Shell
from journeydesigner.app.side.column import SideColumn
from journeydesigner.app.start.page import StartPage
from journeydesigner.app.themes import Appearance
from journeydesigner.app.tray.menu import open_tray_menu
from journeydesigner.app.tray.picker import PlacePicker
from journeydesigner.app.tray.tray import ParkingTray
from journeydesigner.app.window.cover import Cover
from journeydesigner.app.window.notice_bar import NoticeBar
from journeydesigner.app.window.status_bar import StatusBar
from journeydesigner.app.window.top_bar import TopBar
from journeydesigner.app.workshop.joining import join_workshop
from journeydesigner.app.workshop.workshop import Workshop
from journeydesigner.canvas.canvas_widget import CanvasWidget
from journeydesigner.document import Document
from journeydesigner.i18n import tr
from journeydesigner.interaction.countdown import Countdown
from journeydesigner.interaction.going import go_to
from journeydesigner.interaction.session import Session
from journeydesigner.layout.engine import LayoutEngine

if TYPE_CHECKING:
    from journeydesigner.app.history.page import HistoryPage
    from journeydesigner.panel.properties_panel import PropertiesPanel


@dataclass(frozen=True, slots=True)
class Core:
    """What has no widget of its own."""

    document: Document
    engine: LayoutEngine
    session: Session
    settings: Settings
    appearance: Appearance
    size: DisplaySize
    background: Background
    places: Places


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything in a window, for whoever made it. It must live as long as the window."""

    core: Core
    messages: Messages
    files: FileController
    autosave: Autosave
    recovery: Recovery
    editor: Editor
    start: StartPage
    desk: Desk
    actions: ActionSet
    top: TopBar
    status: StatusBar
    notices: NoticeBar
    fonts: MissingFonts
    cover: Cover
    menu: QMenu
    menus: LeftMenus
    palette: PaletteOpener
    picker: PlacePicker
    shell: Shell


def wire(app: QApplication, places: Places) -> tuple[AppWindow, Parts]:
    """A window and its parts."""
    core = _core(app, places)
    window = AppWindow(core.settings)
    messages = Messages(window, core.appearance.icons)
    ask_where = AskWhere(window, core.settings)
    files = _files(core, messages, ask_where)
    status = StatusBar(core.session, files.current, core.appearance.icons)
    messages.say = status.say
    pictures = PictureAttacher(core.document, core.background, messages, ask_where, status.show_job)
    verbs = ProjectVerbs(core.session, core.settings)
    editor = _editor(core, verbs, pictures, messages, status.say)
    _add_history(core, files, editor, status.say)
    files.commit_pending = editor.commit_pending
    dialogs = Dialogs(
        window,
        core.session,
        files,
        core.settings,
        core.appearance,
        core.background,
        ask_where,
        places,
    )
    copying = PictureCopy(core.session, core.background, messages, status.say, status.show_job)
    dialogs.show_record = lambda key: _lead_to(core.session, editor, key)
    clipboard = Clipboard(core.session, editor.canvas, status.say, dialogs.paste_mermaid, copying)
    desk = Desk(
        core.session, files, editor, verbs, pictures, dialogs, clipboard, core.appearance,
        core.settings, Workshop(core.session, Countdown(), window),
        Presentation(window, editor, core.session, core.appearance, core.settings, core.size),
        Capture(window, core.session, core.appearance.icons, editor.tray),
    )  # fmt: skip
    files.leaving = desk.capture.keep_pending
    desk.capture.homeless.connect(editor.focus_map)
    desk.present.changed.connect(editor.tray.put_away)
    desk.present.changed.connect(editor.hush)
    actions = ActionSet(ACTIONS, desk, messages, fills(desk), window)
    parts = _parts(window, core, messages, desk, actions, status)
    core.appearance.put_on()
    return window, parts


def _core(app: QApplication, places: Places) -> Core:
    settings = Settings(places.settings_file)
    document, engine = Document(), LayoutEngine()
    session = Session(document, engine)
    appearance = Appearance(app, settings, places.state / "style")
    return Core(
        document,
        engine,
        session,
        settings,
        appearance,
        DisplaySize(session, settings, appearance),
        Background(),
        places,
    )


def _files(core: Core, messages: Messages, ask_where: AskWhere) -> FileController:
    current = CurrentFile(core.document)
    reader = Reader(core.background, messages)
    saver = Saver(
        core.document,
        current,
        core.background,
        messages,
        lambda: ask_where.to_save(current.path, current.name),
        core.places.versions,
    )
    return FileController(
        core.document, core.engine, core.settings, messages, ask_where, current, reader, saver
    )


def _lead_to(session: Session, editor: Editor, record_id: str) -> None:
    """Shows a record's map and the record on it."""
    go_to(session, record_id)
    editor.canvas.view.show_record(record_id)
    editor.focus_map()


def _editor(
    core: Core,
    verbs: ProjectVerbs,
    pictures: PictureAttacher,
    messages: Messages,
    say: Callable[[str], None],
) -> Editor:
    theme, icons = core.appearance.theme, core.appearance.icons
    left = LeftColumn(core.session, verbs, icons, core.settings)
    canvas = CanvasWidget(core.session, theme)
    canvas.minimap.set_on(core.settings.shows_minimap)
    for dropped in (left.tree.picture_dropped, canvas.strip.photo_dropped):
        dropped.connect(lambda persona, file: pictures.attach(persona, "photo_id", file))
    canvas.failed.connect(messages.tell_error)
    tray = ParkingTray(core.session, icons, core.settings)
    tray.sent.connect(lambda name: say(tr("Sent to “{place}”").format(place=name)))
    side = SideColumn(icons, core.settings)
    panel = side.add_page(
        "properties", tr("Properties"), "properties", lambda: _panel(core, pictures, say)
    )
    return Editor(left, canvas, tray, side, panel, verbs, messages, icons, core.settings)


def _add_history(
    core: Core, files: FileController, editor: Editor, say: Callable[[str], None]
) -> None:
    def page() -> HistoryPage:
        from journeydesigner.app.history.page import HistoryPage

        made = HistoryPage(core.document, core.appearance.icons, editor.commit_pending)
        files.current.changed.connect(made.saved)
        return made

    editor.side.add_page("history", tr("History"), "recent", page)
    Follower(core.session, editor.canvas.view, editor.tray, say)


def _panel(core: Core, pictures: PictureAttacher, say: Callable[[str], None]) -> PropertiesPanel:
    from journeydesigner.panel.properties_panel import PropertiesPanel

    panel = PropertiesPanel(core.session, core.appearance.theme)
    panel.picture_requested.connect(pictures.choose)
    panel.picture_removed.connect(pictures.detach)
    panel.picture_dropped.connect(pictures.attach)
    panel.message.connect(say)
    return panel


def _parts(
    window: AppWindow,
    core: Core,
    messages: Messages,
    desk: Desk,
    actions: ActionSet,
    status: StatusBar,
) -> Parts:
    icons, files = core.appearance.icons, desk.files
    menu = _main_menu(window, actions)
    top = TopBar(core.session, files.current, actions, menu, icons)
    join_workshop(desk, actions, top, status)
    notices = NoticeBar(icons)
    join_presentation(desk, actions, notices, status)
    start = StartPage(files.recent, icons, core.engine)
    window.put_bars([top, notices], status)
    window.add_page(desk.editor)
    window.add_page(start)
    status.let_zoom_run(actions["view.actual_size"])
    cover = Cover(window.pages, icons)
    autosave = Autosave(core.document, files.current, core.background, core.places.recovery)
    autosave.failed.connect(status.say)
    autosave.watch(desk.capture)
    recovery = Recovery(core.places.recovery, files, autosave, core.background, messages, notices)
    fonts = MissingFonts(core.document, core.background, notices)
    menus = LeftMenus(desk, actions)
    palette = PaletteOpener(window, desk, actions)
    desk.dialogs.open_palette = palette.open
    tray = desk.editor.tray
    picker = PlacePicker(window, core.session, tray, icons, messages)
    tray.menu_wanted.connect(lambda place: open_tray_menu(tray, actions, place))

    def close() -> None:
        core.background.close()
        autosave.close()
        core.settings.sync()

    shell = Shell(window, desk, actions, start, top, status, cover, close)
    return Parts(
        core, messages, files, autosave, recovery, desk.editor, start, desk, actions, top, status,
        notices, fonts, cover, menu, menus, palette, picker, shell,
    )  # fmt: skip


def _main_menu(window: AppWindow, actions: ActionSet) -> QMenu:
    """All menus behind one button; on macOS they stand in the menu bar too."""
    menu = QMenu(window)
    for entry in MENUS:
        submenu = actions.menu(entry, menu)
        menu.addMenu(submenu)
        if sys.platform == "darwin":
            window.menuBar().addMenu(submenu)
    return menu
