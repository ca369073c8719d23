"""The one family of errors a user may see: what happened, where, and what to do about it."""

from __future__ import annotations


class JourneyError(Exception):
    """Something that could not be done, in words for the user.

    `what` says what went wrong, `where` names the file and the place in it (or is ""),
    `hint` says what to do next (or is "").
    """

    def __init__(self, what: str, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.hint}" if self.hint else ""
        return f"{place}{self.what}{advice}"


class BrokenReference(JourneyError):
    """A change would leave a record that points to one that is not there."""


class UnknownRecord(JourneyError):
    """An id was asked for that the project does not hold."""
