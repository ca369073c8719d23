"""Virtual environments inside the clone, made once and then only looked at."""

import hashlib
import importlib.util
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from devtools import debian, places
from devtools.console import call, quiet, say, shown
from devtools.failure import SetupError

_PIP = ["-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--progress-bar", "off"]
_QT = ("pyside6", "shiboken6", "pytest-qt")


@dataclass(frozen=True)
class Environment:
    """A folder, the pin files installed into it, and whether Qt is left out."""

    folder: Path
    pins: tuple[Path, ...]
    without_qt: bool = False

    @property
    def python(self) -> Path:
        """The interpreter of this environment."""
        return places.program(self.folder, "python")

    @property
    def stamp(self) -> Path:
        """The file that says which pins were installed."""
        kind = "-".join(pin.stem for pin in self.pins)
        return self.folder / f"installed-{kind}.txt"

    def requirements(self) -> list[str]:
        """Return the pinned requirements, files that a file names included."""
        lines = [line for pin in self.pins for line in _pinned(pin)]
        if self.without_qt:
            lines = [line for line in lines if not line.startswith(_QT)]
        return sorted(set(lines))

    def fingerprint(self) -> str:
        """Return a hash of all that the installation depends on."""
        project = (places.ROOT / "pyproject.toml").read_bytes()
        pins = "\n".join(self.requirements()).encode()
        return hashlib.sha256(project + pins + str(places.ROOT).encode()).hexdigest()

    def prepare(self) -> None:
        """Make the environment and install into it, unless that was done already.

        Raises SetupError when Python's venv or a package cannot be had.
        """
        wanted = self.fingerprint()
        if self._works() and self.stamp.is_file() and self.stamp.read_text() == wanted:
            say(f"   {self.folder.name} is up to date")
            return
        if not self._works():
            self._create()
        self._install()
        self.stamp.write_text(wanted)

    def _works(self) -> bool:
        if not self.python.is_file():
            return False
        check = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
        return quiet([self.python, "-c", check])[0] == 0

    def _create(self) -> None:
        _need_venv()
        say(f"   making {self.folder.name} with Python {sys.version.split()[0]}")
        shutil.rmtree(self.folder, ignore_errors=True)
        if call([sys.executable, "-m", "venv", self.folder]) != 0:
            raise SetupError(f"Python could not make the environment {self.folder}.")

    def _install(self) -> None:
        lines = self.requirements()
        say(f"   installing {len(lines)} packages into {self.folder.name}")
        # The pins name every package; outloud also asks for one that is not wanted.
        self._pip(["--no-deps", *lines])
        self._pip(["--no-deps", "--no-build-isolation", "--editable", places.ROOT])

    def _pip(self, what: Sequence[object]) -> None:
        command = [self.python, *_PIP, *what]
        if call(command) != 0:
            raise SetupError(
                f"pip could not install; its message is above. The command was:\n"
                f"    {shown(command)}"
            )


def _pinned(pin: Path) -> list[str]:
    lines: list[str] = []
    for raw in pin.read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if line.startswith("-r "):
            lines += _pinned(pin.parent / line[3:].strip())
        elif line and not line.startswith("#"):
            lines.append(line)
    return lines


def _need_venv() -> None:
    """Debian splits venv off its Python: install it, or say how."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    say(f"   this Python lacks venv, which is in the package {package}")
    if not debian.install([package]):
        raise SetupError(
            f"Without {package} no environment can be made. Install it, then run "
            "the same command again."
        )


def for_running() -> Environment:
    """Return the environment that the program runs in."""
    return Environment(places.ROOT / ".venv", (places.PINS, places.BUILD_PINS))


def for_testing() -> Environment:
    """Return the same environment with the tools of the checks."""
    return Environment(places.ROOT / ".venv", (places.DEV_PINS,))


def for_testing_without_qt() -> Environment:
    """Return the environment that has everything but Qt."""
    return Environment(places.ROOT / ".venv-noqt", (places.DEV_PINS,), without_qt=True)
