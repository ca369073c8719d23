"""Where things are in a clone."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGING = ROOT / "packaging"
SAMPLE = ROOT / "resources" / "samples" / "online-clothing-store.journey"

PINS = PACKAGING / "requirements.txt"
BUILD_PINS = PACKAGING / "requirements-build.txt"
DEV_PINS = PACKAGING / "requirements-dev.txt"

_SCRIPTS = "Scripts" if os.name == "nt" else "bin"
_SUFFIX = ".exe" if os.name == "nt" else ""


def program(environment: Path, name: str) -> Path:
    """Return the path of a program inside a virtual environment."""
    return environment / _SCRIPTS / f"{name}{_SUFFIX}"
