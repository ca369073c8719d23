"""Faces inside an SVG: a subset with its shaping rules, so that a viewer sets text as we do."""

from __future__ import annotations

import base64
from collections.abc import Iterable

import uharfbuzz as hb

from journeydesigner.text import Face

BOLD = 700
NORMAL = 400


def font_rule(face: Face, characters: Iterable[str], family: str = "") -> str:
    """The CSS rule that defines a face with these characters, called by its id or a `family`."""
    data = base64.b64encode(_subset(face, characters)).decode("ascii")
    kind = "opentype" if face.is_cff else "truetype"
    media = "font/otf" if face.is_cff else "font/ttf"
    return (
        f'@font-face{{font-family:"{family or face.id}";font-weight:{weight(face)};'
        f'src:url("data:{media};base64,{data}") format("{kind}")}}'
    )


def font_family(face: Face) -> str:
    """What to ask for: the face itself, else its family if it is installed, else any sans."""
    family = face.hb_face.get_name(hb.OTNameIdPredefined.FONT_FAMILY) or ""
    plain = "".join([c for c in family if c.isalnum() or c in " -"]).strip()
    names = [f"'{face.id}'", f"'{plain}'"] if plain else [f"'{face.id}'"]
    return ",".join([*names, "sans-serif"])


def weight(face: Face) -> int:
    """400 or 700, by the face's name: a stand-in shall be as bold."""
    return BOLD if "bold" in face.id.lower() else NORMAL


def _subset(face: Face, characters: Iterable[str]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.UNICODE).update([ord(c) for c in sorted(set(characters))])
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    return bytes(hb.subset(face.hb_face, wanted).blob.data)
