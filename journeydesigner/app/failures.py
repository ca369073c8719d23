"""The last net: what nobody caught is logged and told in words, never as a traceback."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError

_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def unexpected(error: BaseException, log_file: Path | None = None) -> JourneyError:
    """An error of the program itself, for the user."""
    if isinstance(error, JourneyError):
        return error
    if isinstance(error, MemoryError):
        return JourneyError(
            tr("There is not enough memory for this."), hint=tr("Close other programs and repeat.")
        )
    place = tr("in {place}").format(place=_place(error))
    hint = tr("Nothing was lost: save under another name, then start the program anew.")
    if log_file is not None:
        hint += " " + tr("Details are in the log file {file}.").format(file=log_file)
    return JourneyError(tr("Something in the program went wrong."), place, hint)


def _place(error: BaseException) -> str:
    """The module and function of ours where it happened, and the kind of error."""
    found = tr("the program")
    trace = error.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.startswith("journeydesigner"):
            found = f"{module}.{trace.tb_frame.f_code.co_name}"
        trace = trace.tb_next
    return f"{found} ({type(error).__name__})"


class Failures(QObject):
    """Catches what reaches the top of any thread, and Qt's own messages.

    `tell` shows an error; it is called in the window's thread, one error at a time. It may be
    replaced once there is a window.
    """

    _caught = Signal(object)

    def __init__(self, tell: Callable[[JourneyError], None], log_file: Path) -> None:
        super().__init__()
        self.tell = tell
        self._log_file = log_file
        self._telling = False
        self._caught.connect(self._show)
        self._former = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        sys.excepthook = self.on_exception
        threading.excepthook = lambda args: self.on_exception(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        qInstallMessageHandler(self.on_qt_message)

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._former
        qInstallMessageHandler(None)

    def on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            return
        _log.error("not caught", exc_info=(kind, error, trace))
        self._caught.emit(unexpected(error, self._log_file))

    def on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        level = _LEVELS.get(kind, logging.WARNING)
        _log.log(level, "Qt: %s", text)
        if level >= logging.ERROR:
            what = tr("The window system reports an error: {text}").format(text=text)
            hint = tr("Save your work, then start the program anew.")
            self._caught.emit(JourneyError(what, context.category or "", hint))

    def _show(self, error: JourneyError) -> None:
        if self._telling:
            return
        self._telling = True
        try:
            self.tell(error)
        finally:
            self._telling = False
