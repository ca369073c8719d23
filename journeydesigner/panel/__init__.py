"""The properties panel: forms built from the records' own field hints, and hand-made sections."""
