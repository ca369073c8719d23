"""What a drag inside the program carries: a small JSON text under a media type of our own."""

from __future__ import annotations

import json

from PySide6.QtCore import QByteArray, QMimeData

from journeydesigner.interaction.events import Payload

ITEM_TYPE = "application/x-journeydesigner-item"
_MAX_LENGTH = 400_000
"""Bytes; a parking lot of ten thousand fits."""


def encode(payload: Payload) -> QMimeData:
    """The mime data of a dragged palette item; its bytes are not part of it."""
    data = QMimeData()
    fields: dict[str, object] = {"kind": payload.kind, "value": payload.value}
    if payload.ids:
        fields["ids"] = list(payload.ids)
    text = json.dumps(fields, ensure_ascii=False)
    data.setData(ITEM_TYPE, QByteArray(text.encode("utf-8")))
    return data


def decode(data: QMimeData) -> Payload | None:
    """The payload of such mime data; None where it is not ours or not well formed."""
    if not data.hasFormat(ITEM_TYPE):
        return None
    raw = bytes(data.data(ITEM_TYPE).data())
    if len(raw) > _MAX_LENGTH:
        return None
    try:
        fields = json.loads(raw.decode("utf-8"))
    except ValueError:
        return None
    if not isinstance(fields, dict):
        return None
    kind, value, ids = fields.get("kind"), fields.get("value", ""), fields.get("ids", [])
    if not isinstance(kind, str) or not isinstance(value, str) or not isinstance(ids, list):
        return None
    if not all(isinstance(key, str) for key in ids):
        return None
    return Payload(kind, value, ids=tuple(ids))
