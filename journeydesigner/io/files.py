"""Reading files with a limit, and the operating system's refusals in words."""

from __future__ import annotations

import errno
from pathlib import Path

from journeydesigner.i18n import mark, tr
from journeydesigner.model import JourneyError

MEGABYTE = 1_000_000

_WORDS = {
    errno.ENOENT: (mark("There is no such file or folder."), mark("Check the name.")),
    errno.EISDIR: (mark("This is a folder, not a file."), mark("Name a file.")),
    errno.ENOTDIR: (mark("A part of this path is a file, not a folder."), mark("Check the path.")),
    errno.EACCES: (mark("Permission denied."), mark("Choose a place that you may use.")),
    errno.EPERM: (mark("Permission denied."), mark("Choose a place that you may use.")),
    errno.EROFS: (mark("The place is read-only."), mark("Choose another place.")),
    errno.ENOSPC: (mark("The disk is full."), mark("Make room or choose another place.")),
    errno.EDQUOT: (mark("The disk quota is used up."), mark("Make room or choose another place.")),
    errno.ENAMETOOLONG: (mark("The name is too long."), mark("Choose a shorter one.")),
    errno.EBUSY: (mark("Another program is using the file."), mark("Close it there first.")),
}


class FileProblem(JourneyError):
    """A file could not be read or written."""


def file_problem(error: OSError, path: Path | str) -> FileProblem:
    """The system's error about `path` as one for the user."""
    what, hint = _WORDS.get(error.errno or 0, ("", ""))
    return FileProblem(tr(what) or error.strerror or str(error), str(path), tr(hint))


def read_limited(path: Path, limit: int) -> bytes:
    """The bytes of a file of at most `limit` bytes. Raises `FileProblem`."""
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        raise file_problem(error, path) from error
    except ValueError as error:  # a NUL in the name
        raise FileProblem(tr("This is not a file name."), str(path)) from error
    check_size(data, limit, str(path))
    return data


def check_size(data: bytes, limit: int, where: str) -> None:
    """Raise `FileProblem` where the data is longer than `limit` bytes."""
    if len(data) > limit:
        what = tr("The file is larger than {limit} MB.").format(limit=limit // MEGABYTE)
        raise FileProblem(what, where, tr("Nothing was read. Split it into smaller files."))
