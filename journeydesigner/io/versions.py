"""Earlier versions of project files, kept in the application's data folder."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import os
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from journeydesigner.i18n import tr
from journeydesigner.io.atomic import FileState, write_atomic
from journeydesigner.io.files import FileProblem, check_size, file_problem
from journeydesigner.io.project_reader import MAX_BYTES, Loaded, load_bytes

KEPT = 40
"""How many versions of one file are kept at most."""
_TIME = "%Y%m%dT%H%M%S.%fZ"
_SUFFIX = ".journey.gz"


@dataclass(frozen=True, slots=True)
class Version:
    """What a project file held at a time. `digest` begins the SHA-256 of its bytes."""

    file: Path
    saved_at: datetime
    digest: str

    def read(self) -> bytes:
        """The project file's bytes. Raises `JourneyError`."""
        try:
            with gzip.open(self.file) as stream:
                data = stream.read(MAX_BYTES + 1)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise FileProblem(tr("This version is damaged."), str(self.file)) from error
        except OSError as error:
            raise file_problem(error, self.file) from error
        check_size(data, MAX_BYTES, str(self.file))
        return data

    def load(self) -> Loaded:
        """The project. Raises `JourneyError`."""
        return load_bytes(self.read(), str(self.file))


def keep_version(folder: Path, path: Path, data: bytes, kept: int = KEPT) -> None:
    """Keep what was just written to `path`; the oldest of more than `kept` are removed.

    Nothing is added where the newest version holds the same. Raises `JourneyError`.
    """
    place = _place(folder, path)
    known = versions(folder, path)
    digest = FileState.of(data).digest[:16]
    if known and known[0].digest == digest:
        return
    now = datetime.now(UTC).strftime(_TIME)
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_problem(error, place) from error
    write_atomic(place / f"{now}-{digest}{_SUFFIX}", gzip.compress(data, 6, mtime=0))
    for old in known[max(0, kept - 1) :]:
        with contextlib.suppress(OSError):
            old.file.unlink()


def versions(folder: Path, path: Path) -> list[Version]:
    """The versions kept of a project file, the newest first."""
    try:
        files = list(_place(folder, path).iterdir())
    except OSError:
        return []
    found = [version for file in files if (version := _version(file)) is not None]
    return sorted(found, key=lambda version: version.saved_at, reverse=True)


def _place(folder: Path, path: Path) -> Path:
    """The folder of one project file's versions: by its full path, so that names may repeat."""
    full = os.path.normcase(os.path.realpath(path))
    digest = hashlib.sha256(full.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return folder / f"{path.stem[:40]}-{digest}"


def _version(file: Path) -> Version | None:
    if not file.name.endswith(_SUFFIX):
        return None
    time, _, digest = file.name.removesuffix(_SUFFIX).partition("-")
    try:
        saved_at = datetime.strptime(time, _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Version(file, saved_at, digest)
