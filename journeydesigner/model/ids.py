"""Ids: random, immutable, with the kind in front (`touchpoint:7f3k…`)."""

from __future__ import annotations

import secrets

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: nothing that looks alike
_LENGTH = 14  # 70 random bits: two people can work for years without a clash


def new_id(kind: str) -> str:
    """A fresh id of that kind."""
    return f"{kind}:{''.join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))}"


def kind_of(record_id: str) -> str:
    """The kind in front of an id, "" where there is none."""
    kind, colon, _ = record_id.partition(":")
    return kind if colon else ""
