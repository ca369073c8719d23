"""Programs and data that some tests need beyond Python packages (Debian names)."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from devtools import debian


@dataclass(frozen=True)
class Extra:
    """A Debian package, what shows that it is there, and what cannot be tested without it."""

    package: str
    evidence: str
    tests: str

    def present(self) -> bool:
        """Say whether the program or file is on this machine."""
        if self.evidence.startswith("/"):
            return Path(self.evidence).is_file()
        return shutil.which(self.evidence) is not None


REAL_MOUSE = "tests with a real mouse under Xvfb"

EXTRAS = (
    Extra("xvfb", "Xvfb", REAL_MOUSE),
    Extra("xdotool", "xdotool", REAL_MOUSE),
    Extra("openbox", "openbox", REAL_MOUSE),
    Extra(
        "unicode-data",
        "/usr/share/unicode/BidiCharacterTest.txt",
        "Unicode's own test of right-to-left text",
    ),
    Extra("poppler-utils", "pdftotext", "PDF read back by a second reader"),
)


def provide() -> list[Extra]:
    """Install what is missing where that may be done; return what is still missing."""
    absent = _absent(EXTRAS)
    if absent and sys.platform.startswith("linux") and debian.available():
        debian.install([extra.package for extra in absent])
    return _absent(absent)


def _absent(extras: Sequence[Extra]) -> list[Extra]:
    return [extra for extra in extras if not extra.present()]
