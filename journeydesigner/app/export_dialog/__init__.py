"""The export dialog: format, maps and options, a preview, progress, and what came of it."""
