"""The program as a process of its own, seen and used from outside."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from journeydesigner.app.places import Places
from journeydesigner.app.settings import Settings
from journeydesigner.io.project_reader import load_bytes
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import Snapshot
from tests.xvfb.desktop import Desktop, Point, until

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Thing:
    """Something in a window: a button, a field, an entry of a menu. Boxes in device px."""

    role: str
    names: list[str]
    value: str
    object: str
    kind: str
    box: list[float]
    seen: list[float]
    enabled: bool
    focused: bool
    checked: bool

    @property
    def middle(self) -> Point:
        """The middle of what can be seen of it."""
        x, y, width, height = self.seen
        assert width > 0, f"{self.names} cannot be seen"
        assert height > 0, f"{self.names} cannot be seen"
        return Point(x + width / 2, y + height / 2)

    @property
    def can_be_seen(self) -> bool:
        return self.seen[2:] == self.box[2:]


class Home:
    """A user's home folder, so that two starts of the program can share it."""

    def __init__(self, folder: Path, theme: str = "light") -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.environment = {
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "XDG_RUNTIME_DIR": str(folder),
        }
        self.log = folder / "state" / "journeydesigner" / "log" / "journeydesigner.log"
        self._set_theme(theme)

    def _set_theme(self, theme: str) -> None:
        settings = Settings(self.places.settings_file)
        settings.theme = theme
        settings.sync()

    @property
    def places(self) -> Places:
        state, data = self.folder / "state", self.folder / "data"
        name = "journeydesigner"
        return Places(self.folder / "config" / name, state / name, data / name)


class Program:
    """One run of the program. Everything but `kill` happens by mouse and keys of the desktop."""

    def __init__(
        self,
        desktop: Desktop,
        home: Home,
        file: Path | None = None,
        environment: dict[str, str] | None = None,
    ) -> None:
        self.desktop = desktop
        self.home = home
        self._errors = (home.folder / "stderr.txt").open("ab")
        self._process = self._start(file, environment or {})

    def _start(self, file: Path | None, more: dict[str, str]) -> subprocess.Popen[bytes]:
        environment = {
            **self.desktop.environment,
            **self.home.environment,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
            **more,
        }
        return subprocess.Popen(
            [sys.executable, "-m", "tests.xvfb.launcher", *([str(file)] if file else [])],
            env=environment,
            cwd=self.home.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            start_new_session=True,
        )

    # -- asking ----------------------------------------------------------------------------

    def ask(self, question: str, *arguments: Any) -> Any:
        """The answer of the running program; it comes between two events of its loop."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([question, *arguments]).encode() + b"\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, f"the program has ended; it said:\n{self.said()}"
        reply = json.loads(line)
        assert "error" not in reply, reply["error"]
        return reply["answer"]

    def fact(self, name: str) -> Any:
        return self.ask("facts")[name]

    def until(self, condition: Callable[[], object], what: str) -> None:
        try:
            until(condition, what)
        except AssertionError as error:
            error.add_note(f"the program's state then: {self.ask('facts')}")
            raise

    def until_fact(self, name: str, value: object = True) -> None:
        self.until(lambda: self.fact(name) == value, f"{name} is {value!r}")

    @property
    def text(self) -> str:
        """The document as a project file: equal texts are equal documents."""
        return str(self.ask("document"))

    @property
    def snapshot(self) -> Snapshot:
        return load_bytes(self.text.encode()).snapshot

    @property
    def layout(self) -> MapLayout:
        """The shown map laid out anew, with the places of everything in map points."""
        return LayoutEngine().lay_out(self.snapshot, self.fact("map"))

    # -- where things are ------------------------------------------------------------------

    def things(self, role: str = "", name: str = "", object: str = "") -> list[Thing]:
        """What is visible now, of a role, called `name` or with that object name."""
        found = [Thing(**entry) for entry in self.ask("things")]
        return [
            thing
            for thing in found
            if role in ("", thing.role)
            and (not name or name in thing.names)
            and object in ("", thing.object)
        ]

    def find(self, role: str = "", name: str = "", object: str = "") -> Thing:
        """The one thing of that kind; waits until it is there and stands still."""
        found: list[Thing] = []

        def look() -> bool:
            before = found[:]
            found[:] = self.things(role, name, object)
            return len(found) == 1 and found == before

        self.until(look, f"there is one {role} {name!r} {object}".strip())
        return found[0]

    def box(self, record_id: str) -> tuple[float, float, float, float]:
        """x, y, width, height of a record on the map, in device px on the screen."""
        self.until(lambda: self.ask("box", record_id)[2] > 0, f"{record_id} is on the map")
        x, y, width, height = self.ask("box", record_id)
        return x, y, width, height

    def at(self, record_id: str, across: float = 0.5, down: float = 0.5) -> Point:
        """A place in a record's box, as shares of its width and height; it must be in sight."""
        x, y, width, height = self.box(record_id)
        return self._in_sight(Point(x + width * across, y + height * down))

    def _in_sight(self, point: Point) -> Point:
        x, y, width, height = self.ask("view")
        assert x <= point.x < x + width, f"{point} is beside the view"
        assert y <= point.y < y + height, f"{point} is above or below the view"
        return point

    def spot(self, x: float, y: float) -> Point:
        """A place of the map (points) on the screen."""
        found = self.ask("spot", x, y)
        return Point(found[0], found[1])

    def cell(self, lane_id: str, stage_id: str, across: float = 0.5, down: float = 0.5) -> Point:
        """A place in a cell of the shown map, as shares of its width and height."""
        layout = self.layout
        row, span = layout.row(lane_id), layout.span(stage_id)
        assert row is not None
        assert span is not None
        spot = self.spot(span.x + span.width * across, row.y + row.height * down)
        return self._in_sight(spot)

    # -- usual deeds -----------------------------------------------------------------------

    def click(self, role: str = "", name: str = "", object: str = "") -> None:
        self.desktop.click(self.find(role, name, object).middle)

    def until_shown(self) -> None:
        """Until the window, or a message over it, is on the screen and has the keyboard."""
        self.until_fact("has_keyboard")

    def until_ready(self) -> None:
        """Until a project is on the screen and the window has the keyboard."""
        self.until(self._is_ready, "a project is open and the window is active")

    def _is_ready(self) -> bool:
        facts = self.ask("facts")
        wanted = ("shows_map", "is_open", "is_active")
        return all(facts[name] for name in wanted) and not facts["is_busy"]

    # -- end -------------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def until_ended(self) -> int:
        """Waits for the program's own end; returns its exit code."""
        until(lambda: not self.is_running, "the program has ended")
        return int(self._process.returncode)

    def kill(self) -> None:
        """Ends the process at once, as a power failure does."""
        if self.is_running:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        self._errors.close()

    def said(self) -> str:
        """Everything that the program wrote to standard error and to its log."""
        log = self.home.log.read_text("utf-8") if self.home.log.exists() else ""
        return (self.home.folder / "stderr.txt").read_text("utf-8", "replace") + log
