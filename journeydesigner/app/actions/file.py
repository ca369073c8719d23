"""Actions on files."""

from __future__ import annotations

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action
from journeydesigner.i18n import mark


def _free(desk: Desk) -> bool:
    return not desk.files.is_busy


def _open(desk: Desk) -> bool:
    return desk.editing


def _can_save(desk: Desk) -> bool:
    return desk.editing and (desk.files.is_modified or desk.files.path is None)


def _has_maps(desk: Desk) -> bool:
    return desk.editing and bool(desk.session.snapshot.maps)


def _has_versions(desk: Desk) -> bool:
    return desk.editing and desk.files.path is not None


FILE_ACTIONS = (
    Action("file.new", mark("New…"), lambda d: d.files.new(), "new", ("Ctrl+N",), _free),
    Action("file.open", mark("Open…"), lambda d: d.files.open(), "open", ("Ctrl+O",), _free),
    Action("file.save", mark("Save"), lambda d: d.files.save(), "save", ("Ctrl+S",), _can_save),
    Action(
        "file.save_as",
        mark("Save as…"),
        lambda d: d.files.save_as(),
        "save-as",
        ("Ctrl+Shift+S",),
        _open,
    ),
    Action(
        "file.versions",
        mark("Earlier versions…"),
        lambda d: d.dialogs.versions(),
        "recent",
        (),
        _has_versions,
    ),
    Action(
        "file.import",
        mark("Import Mermaid file…"),
        lambda d: d.files.import_from_file(),
        "import",
        ("Ctrl+I",),
        _free,
    ),
    Action(
        "file.paste_mermaid",
        mark("Import Mermaid text…"),
        lambda d: d.dialogs.paste_mermaid(),
        "paste",
        (),
        _free,
    ),
    Action(
        "file.export",
        mark("Export…"),
        lambda d: d.dialogs.export(),
        "export",
        ("Ctrl+E",),
        _has_maps,
        tip=mark("Hand out the map as PDF, Excel table or picture"),
    ),
    Action(
        "file.print",
        mark("Print…"),
        lambda d: d.dialogs.print(),
        "print",
        ("Ctrl+P",),
        _has_maps,
    ),
    Action(
        "file.preferences",
        mark("Preferences…"),
        lambda d: d.dialogs.preferences(),
        "settings",
        ("Ctrl+,",),
    ),
    Action("file.quit", mark("Quit"), lambda d: d.editor.window().close(), "", ("Ctrl+Q",)),
)
