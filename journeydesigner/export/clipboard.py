"""What other programs get of a copied fragment: plain text, and a table as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from journeydesigner.export.hidden import revealed
from journeydesigner.model import JourneyMap, Lane, Note, Snapshot, Stage, Touchpoint
from journeydesigner.model.fragment import Fragment
from journeydesigner.tables import GridLane, GridRow, GridStage, Value, map_grid, touchpoint_table
from journeydesigner.tables.cells import note_text
from journeydesigner.tables.columns import Place
from journeydesigner.tables.plain import one_line, plain_line

_NO_COLUMN = ("map", "id")
_CELL = "border:1px solid #888;padding:2pt 4pt;vertical-align:top"
_AS_TEXT = r";mso-number-format:'\@'"
"""Keeps a spreadsheet from reading a text as a formula, a date or a number."""


def plain_text(fragment: Fragment) -> str:
    """One line per touchpoint (tabs between its fields), note or lane; LF between lines.

    A stage or map is there by its touchpoints, one without any by its name. Hidden notes are
    left out.
    """
    fragment = revealed(fragment)
    snapshot = fragment.snapshot
    lines = [plain_line(snapshot, place.touchpoint) for place in _places(fragment)]
    lines += [one_line(name) for name in _empty_names(fragment)]
    lines += [one_line(note_text(note)) for note in _notes(fragment)]
    for grid_lane, width, _ in _lanes(fragment):
        lines += [_lane_line(grid_lane, row, width) for row in grid_lane.rows]
    return "\n".join(lines)


def html_table(fragment: Fragment) -> str:
    """An HTML document with a table of each kind of what was copied.

    Touchpoints have the columns of the touchpoint table that hold something. A stage or map
    without touchpoints is a paragraph. Hidden notes are left out.
    """
    fragment = revealed(fragment)
    parts = [_touchpoint_table(fragment), _note_table(fragment)]
    parts += [_lane_tables(fragment)]
    parts += [f"<p>{_text(name)}</p>" for name in _empty_names(fragment)]
    body = "".join(part for part in parts if part)
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'


# -- what was copied -----------------------------------------------------------------------


def _places(fragment: Fragment) -> list[Place]:
    roots = set(fragment.roots)
    table = touchpoint_table(fragment.snapshot, fragment.snapshot.maps)
    return [place for place in table.places() if not roots.isdisjoint(_above(place))]


def _above(place: Place) -> tuple[str, ...]:
    stage = place.stage.id if place.stage else ""
    return place.touchpoint.id, stage, place.journey.id


def _notes(fragment: Fragment) -> list[Note]:
    found = (fragment.snapshot.get(key, Note) for key in fragment.roots)
    return [note for note in found if note is not None]


def _lanes(fragment: Fragment) -> list[tuple[GridLane, int, tuple[GridStage, ...]]]:
    """The copied lanes with the width and the stages of their map."""
    snapshot, roots = fragment.snapshot, set(fragment.roots)
    lanes = (snapshot.get(key, Lane) for key in fragment.roots)
    found: list[tuple[GridLane, int, tuple[GridStage, ...]]] = []
    for map_id in dict.fromkeys(lane.map_id for lane in lanes if lane is not None):
        journey = snapshot.get(map_id, JourneyMap)
        if journey is not None:
            grid = map_grid(snapshot, journey)
            found += [(x, grid.width, grid.stages) for x in grid.lanes if x.lane.id in roots]
    return found


def _empty_names(fragment: Fragment) -> list[str]:
    """The names of copied stages and maps in which no touchpoint stands."""
    snapshot = fragment.snapshot
    names: list[str] = []
    for key in fragment.roots:
        record = snapshot[key]
        if isinstance(record, Stage) and not snapshot.touchpoints(key):
            names.append(record.name)
        elif isinstance(record, JourneyMap) and not snapshot.all_touchpoints(key):
            names.append(record.title)
    return [name for name in names if name]


# -- tables --------------------------------------------------------------------------------


def _touchpoint_table(fragment: Fragment) -> str:
    places = _places(fragment)
    table = touchpoint_table(fragment.snapshot, fragment.snapshot.maps)
    columns = [c for c in table.columns if c.field not in _NO_COLUMN]
    filled = [
        column
        for column in columns
        if column.field == "name" or any(c not in ("", None) for c in map(column.value, places))
    ]
    rows = [[column.value(place) for column in filled] for place in places]
    return _table([column.header for column in filled], rows)


def _note_table(fragment: Fragment) -> str:
    snapshot = fragment.snapshot
    rows = [[note_text(note), *_where(snapshot, note)] for note in _notes(fragment)]
    return _table(["Note", "Lane", "Stage", "Touchpoint"], rows)


def _where(snapshot: Snapshot, note: Note) -> list[str]:
    lane = snapshot.get(note.lane_id, Lane)
    stage = snapshot.get(note.stage_id, Stage)
    touchpoint = snapshot.get(note.touchpoint_id, Touchpoint)
    return [
        (lane.title or lane.definition.title) if lane else "",
        stage.name if stage else "",
        touchpoint.name if touchpoint else "",
    ]


def _table(headers: Sequence[str], rows: Sequence[Sequence[Value]]) -> str:
    if not rows:
        return ""
    head = "".join(_cell(header, tag="th") for header in headers)
    lines = ("".join(_cell(value) for value in row) for row in rows)
    return _framed(head, lines)


def _framed(head: str, rows: Iterable[str]) -> str:
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<table style="border-collapse:collapse"><tr>{head}</tr>{body}</table>'


def _cell(value: Value, span: int = 1, tag: str = "td") -> str:
    wide = f' colspan="{span}"' if span > 1 else ""
    style = _CELL + (_AS_TEXT if isinstance(value, str) else "")
    return f'<{tag}{wide} style="{style}">{_text(_shown(value))}</{tag}>'


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _shown(value: Value) -> str:
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)


# -- lanes ---------------------------------------------------------------------------------


def _lane_tables(fragment: Fragment) -> str:
    lanes = _lanes(fragment)
    if not lanes:
        return ""
    stages = lanes[0][2]
    head = _cell("", tag="th") + "".join(_cell(s.stage.name, s.span, "th") for s in stages)
    rows = [_lane_row(lane, row, width) for lane, width, _ in lanes for row in lane.rows]
    return _framed(head, rows)


def _lane_row(lane: GridLane, row: GridRow, width: int) -> str:
    cells = [_cell(_lane_title(lane, row), tag="th")]
    column = 0
    for cell in row.cells:
        cells += [_cell("")] * (cell.first - column)
        value = cell.value
        text = "\n".join(part for part in (cell.title, _shown(value)) if part)
        cells.append(_cell(text if cell.title else value, cell.span))
        column = cell.first + cell.span
    return "".join([*cells, *[_cell("")] * (width - column)])


def _lane_line(lane: GridLane, row: GridRow, width: int) -> str:
    values = [""] * width
    for cell in row.cells:
        values[cell.first] = one_line(f"{cell.title} {_shown(cell.value)}")
    return "\t".join([one_line(_lane_title(lane, row)), *values]).rstrip("\t")


def _lane_title(lane: GridLane, row: GridRow) -> str:
    return f"{lane.title}: {row.label}" if row.label else lane.title
