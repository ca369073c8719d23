"""Painting of display lists with QPainter; nothing here wraps, measures or lays out."""
