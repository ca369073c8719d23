"""What the colours of a PDF mean: sRGB, said by a profile inside (ISO 32000-1, 14.11.5)."""

from __future__ import annotations

import struct
from functools import cache

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import ImageCms

_CONDITION = "sRGB IEC61966-2.1"
_DATE = slice(24, 36)
_FIXED_DATE = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
"""Instead of that of the moment, so that the same document has the same bytes."""


def say_srgb(document: pikepdf.Pdf) -> None:
    """Add the output intent that gives every colour of the document its meaning."""
    profile = document.make_stream(_srgb())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(_CONDITION),
        Info=String(_CONDITION),
        DestOutputProfile=profile,
    )
    document.Root.OutputIntents = Array([intent])


@cache
def _srgb() -> bytes:
    """The profile that LittleCMS makes, which anybody may use (ICC.1:2022 tells its header)."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    content = bytearray(made.tobytes())
    content[_DATE] = _FIXED_DATE
    return bytes(content)
