"""The PNG picture: sizes, limits, and that something is to be seen on it."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from journeydesigner.export import png
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.png import MAX_PIXELS_A_SIDE, BadSize, png_picture
from journeydesigner.export.progress import Progress
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


@pytest.mark.parametrize(
    "options", [ExportOptions(pixel_scale=20), ExportOptions(pixel_width=9999)]
)
def test_the_longer_side_has_at_most_8192_pixels(options: ExportOptions, shop: Snapshot) -> None:
    result = export_snapshot(shop, "png", options)
    image = Image.open(io.BytesIO(result.data))
    assert max(image.size) == MAX_PIXELS_A_SIDE == 8192
    assert f"{image.width} × {image.height}" in str(result.warnings[0])
    assert result.warnings[0].map_id == MAP


def test_the_most_that_can_be_asked_for_is_no_reason_to_warn(shop: Snapshot) -> None:
    result = export_snapshot(shop, "png", ExportOptions(pixel_width=MAX_PIXELS_A_SIDE))
    assert Image.open(io.BytesIO(result.data)).width == MAX_PIXELS_A_SIDE
    assert not result.warnings


def test_a_high_page_is_limited_by_its_height(shop: Snapshot) -> None:
    page = document_pages(shop, ExportOptions()).pages[0]
    high = replace(page, height=page.width * 3)
    result = png_picture(shop, high, ExportOptions(pixel_width=6000), Progress())
    image = Image.open(io.BytesIO(result.data))
    assert image.height == MAX_PIXELS_A_SIDE
    assert image.width == pytest.approx(MAX_PIXELS_A_SIDE / 3, abs=2)


@pytest.mark.parametrize("options", [ExportOptions(), ExportOptions(pixel_width=8000)])
def test_a_long_map_stays_readable(options: ExportOptions) -> None:
    """Three hundred columns go on in bands, about as wide as high: text is ten pixels high."""
    result = export_snapshot(big_map(300), "png", options)
    image = Image.open(io.BytesIO(result.data))
    assert max(image.size) <= MAX_PIXELS_A_SIDE
    assert 0.5 < image.width / image.height < 2
    assert image.info["dpi"][0] >= 72


def test_a_long_map_that_is_to_be_small_stays_as_it_is() -> None:
    snapshot, options = big_map(300), ExportOptions(pixel_scale=0.25)
    page = document_pages(snapshot, options).pages[0]
    assert picture(snapshot, options).width == pytest.approx(page.width / 4, abs=1)


def test_strips_leave_no_seam(shop: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rendered a few rows at a time a picture is the same as at once."""
    options = ExportOptions(pixel_scale=1.3)
    whole = picture(shop, options)
    monkeypatch.setattr(png, "_STRIP", whole.width * 37)
    strips = picture(shop, options)
    assert strips.size == whole.size
    difference = ImageChops.difference(whole, strips).tobytes()
    assert max(difference) <= 40
    assert sum(difference) / len(difference) < 0.02


def test_a_transparent_picture_has_no_ground(shop: Snapshot) -> None:
    """What is outside the map is see-through, the map itself stays white."""
    image = picture(shop, ExportOptions(pixel_scale=1, transparent=True))
    plain = picture(shop, ExportOptions(pixel_scale=1))
    assert (image.mode, plain.mode) == ("RGBA", "RGB")
    assert image.getpixel((2, 2)) == (255, 255, 255, 0)
    white = Image.new("RGBA", image.size, "white")
    white.alpha_composite(image)
    difference = ImageChops.difference(white.convert("RGB"), plain).tobytes()
    assert sum(difference) / len(difference) < 0.5
    opaque = sum(alpha == 255 for alpha in image.getchannel("A").tobytes())
    assert opaque > 0.3 * image.width * image.height


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
