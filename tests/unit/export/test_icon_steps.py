"""Icons as plain steps: every one can be drawn, none reads a file of somebody else's choice."""

from __future__ import annotations

import pytest

from journeydesigner.export.icons import FALLBACK, ICON_SIZE, icon_steps
from journeydesigner.resources import resource

NAMES = sorted(
    entry.name.removesuffix(".svg")
    for entry in resource("icons").iterdir()
    if entry.name.endswith(".svg")
)
LENGTHS = {"M": 2, "L": 2, "C": 6, "Z": 0}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_made_of_steps_inside_its_square(name: str) -> None:
    steps = icon_steps(name)
    assert steps[0].kind == "M"
    assert all(len(step.points) == LENGTHS[step.kind] for step in steps)
    ends = [value for step in steps for value in step.points[-2:]]
    assert all(0 <= value <= ICON_SIZE for value in ends)


@pytest.mark.parametrize(
    "name", ["", "no-such-icon", "../fonts/NotoSans", "/etc/passwd", "A", "ü", "a" * 500]
)
def test_an_unknown_name_gives_the_general_icon(name: str) -> None:
    assert icon_steps(name) == icon_steps(FALLBACK)
