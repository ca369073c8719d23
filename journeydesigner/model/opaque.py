"""What this program cannot read is kept to the letter: newer kinds and damaged records."""

from __future__ import annotations

import hashlib
import re
from typing import ClassVar

from journeydesigner.i18n import tr
from journeydesigner.model.record import Record

_HIDDEN = re.compile(r'"hidden"\s*:\s*true.*"note:|"note:.*"hidden"\s*:\s*true', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")


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
        """Lone surrogates, which no file can hold, become the escapes that JSON has for them."""
        raw, seen_as = _escaped(raw), _escaped(seen_as)
        digest = hashlib.sha256(raw.encode()).hexdigest()[:32]
        return cls(id=f"opaque:{digest}", raw=raw, seen_as=seen_as, reason=reason)

    @property
    def shown_raw(self) -> str:
        """`raw` for a message; of what might be a hidden note only that it is one."""
        return tr("(a hidden note)") if _HIDDEN.search(self.raw) else self.raw


def _escaped(text: str) -> str:
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
