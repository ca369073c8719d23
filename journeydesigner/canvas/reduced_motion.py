"""Whether the system asks programs not to move things. Qt does not tell: each desktop is asked.

GNOME and other GTK desktops: `gtk-enable-animations` of settings.ini; KDE: the factor of the
duration of animations in kdeglobals; Windows: SPI_GETCLIENTAREAANIMATION; macOS: `reduceMotion`
of com.apple.universalaccess. The environment variable JOURNEYDESIGNER_REDUCED_MOTION (1 or 0)
has the last word.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

VARIABLE = "JOURNEYDESIGNER_REDUCED_MOTION"
_GET_CLIENT_AREA_ANIMATION = 0x1042


@cache
def system_reduces_motion() -> bool:
    """Asked once per run; what cannot be read counts as no wish."""
    said = os.environ.get(VARIABLE, "")
    if said in ("0", "1"):
        return said == "1"
    if sys.platform == "win32":
        return _windows_reduces()
    if sys.platform == "darwin":
        return mac_reduces(Path.home())
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return freedesktop_reduces(folder)


def freedesktop_reduces(folder: Path) -> bool:
    """What the files in a user's configuration folder say."""
    for name in ("gtk-4.0", "gtk-3.0"):
        said = _value(folder / name / "settings.ini", "Settings", "gtk-enable-animations")
        if said:
            return said.lower() in ("0", "false")
    try:
        return float(_value(folder / "kdeglobals", "KDE", "AnimationDurationFactor")) == 0
    except ValueError:
        return False


def _value(file: Path, section: str, key: str) -> str:
    """A value of an INI file, "" where it cannot be read."""
    import configparser

    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(file.read_text("utf-8"))
        return parser.get(section, key)
    except (OSError, ValueError, configparser.Error):
        return ""


def mac_reduces(home: Path) -> bool:
    """What the settings in a user's home say."""
    import plistlib

    file = home / "Library" / "Preferences" / "com.apple.universalaccess.plist"
    try:
        said = plistlib.loads(file.read_bytes())
    except (OSError, ValueError, plistlib.InvalidFileException):
        return False
    return isinstance(said, dict) and bool(said.get("reduceMotion"))


def _windows_reduces() -> bool:
    import ctypes

    animates = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009 - there on Windows only
    asked = user32.SystemParametersInfoW(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animates), 0)
    return bool(asked) and not animates.value
