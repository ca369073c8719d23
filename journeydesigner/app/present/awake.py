"""Keeps the screen from going dark while something is shown. What fails is logged, never told."""

from __future__ import annotations

import ctypes
import logging
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QProcess

from journeydesigner.i18n import tr

_log = logging.getLogger(__name__)
_SERVICE = "org.freedesktop.ScreenSaver"
_PATH = "/org/freedesktop/ScreenSaver"
_CONNECTION = "journeydesigner-present"
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2


class Awake:
    """`keep` and `release` may be called in any order and number."""

    def __init__(self) -> None:
        self._release: Callable[[], None] | None = None

    def keep(self) -> None:
        """The screen stays on until `release` or the end of the program."""
        self.release()
        self._release = _attempt(_begin())

    def release(self) -> None:
        """The system may do again what it does."""
        release, self._release = self._release, None
        if release is not None:
            _attempt(release)


def _begin() -> Callable[[], Callable[[], None] | None]:
    return {"win32": _on_windows, "darwin": _on_mac}.get(sys.platform, _on_dbus)


def _attempt(act: Callable[[], Callable[[], None] | None]) -> Callable[[], None] | None:
    try:
        return act()
    except (
        ImportError,
        AttributeError,
        OSError,
        RuntimeError,
    ) as error:  # whatever a system lacks: the presentation goes on
        _log.info("the screen cannot be kept awake: %s", error)
        return None


def _on_dbus() -> Callable[[], None] | None:
    """The inhibition lasts as long as its connection, so that a crash ends it as well."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _CONNECTION)
    if not bus.isConnected():
        _log.info("the screen cannot be kept awake: no session bus")
        return None
    message = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
    message.setArguments([tr("Journey Designer"), tr("A map is being presented")])
    if not bus.send(message):
        _log.info("the screen cannot be kept awake: nothing was sent")
    return lambda: QDBusConnection.disconnectFromBus(_CONNECTION)


def _on_windows() -> Callable[[], None]:
    set_state = ctypes.windll.kernel32.SetThreadExecutionState  # type: ignore[attr-defined,unused-ignore]
    set_state(_CONTINUOUS | _SYSTEM | _DISPLAY)
    return lambda: set_state(_CONTINUOUS)


def _on_mac() -> Callable[[], None]:
    """The system's own tool; it ends with this process."""
    tool = QProcess()
    tool.start("/usr/bin/caffeinate", ["-d", "-i", "-w", str(os.getpid())])
    return tool.kill
