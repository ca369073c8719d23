"""Reading of the files that ship with the program: fonts, icons, templates, samples, licences.

In a wheel they lie inside the package as ``_resources``, in a checkout in ``resources`` beside it.
"""

import atexit
import importlib.resources
from contextlib import ExitStack
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

_SHIPPED = "_resources"
_CHECKOUT = "resources"


@cache
def _root() -> Traversable:
    package = importlib.resources.files("journeydesigner")
    shipped = package.joinpath(_SHIPPED)
    if shipped.is_dir():
        return shipped
    return Path(__file__).resolve().parent.parent / _CHECKOUT


@cache
def _extracted() -> ExitStack:
    """Hold files unpacked from a zipped package until the program ends."""
    stack = ExitStack()
    atexit.register(stack.close)
    return stack


def resource(*parts: str) -> Traversable:
    """Return the file or folder at ``parts``, each one path component below ``resources``.

    Raises FileNotFoundError when there is none.
    """
    found = _root().joinpath(*parts)
    try:
        exists = found.is_file() or found.is_dir()
    except OSError:  # a name that no file can have, such as one that is too long
        exists = False
    if not exists:
        raise FileNotFoundError(f"no resource {'/'.join(parts)}")
    return found


@cache
def resource_path(*parts: str) -> Path:
    """Return a real path of the file or folder at ``parts``, valid until the program ends.

    Raises FileNotFoundError when there is none.
    """
    found = resource(*parts)
    if isinstance(found, Path):
        return found
    return _extracted().enter_context(importlib.resources.as_file(found))


def read_text(*parts: str) -> str:
    """Return the UTF-8 text of a resource; raises FileNotFoundError."""
    return resource(*parts).read_text(encoding="utf-8")


def read_bytes(*parts: str) -> bytes:
    """Return the bytes of a resource; raises FileNotFoundError."""
    return resource(*parts).read_bytes()
