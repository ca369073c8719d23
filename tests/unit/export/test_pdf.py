"""The PDF blueprint, read back by PDFium, pikepdf and pdftotext."""

from __future__ import annotations

import io
import math
import shutil
import subprocess
from pathlib import Path
from unicodedata import normalize

import pikepdf
import pypdfium2
import pytest

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.registry import export_snapshot
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.sheet import blueprint_sheet
from journeydesigner.model import JourneyMap, Persona, Picture, Snapshot, Stage, Touchpoint
from tests.support.big_map import big_map
from tests.support.changed_map import SCRIPTS, changed, picture
from tests.support.small_map import AD, CART, MAP, TIM, small_map


def squeezed(text: str) -> str:
    """Text without spaces, because a reader sees the lines that the layout broke."""
    return "".join(normalize("NFC", text).split())


def page_text(data: bytes, number: int = 0) -> str:
    page = pypdfium2.PdfDocument(data)[number]
    return str(page.get_textpage().get_text_range())


def colours(data: bytes, scale: float = 1.0) -> set[tuple[int, int, int]]:
    image = pypdfium2.PdfDocument(data)[0].render(scale=scale).to_pil().convert("RGB")
    found = image.getcolors(maxcolors=1 << 24) or []
    return {colour for count, colour in found if count > 20}


def test_a_page_is_as_large_as_its_map(two_maps: Snapshot) -> None:
    data = export_snapshot(two_maps, "pdf").data
    engine = LayoutEngine()
    sheets = [blueprint_sheet(two_maps, journey.id, engine) for journey in two_maps.maps]
    document = pypdfium2.PdfDocument(data)
    sizes = [document[n].get_size() for n in range(len(document))]
    assert sizes == [pytest.approx((s.width, s.height), abs=0.01) for s in sheets]


def test_maps_come_in_the_order_asked_for(two_maps: Snapshot) -> None:
    options = ExportOptions(map_ids=("map:second", MAP, "map:second"))
    data = export_snapshot(two_maps, "pdf", options).data
    assert len(pypdfium2.PdfDocument(data)) == 2
    assert "Return" in page_text(data, 0)
    assert "First purchase" in page_text(data, 1)


def test_text_of_every_bundled_script_can_be_searched(many_scripts: Snapshot) -> None:
    result = export_snapshot(many_scripts, "pdf")
    assert result.warnings == ()
    text = squeezed(page_text(result.data))
    for name in ("touchpoint:greek", "touchpoint:german", "touchpoint:hindi", "touchpoint:thai"):
        assert squeezed(SCRIPTS[name]) in text
    for name in ("touchpoint:arabic", "touchpoint:hebrew", "touchpoint:emoji"):
        assert all(squeezed(word) in text for word in SCRIPTS[name].split())


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_another_reader_finds_the_same_words(many_scripts: Snapshot, tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(export_snapshot(many_scripts, "pdf").data)
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    text = squeezed(done.stdout.decode("utf-8"))
    for word in ("Awareness", "Looks", "Trudy", "ग्राहक", "Donaudampf", "Привет"):
        assert squeezed(word) in text


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_the_file_is_sound(many_scripts: Snapshot, tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(export_snapshot(many_scripts, "pdf").data)
    done = subprocess.run(
        ["qpdf", "--check", str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_font_is_embedded(many_scripts: Snapshot) -> None:
    with pikepdf.open(io.BytesIO(export_snapshot(many_scripts, "pdf").data)) as document:
        fonts = [font for page in document.pages for font in page.Resources.Font.values()]
        assert fonts
        for font in fonts:
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


def test_the_document_says_what_it_is(many_scripts: Snapshot) -> None:
    dated = Snapshot(
        [*(r for r in many_scripts if r.id != MAP),
         many_scripts.need(MAP, JourneyMap).evolve(reviewed_on="2026-03-18")]
    )  # fmt: skip
    options = ExportOptions(language="de")
    with pikepdf.open(io.BytesIO(export_snapshot(dated, "pdf", options).data)) as document:
        info = document.docinfo
        assert str(info.Title) == "Shop"
        assert str(info.Author) == "Ada"
        assert str(info.Subject) == "Needs a jacket"
        assert str(info.Creator) == "Journey Designer"
        assert str(info.CreationDate).startswith("D:20260318")
        assert str(document.Root.Lang) == "de"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        metadata = document.open_metadata()
        assert metadata["dc:title"] == "Shop"
        assert metadata["dc:creator"] == ["Ada"]


def test_without_a_review_date_the_document_has_none(shop: Snapshot) -> None:
    with pikepdf.open(io.BytesIO(export_snapshot(shop, "pdf").data)) as document:
        assert "/CreationDate" not in document.docinfo


def test_the_outline_leads_to_stages_and_touchpoints(two_maps: Snapshot) -> None:
    document = pypdfium2.PdfDocument(export_snapshot(two_maps, "pdf").data)
    entries = [(item.level, item.get_title()) for item in document.get_toc()]
    assert entries[:5] == [
        (0, "First purchase"), (1, "Awareness"), (2, "Ad"), (2, "Search"), (2, "Review"),
    ]  # fmt: skip
    assert entries[-3:] == [(0, "Return"), (1, "Sends it back"), (2, "Label")]
    destinations = [item.get_dest() for item in document.get_toc()]
    assert destinations[0].get_index() == 0
    assert destinations[-1].get_index() == 1
    _, (left, top, *_) = destinations[2].get_view()
    width, height = document[0].get_size()
    assert 0 < left < width
    assert 0 < top < height


def test_pages_are_labelled_with_their_maps(two_maps: Snapshot) -> None:
    document = pypdfium2.PdfDocument(export_snapshot(two_maps, "pdf").data)
    assert [document.get_page_label(n) for n in range(2)] == ["First purchase", "Return"]


def test_a_footer_counts_pages_only_where_there_are_several(
    shop: Snapshot, two_maps: Snapshot
) -> None:
    assert "2 / 2" in page_text(export_snapshot(two_maps, "pdf").data, 1)
    assert "1 / 1" not in page_text(export_snapshot(shop, "pdf").data)


def test_without_title_block_there_is_the_map_alone(shop: Snapshot) -> None:
    bare = export_snapshot(shop, "pdf", ExportOptions(title_block=False)).data
    assert "Awareness" in page_text(bare)
    assert "First purchase" not in page_text(bare)
    layout = LayoutEngine().lay_out(shop, MAP)
    width, height = pypdfium2.PdfDocument(bare)[0].get_size()
    assert (width, height) == pytest.approx((layout.width + 24, layout.height + 24), abs=0.01)


def test_stage_colours_and_pictures_are_on_the_page(many_scripts: Snapshot) -> None:
    found = colours(export_snapshot(many_scripts, "pdf").data)
    assert (0x3D, 0x99, 0x70) in found
    assert (0x4C, 0x6F, 0xBF) in found


def test_a_photo_fills_its_disc_whatever_its_shape() -> None:
    photo = picture("#c80000", (400, 100))
    tim = small_map().need(TIM, Persona).evolve(photo_id=photo.id)
    page = pypdfium2.PdfDocument(export_snapshot(changed(photo, tim), "pdf").data)[0]
    pixels = page.render(scale=1).to_pil().convert("RGB").getcolors(maxcolors=1 << 24) or []
    disc = math.pi * 28**2
    assert {colour: count for count, colour in pixels}[200, 0, 0] == pytest.approx(disc, rel=0.08)


def test_a_picture_that_is_none_is_left_out_and_reported() -> None:
    broken = Picture(id="picture:x", media_type="image/png", width=9, height=9, data="aGFsbG8=")
    tim = small_map().records[TIM].evolve(photo_id=broken.id)
    result = export_snapshot(changed(broken, tim), "pdf")
    assert [str(w) for w in result.warnings] == [
        "First purchase: 1 picture could not be read and was left out."
    ]


def test_characters_without_a_font_are_counted_and_named(unknown_script: Snapshot) -> None:
    result = export_snapshot(unknown_script, "pdf")
    messages = [str(warning) for warning in result.warnings]
    assert any("Ugaritic" in message and "2 characters" in message for message in messages)
    assert len(pypdfium2.PdfDocument(result.data)) == 1


def test_a_map_wider_than_the_widest_page_goes_on_below_at_full_size() -> None:
    snapshot = big_map(100)
    stages = [
        stage.evolve(column_width=800) for stage in snapshot.of(Stage)
    ]  # 100 columns of 800 points
    wide = Snapshot({**snapshot.records, **{stage.id: stage for stage in stages}})
    result = export_snapshot(wide, "pdf")
    width, height = pypdfium2.PdfDocument(result.data)[0].get_size()
    assert 10_000 < width <= 14_400
    assert height > 3_000
    assert not result.warnings
    assert "(continued)" in page_text(result.data)
    assert "Tech-Savvy Tim" in page_text(result.data)


def test_markup_in_a_text_is_text(shop: Snapshot) -> None:
    text = '<b>bold</b> <img src="file:///etc/passwd"/> &amp; </para>'
    touchpoint = shop.need(CART, Touchpoint).evolve(customer_interaction=text)
    data = export_snapshot(changed(touchpoint), "pdf").data
    assert squeezed(text) in squeezed(page_text(data))


def test_an_unnamed_touchpoint_has_an_entry_in_the_outline(shop: Snapshot) -> None:
    nameless = shop.need(AD, Touchpoint).evolve(name="")
    document = pypdfium2.PdfDocument(export_snapshot(changed(nameless), "pdf").data)
    assert "Unnamed touchpoint" in [item.get_title() for item in document.get_toc()]


def test_the_longest_texts_fit_on_a_page(shop: Snapshot) -> None:
    long = shop.need(AD, Touchpoint).evolve(customer_interaction="word " * 6400)
    result = export_snapshot(changed(long), "pdf")
    width, height = pypdfium2.PdfDocument(result.data)[0].get_size()
    assert max(width, height) <= 14_400.5
    assert page_text(result.data).count("word") >= 6400
    assert "larger than a page may be" in str(result.warnings[0])
