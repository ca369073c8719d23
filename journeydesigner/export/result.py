"""What an export hands back: the bytes of the file and what a person should know about them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportWarning:
    """Something that could not be shown as it stands. `where` names the place or is ""."""

    message: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


@dataclass(frozen=True, slots=True)
class ExportResult:
    """The content of the file and the warnings, in the order of the map."""

    data: bytes
    warnings: tuple[ExportWarning, ...] = ()
