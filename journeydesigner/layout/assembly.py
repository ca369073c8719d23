"""Puts a layout together: spans across, rows down, cells anew or taken from the layout before."""

from __future__ import annotations

from journeydesigner.layout.cells import CellPlace, card_heights, first_open
from journeydesigner.layout.columns import StageColumns, folded_columns, stage_columns
from journeydesigner.layout.content import headers
from journeydesigner.layout.content.emotion import emotion_height
from journeydesigner.layout.dirt import Dirt
from journeydesigner.layout.display import Box, Placed, TextLine
from journeydesigner.layout.folding import cell_of, folded_lane_height
from journeydesigner.layout.grounds import lay_out_grounds
from journeydesigner.layout.hidden import hidden_signs
from journeydesigner.layout.map_layout import Cell, MapLayout, Row, Span
from journeydesigner.layout.measures import STAGE_HEADER_HEIGHT
from journeydesigner.layout.neighbourhoods import neighbourhoods
from journeydesigner.layout.typesetting import Paragraph, Typesetter
from journeydesigner.layout.view_options import PLAIN, ViewOptions
from journeydesigner.model import Family, JourneyMap, Lane, Phase, Snapshot, Stage
from journeydesigner.model.lane import BLUEPRINT_LINES


class Assembly:
    """One run over one map. With a layout from before and the dirt since, only what is dirty is
    laid out; `fresh_cells` and `fresh_headers` tell what that was."""

    def __init__(
        self,
        setter: Typesetter,
        snapshot: Snapshot,
        journey: JourneyMap,
        options: ViewOptions = PLAIN,
        before: MapLayout | None = None,
        dirt: Dirt | None = None,
    ) -> None:
        self._setter = setter
        self._snapshot = snapshot
        self._journey = journey
        self._options = options
        self._dirt = dirt or Dirt()
        self._spans_before = {span.stage_id: span for span in before.spans} if before else {}
        self._rows_before = {row.lane_id: row for row in before.rows} if before else {}
        self._before = before
        self._in_place = False
        self._felt: set[str] = set()
        self._renamed: set[str] = set()
        self._cards_shown = True
        self.fresh_cells: set[tuple[str, str]] = set()
        self.fresh_headers = before is None

    def build(self) -> MapLayout:
        self._cards_shown = self._shows_cards()
        stages = self._columns()
        self._in_place = [stage.stage.id for stage in stages] == list(self._spans_before)
        self._renamed = self._renamed_folded(stages)
        spans, header_height = self._spans(stages)
        width = self._left + sum(stage.width for stage in stages)
        phases, phase_height = self._phases(spans)
        top = phase_height + header_height
        rows, bottom = self._rows(stages, width, top)
        return MapLayout(
            map_id=self._journey.id,
            width=width,
            height=bottom,
            lane_header_width=self._left,
            phase_height=phase_height,
            header_height=top,
            corner=self._corner(top),
            grounds=self._grounds(spans, rows, width, top, bottom),
            phases=phases,
            spans=spans,
            rows=rows,
            sizes=self._setter.sizes,
            hidden=self._hidden(spans, rows, top),
            shows_cards=self._cards_shown,
        )

    @property
    def _left(self) -> float:
        return self._setter.sizes.lane_header

    def _corner(self, height: float) -> Box:
        locked = self._journey.structure_locked
        corner = headers.corner_box(self._setter, height, locked=locked)
        if self._before is not None and _alike(self._before.corner, corner):
            return self._before.corner
        self.fresh_headers = True
        return corner

    def _hidden(
        self, spans: tuple[Span, ...], rows: tuple[Row, ...], top: float
    ) -> tuple[Placed, ...]:
        found = hidden_signs(self._snapshot, self._journey.id, spans, rows, top, self._setter.sizes)
        if self._before is not None and self._before.hidden == found:
            return self._before.hidden
        self.fresh_headers = True
        return found

    # -- across ----------------------------------------------------------------------------

    def _columns(self) -> list[StageColumns]:
        result = []
        for stage in self._snapshot.stages(self._journey.id):
            if stage.hidden:
                continue
            known = self._spans_before.get(stage.id)
            if stage.id in self._options.collapsed:
                result.append(folded_columns(self._snapshot, stage, self._setter.sizes))
            elif known is not None and stage.id not in self._dirt.stages:
                result.append(StageColumns(stage, known.columns))
            else:
                result.append(stage_columns(self._snapshot, stage, self._setter.sizes))
        return result

    @property
    def _same_headers(self) -> bool:
        """Whether stages and phases stand as before, with the same columns and names."""
        before = self._before
        same_cards = before is not None and before.shows_cards == self._cards_shown
        return same_cards and self._in_place and not (self._dirt.stages or self._dirt.headers)

    def _shows_cards(self) -> bool:
        """Whether a lane with touchpoints is shown, and open."""
        return any(
            lane.definition.family is Family.TOUCHPOINTS
            and not lane.hidden
            and lane.id not in self._options.collapsed
            for lane in self._snapshot.lanes(self._journey.id)
        )

    def _spans(self, stages: list[StageColumns]) -> tuple[tuple[Span, ...], float]:
        if self._before is not None and self._same_headers:
            known = self._before.spans
            return known, max([span.needed for span in known], default=self._least)
        needed = [self._needed_height(stage, place) for place, stage in enumerate(stages)]
        height = max(needed, default=self._least)
        spans, x = [], self._left
        for place, stage in enumerate(stages):
            header = self._stage_header(stage, place, height)
            folded = stage.folded
            spans.append(
                Span(
                    stage.stage.id, x, stage.width, stage.columns, header, place, needed[place],
                    folded is not None, len(stage.columns if folded is None else folded),
                )
            )  # fmt: skip
            x += stage.width
        if len(spans) != len(self._spans_before):
            self.fresh_headers = True
        return tuple(spans), height

    @property
    def _least(self) -> float:
        """The least height of stage headers."""
        return STAGE_HEADER_HEIGHT * self._setter.sizes.mark

    def _clean_span(self, stage: StageColumns, place: int) -> Span | None:
        """The stage's span from before, where its name, number and width are the same."""
        known = self._spans_before.get(stage.stage.id)
        if known is None or stage.stage.id in self._dirt.headers:
            return None
        before = self._before
        if stage.folded is not None and before and before.shows_cards != self._cards_shown:
            return None
        same = known.place == place and known.width == stage.width
        return known if same else None

    def _needed_height(self, stage: StageColumns, place: int) -> float:
        known = self._clean_span(stage, place)
        if known is not None:
            return known.needed
        if stage.folded is not None:
            return headers.folded_header_height(
                self._upright_name(stage, place), self._setter.sizes
            )
        name = headers.stage_name(self._setter, stage.stage, place, stage.width)
        return headers.stage_header_height(name, self._setter.sizes)

    def _upright_name(self, stage: StageColumns, place: int) -> Paragraph | None:
        """The name of a collapsed stage for its header, None where it stands among the cards."""
        if self._cards_shown:
            return None
        return headers.folded_stage_name(self._setter, stage.stage, place)

    def _stage_header(self, stage: StageColumns, place: int, height: float) -> Box:
        known = self._clean_span(stage, place)
        if known is not None and known.header.rect.height == height:
            return known.header
        if stage.folded is not None:
            upright = self._upright_name(stage, place)
            header = headers.folded_stage_header(self._setter, stage.stage, place, upright, height)
        else:
            name = headers.stage_name(self._setter, stage.stage, place, stage.width)
            header = headers.stage_header(
                self._setter, stage.stage, place, name, stage.width, height
            )
        return self._known_header(self._spans_before.get(stage.stage.id), header)

    def _known_header(self, known: Span | Row | None, header: Box) -> Box:
        """The header from before where nothing about it differs, so that it is not redrawn."""
        if known is not None and _alike(known.header, header):
            return known.header
        self.fresh_headers = True
        return header

    def _phases(self, spans: tuple[Span, ...]) -> tuple[tuple[Placed, ...], float]:
        """A header over each run of neighbouring stages of one phase."""
        if self._before is not None and self._same_headers:
            return self._before.phases, self._before.phase_height
        known = {phase.id: phase for phase in self._snapshot.phases(self._journey.id)}
        runs: list[tuple[Phase | None, float, float]] = []
        for span in spans:
            stage = self._snapshot.get(span.stage_id, Stage)
            phase = known.get(stage.phase_id or "") if stage else None
            if runs and runs[-1][0] is phase:
                runs[-1] = (phase, runs[-1][1], span.x + span.width)
            else:
                runs.append((phase, span.x, span.x + span.width))
        boxes = tuple(
            Placed(headers.phase_header(self._setter, phase, left, right - left), left, 0.0)
            for phase, left, right in runs
            if phase is not None
        )
        if self._before is not None and boxes != self._before.phases:
            self.fresh_headers = True
        return boxes, headers.phase_height(self._setter.sizes) if boxes else 0.0

    # -- down ------------------------------------------------------------------------------

    def _rows(
        self, stages: list[StageColumns], width: float, top: float
    ) -> tuple[tuple[Row, ...], float]:
        rows, y, depth = [], top, 0
        self._spread_feelings(stages)
        for lane in self._snapshot.lanes(self._journey.id):
            if lane.hidden:
                continue
            line, depth = self._line(lane, depth, width)
            y += line.rect.height if line else 0.0
            row = self._row(lane, stages, y, line)
            rows.append(row)
            y += row.height
        if [row.lane_id for row in rows] != list(self._rows_before):
            self.fresh_headers = True
        return tuple(rows), y

    def _line(self, lane: Lane, depth: int, width: float) -> tuple[Box | None, int]:
        """The blueprint line above the first lane that lies below it."""
        below = lane.definition.depth
        if below <= depth:
            return None, depth
        return headers.blueprint_line(self._setter, BLUEPRINT_LINES[below - 1], width), below

    def _row(self, lane: Lane, stages: list[StageColumns], y: float, line: Box | None) -> Row:
        known = self._rows_before.get(lane.id)
        folded = lane.id in self._options.collapsed
        if known is not None and self._in_place and self._is_clean(lane):
            return Row(lane.id, y, known.height, known.header, known.cells, line, folded)
        cells = self._cells(lane, stages, known)
        if lane.definition.family is Family.TOUCHPOINTS and not folded:
            self._stretch(cells)
        height = self._row_height(lane, cells)
        if folded:
            count = sum(cell.count for cell in cells.values())
            narrow = headers.folded_lane_header(self._setter, lane, height, count)
            header = self._known_header(known, narrow)
        elif known is not None and known.height == height and lane.id not in self._dirt.headers:
            header = known.header
        else:
            header = self._known_header(known, headers.lane_header(self._setter, lane, height))
        return Row(lane.id, y, height, header, cells, line, folded)

    def _row_height(self, lane: Lane, cells: dict[str, Cell]) -> float:
        sizes = self._setter.sizes
        if lane.id in self._options.collapsed:
            return folded_lane_height(sizes)
        if lane.definition.family is Family.EMOTION:
            return emotion_height(lane, sizes)
        needed = max((cell.height for cell in cells.values()), default=sizes.lane_height)
        title = headers.lane_header_height(self._setter, lane)
        return max(needed, title, (lane.height or 0.0) * sizes.mark)

    def _cells(self, lane: Lane, stages: list[StageColumns], known: Row | None) -> dict[str, Cell]:
        """The cells of a lane: those from before where nothing in them changed, else new ones."""
        dirty = self._dirty_stages(lane)
        before = known.cells if known is not None and lane.id not in self._dirt.lanes else {}
        cells: dict[str, Cell] = {}
        for number, stage in enumerate(stages):
            stage_id = stage.stage.id
            cell = before.get(stage_id)
            if cell is None or stage_id in dirty:
                cell = self._new_cell(CellPlace(self._journey, lane, stages, number, self._options))
            cells[stage_id] = cell
        return cells

    def _new_cell(self, place: CellPlace) -> Cell:
        self.fresh_cells.add(place.key)
        cell = cell_of(self._setter, self._snapshot, place)
        if self._before is not None and place.lane.definition.family is Family.EMOTION:
            cell.made()  # each edit has its own snapshot, which an unmade cell would keep alive
        return cell

    def _stretch(self, cells: dict[str, Cell]) -> None:
        """Gives all cards of a row the height that the highest of them needs."""
        stretch = card_heights(list(cells.values()), self._setter.sizes)
        for stage_id, cell in cells.items():
            if cell.stretch != stretch:
                cells[stage_id] = cell.stretched(stretch)
                self.fresh_cells.add((cell.lane_id, stage_id))

    def _is_clean(self, lane: Lane) -> bool:
        """Whether nothing in the lane changed."""
        dirt = self._dirt
        return not (lane.id in dirt.lanes or lane.id in dirt.headers or self._dirty_stages(lane))

    def _dirty_stages(self, lane: Lane) -> set[str]:
        """The stages whose cells in this lane are no longer right."""
        dirt = self._dirt
        found = dirt.stages | {stage_id for lane_id, stage_id in dirt.cells if lane_id == lane.id}
        family = lane.definition.family
        if family is Family.EMOTION:
            return found | self._felt
        return found | dirt.feelings | self._renamed if family is Family.TOUCHPOINTS else found

    def _renamed_folded(self, stages: list[StageColumns]) -> set[str]:
        """Collapsed stages whose name, colour or number changed: these stand among the cards."""
        before, headers_changed = self._spans_before, self._dirt.headers
        return {
            stage.stage.id
            for place, stage in enumerate(stages)
            if stage.folded is not None
            and stage.stage.id in before
            and (stage.stage.id in headers_changed or before[stage.stage.id].place != place)
        }

    def _spread_feelings(self, stages: list[StageColumns]) -> None:
        """The stages whose curves are shaped by columns that changed, moved, came or went."""
        feelings = self._dirt.feelings
        if self._before is None or (self._in_place and not (self._dirt.stages or feelings)):
            return
        spans = self._spans_before.values()
        old = neighbourhoods(
            [(s.stage_id, s.columns) for s in spans], first_open(s.collapsed for s in spans)
        )
        new = neighbourhoods(
            [(s.stage.id, s.columns) for s in stages],
            first_open(s.folded is not None for s in stages),
        )
        self._felt = {
            stage_id
            for stage_id, around in new.items()
            if old.get(stage_id) != around or any(stage in feelings for stage, _ in around)
        }

    def _grounds(
        self,
        spans: tuple[Span, ...],
        rows: tuple[Row, ...],
        width: float,
        top: float,
        bottom: float,
    ) -> tuple[Placed, ...]:
        before = self._before
        if before is not None and spans is before.spans and top == before.header_height:
            places = [(row.lane_id, row.y, row.height) for row in rows]
            if places == [(row.lane_id, row.y, row.height) for row in before.rows]:
                return before.grounds
        return lay_out_grounds(spans, rows, self._left, width, top, bottom)


def _alike(one: Box, other: Box) -> bool:
    """Whether two headers look the same: shapes and texts, not the identity of their lines."""
    return (
        one.rect == other.rect
        and one.shapes == other.shapes
        and [_ink(text) for text in one.texts] == [_ink(text) for text in other.texts]
    )


def _ink(text: TextLine) -> tuple[str, float, float, str]:
    return text.line.text, text.x, text.y, text.colour
