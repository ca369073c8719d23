"""Bytes ↔ snapshot: project file, migrations, recovery, importers."""
