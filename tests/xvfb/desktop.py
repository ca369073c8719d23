"""A desktop of its own for a test: Xvfb on a free display, a window manager, a mouse and keys.

Nothing here sleeps for a fixed time but the mouse between two steps of a drag: X drag and drop
needs several moves, each seen by the program, before a drop counts.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageGrab

NEEDED = ("Xvfb", "openbox", "xdotool")
SIZE = (1600, 1000)
PATIENCE = 30.0
"""Seconds until a condition that does not come true fails the test."""
_FILL = """<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application type="normal"><decor>no</decor><maximized>yes</maximized></application>
</applications></openbox_config>"""
_STEPS = 12
_STEP_PAUSE = 0.02
"""Seconds between two moves of a drag; X drag and drop ignores what comes faster."""


class Point(NamedTuple):
    """A place on the screen in device px."""

    x: float
    y: float

    def moved(self, dx: float, dy: float) -> Point:
        return Point(self.x + dx, self.y + dy)

    def is_near(self, other: Point) -> bool:
        """Whether both are the same place but for rounding to whole px."""
        return abs(self.x - other.x) <= 2 and abs(self.y - other.y) <= 2


def missing() -> list[str]:
    """Which of the needed programs this machine lacks."""
    return [name for name in NEEDED if shutil.which(name) is None]


def until(condition: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Wait for a condition. Raises AssertionError naming `what` where it does not come true."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain until {what}")
        time.sleep(0.01)


class Desktop:
    """One X display with a window manager; also the hands that move its mouse and keys.

    With `fills_screen` main windows are as large as the screen and have no frame.
    """

    def __init__(
        self, folder: Path, size: tuple[int, int] = SIZE, *, fills_screen: bool = False
    ) -> None:
        self._log = (folder / "desktop.log").open("wb")
        self._children: list[subprocess.Popen[bytes]] = []
        self.display = self._start_server(size)
        self.environment = {**os.environ, "DISPLAY": self.display}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self._start_window_manager(folder, _filling(folder) if fills_screen else [])

    def _start_server(self, size: tuple[int, int]) -> str:
        reading, writing = os.pipe()
        screen = f"{size[0]}x{size[1]}x24"
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen]
        self._start([*command, "-nolisten", "tcp", "-noreset"], dict(os.environ), (writing,))
        os.close(writing)
        with os.fdopen(reading, "rb") as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start; see desktop.log"
        return f":{number.decode()}"

    def _start_window_manager(self, folder: Path, options: list[str]) -> None:
        home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config")}
        self._start(["openbox", "--sm-disable", *options], {**self.environment, **home})
        until(self._is_managed, "the window manager runs")

    def _is_managed(self) -> bool:
        # xdotool asks the window manager for this; without one it fails.
        return self._xdotool("get_desktop", check=False).returncode == 0

    def _start(
        self, command: Sequence[str], environment: dict[str, str], kept: tuple[int, ...] = ()
    ) -> None:
        child = subprocess.Popen(
            command, env=environment, pass_fds=kept, stdout=self._log, stderr=self._log
        )
        self._children.append(child)

    def close(self) -> None:
        """Ends window manager and server."""
        for child in reversed(self._children):
            child.terminate()
            child.wait()
        self._log.close()

    def screenshot(self) -> Image.Image:
        """What is on the screen now."""
        return ImageGrab.grab(xdisplay=self.display)

    # -- mouse -----------------------------------------------------------------------------

    def move(self, to: Point) -> None:
        self._do("mousemove", *_px(to))

    def click(self, at: Point, button: int = 1, *, hold: str = "") -> None:
        """A click; `hold` names a key that is held meanwhile ("ctrl", "shift")."""
        self._do("mousemove", *_px(at), *_held(hold, ["click", str(button)]))

    def double_click(self, at: Point) -> None:
        self._do("mousemove", *_px(at), "click", "--repeat", "2", "--delay", "60", "1")

    def press(self, at: Point, button: int = 1) -> None:
        self._do("mousemove", *_px(at), "mousedown", str(button))

    def carry(self, start: Point, end: Point) -> None:
        """Moves in steps, as a hand does, from where the button was pressed."""
        words: list[str] = []
        for step in range(1, _STEPS + 1):
            share = step / _STEPS
            way = Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
            words += ["mousemove", *_px(way), "sleep", str(_STEP_PAUSE)]
        self._do(*words)

    def release(self, button: int = 1) -> None:
        self._do("mouseup", str(button))

    def hold(self, start: Point, end: Point) -> None:
        """Press and carry; the button stays down."""
        self.press(start)
        self.carry(start, end)

    def let_go(self) -> None:
        """Releases every button and key that a test may have left down."""
        ups = [word for button in "123" for word in ("mouseup", button)]
        self._do(*ups, "keyup", "ctrl", "keyup", "shift", "keyup", "alt")
        self._do("keyup", "space")

    def drag(self, start: Point, end: Point) -> None:
        self.hold(start, end)
        self.release()

    def sweep(self, way: Sequence[Point], *, hold: str = "", steps: int = 8) -> None:
        """A quick drag along a way, within one window; `hold` names a key that is held."""
        words = ["mousemove", *_px(way[0]), "mousedown", "1"]
        for start, end in pairwise(way):
            for step in range(1, steps + 1):
                share = step / steps
                along = Point(
                    start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share
                )
                words += ["mousemove", *_px(along), "sleep", "0.004"]
        words += ["mouseup", "1"]
        self._do(*(["keydown", hold, *words, "keyup", hold] if hold else words))

    def wheel(self, at: Point, clicks: int, *, hold: str = "") -> None:
        """Turns the wheel, up where `clicks` is positive."""
        turn = ["click", "--repeat", str(abs(clicks)), "--delay", "10", "4" if clicks > 0 else "5"]
        self._do("mousemove", *_px(at), *_held(hold, turn))

    # -- keys ------------------------------------------------------------------------------

    def key(self, *names: str) -> None:
        """Presses keys one after the other: "ctrl+z", "Return", "Escape"."""
        self._do("key", "--delay", "20", *names)

    def keys(self, names: Sequence[str], milliseconds: int = 4) -> None:
        """Presses keys in quick succession."""
        self._do("key", "--delay", str(milliseconds), *names)

    def write(self, text: str) -> None:
        """Types faster than anybody."""
        self._do("type", "--delay", "3", "--", text)

    def hold_key(self, name: str) -> None:
        self._do("keydown", name)

    def release_key(self, name: str) -> None:
        self._do("keyup", name)

    def type(self, text: str) -> None:
        self._do("type", "--delay", "15", text)

    # -- xdotool ---------------------------------------------------------------------------

    def _do(self, *words: str) -> None:
        self._xdotool(*words, check=True)

    def _xdotool(self, *words: str, check: bool) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            ["xdotool", *words], env=self.environment, check=check, capture_output=True, timeout=60
        )


def _filling(folder: Path) -> list[str]:
    """The window manager's options for windows that fill the screen."""
    file = folder / "openbox.xml"
    file.write_text(_FILL, "utf-8")
    return ["--config-file", str(file)]


def _px(point: Point) -> tuple[str, str]:
    return str(max(0, round(point.x))), str(max(0, round(point.y)))


def _held(key: str, words: list[str]) -> list[str]:
    return ["keydown", key, *words, "keyup", key] if key else words
