"""The canvas: repainting, zooming, panning, editing and dragging in a view of 1920 × 1080."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from itertools import count

from PySide6.QtCore import QRect

from journeydesigner.interaction.events import Pointer
from journeydesigner.model import Touchpoint
from tests.benchmarks.harness import FRAME, Budget, Figure, clock, settled_memory
from tests.benchmarks.shown_map import EmptyScene, RectBoard, ShownMap
from tests.support.big_map import MAP_ID, big_map

_EMPTY = "repaint of an empty scene"
_ANEW = "full repaint, every box drawn again"
_CARDS = "repaint of the cards concerned"
REPAINT = Budget("full repaint, zoom 1", _EMPTY, 10.0, FRAME)
ANEW = Budget(_ANEW, _EMPTY, None, FRAME)
FIT = Budget(
    "full repaint, whole map in view", "two passes of `drawRects`, same boxes", 2.0, since=5_000
)
ZOOM = Budget("zoom step to painted", _ANEW, 3.0, FRAME)
ZOOM_WORST = Budget("zoom step, slowest of 40", _ANEW, None)
PAN = Budget("pan to painted", _ANEW, 1.0, FRAME)
PAN_WORST = Budget("pan, slowest of 40", _ANEW, None)
EDIT = Budget("one-field edit to painted", _CARDS, None, FRAME)
DRAG = Budget("dragging 50 cards, one move", _CARDS, None, FRAME)
BAND = Budget(
    "rubber band over the whole map, one move", "full repaint, whole map in view", None, FRAME
)
_STEPS = 40
_CARRIED = 50


def repaints(n: int) -> Iterator[Figure]:
    """At zoom 1 and with the whole map in view."""
    shown = ShownMap(big_map(n))
    empty = EmptyScene(shown.view)
    yield REPAINT.measured(n, shown.repaint, empty.repaint, 20)
    yield ANEW.measured(n, shown.repaint, empty.repaint, 20, prepare=shown.forget_pictures)
    shown.view.camera.go_to(shown.view.camera.whole)
    shown.settle()
    board = RectBoard(shown.layout, shown.view)
    yield FIT.measured(n, shown.repaint, board.repaint, 10)
    for view in (board, empty, shown):
        view.close()


def moves(n: int) -> Iterator[Figure]:
    """Zooming at the pointer and panning, far from the map's ends where it has room for that."""
    shown = ShownMap(big_map(n))
    shown.view.show_record(_middle(shown).id)
    shown.settle()
    yield from _series(n, shown, ZOOM, ZOOM_WORST, zooming(shown))
    shown.view.zoom_to(1.0)
    shown.settle()
    yield from _series(n, shown, PAN, PAN_WORST, panning(shown))
    shown.close()


def zooming(shown: ShownMap) -> Callable[[], None]:
    """A step in or out, each to a zoom where the map has never been."""
    numbers = count(1)

    def step() -> None:
        number = next(numbers)
        shown.view.zoom_to((1.2 if number % 2 else 1.0) + number / 10_000)
        shown.settle()

    return step


def panning(shown: ShownMap) -> Callable[[], None]:
    """To the right, as a turn of the wheel does."""

    def step() -> None:
        shown.view.camera.pan_by(-60, 0)
        shown.settle()

    return step


def _series(
    n: int, shown: ShownMap, usual: Budget, worst: Budget, step: Callable[[], None]
) -> Iterator[Figure]:
    """Many steps in a row, as a hand makes them; the slowest is what one would notice."""
    with settled_memory():
        floor = statistics.median([clock(shown.repaint_anew) for _ in range(10)])
        step()
        seconds = [clock(step) for _ in range(_STEPS)]
    yield usual.known(n, statistics.median(seconds), floor, run=step)
    yield worst.known(n, max(seconds), floor)


def edits(n: int) -> Iterator[Figure]:
    """A name that changes in the middle of what is shown, and cards that are dragged."""
    shown = ShownMap(big_map(n))
    card = _middle(shown)
    shown.view.show_record(card.id)
    shown.settle()
    edit = editing(shown, card)
    yield EDIT.measured(n, edit, _repainting(shown, [card.id]), 20)
    ids = [card.id for card in shown.session.snapshot.map_touchpoints(MAP_ID)]
    first = max(0, ids.index(card.id) - _CARRIED // 2)
    carried = ids[first : first + _CARRIED]
    drag = dragging(shown, card, carried)
    yield DRAG.measured(n, drag, _repainting(shown, carried), 20)
    shown.tool.cancel()
    shown.view.camera.go_to(shown.view.camera.whole)
    shown.settle()
    yield BAND.measured(n, banding(shown), shown.repaint, 10)
    shown.tool.cancel()
    shown.close()


def _middle(shown: ShownMap) -> Touchpoint:
    cards = shown.session.snapshot.map_touchpoints(MAP_ID)
    return cards[len(cards) // 2]


def editing(shown: ShownMap, card: Touchpoint) -> Callable[[], None]:
    """Another name for the card each time, painted."""
    numbers = count(1)

    def edit() -> None:
        with shown.document.transaction("Change name") as tx:
            tx.update(card.id, name=f"Another name {next(numbers)}")
        shown.settle()

    return edit


def dragging(shown: ShownMap, card: Touchpoint, carried: list[str]) -> Callable[[], None]:
    """A drag of several cards that has begun; each call moves it on."""
    shown.session.selection.set(carried)
    place = shown.box(card.id)
    x, y = place.x + place.width / 2, place.y + place.height / 2
    shown.point(Pointer.PRESS, x, y)
    shown.point(Pointer.MOVE, x + 20, y)
    shown.settle()
    numbers = count(1)

    def move() -> None:
        number = next(numbers)
        shown.point(Pointer.MOVE, x + 20 + number * 7 % 200, y + number * 3 % 50)
        shown.settle()

    return move


def banding(shown: ShownMap) -> Callable[[], None]:
    """A band from below the map's end to its first cards; each call moves its corner a little."""
    layout, numbers = shown.layout, count(1)
    shown.point(Pointer.PRESS, layout.width + 30, layout.height + 20)

    def move() -> None:
        shown.point(Pointer.MOVE, layout.width * 0.02 + next(numbers), layout.header_height + 50)
        shown.settle()

    return move


def _repainting(shown: ShownMap, ids: list[str]) -> Callable[[], None]:
    """Repaints where the cards stand, as far as they are in sight."""
    viewport = shown.view.viewport()
    area = QRect()
    for key in ids:
        area |= shown.view.record_rect(key).toAlignedRect() & viewport.rect()
    return lambda: viewport.repaint(area)
