"""Recovery: whole snapshots kept aside while somebody works, offered after a crash.

A session writes one file into the recovery folder, whole or not at all: a header line, then the
project file. What was kept is offered when its session is gone and the source file holds something
else, told by hash and never by date.
"""

from __future__ import annotations

import contextlib
import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from journeydesigner.io.atomic import FileState, write_atomic
from journeydesigner.io.file_lock import FileLock
from journeydesigner.io.files import MEGABYTE, file_problem, read_limited
from journeydesigner.io.project_reader import MAX_BYTES, Loaded, load_bytes
from journeydesigner.io.project_writer import serialised
from journeydesigner.model import JourneyError, Snapshot

_FORMAT = "journeydesigner-recovery"
_SUFFIX = ".recovery"
_LOCK_SUFFIX = ".lock"


@dataclass(frozen=True, slots=True)
class Offer:
    """Work that was not saved. `source` is the project file it belongs to, None for a new one.

    `source_changed`: the source no longer holds what the work began from.
    """

    file: Path
    source: Path | None
    kept_at: datetime
    source_changed: bool

    def load(self) -> Loaded:
        """The project as it was kept. Raises `JourneyError`."""
        return load_bytes(_read(self.file)[1], str(self.file))

    def remove(self) -> None:
        """Forget it."""
        _remove(self.file)


class RecoverySession:
    """One running document's place in the recovery folder."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder. Raises `JourneyError` where it cannot be used."""
        self._file = folder / f"{secrets.token_hex(8)}{_SUFFIX}"
        self._lock = FileLock(self._file.with_suffix(_LOCK_SUFFIX))
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except OSError as error:
            raise file_problem(error, folder) from error

    def keep(self, snapshot: Snapshot, source: Path | None, state: FileState | None) -> None:
        """Keep the snapshot in place of the one before. Raises `JourneyError`.

        `source` is its project file and `state` what that held when it was read or written last.
        """
        header = {
            "format": _FORMAT,
            "source": str(source.absolute()) if source else "",
            "source_digest": state.digest if state else "",
            "kept_at": datetime.now(UTC).isoformat(),
        }
        write_atomic(self._file, json.dumps(header).encode() + b"\n" + serialised(snapshot))

    def discard(self) -> None:
        """Nothing is left to recover: the work was saved or given up."""
        with contextlib.suppress(OSError):
            self._file.unlink()

    def close(self) -> None:
        """The document was closed in good order."""
        self.discard()
        self._lock.release()


def offers(folder: Path) -> list[Offer]:
    """What can be recovered, the newest first. Removes what is safely in its project file."""
    found = [offer for file in _files(folder) if (offer := _offer(file)) is not None]
    return sorted(found, key=lambda offer: offer.kept_at, reverse=True)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix == _SUFFIX)
    except OSError:
        return []


def _offer(file: Path) -> Offer | None:
    if not _is_left_behind(file):
        return None
    try:
        header, data = _read(file)
        source = Path(header["source"]) if header["source"] else None
        kept_at = datetime.fromisoformat(header["kept_at"])
        now = FileState.on_disk(source) if source else None
    except (JourneyError, KeyError, ValueError, TypeError):
        return None
    if now == FileState.of(data):
        _remove(file)
        return None
    changed = (now.digest if now else "") != header.get("source_digest")
    return Offer(file, source, kept_at, changed)


def _is_left_behind(file: Path) -> bool:
    """Whether the session that wrote it is gone."""
    lock = FileLock(file.with_suffix(_LOCK_SUFFIX))
    try:
        gone = lock.acquire()
    except OSError:
        return False
    lock.release()
    return gone


def _read(file: Path) -> tuple[dict[str, str], bytes]:
    """Header and project file. Raises `JourneyError` or ValueError."""
    first, _, data = read_limited(file, MAX_BYTES + MEGABYTE).partition(b"\n")
    header = json.loads(first)
    if not isinstance(header, dict) or header.get("format") != _FORMAT:
        raise ValueError(file)
    return header, data


def _remove(file: Path) -> None:
    for path in (file, file.with_suffix(_LOCK_SUFFIX)):
        with contextlib.suppress(OSError):
            path.unlink()
