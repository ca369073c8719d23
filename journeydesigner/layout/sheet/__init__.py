"""The blueprint sheet: a map with title, personas, findings, legend and footer around it."""

from journeydesigner.layout.sheet.sheet import Band, Sheet, blueprint_sheet, map_surrounded

__all__ = ["Band", "Sheet", "blueprint_sheet", "map_surrounded"]
