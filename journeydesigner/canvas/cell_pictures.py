"""Pictures of parts of cells at a zoom: what stays the same is drawn once and then copied."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

from PySide6.QtGui import QPixmap

_BUDGET = 128 * 1024 * 1024
_MOST_SEEN = 4096


class CellPictures:
    """A bounded store, the least recently used dropped first. `owner` is kept with a picture so
    that an identity in its key stays that of the owner."""

    def __init__(self, budget: int = _BUDGET) -> None:
        self._budget = budget
        self._used = 0
        self._kept: OrderedDict[Hashable, tuple[QPixmap, object]] = OrderedDict()
        self._seen: set[Hashable] = set()

    @property
    def used(self) -> int:
        """Bytes of all pictures together."""
        return self._used

    def get(self, key: Hashable) -> QPixmap | None:
        known = self._kept.get(key)
        if known is None:
            return None
        self._kept.move_to_end(key)
        return known[0]

    def is_worth_it(self, key: Hashable) -> bool:
        """Whether it was asked for before: what is drawn once, as in a long zoom, needs none."""
        if key in self._seen:
            self._seen.discard(key)
            return True
        if len(self._seen) >= _MOST_SEEN:
            self._seen.clear()
        self._seen.add(key)
        return False

    def add(self, key: Hashable, picture: QPixmap, owner: object) -> None:
        self._kept[key] = (picture, owner)
        self._used += _bytes(picture)
        while self._used > self._budget and len(self._kept) > 1:
            _, (dropped, _) = self._kept.popitem(last=False)
            self._used -= _bytes(dropped)

    def clear(self) -> None:
        self._kept.clear()
        self._seen.clear()
        self._used = 0


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
