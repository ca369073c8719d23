"""Names of files for maps, such that every system takes them and none is there twice."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.i18n import tr

_UNSAFE = str.maketrans(dict.fromkeys('<>:"/\\|?*', "-"))
_MOST_BYTES = 120
_DEVICES = {
    "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)),
}  # fmt: skip
"""What Windows takes for a device, with whatever suffix."""


def file_names(titles: Iterable[str], suffix: str) -> list[str]:
    """A name for each title; those that would differ in case only are numbered."""
    taken: set[str] = set()
    names: list[str] = []
    for title in titles:
        stem = number = _stem(title)
        count = 1
        while number.casefold() in taken:
            count += 1
            number = f"{stem} {count}"
        taken.add(number.casefold())
        names.append(number + suffix)
    return names


def _stem(title: str) -> str:
    plain = "".join(c for c in title.translate(_UNSAFE) if c.isprintable() or c.isspace())
    plain = " ".join(plain.split()).strip(" .-")
    plain = plain.encode()[:_MOST_BYTES].decode(errors="ignore").rstrip(" .")
    if plain.split(".")[0].strip().casefold() in _DEVICES:
        plain = f"_{plain}"
    return plain or tr("Untitled map")
