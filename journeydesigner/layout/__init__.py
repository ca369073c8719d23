"""Snapshot → layout: pure geometry and text placement, no Qt, no painting."""
