"""The screen stays on while something is presented; what a system lacks is no error."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeydesigner.app.present.awake import Awake

_KEEP = """
from PySide6.QtCore import QCoreApplication, QTimer
from journeydesigner.app.present.awake import Awake
app, awake = QCoreApplication([]), Awake()
awake.keep()
QTimer.singleShot(0, lambda: (awake.release(), print("released"), app.quit()))
app.exec()
"""


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a session bus of its own."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None or not sys.platform.startswith("linux"):
        pytest.skip("no session bus can be started here")
    process = subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    yield process.stdout.readline().strip()
    process.terminate()
    process.wait()
    process.stdout.close()


def test_the_session_is_asked_to_stay_awake_until_it_is_released(bus: str, tmp_path: Path) -> None:
    monitor = shutil.which("dbus-monitor")
    if monitor is None:
        pytest.skip("nothing here shows what goes over the bus")
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus, "QT_QPA_PLATFORM": "offscreen"}
    watching = subprocess.Popen(
        [monitor, "--address", bus], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert watching.stdout is not None
    watching.stdout.readline()  # it has begun
    said = subprocess.run(
        [sys.executable, "-c", _KEEP], env=environment, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["released"]
    asked = "interface=org.freedesktop.ScreenSaver; member=Inhibit"
    seen = ""
    for line in watching.stdout:
        seen += line
        if asked in seen and "member=NameLost" in seen.partition(asked)[2]:
            break  # the connection that asked has gone, and what it asked for with it
    watching.terminate()
    watching.wait()
    watching.stdout.close()
    assert asked in seen


def test_without_a_session_bus_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    awake = Awake()
    awake.release()
    awake.keep()
    awake.keep()
    awake.release()
    awake.release()
    assert awake._release is None
