"""Order keys: strings between which another always fits, so that a move touches one record.

Fractional indexing as in https://observablehq.com/@dgreensp/implementing-fractional-indexing,
computed by the library `fractional-indexing`. Siblings sort by `(order, id)`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from fractional_indexing import FIError, generate_n_keys_between

from journeydesigner.model.record import Ordered

_DIGITS = re.compile(r"[B-Za-y][0-9A-Za-z]{1,199}")
"""Keys that leave room on both sides and do not grow without end (A… and z… are the limits)."""


def keys_between(before: str | None, after: str | None, count: int) -> list[str]:
    """`count` ascending keys after `before` and before `after` (None: no neighbour there).

    A neighbour whose key the format does not know (made by hand) counts as missing.
    """
    low, high = _valid(before), _valid(after)
    if low is not None and high is not None and low >= high:
        high = None
    return list(generate_n_keys_between(low, high, count))


def keys_at(siblings: Sequence[Ordered], index: int, count: int) -> list[str]:
    """`count` keys that place new records before `siblings[index]` (index ≥ len: at the end)."""
    index = min(max(index, 0), len(siblings))
    before = siblings[index - 1].order if index else None
    after = siblings[index].order if index < len(siblings) else None
    return keys_between(before, after, count)


def has_room(siblings: Sequence[Ordered], index: int) -> bool:
    """Whether a key fits before `siblings[index]`; False between equal or unreadable keys."""
    return crowded(siblings, index) == (index, index)


def crowded(siblings: Sequence[Ordered], index: int) -> tuple[int, int]:
    """The siblings `[from, to)` around `index` that need new keys before one fits there.

    Empty where there is room. Equal keys (two people inserted at one place) cost the neighbour
    behind, unreadable or overlong ones those up to the next readable key or the end.
    """
    left = right = index
    while True:
        low = siblings[left - 1].order if left else None
        high = siblings[right].order if right < len(siblings) else None
        if high is not None and _valid(high) is None:
            right += 1
        elif low is not None and _valid(low) is None:
            left -= 1
        elif low is not None and high is not None and low >= high:
            right += 1
        else:
            return left, right


def _valid(key: str | None) -> str | None:
    if not key or not _DIGITS.fullmatch(key):
        return None
    try:
        generate_n_keys_between(key, None, 1)
    except (FIError, ValueError, IndexError, KeyError):
        return None
    return key
