"""Snapshot → bytes and warnings: one registry, one module or package per format."""
