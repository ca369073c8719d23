"""Every benchmark runs, and what it measures does the work that it names. No figure is judged."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pypdfium2
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from journeydesigner.model import Touchpoint
from tests.benchmarks import canvas, harness
from tests.benchmarks.drawings import Drawing
from tests.benchmarks.opening import Opening
from tests.benchmarks.other_pdf import fpdf2_pdf
from tests.benchmarks.qt_pdf import qt_pdf
from tests.benchmarks.shown_map import ShownMap
from tests.benchmarks.suite import SUITE
from tests.benchmarks.text_paths import HELVETICA, TextPath
from tests.benchmarks.workbooks import TouchpointSheet
from tests.support.big_map import MAP_ID, big_map

N = 100
FEW_COLOURS = 20


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few turns, whatever a benchmark wants."""
    monkeypatch.setattr(harness, "LONG", 0.0)


@pytest.mark.parametrize("name", SUITE)
def test_every_benchmark_gives_positive_figures(name: str, qtbot: QtBot) -> None:
    figures = list(SUITE[name](N))
    assert figures
    for figure in figures:
        assert figure.work > 0
        assert figure.floor > 0
        assert figure.what in figure.row()


# -- PDF -----------------------------------------------------------------------------------

WAYS: dict[str, Callable[[TextPath], bytes]] = {
    "cold": TextPath.cold,
    "warm": TextPath.warm,
    "drawString": TextPath.drawn_strings,
    "Helvetica": lambda path: path.drawn_strings(HELVETICA),
    "Qt": qt_pdf,
    "fpdf2": fpdf2_pdf,
}


@pytest.fixture(scope="module")
def path() -> TextPath:
    return TextPath(N)


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_a_pdf_writes_the_whole_text(way: str, path: TextPath, qtbot: QtBot) -> None:
    document = pypdfium2.PdfDocument(WAYS[way](path))
    shown = document[0].get_textpage().get_text_range()
    document.close()
    written = sorted(re.findall(r"\w+", shown))
    wanted = sorted(re.findall(r"\w+", " ".join(spot.content for spot in path.spots)))
    assert len(written) == pytest.approx(len(wanted), rel=0.02)
    assert set(written) >= set(wanted) - {word for word in wanted if len(word) < 3}


# -- Excel and SVG -------------------------------------------------------------------------


def test_both_workbooks_hold_the_same_cells() -> None:
    sheet = TouchpointSheet(N)
    ours, theirs = (_cells(data) for data in (sheet.ours(), sheet.xlsxwriters()))
    assert len(ours) == N + 1
    assert ours == theirs


def _cells(data: bytes) -> list[tuple[object, ...]]:
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    rows = list(workbook.active.iter_rows(values_only=True))
    workbook.close()
    return [tuple(value or None for value in row) for row in rows]


def test_both_drawings_show_the_same_texts() -> None:
    drawing = Drawing(N)
    ours, theirs = (_texts(data) for data in (drawing.ours(), drawing.drawsvgs()))
    assert len(ours) > N
    assert ours == theirs


def _texts(data: bytes) -> list[str]:
    root = ET.fromstring(data)
    found = ("".join(e.itertext()).strip() for e in root.iter() if e.tag.endswith("}text"))
    return sorted(text for text in found if text)


# -- canvas --------------------------------------------------------------------------------


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[ShownMap]:
    made = ShownMap(big_map(N))
    yield made
    made.tool.cancel()
    made.close()


def _colours(image: QImage) -> int:
    """How many colours are seen on a grid of places."""
    columns, rows = range(0, image.width(), 7), range(0, image.height(), 7)
    return len({image.pixel(x, y) for x in columns for y in rows})


def test_the_map_is_painted_near_and_far(shown: ShownMap) -> None:
    before = shown.paints
    shown.repaint()
    assert shown.paints == before + 1
    assert _colours(shown.image()) > FEW_COLOURS
    shown.view.fit()
    shown.settle()
    assert _colours(shown.image()) > FEW_COLOURS


def test_zooming_and_panning_move_and_paint(shown: ShownMap) -> None:
    step, seen = canvas.zooming(shown), set()
    for _ in range(4):
        before = shown.paints
        step()
        assert shown.paints > before
        seen.add(shown.view.zoom)
    assert len(seen) == 4
    at = shown.view.horizontalScrollBar().value()
    before = shown.paints
    canvas.panning(shown)()
    assert shown.view.horizontalScrollBar().value() > at
    assert shown.paints > before


def test_an_edit_is_painted(shown: ShownMap) -> None:
    card = shown.session.snapshot.map_touchpoints(MAP_ID)[0]
    before, paints = shown.image(), shown.paints
    canvas.editing(shown, card)()
    assert shown.paints > paints
    assert shown.image() != before
    assert shown.session.snapshot.need(card.id, Touchpoint).name.startswith("Another name")


def test_dragging_carries_all_cards_and_changes_none(shown: ShownMap) -> None:
    cards = shown.session.snapshot.map_touchpoints(MAP_ID)
    snapshot = shown.session.snapshot
    move = canvas.dragging(shown, cards[2], [card.id for card in cards[:50]])
    before = shown.paints
    move()
    assert shown.paints > before
    assert shown.session.overlay.ghosts
    assert shown.session.snapshot is snapshot


def test_a_file_is_opened_until_its_map_is_seen(tmp_path: Path, qtbot: QtBot) -> None:
    work = Opening(tmp_path / "big.journey", N)
    work.prepare()
    empty = _colours(work.shown.image())
    work.open()
    assert len(work.shown.session.snapshot.map_touchpoints(MAP_ID)) == N
    assert _colours(work.shown.image()) > max(empty, FEW_COLOURS)
    work.shown.close()
