"""Snapshot → findings and comparisons."""
