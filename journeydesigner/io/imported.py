"""What an import hands back."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.io.notice import Notice
from journeydesigner.model import Snapshot


@dataclass(frozen=True, slots=True)
class Imported:
    """A new project made from foreign input, and what there is to say about that."""

    snapshot: Snapshot
    warnings: tuple[Notice, ...] = ()
