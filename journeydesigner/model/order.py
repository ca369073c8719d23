"""Order keys: strings between which another always fits, so that a move touches one record.

Fractional indexing as in https://observablehq.com/@dgreensp/implementing-fractional-indexing,
computed by the library `fractional-indexing`. Siblings sort by `(order, id)`.
"""

from __future__ import annotations

from collections.abc import Sequence

from fractional_indexing import FIError, generate_n_keys_between

from journeydesigner.model.record import Ordered


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
    before = siblings[index - 1].order if index > 0 and siblings else None
    after = siblings[index].order if index < len(siblings) else None
    return keys_between(before, after, count)


def has_room(siblings: Sequence[Ordered], index: int) -> bool:
    """Whether a key fits before `siblings[index]`; False between equal or unreadable keys."""
    before = siblings[index - 1].order if 0 < index <= len(siblings) else None
    after = siblings[index].order if index < len(siblings) else None
    if any(key is not None and _valid(key) is None for key in (before, after)):
        return False
    return before is None or after is None or before < after


def _valid(key: str | None) -> str | None:
    if not key:
        return None
    try:
        generate_n_keys_between(key, None, 1)
    except (FIError, ValueError, IndexError, KeyError):
        return None
    return key
