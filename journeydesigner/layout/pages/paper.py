"""Papers and what of them can be printed on. All lengths in points (1/72 inch)."""

from __future__ import annotations

from dataclasses import dataclass

_MM = 72 / 25.4
SIZES: dict[str, tuple[float, float]] = {
    "a4": (210 * _MM, 297 * _MM),
    "a3": (297 * _MM, 420 * _MM),
    "a2": (420 * _MM, 594 * _MM),
    "a1": (594 * _MM, 841 * _MM),
    "a0": (841 * _MM, 1189 * _MM),
    "letter": (612.0, 792.0),
    "tabloid": (792.0, 1224.0),
}
"""Width and height, upright. ISO 216 in millimetres; Letter and Tabloid are ANSI A and B."""
NAMES = {
    "a4": "A4", "a3": "A3", "a2": "A2", "a1": "A1", "a0": "A0",
    "letter": "Letter", "tabloid": "Tabloid",
}  # fmt: skip
"""As they are called everywhere; not translated."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper: width and height in points as it lies, `margin` on every side."""

    width: float
    height: float
    margin: float

    @classmethod
    def of(cls, size: str, *, landscape: bool, margin: float) -> Paper:
        """The paper of a name in `SIZES`. Raises KeyError for another."""
        short, long = SIZES[size]
        return cls(long, short, margin) if landscape else cls(short, long, margin)

    @property
    def inner_width(self) -> float:
        return self.width - 2 * self.margin

    @property
    def inner_height(self) -> float:
        return self.height - 2 * self.margin
