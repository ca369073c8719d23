"""A picture: downscaled on import, kept as base64 under the hash of its bytes."""

from __future__ import annotations

import base64
import hashlib
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from journeydesigner.model.hints import Ui
from journeydesigner.model.record import Record


class Picture(Record):
    """A PNG or JPEG. `width` and `height` in px; `data` its bytes in base64."""

    kind: ClassVar[str] = "picture"
    media_type: Annotated[str, StringConstraints(pattern="^image/(png|jpeg)$"), Ui(widget="hidden")]
    width: Annotated[int, Field(ge=1, le=20_000), Ui(widget="hidden")]
    height: Annotated[int, Field(ge=1, le=20_000), Ui(widget="hidden")]
    data: Annotated[str, StringConstraints(pattern="^[A-Za-z0-9+/=]*$"), Ui(widget="hidden")]

    @property
    def content(self) -> bytes:
        """The picture file's bytes. Raises ValueError where `data` is not base64."""
        return base64.b64decode(self.data, validate=True)

    @classmethod
    def of(cls, content: bytes, media_type: str, width: int, height: int) -> Picture:
        """The record of these bytes; its id follows from them."""
        digest = hashlib.sha256(content).hexdigest()[:32]
        data = base64.b64encode(content).decode("ascii")
        return cls(
            id=f"picture:{digest}", media_type=media_type, width=width, height=height, data=data
        )
