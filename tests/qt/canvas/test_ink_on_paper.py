"""What the canvas paints of a map and what its PDF prints come to the same ink."""

from __future__ import annotations

import pytest
from PIL import Image, ImageStat
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from journeydesigner.canvas.view import CanvasView
from journeydesigner.document import Document
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.registry import export_snapshot
from journeydesigner.export.rendering import rendered
from journeydesigner.interaction.session import Session
from journeydesigner.io.samples import load_sample, samples
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.theme import LIGHT
from journeydesigner.model import EmotionPoint, Snapshot

MARGIN = 12
"""Points around a map without title block."""
ZOOM = 2
"""Pixels per point."""
FINER = 3
"""The PDF is rendered so many times larger than it is compared: PDFium draws whatever is thinner
than a pixel a pixel wide."""
LEAST_INK = 0.02
PALEST_INK = 250
"""Of 255: what is paler counts as bare paper."""


def without_quotes(snapshot: Snapshot) -> Snapshot:
    """Quotes stand on paper only; a screen shows the one that is asked for."""
    silent = {point.id: point.evolve(quote="") for point in snapshot.of(EmotionPoint)}
    return Snapshot({**snapshot.records, **silent})


def on_screen(qtbot: QtBot, snapshot: Snapshot, layout: MapLayout) -> Image.Image:
    """The first map as the canvas paints it, whole and without its surroundings."""
    view = CanvasView(Session(Document(snapshot)), LIGHT)
    qtbot.addWidget(view)
    sides = (round(ZOOM * (side + 4 * MARGIN)) for side in (layout.width, layout.height))
    view.resize(*sides)
    with qtbot.waitExposed(view):
        view.show()
    view.zoom_to(ZOOM)
    bands = view.bands
    assert bands is not None
    whole = bands.map_rect.toRect()
    assert view.viewport().rect().contains(whole)
    assert bands.projection.zoom == ZOOM
    shown = view.viewport().grab(whole).toImage().convertToFormat(QImage.Format.Format_RGB888)
    view.detach()
    size, row = (shown.width(), shown.height()), shown.bytesPerLine()
    return Image.frombuffer("RGB", size, bytes(shown.constBits()), "raw", "RGB", row, 1)


def on_paper(snapshot: Snapshot, layout: MapLayout) -> Image.Image:
    """The same map in the PDF, without the margin of its page."""
    options = ExportOptions(title_block=False, attach=False, map_ids=(layout.map_id,))
    data = export_snapshot(snapshot, "pdf", options).data
    page = rendered(data, ZOOM * FINER).reduce(FINER).convert("RGB")
    edges = (0, 0, layout.width, layout.height)
    return page.crop([round(ZOOM * (MARGIN + edge)) for edge in edges])


def ink(image: Image.Image) -> float:
    """The sum of all darkness; 1 is a black pixel."""
    light = ImageStat.Stat(image.convert("L")).sum[0] / 255
    return image.width * image.height - light


def inked(image: Image.Image) -> float:
    """The share of the map that is not bare paper."""
    histogram = image.convert("L").histogram()
    return sum(histogram[:PALEST_INK]) / sum(histogram)


@pytest.mark.parametrize("sample", [sample.file for sample in samples()])
def test_screen_and_paper_show_as_much_ink(qtbot: QtBot, sample: str) -> None:
    snapshot = without_quotes(load_sample(sample))
    layout = LayoutEngine().lay_out(snapshot, snapshot.maps[0].id)
    screen, paper = on_screen(qtbot, snapshot, layout), on_paper(snapshot, layout)
    assert inked(screen) >= LEAST_INK
    assert inked(paper) >= LEAST_INK
    assert ink(screen) == pytest.approx(ink(paper), rel=0.01)
