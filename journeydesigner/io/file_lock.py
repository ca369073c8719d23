"""A lock that ends with its process, however that ends: says whether somebody is at work."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(stream: IO[bytes]) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """Holds the lock from `acquire` to `release`; the file itself says nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stream: IO[bytes] | None = None

    def acquire(self) -> bool:
        """Whether the lock is ours now. Raises OSError where the file cannot be made."""
        stream = self._path.open("ab")
        try:
            _take(stream)
        except OSError:
            stream.close()
            return False
        self._stream = stream
        return True

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None
            with contextlib.suppress(OSError):
                self._path.unlink()
