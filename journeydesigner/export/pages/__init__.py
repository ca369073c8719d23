"""Snapshot and options → the pages that PDF, PNG, SVG, print and preview draw alike."""
