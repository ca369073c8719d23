"""The SVG picture for drawing programs: text as outlines, that looks the same everywhere."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from PIL import Image, ImageChops

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.registry import export_snapshot
from journeydesigner.io.samples import load_sample, samples
from journeydesigner.model import Snapshot
from tests.support.strategies import hostile_snapshots

SVG = "{http://www.w3.org/2000/svg}"
OUTLINES = ExportOptions(text="outlines")
PLACE = re.compile(r"matrix\((\S+) 0 0 (\S+) (\S+) (\S+)\)")


def drawn(snapshot: Snapshot, options: ExportOptions = OUTLINES) -> Element:
    root: Element = fromstring(export_snapshot(snapshot, "svg", options).data)
    return root


def lines(root: Element) -> list[Element]:
    return [path for path in root.iter(f"{SVG}path") if "matrix" in path.get("transform", "")]


def test_no_text_and_no_font_is_left(many_scripts: Snapshot) -> None:
    root = drawn(many_scripts)
    assert not list(root.iter(f"{SVG}text"))
    assert not list(root.iter(f"{SVG}style"))
    assert b"font" not in export_snapshot(many_scripts, "svg", OUTLINES).data


def test_each_line_is_a_path_that_says_what_it_is(many_scripts: Snapshot) -> None:
    labels = {path.get("aria-label") for path in lines(drawn(many_scripts))} - {None}
    page = document_pages(many_scripts, ExportOptions()).pages[0]
    texts = [text.line for placed in page.placed for text in placed.box.texts]
    assert labels == {line.text for line in texts if line.text.strip()}


def test_paths_begin_where_their_lines_do(shop: Snapshot) -> None:
    page = document_pages(shop, ExportOptions()).pages[0]
    wanted = {
        (
            round(p.dx + p.box.rect.x + text.x + text.line.left, 1),
            round(p.dy + p.box.rect.y + text.y, 1),
        )
        for p in page.placed
        for text in p.box.texts
        if text.line.text.strip()
    }
    found = set()
    for path in lines(drawn(shop)):
        place = PLACE.fullmatch(path.get("transform", ""))
        assert place is not None
        found.add((round(float(place[3]), 1), round(float(place[4]), 1)))
    assert found == wanted


def test_a_line_is_as_wide_as_its_glyphs(shop: Snapshot) -> None:
    """The ink of each line ends within its advance, and fills most of it."""
    page = document_pages(shop, ExportOptions()).pages[0]
    widths = {
        text.line.text: text.line.width / text.line.size
        for placed in page.placed
        for text in placed.box.texts
    }
    for path in lines(drawn(shop)):
        starts = [float(x) for x in re.findall(r"M(-?[\d.]+) ", path.get("d", ""))]
        text = path.get("aria-label", "")
        if len(text) > 8 and text in widths:
            assert max(starts) / 1000 <= widths[text]
            assert max(starts) / 1000 >= 0.7 * widths[text]


def test_the_same_map_gives_the_same_bytes(many_scripts: Snapshot) -> None:
    first = export_snapshot(many_scripts, "svg", OUTLINES).data
    assert first == export_snapshot(many_scripts, "svg", OUTLINES).data


def test_the_ground_can_be_left_out(shop: Snapshot) -> None:
    def grounds(options: ExportOptions) -> int:
        root = drawn(shop, options)
        return sum(child.tag == f"{SVG}rect" for child in root)

    assert grounds(OUTLINES) == 1
    assert grounds(ExportOptions(text="outlines", transparent=True)) == 0
    assert grounds(ExportOptions(transparent=True)) == 0


@given(snapshot=hostile_snapshots())
def test_hostile_text_is_sound_xml(snapshot: Snapshot) -> None:
    if snapshot.maps:
        assert drawn(snapshot).tag == f"{SVG}svg"


def rendered(file: Path) -> Image.Image:
    image = Image.open(file).convert("RGBA")
    white = Image.new("RGBA", image.size, "white")
    white.alpha_composite(image)
    return white.convert("L")


def blocks(image: Image.Image) -> Image.Image:
    width, height = image.width // 8, image.height // 8
    return image.crop((0, 0, width * 8, height * 8)).resize((width, height), Image.Resampling.BOX)


@pytest.mark.skipif(
    not (shutil.which("inkscape") and shutil.which("chromium")),
    reason="needs Inkscape and Chromium",
)
def test_a_browser_and_a_drawing_program_show_the_same(
    tmp_path: Path,
) -> None:
    data = export_snapshot(load_sample(samples()[0].name), "svg", OUTLINES).data
    source = tmp_path / "map.svg"
    source.write_bytes(data)
    root = fromstring(data)
    width, height = (round(float(root.get(side, "0"))) for side in ("width", "height"))
    drawing, browser = tmp_path / "drawing.png", tmp_path / "browser.png"
    inkscape = ["inkscape", str(source), f"--export-filename={drawing}", "-w", str(width)]
    chromium = [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        f"--user-data-dir={tmp_path / 'profile'}", f"--window-size={width},{height}",
        f"--screenshot={browser}", source.as_uri(),
    ]  # fmt: skip
    for command in (inkscape, chromium):
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    one, two = blocks(rendered(drawing)), blocks(rendered(browser))
    box = (0, 0, min(one.width, two.width), min(one.height, two.height))
    one, two = one.crop(box), two.crop(box)
    ink = [sum(255 - level for level in image.tobytes()) for image in (one, two)]
    assert min(ink) / 255 >= 0.02 * one.width * one.height
    assert ink[0] == pytest.approx(ink[1], rel=0.01)
    assert max(ImageChops.difference(one, two).tobytes()) < 40


def test_png_and_outlines_have_the_same_size(shop: Snapshot) -> None:
    png = export_snapshot(shop, "png", ExportOptions(pixel_scale=1))
    image = Image.open(io.BytesIO(png.data))
    root = drawn(shop)
    assert image.width == pytest.approx(float(root.get("width", "0")), abs=1)
    assert image.height == pytest.approx(float(root.get("height", "0")), abs=1)
