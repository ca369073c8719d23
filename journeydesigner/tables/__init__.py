"""Snapshot → rows: which column is which field, its header and its cell text.

Serves every writer and reader of tables. Headers are part of the format and never translated.
"""

from journeydesigner.tables.agenda import agenda_table
from journeydesigner.tables.cells import Value
from journeydesigner.tables.columns import Column, Content
from journeydesigner.tables.decisions import decision_table
from journeydesigner.tables.grid import Grid, GridLane, GridStage, map_grid
from journeydesigner.tables.insights import insight_table
from journeydesigner.tables.lane_rows import GridCell, GridRow
from journeydesigner.tables.sheet_table import SheetColumn, SheetTable
from journeydesigner.tables.touchpoints import TouchpointTable, touchpoint_table

__all__ = [
    "Column", "Content", "Grid", "GridCell", "GridLane", "GridRow", "GridStage", "SheetColumn",
    "SheetTable", "TouchpointTable", "Value", "agenda_table", "decision_table", "insight_table",
    "map_grid", "touchpoint_table",
]  # fmt: skip
