"""Quotes on a tile, and where they leave room the names of the emotion scale's ends."""

from __future__ import annotations

from journeydesigner.layout.pages.cutting import Tile
from journeydesigner.layout.pages.poster import Poster
from journeydesigner.layout.sheet.quotes import quote_labels
from journeydesigner.layout.typesetting import Typesetter


def add_quotes(setter: Typesetter, poster: Poster, part: Tile) -> None:
    """Puts them onto the tile; the scale's names are repetitions."""
    labels = quote_labels(setter, poster.parted.snapshot, part.layout)
    part.ink.add(labels)
    taken = [label.rect for label in labels]
    for name in part.scale:
        if not any(name.rect.intersects(rect) for rect in taken):
            part.ink.repeat([name])
