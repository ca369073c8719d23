"""What this program cannot read is kept to the letter: newer kinds and damaged records."""

from __future__ import annotations

import hashlib
from typing import ClassVar

from journeydesigner.model.record import Record


class Opaque(Record):
    """A record of an unknown kind (`reason` is "") or one set aside because of `reason`.

    `raw` is its JSON text as it stood in the file; `seen_as` the kind it claims, "" if none.
    """

    kind: ClassVar[str] = "opaque"
    raw: str
    seen_as: str = ""
    reason: str = ""

    @classmethod
    def of(cls, raw: str, seen_as: str, reason: str = "") -> Opaque:
        digest = hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return cls(id=f"opaque:{digest}", raw=raw, seen_as=seen_as, reason=reason)
