"""Which pictures a report shows."""

from __future__ import annotations

from journeydesigner.export.report.content import MapReport
from journeydesigner.export.report.table import Pictured


def picture_ids(journey: MapReport) -> set[str]:
    """The ids of the pictures in the tables of a map and in its parking lot."""
    of_stages = [table for stage in journey.touchpoints for table in stage.tables]
    tables = (journey.stages, *of_stages, *journey.findings)
    cells = [value for table in tables for row in table.rows for value in row]
    return {
        part.picture_id
        for value in (*cells, *journey.parked)
        for part in value
        if isinstance(part, Pictured)
    }
