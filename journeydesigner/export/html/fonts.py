"""The bundled fonts inside the file: what a computer has no letters for is no row of boxes."""

from __future__ import annotations

from journeydesigner.export.svg.fonts import font_rule
from journeydesigner.text import Face, FontStack, bundled

_COLOURED = ("Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji")
"""Fonts of systems whose emoji are preferred."""
_EMOJI = "NotoEmoji"


def font_rules(content: str) -> tuple[str, str]:
    """The CSS rules that define the faces needed for the characters of this text, regular and
    bold, and the value of `font-family` that asks for them."""
    fonts = bundled()
    rules: dict[str, str] = {}
    families: list[str] = []
    for stack in (fonts.regular, fonts.bold):
        for face, characters in _needed(stack, content).items():
            family = face.id.partition("-")[0]
            rules.setdefault(face.id, font_rule(face, characters, family))
            families.append(family)
    known = list(dict.fromkeys(families))
    letters, emoji = [f for f in known if f != _EMOJI], [f for f in known if f == _EMOJI]
    asked = [f'"{family}"' for family in (*letters, *_COLOURED, *emoji)]
    return "\n".join(rules.values()), ",".join([*asked, "system-ui", "sans-serif"])


def _needed(stack: FontStack, content: str) -> dict[Face, list[str]]:
    """Which of the bundled faces draws which characters, in the order of the stack."""
    found: dict[Face, list[str]] = {}
    for character in sorted(set(content)):
        face = next((face for face in stack.faces if face.covers(ord(character))), None)
        if face is not None:
            found.setdefault(face, []).append(character)
    return {face: found[face] for face in stack.faces if face in found}
