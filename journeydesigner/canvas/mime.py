"""What a drag inside the program carries: a small JSON text under a media type of our own."""

from __future__ import annotations

import json

from PySide6.QtCore import QByteArray, QMimeData

from journeydesigner.interaction.events import Payload

ITEM_TYPE = "application/x-journeydesigner-item"
_MAX_LENGTH = 4_000


def encode(payload: Payload) -> QMimeData:
    """The mime data of a dragged palette item; its bytes are not part of it."""
    data = QMimeData()
    text = json.dumps({"kind": payload.kind, "value": payload.value}, ensure_ascii=False)
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
    kind, value = fields.get("kind"), fields.get("value", "")
    if not isinstance(kind, str) or not isinstance(value, str):
        return None
    return Payload(kind, value)
