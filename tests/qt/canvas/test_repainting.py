"""What is on the screen after any change is what a whole repaint would show."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeydesigner.commands.emotions import set_score
from journeydesigner.commands.fields import set_field
from journeydesigner.commands.stages import move_stages
from journeydesigner.commands.touchpoints import add_touchpoint, move_touchpoints
from journeydesigner.commands.workshop.voting import cast, open_voting
from journeydesigner.model import JourneyError, Note
from tests.qt.canvas.conftest import LEFT, NONE, Hands
from tests.support.big_map import big_map

Deed = Callable[[Hands, Random], None]


def on_screen(hands: Hands) -> QImage:
    """The window's pixels as they have been painted, region by region."""
    QApplication.processEvents()
    QApplication.processEvents()
    window = hands.canvas.window()
    return window.screen().grabWindow(window.winId()).toImage().convertToFormat(_FORMAT)


def whole(hands: Hands) -> QImage:
    """The same painted anew."""
    return hands.canvas.window().grab().toImage().convertToFormat(_FORMAT)


_FORMAT = QImage.Format.Format_RGB32
_FAINT, _SUBPIXEL = 3, 100
"""Levels of 255: what nobody sees, and what a quarter of a pixel makes of a dark edge."""
_GLYPHS = 250
"""Colour values of so many px as two small glyphs have; a wrong number has more contrast."""


def same(one: QImage, other: QImage) -> bool:
    """Equal but for what antialiasing makes of the same lines in other clips, and of a glyph or
    two that lie between two subpixels."""
    if one == other:
        return True
    assert one.size() == other.size()
    first, second = bytes(one.constBits()), bytes(other.constBits())
    apart = [abs(a - b) for a, b in zip(first, second, strict=True) if abs(a - b) > _FAINT]
    return len(apart) <= _GLYPHS and max(apart, default=0) <= _SUBPIXEL


def scroll(hands: Hands, rng: Random) -> None:
    hands.view.camera.pan_by(rng.randint(-300, 300), rng.randint(-150, 150))


def zoom(hands: Hands, rng: Random) -> None:
    hands.view.zoom_to(rng.choice((0.2, 0.45, 0.7, 1.0, 1.0, 1.3, 2.0)), QPointF(400, 300))


def visible(hands: Hands, rng: Random) -> str:
    ids = [t.id for t in hands.snapshot.map_touchpoints(hands.session.map_id)]
    seen = [key for key in ids if hands.view.record_rect(key).intersects(_room(hands))]
    return rng.choice(seen or ids)


def _room(hands: Hands) -> QRectF:
    return QRectF(hands.view.viewport().rect())


def select(hands: Hands, rng: Random) -> None:
    layout = hands.session.layout
    assert layout is not None
    stage, lane = rng.choice(layout.spans).stage_id, rng.choice(layout.rows).lane_id
    hands.session.selection.set(rng.choice(([visible(hands, rng)], [stage], [lane], [])))


def hover(hands: Hands, rng: Random) -> None:
    at = QPointF(rng.randint(0, 900), rng.randint(0, 500))
    hands.mouse(_MOVE, at, NONE, NONE)
    hands.view._pointing.flush()


def rename(hands: Hands, rng: Random) -> None:
    words = " ".join(["longer name"] * rng.randint(0, 6))
    hands.bench.do(set_field, [visible(hands, rng)], "name", words)


def feel(hands: Hands, rng: Random) -> None:
    persona = hands.session.active_persona
    hands.bench.do(set_score, visible(hands, rng), persona, rng.randint(-5, 5))


def add(hands: Hands, rng: Random) -> None:
    stage = rng.choice(hands.snapshot.stages(hands.session.map_id)).id
    hands.bench.do(add_touchpoint, hands.session.map_id, stage, name="New")


def move(hands: Hands, rng: Random) -> None:
    stage = rng.choice(hands.snapshot.stages(hands.session.map_id)).id
    hands.bench.do(move_touchpoints, [visible(hands, rng)], stage, 0)


def move_stage(hands: Hands, rng: Random) -> None:
    stages = hands.snapshot.stages(hands.session.map_id)
    hands.bench.do(move_stages, [rng.choice(stages).id], rng.randrange(len(stages)))


def fold(hands: Hands, rng: Random) -> None:
    layout = hands.session.layout
    assert layout is not None
    options = hands.session.view_options
    part = rng.choice(([s.stage_id for s in layout.spans], [r.lane_id for r in layout.rows]))
    collapsed = options.collapsed ^ {rng.choice(part)}
    hands.session.set_view_options(replace(options, collapsed=collapsed))


def look(hands: Hands, rng: Random) -> None:
    people = [p.id for p in hands.snapshot.personas]
    options = hands.session.view_options
    personas = rng.choice((None, frozenset({rng.choice(people)})))
    changed = replace(options, personas=personas, projector=rng.random() < 0.3)
    hands.session.set_view_options(changed)


def hide(hands: Hands, rng: Random) -> None:
    part = rng.choice((*hands.snapshot.stages(hands.session.map_id)[1:],
                       *hands.snapshot.lanes(hands.session.map_id)[3:]))  # fmt: skip
    hands.bench.do(set_field, [part.id], "hidden", not part.hidden)


def vote(hands: Hands, rng: Random) -> None:
    """A new voting on everything, or dots in the newest one."""
    here = hands.session.map_id
    votings = hands.snapshot.votings(here)
    if not votings or rng.random() < 0.4:
        notes = [note.id for note in hands.snapshot.of(Note) if note.map_id == here]
        cards = [card.id for card in hands.snapshot.map_touchpoints(here)]
        hands.bench.do(open_voting, here, [*notes, *cards], budget=9)
    else:
        candidate = rng.choice(votings[-1].candidate_ids)
        with suppress(JourneyError):  # over budget
            hands.bench.do(cast, votings[-1].id, candidate, rng.randint(0, 9), rng.choice("ABC"))


def undo(hands: Hands, rng: Random) -> None:
    hands.bench.document.undo()


def drag(hands: Hands, rng: Random) -> None:
    start = hands.view.record_rect(visible(hands, rng)).center()
    hands.press(start)
    hands.mouse(_MOVE, start + QPointF(30, 5), NONE, LEFT)
    hands.view._pointing.flush()
    hands.mouse(_MOVE, QPointF(rng.randint(150, 800), rng.randint(100, 400)), NONE, LEFT)
    hands.view._pointing.flush()
    hands.view._autoscroll.stop()
    assert same(on_screen(hands), whole(hands))
    hands.canvas.tool.cancel()
    hands.release(start)


_MOVE = QEvent.Type.MouseMove
DEEDS: tuple[Deed, ...] = (
    scroll, scroll, zoom, select, hover, rename, feel, add, move, move_stage, undo, drag, fold,
    fold, look, hide, vote, vote,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_any_sequence_of_changes_leaves_the_right_picture(hands: Hands, seed: int) -> None:
    rng = Random(seed)
    hands.canvas.minimap.set_on(False)  # it follows a little later
    hands.bench.document.load(big_map(60))
    for number in range(25):
        deed = rng.choice(DEEDS)
        deed(hands, rng)
        assert same(on_screen(hands), whole(hands)), f"after {deed.__name__}, step {number}"
