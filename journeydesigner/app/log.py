"""The log file: what the program did and where it failed, never what a document says.

Messages of exceptions may quote a document, so a failure is logged by its kind and its place in
the program alone.
"""

from __future__ import annotations

import copy
import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

MAX_BYTES = 512 * 1024
KEPT_FILES = 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class _Discreet(logging.Formatter):
    """Formats exceptions without their messages."""

    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)
        own.exc_text = None  # another handler may have kept the whole text here
        return super().format(own)

    def formatException(self, ei: ExcInfo) -> str:
        return "\n".join(_story(ei[1])) if ei[1] is not None else ""


def _story(error: BaseException) -> list[str]:
    """The kinds and places of an exception and of those that led to it, the latest first."""
    lines: list[str] = []
    current: BaseException | None = error
    while current is not None:
        lines.append(f"  {type(current).__name__}")
        frames = traceback.extract_tb(current.__traceback__)
        lines += [f"    {_module(f.filename)}:{f.lineno} {f.name}" for f in reversed(frames)]
        current = current.__cause__ or current.__context__
    return lines


def _module(filename: str) -> str:
    """The last parts of a source path: enough to find it, without the user's folders."""
    return "/".join(Path(filename).parts[-3:])


def open_log(file: Path) -> logging.Handler | None:
    """Writes everything from INFO on into `file` as well; None where it cannot be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            file, maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True
        )
    except OSError:
        logging.getLogger().addHandler(logging.NullHandler())  # or failures are printed whole
        return None
    handler.setFormatter(_Discreet(_FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def close_log(handler: logging.Handler | None) -> None:
    """Ends what `open_log` began."""
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()
