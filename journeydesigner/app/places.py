"""Where the program keeps what is not the user's document: settings, state, data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP = "journeydesigner"


@dataclass(frozen=True, slots=True)
class Places:
    """`config` holds the settings, `state` the log and recovery copies, `data` earlier versions."""

    config: Path
    state: Path
    data: Path

    @classmethod
    def of_user(cls) -> Places:
        """The folders that the system foresees for this user."""
        return cls(
            config=platformdirs.user_config_path(APP, appauthor=False),
            state=platformdirs.user_state_path(APP, appauthor=False),
            data=platformdirs.user_data_path(APP, appauthor=False),
        )

    @classmethod
    def under(cls, folder: Path) -> Places:
        """All three below one folder."""
        return cls(folder / "config", folder / "state", folder / "data")

    @property
    def settings_file(self) -> Path:
        return self.config / "settings.ini"

    @property
    def log_file(self) -> Path:
        return self.state / "log" / "journeydesigner.log"

    @property
    def recovery(self) -> Path:
        return self.state / "recovery"

    @property
    def versions(self) -> Path:
        return self.data / "versions"
