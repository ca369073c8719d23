"""Ids: random, immutable, with the kind in front (`touchpoint:7f3k…`)."""

from __future__ import annotations

import secrets

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: nothing that looks alike
_BITS = 70  # two people can work for years without a clash


def new_id(kind: str) -> str:
    """A fresh id of that kind."""
    bits = secrets.randbits(_BITS)
    return f"{kind}:{''.join([_ALPHABET[bits >> shift & 31] for shift in range(0, _BITS, 5)])}"


def kind_of(record_id: str) -> str:
    """The kind in front of an id, "" where there is none."""
    kind, colon, _ = record_id.partition(":")
    return kind if colon else ""
