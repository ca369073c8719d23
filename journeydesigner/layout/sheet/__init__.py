"""The blueprint sheet: a map with title, personas, findings, legend and footer around it."""

from journeydesigner.layout.sheet.sheet import Sheet, blueprint_sheet

__all__ = ["Sheet", "blueprint_sheet"]
