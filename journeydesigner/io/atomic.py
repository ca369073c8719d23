"""Whole files or none: an existing file is replaced only by a complete new one."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from journeydesigner.i18n import tr
from journeydesigner.io.files import FileProblem, file_problem


@dataclass(frozen=True, slots=True)
class FileState:
    """What a file held when we last read or wrote it: SHA-256 of its bytes in hex."""

    digest: str

    @classmethod
    def of(cls, data: bytes) -> FileState:
        return cls(hashlib.sha256(data).hexdigest())

    @classmethod
    def on_disk(cls, path: Path) -> FileState | None:
        """The state of the file now, None where there is none. Raises `FileProblem`."""
        try:
            with path.open("rb") as stream:
                return cls(hashlib.file_digest(stream, "sha256").hexdigest())
        except FileNotFoundError:
            return None
        except OSError as error:
            raise file_problem(error, path) from error


def make_folder(path: Path) -> None:
    """See to it that there is such a folder. Raises `FileProblem`."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_problem(error, path) from error
    except ValueError as error:  # a NUL in the name
        raise FileProblem(tr("This is not a file name."), str(path)) from error


def write_atomic(path: Path, data: bytes) -> FileState:
    """Replace the file by these bytes, or leave it untouched and raise `FileProblem`.

    Temporary file in the same folder, flush, fsync, rename over the old one, fsync the folder,
    read back and compare. A symbolic link is followed; the old file's permissions stay, and one
    that may only be read is refused. What is no file but a device or a pipe is written to as it
    is and cannot be read back.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise FileProblem(tr("This is a folder, not a file."), str(path), tr("Name a file."))
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return FileState.of(data)
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        _replace(target, data)
    except OSError as error:
        raise file_problem(error, path) from error
    except ValueError as error:  # a NUL in the name
        raise FileProblem(tr("This is not a file name."), str(path)) from error
    return _verified(path, data)


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.tmp")
    mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


_BINARY = getattr(os, "O_BINARY", 0)  # Windows would translate line ends


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last. Windows has no handle for a folder and needs none."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _verified(path: Path, data: bytes) -> FileState:
    state = FileState.of(data)
    if FileState.on_disk(path) != state:
        raise FileProblem(
            tr("What the disk holds is not what was written."),
            str(path),
            tr("Save to another place."),
        )
    return state
