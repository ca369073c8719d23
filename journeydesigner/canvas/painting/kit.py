"""What painting needs besides the display list: the theme's inks and the project's pictures."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.canvas.painting.pictures import Pictures


@dataclass(frozen=True, slots=True)
class Kit:
    inks: Inks
    pictures: Pictures
