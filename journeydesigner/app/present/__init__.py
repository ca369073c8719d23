"""Showing a map to a room: full screen, stop by stop, still editable."""
