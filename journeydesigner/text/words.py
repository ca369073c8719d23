"""A word: the characters between two break opportunities, shaped once and shared."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from journeydesigner.text.faces import Face
from journeydesigner.text.graphemes import graphemes
from journeydesigner.text.opportunities import is_space
from journeydesigner.text.runs import ShapedRun, shape_run
from journeydesigner.text.scripts import DEFAULT_SCRIPT, script_of

FaceOf = Callable[[str, Face | None], tuple[Face, int]]
"""(grapheme, face of the one before) → (face that draws it, number of characters without one)."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """Runs in visual order; ``width`` and ``visible`` (without trailing spaces) in 1/1000 em.

    ``at_line_end`` replaces the runs where a line ends after the word: with a hyphen in place of
    the soft one. ``visible`` is the width with it.
    """

    text: str
    runs: tuple[ShapedRun, ...]
    width: float
    visible: float
    at_line_end: tuple[ShapedRun, ...] = ()


@dataclass(slots=True)
class _Item:
    """Neighbouring graphemes that are shaped together."""

    text: str
    face: Face
    script: str | None
    missing: int


def shape_word(face_of: FaceOf, text: str, rtl: bool) -> Word:
    """Choose faces for ``text``, which has one direction, and shape it."""
    runs = tuple(
        [
            shape_run(item.face, item.text, item.script or DEFAULT_SCRIPT, rtl, item.missing)
            for item in _items(face_of, text)
        ]
    )
    if rtl:
        runs = runs[::-1]
    width = sum([run.width for run in runs])
    return Word(text, runs, width, width - _trailing_space(runs, rtl))


def shape_simple_word(face: Face, text: str) -> Word:
    """Shape ``text`` whose characters are all Latin or shared and all in this face."""
    run = shape_run(face, text, DEFAULT_SCRIPT, rtl=False)
    trailing = _trailing_space((run,), rtl=False) if is_space(text[-1:]) else 0.0
    return Word(text, (run,), run.width, run.width - trailing)


def _items(face_of: FaceOf, text: str) -> list[_Item]:
    items: list[_Item] = []
    for grapheme, face, missing in _with_faces(face_of, text):
        script = next((s for s in map(script_of, grapheme) if s), None)
        last = items[-1] if items else None
        if last and last.face is face and (not script or not last.script or script == last.script):
            last.text += grapheme
            last.script = last.script or script
            last.missing += missing
        else:
            items.append(_Item(grapheme, face, script, missing))
    return items


def _with_faces(face_of: FaceOf, text: str) -> Iterator[tuple[str, Face, int]]:
    face: Face | None = None
    for grapheme in graphemes(text):
        face, missing = face_of(grapheme, face)
        yield grapheme, face, missing


def _trailing_space(runs: tuple[ShapedRun, ...], rtl: bool) -> float:
    """Return the advance of the spaces at the logical end."""
    space = 0.0
    for run in runs if rtl else reversed(runs):
        clusters = run.clusters if rtl else run.clusters[::-1]
        advances = run.advances if rtl else run.advances[::-1]
        place = 0
        for text, count in clusters:
            if not all(map(is_space, text)):
                return space
            space += sum(advances[place : place + count])
            place += count
    return space
