"""Composition: makes the parts of the program and joins them by constructor arguments."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTimer, QTranslator, qVersion
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication, QMessageBox

from journeydesigner import __version__
from journeydesigner.app.failures import Failures
from journeydesigner.app.log import close_log, open_log
from journeydesigner.app.main_window import AppWindow
from journeydesigner.app.places import Places
from journeydesigner.app.plain import message_box
from journeydesigner.app.themes import use_bundled_font
from journeydesigner.app.wiring import Parts, wire
from journeydesigner.i18n import set_language, tr
from journeydesigner.model import JourneyError
from journeydesigner.resources import resource_path

_log = logging.getLogger(__name__)


def main(argv: Sequence[str]) -> int:
    """Runs the program with the file named in `argv` (as in `sys.argv`); returns the exit code."""
    app = make_application(argv)
    places = Places.of_user()
    log = open_log(places.log_file)
    _log.info("Journey Designer %s, Qt %s, %s", __version__, qVersion(), sys.version.split()[0])
    failures = Failures(_tell_alone, places.log_file)
    failures.install()
    window, parts = build(places)
    failures.tell = parts.messages.tell_error
    files = [Path(argument) for argument in argv[1:] if not argument.startswith("-")]
    start(window, parts, files[0] if files else None)
    _collect_from_now_on()
    try:
        return app.exec()
    finally:
        failures.remove()
        close_log(log)


def _collect_from_now_on() -> None:
    """What is there now stays: the collector need not walk through it while one works."""
    gc.freeze()
    gc.enable()


def _tell_alone(error: JourneyError) -> None:
    """An error while there is no window yet."""
    box = message_box(None, QPixmap(), error.what, f"{error.where}\n\n{error.hint}")
    box.addButton(tr("OK"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def make_application(argv: Sequence[str]) -> QApplication:
    """The QApplication with our font, style and language."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(list(argv[:1]))
    dress(app)
    return app


def dress(app: QApplication) -> None:
    """Names, font, style and language of a QApplication."""
    app.setApplicationName("journeydesigner")
    app.setApplicationDisplayName("Journey Designer")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("journeydesigner")
    app.setStyle("Fusion")
    use_bundled_font(app)
    _translate(app, QLocale.system())


def _translate(app: QApplication, locale: QLocale) -> None:
    """Our texts and Qt's own in the user's language, or both in English."""
    code = locale.name()
    if not set_language(code, resource_path("i18n")) or code.startswith("en"):
        return
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale, "qtbase", "_", folder):
        app.installTranslator(translator)


def build(places: Places) -> tuple[AppWindow, Parts]:
    """A window with everything in it, not shown yet. A QApplication must be there.

    `places` are the folders for settings, log and copies; tests give temporary ones.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return wire(app, places)


def start(window: AppWindow, parts: Parts, file: Path | None) -> None:
    """Shows the window with the file or the start screen, then looks for unsaved work."""
    if file is not None:
        window.show_page(parts.editor)
        parts.files.open_file(file)
    else:
        parts.files.new()
    window.show()
    QTimer.singleShot(0, window, parts.recovery.look)
