"""What an export hands back: the bytes of the file and what a person should know about them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportWarning:
    """Something that could not be shown as it stands. `where` names the place or is "";
    `record_id` and `map_id` lead to it on the map, if it has one. `suggestion` is the value of
    the option "placement" that would help, or "".
    """

    message: str
    where: str = ""
    record_id: str = ""
    map_id: str = ""
    suggestion: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


@dataclass(frozen=True, slots=True)
class ExportResult:
    """The content of the file and the warnings, in the order of the map."""

    data: bytes
    warnings: tuple[ExportWarning, ...] = ()
