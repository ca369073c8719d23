"""Touchpoints as plain text: one line each, tabs between the fields, no header."""

from __future__ import annotations

from journeydesigner.model import Snapshot, Touchpoint
from journeydesigner.tables.cells import channel_name

PLAIN_FIELDS = ("name", "customer_interaction", "system_interaction", "channel", "thinking")
"""The fields in order, named as in the columns of the touchpoint table."""


def plain_line(snapshot: Snapshot, touchpoint: Touchpoint) -> str:
    """One touchpoint; empty fields at its end are left out, line ends and tabs are spaces."""
    values = [_value(snapshot, touchpoint, field) for field in PLAIN_FIELDS]
    return "\t".join(values).rstrip("\t")


def one_line(text: str) -> str:
    """The text on one line without tabs."""
    return " ".join(text.split())


def _value(snapshot: Snapshot, touchpoint: Touchpoint, field: str) -> str:
    if field == "channel":
        return one_line(channel_name(snapshot, touchpoint))
    return one_line(str(getattr(touchpoint, field)))
