"""Shaping: characters of one face, script and direction become positioned glyphs."""

from dataclasses import dataclass

import uharfbuzz as hb

from journeydesigner.text.faces import UNITS_PER_EM, Face

_WHOLE_GRAPHEMES = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
Cluster = tuple[str, int]
"""Characters that belong together, and how many glyphs show them."""


@dataclass(frozen=True, slots=True, eq=False)
class ShapedRun:
    """Glyphs of one face in visual order, independent of size; measures in 1/1000 em.

    ``offsets`` is empty when every glyph stands where its pen is. ``clusters`` are in visual
    order as well, each with its own characters in logical order. ``missing`` counts the
    characters that no face has: they are drawn as boxes. Runs are shared between lines, so that
    painters may key caches by the run itself.
    """

    face: Face
    glyphs: tuple[int, ...]
    advances: tuple[float, ...]
    offsets: tuple[tuple[float, float], ...]
    clusters: tuple[Cluster, ...]
    width: float
    rtl: bool
    missing: int


def shape_run(face: Face, text: str, script: str, rtl: bool, missing: int = 0) -> ShapedRun:
    """Shape ``text`` with one face; ``script`` is an ISO 15924 code such as ``Arab``."""
    buffer = hb.Buffer()
    # The language stays unset: HarfBuzz would take it from the locale of the process.
    buffer.add_str(text.replace("\t", " "))
    buffer.cluster_level = _WHOLE_GRAPHEMES
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.script = script
    hb.shape(face.hb_font, buffer)
    scale = UNITS_PER_EM / face.upem
    infos = buffer.glyph_infos
    positions = [position.position for position in buffer.glyph_positions]
    advances = tuple([position[2] * scale for position in positions])
    moved = any([position[0] or position[1] for position in positions])  # noqa: C419 - faster
    return ShapedRun(
        face=face,
        glyphs=tuple([info.codepoint for info in infos]),
        advances=advances,
        offsets=tuple([(p[0] * scale, p[1] * scale) for p in positions]) if moved else (),
        clusters=_clusters(text, [info.cluster for info in infos], rtl),
        width=sum(advances),
        rtl=rtl,
        missing=missing,
    )


def _clusters(text: str, starts: list[int], rtl: bool) -> tuple[Cluster, ...]:
    """Return text and glyph count per cluster in visual order from each glyph's cluster start."""
    if len(starts) == len(text) and not rtl and starts == list(range(len(text))):
        return tuple([(character, 1) for character in text])
    counts: dict[int, int] = {}
    for start in starts:
        counts[start] = counts.get(start, 0) + 1
    if not counts:
        return ((text, 0),) if text else ()
    logical = sorted(counts)
    first = logical[0]
    if first:
        # Ignorable characters at the start that left no glyph go with their neighbour.
        counts[0] = counts.pop(first)
        logical[0] = 0
    ends = [*logical[1:], len(text)]
    clusters = [(text[a:b], counts[a]) for a, b in zip(logical, ends, strict=True)]
    return tuple(reversed(clusters)) if rtl else tuple(clusters)
