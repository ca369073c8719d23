"""Snapshot → rows: which column is which field, its header and its cell text.

Serves every writer and reader of tables. Headers are part of the format and never translated.
"""

from journeydesigner.tables.cells import Value
from journeydesigner.tables.columns import Column, Content
from journeydesigner.tables.grid import Grid, GridLane, GridStage, map_grid
from journeydesigner.tables.lane_rows import GridCell, GridRow
from journeydesigner.tables.touchpoints import TouchpointTable, touchpoint_table

__all__ = [
    "Column", "Content", "Grid", "GridCell", "GridLane", "GridRow", "GridStage", "TouchpointTable",
    "Value", "map_grid", "touchpoint_table",
]  # fmt: skip
