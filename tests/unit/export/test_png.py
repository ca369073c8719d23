"""The PNG picture: sizes, limits, and that something is to be seen on it."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.png import MAX_PIXELS, MAX_PIXELS_A_SIDE, BadSize
from journeydesigner.export.registry import export_snapshot
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.sheet import blueprint_sheet
from journeydesigner.model import Snapshot
from tests.support.big_map import big_map
from tests.support.small_map import MAP


def picture(snapshot: Snapshot, options: ExportOptions | None = None) -> Image.Image:
    image = Image.open(io.BytesIO(export_snapshot(snapshot, "png", options).data))
    assert image.format == "PNG"
    return image


def test_two_pixels_a_point_are_usual(shop: Snapshot) -> None:
    sheet = blueprint_sheet(shop, MAP, LayoutEngine())
    image = picture(shop)
    assert image.width == pytest.approx(2 * sheet.width, abs=2)
    assert image.height == pytest.approx(2 * sheet.height, abs=2)
    assert image.info["dpi"] == pytest.approx((144, 144), abs=0.1)


def test_a_width_in_pixels_can_be_asked_for(shop: Snapshot) -> None:
    assert picture(shop, ExportOptions(pixel_width=640)).width == pytest.approx(640, abs=1)


def test_a_picture_has_at_most_so_many_pixels(shop: Snapshot) -> None:
    result = export_snapshot(shop, "png", ExportOptions(pixel_scale=20))
    image = Image.open(io.BytesIO(result.data))
    assert image.width * image.height == pytest.approx(MAX_PIXELS, rel=0.001)
    assert f"{image.width} × {image.height}" in str(result.warnings[0])


def test_a_long_map_stays_readable() -> None:
    """Three hundred columns go on in bands: their letters are ten pixels high."""
    result = export_snapshot(big_map(300), "png")
    image = Image.open(io.BytesIO(result.data))
    assert 13_000 <= image.width <= MAX_PIXELS_A_SIDE
    assert image.height > 3_000


@pytest.mark.parametrize(
    "options",
    [
        ExportOptions(pixel_scale=0),
        ExportOptions(pixel_scale=-1),
        ExportOptions(pixel_scale=21),
        ExportOptions(pixel_scale=float("nan")),
        ExportOptions(pixel_width=0),
    ],
)
def test_a_size_that_no_picture_has_is_refused(options: ExportOptions, shop: Snapshot) -> None:
    with pytest.raises(BadSize):
        export_snapshot(shop, "png", options)


def test_the_map_is_seen_on_white(shop: Snapshot) -> None:
    image = picture(shop, ExportOptions(pixel_scale=1)).convert("RGB")
    assert image.getpixel((2, 2)) == (255, 255, 255)
    colours = {colour for _, colour in image.getcolors(maxcolors=1 << 24) or []}
    assert len(colours) > 100


def test_two_threads_may_export_at_once(shop: Snapshot) -> None:
    options = ExportOptions(pixel_scale=0.5)
    alone = export_snapshot(shop, "png", options).data
    with ThreadPoolExecutor(4) as pool:
        many = list(pool.map(lambda _: export_snapshot(shop, "png", options).data, range(8)))
    assert set(many) == {alone}
