"""What an empty map, stage or lane says in its own place, and where typing begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesigner.i18n import tr
from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.interaction.finding import shown_touchpoints
from journeydesigner.interaction.session import Session
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout, Row, Span
from journeydesigner.model import Family, Lane, Snapshot

ENOUGH = 500
"""Whoever has so many touchpoints needs no words in empty lanes."""
_PAD = 8.0
_SENTENCE = 300.0
"""How wide a sentence runs where nothing else stands, in points."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A text for an empty place of the map (`rect` in points). `cell` takes what is typed after
    a click there, None where a click does nothing; `is_card` marks a place for a touchpoint."""

    rect: Rect
    text: str
    cell: CellFocus | None = None
    is_card: bool = False


def invitations(session: Session) -> list[Invitation]:
    """All of the shown map. Nothing of it is in the document, and nothing is exported."""
    layout = session.layout
    if layout is None:
        return []
    if not layout.spans or not layout.rows:
        return [_whole(layout)]
    return [*_cards(session, layout), *_lanes(session, layout)]


def begin(session: Session) -> bool:
    """Gives the keyboard to the place of the first touchpoint where the map has none."""
    first = next((found.cell for found in invitations(session) if found.is_card), None)
    if first is None or (session.layout and shown_touchpoints(session.layout)):
        return False
    focus(session, first)
    return True


def focus(session: Session, cell: CellFocus) -> None:
    """The cell has the keyboard: what is typed next stands in it."""
    session.selection.set([cell.record_id])
    session.set_cell(cell)


def invited(session: Session, x: float, y: float) -> CellFocus | None:
    """The cell of the invitation at a point of the map, None where there is none."""
    inside = (found for found in invitations(session) if found.rect.contains(x, y))
    return next((found.cell for found in inside if found.cell is not None), None)


def _whole(layout: MapLayout) -> Invitation:
    left = layout.lane_header_width + 2 * _PAD
    rect = Rect(left, layout.header_height + _PAD, _SENTENCE, 80.0)
    if not layout.spans:
        return Invitation(rect, tr("Add the first stage: drag one here from the left, or press "
                                   "Ctrl+Shift+G."))  # fmt: skip
    return Invitation(rect, tr("Add the first lane: drag one here from the left."))


def _cards(session: Session, layout: MapLayout) -> Iterator[Invitation]:
    """One for each stage without touchpoints."""
    row = _row_of(session.snapshot, layout, Family.TOUCHPOINTS)
    if row is None:
        return
    collapsed = session.view_options.collapsed
    is_first = not any(column.touchpoint_id for span in layout.spans for column in span.columns)
    for span in layout.spans:
        if span.columns[0].touchpoint_id or {span.stage_id, row.lane_id} & collapsed:
            continue
        if session.snapshot.touchpoints(span.stage_id):
            continue
        yield _card(session, row, span, is_first=is_first)
        is_first = False


def _card(session: Session, row: Row, span: Span, *, is_first: bool) -> Invitation:
    cell = CellFocus(row.lane_id, span.stage_id)
    if session.cell == cell:
        text = tr("Type the first touchpoint and press Enter") if is_first else tr(
            "Type a touchpoint and press Enter"
        )  # fmt: skip
    else:
        text = tr("Click here and type the first touchpoint") if is_first else tr(
            "Click here and type a touchpoint"
        )  # fmt: skip
    rect = Rect(span.x, row.y, span.width, row.height)
    return Invitation(rect, text, cell, is_card=True)


def _lanes(session: Session, layout: MapLayout) -> Iterator[Invitation]:
    """One for each lane of notes or emotion in which nothing stands yet."""
    span = next((s for s in layout.spans if s.stage_id not in session.view_options.collapsed), None)
    if span is None or sum(len(other.columns) for other in layout.spans) > ENOUGH:
        return
    touchpoints = shown_touchpoints(layout)
    snapshot = session.snapshot
    for row in layout.rows:
        lane = snapshot.get(row.lane_id, Lane)
        if lane is None or lane.id in session.view_options.collapsed:
            continue
        if lane.definition.family is Family.EMOTION:
            if not any(p.score is not None for t in touchpoints for p in snapshot.emotions(t)):
                yield _emotion(row, span, has_touchpoints=bool(touchpoints))
        elif lane.holds_notes and not any(
            snapshot.notes(lane.id, other.stage_id) for other in layout.spans
        ):
            column = span.columns[0]
            rect = Rect(span.x, row.y, column.x + column.width + _PAD, row.height)
            cell = CellFocus(lane.id, span.stage_id, column.touchpoint_id)
            yield Invitation(rect, tr("Click here and type a note"), cell)


def _emotion(row: Row, span: Span, *, has_touchpoints: bool) -> Invitation:
    """In the upper half, below the name of the scale's upper end and above its zero line."""
    rect = Rect(span.x, row.y + 18.0, span.width, max(20.0, row.height / 2 - 20.0))
    if not has_touchpoints:
        return Invitation(rect, tr("How each touchpoint feels will stand here"))
    return Invitation(rect, tr("Select a touchpoint and press a digit, with Shift below zero"))


def _row_of(snapshot: Snapshot, layout: MapLayout, family: Family) -> Row | None:
    for row in layout.rows:
        lane = snapshot.get(row.lane_id, Lane)
        if lane is not None and lane.definition.family is family:
            return row
    return None
