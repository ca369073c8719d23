"""What the program remembers about this user, in one INI file. Never part of a document."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from journeydesigner.app.paper import paper

THEMES = ("system", "light", "dark", "contrast-light", "contrast-dark")
MAX_RECENT = 10


class Settings:
    """Typed access to the settings file; a value that cannot be read counts as not set."""

    def __init__(self, file: Path) -> None:
        with contextlib.suppress(OSError):  # then nothing is remembered, and all else works
            file.parent.mkdir(parents=True, exist_ok=True)
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def sync(self) -> None:
        """Writes to disk now."""
        self._store.sync()

    # -- plain values ----------------------------------------------------------------------

    def text(self, key: str, default: str = "") -> str:
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def flag(self, key: str, default: bool) -> bool:
        return self.text(key, str(default).lower()) == "true"

    def whole(self, key: str, default: int) -> int:
        try:
            return int(self.text(key, str(default)))
        except ValueError:
            return default

    def set_text(self, key: str, value: str) -> None:
        self._store.setValue(key, value)

    def set_flag(self, key: str, value: bool) -> None:
        self.set_text(key, str(value).lower())

    def data(self, key: str) -> dict[str, Any]:
        """A JSON object, {} where there is none."""
        try:
            value = json.loads(self.text(key, "{}"))
        except ValueError:
            return {}
        return value if isinstance(value, dict) else {}

    def set_data(self, key: str, value: dict[str, Any]) -> None:
        self.set_text(key, json.dumps(value))

    def bytes(self, key: str) -> QByteArray:
        """The state of a Qt widget, empty where there is none."""
        return QByteArray.fromBase64(self.text(key).encode("ascii", "ignore"))

    def set_bytes(self, key: str, value: QByteArray) -> None:
        self.set_text(key, bytes(value.toBase64().data()).decode("ascii"))

    # -- what has a name -------------------------------------------------------------------

    @property
    def theme(self) -> str:
        """One of `THEMES`."""
        chosen = self.text("appearance/theme", "system")
        return chosen if chosen in THEMES else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self.set_text("appearance/theme", value)

    @property
    def reduces_motion(self) -> bool:
        """Whether nothing shall glide, whatever the system says."""
        return self.flag("appearance/reduce_motion", False)

    @reduces_motion.setter
    def reduces_motion(self, value: bool) -> None:
        self.set_flag("appearance/reduce_motion", value)

    @property
    def shows_minimap(self) -> bool:
        return self.flag("window/minimap", True)

    @shows_minimap.setter
    def shows_minimap(self, value: bool) -> None:
        self.set_flag("window/minimap", value)

    @property
    def author(self) -> str:
        """Who is named as author of new projects and maps."""
        return self.text("author/name")

    @author.setter
    def author(self, value: str) -> None:
        self.set_text("author/name", value)

    @property
    def paper(self) -> str:
        """The name of the paper that is printed on, one of `paper.PAPERS`."""
        return paper(self.text("export/paper")).name

    @paper.setter
    def paper(self, value: str) -> None:
        self.set_text("export/paper", value)

    @property
    def last_folder(self) -> Path:
        """Where a file was opened or saved last; the home folder at first."""
        folder = Path(self.text("files/folder") or Path.home())
        return folder if folder.is_dir() else Path.home()

    @last_folder.setter
    def last_folder(self, value: Path) -> None:
        self.set_text("files/folder", str(value))

    @property
    def recent_files(self) -> list[Path]:
        """The newest first, at most `MAX_RECENT`, also those that are gone."""
        names = self.data("files/recent").get("files", [])
        found = [Path(name) for name in names if isinstance(name, str) and name]
        return list(dict.fromkeys(found))[:MAX_RECENT]

    @recent_files.setter
    def recent_files(self, value: list[Path]) -> None:
        names = [str(file) for file in value[:MAX_RECENT]]
        self.set_data("files/recent", {"files": names})
