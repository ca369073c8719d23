"""What the verifier finds."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """A defect: its kind, a word or two that tests name, and what exactly is wrong."""

    kind: str
    message: str
