"""Text in the PDF: looks as laid out, can be copied as typed, and every font is embedded."""

import io
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pikepdf
import pypdfium2
import pytest
from fontTools.pens.basePen import BasePen
from PIL import Image, ImageChops, ImageStat
from reportlab.lib.colors import Color, black
from reportlab.pdfgen.canvas import Canvas

from journeydesigner.export.pdf.fonts import FontlessCanvas
from journeydesigner.export.pdf.glyphs import GlyphPainter
from journeydesigner.text import Face, FontStack, Line, break_lines, bundled, line_height
from tests.support.made_fonts import cff_font, collection, truetype_font

WIDTH = 400
SIZE = 16

ONE_DIRECTION = [
    "Confirms the order: office AVATAR To. Waffle",
    "Größe Łódź naïve",
    "Ελληνικά Привет",
    "e\u0301 a\u0323\u0308 x\u0302",
    "x² ½ №5 € “quoted” – a—b",
    "رحلة العميل",
    "السَّلامُ عَلَيْكُمْ لا إله",
    "שלום (עולם) [אבג]",
    "שָׁלוֹם עוֹלָם בְּרֵאשִׁית",
    "ग्राहक यात्रा क्षेत्र हिन्दी र्क",
    "ยินดีต้อนรับลูกค้า ที่ ปี่ น้ำ",
    "😀 👍🏽 👨‍👩‍👧 🇩🇪🇫🇷 1️⃣ ❤️",
]
MIXED = ["עלות: 1,250.50 ₪ (כולל)", "مرحبا Hello World مرحبا", "abc שלום def"]


def placed(stack: FontStack, texts: Sequence[str]) -> list[tuple[Line, float, float]]:
    """Lay the texts below each other, right-to-left ones at the right edge."""
    result = []
    y = float(30 * len(texts))
    for text in texts:
        for line in break_lines(stack, text, SIZE, WIDTH):
            result.append((line, WIDTH - line.width if line.rtl else 0.0, y))
            y -= line_height(SIZE)
    return result


def document(draw: Callable[[Canvas], object], height: int = 600) -> bytes:
    target = io.BytesIO()
    canvas = FontlessCanvas(target, pagesize=(WIDTH, height), invariant=1)
    draw(canvas)
    canvas.save()
    return target.getvalue()


def pdf_of(texts: Sequence[str], stack: FontStack | None = None) -> bytes:
    lines = placed(stack or bundled().regular, texts)
    return document(lambda canvas: GlyphPainter(canvas).draw_lines(lines, black))


def text_in(pdf: bytes) -> list[str]:
    """Return what a viewer copies; the order of two marks on a letter carries no meaning."""
    page = pypdfium2.PdfDocument(pdf)[0]
    copied = normalize("NFC", page.get_textpage().get_text_range())
    return [line.strip() for line in copied.split("\r\n")]


def picture(pdf: bytes) -> Image.Image:
    image: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=6, grayscale=True).to_pil()
    return image.convert("L")


@pytest.mark.parametrize("text", ONE_DIRECTION)
def test_text_is_copied_as_it_was_typed(text: str) -> None:
    assert text_in(pdf_of([text])) == [normalize("NFC", text)]


def test_lines_are_copied_in_their_order() -> None:
    assert text_in(pdf_of(ONE_DIRECTION[:3])) == ONE_DIRECTION[:3]


@pytest.mark.parametrize("make", [truetype_font, cff_font])
def test_chinese_and_japanese_are_copied_as_they_were_typed(
    make: Callable[[Path, str, str], Path], tmp_path: Path
) -> None:
    text = "顧客体験マップ客户旅程图"
    stack = FontStack("cjk", [Face("Cjk", make(tmp_path / "cjk.ttf", "Cjk", text))])
    made = pdf_of([text], stack)
    assert text_in(made) == [text]
    if shutil.which("pdftotext"):
        command = ["pdftotext", "-", "-"]
        done = subprocess.run(command, input=made, capture_output=True, check=True)
        assert done.stdout.decode().strip() == text


@pytest.mark.parametrize("text", MIXED)
def test_mixed_directions_are_copied_as_they_were_typed(text: str) -> None:
    assert text_in(pdf_of([text])) == [normalize("NFC", text)]


class OutlinePen(BasePen):  # type: ignore[misc]
    """Draws outlines as vector paths: an independent way to put glyphs on the page."""

    def __init__(self, path: Any, x: float, y: float, scale: float) -> None:
        super().__init__(None)
        self._path, self._x, self._y, self._scale = path, x, y, scale

    def _at(self, point: tuple[float, float]) -> tuple[float, float]:
        return self._x + point[0] * self._scale, self._y + point[1] * self._scale

    def _moveTo(self, point: tuple[float, float]) -> None:
        self._path.moveTo(*self._at(point))

    def _lineTo(self, point: tuple[float, float]) -> None:
        self._path.lineTo(*self._at(point))

    def _curveToOne(self, *points: tuple[float, float]) -> None:
        self._path.curveTo(*[number for point in points for number in self._at(point)])

    def _closePath(self) -> None:
        self._path.close()


def draw_outlines(canvas: Canvas, lines: list[tuple[Line, float, float]]) -> None:
    for line, left, baseline in lines:
        for row in line.glyph_rows():
            for glyph, (x, y) in zip(row.glyphs, row.positions, strict=True):
                path = canvas.beginPath()
                pen = OutlinePen(path, left + x, baseline - y, line.size / row.face.upem)
                row.face.hb_font.draw_glyph_with_pen(glyph, pen)
                canvas.drawPath(path, stroke=0, fill=1, fillMode=1)


@pytest.mark.parametrize("text", [*ONE_DIRECTION, *MIXED])
def test_glyphs_stand_where_the_layout_put_them(text: str) -> None:
    lines = placed(bundled().regular, [text])
    drawn = picture(document(lambda canvas: GlyphPainter(canvas).draw_lines(lines), 60))
    expected = picture(document(lambda canvas: draw_outlines(canvas, lines), 60))
    ink = ImageStat.Stat(ImageChops.invert(expected)).sum[0]
    difference = ImageStat.Stat(ImageChops.difference(drawn, expected)).sum[0]
    assert ink > 0
    assert difference < 0.01 * ink


def test_the_same_lines_give_the_same_bytes() -> None:
    assert pdf_of(ONE_DIRECTION) == pdf_of(ONE_DIRECTION)


def test_every_font_is_an_embedded_subset_with_a_text_for_every_code() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(ONE_DIRECTION))) as pdf:
        fonts = pdf.pages[0].Resources.Font
        assert {str(font.BaseFont)[8:] for font in fonts.values()} == {
            "NotoSans-Regular",
            "NotoSansArabic-Regular",
            "NotoSansHebrew-Regular",
            "NotoSansThai-Regular",
            "NotoEmoji-Regular",
        }
        for font in fonts.values():
            (descendant,) = font.DescendantFonts
            assert str(font.Subtype) == "/Type0"
            assert "/ToUnicode" in font
            assert "/FontFile2" in descendant.FontDescriptor
            assert str(descendant.BaseFont)[7] == "+"
    assert len(pdf_of(["Order"])) < 8_000


def test_an_empty_page_has_no_font_at_all() -> None:
    empty = document(lambda canvas: canvas.rect(0, 0, 10, 10))
    assert b"Helvetica" not in empty
    assert b"/Type1" not in empty


def test_one_painter_serves_several_pages_with_the_same_fonts() -> None:
    def draw(canvas: Canvas) -> None:
        painter = GlyphPainter(canvas)
        for text in ("first page", "second page"):
            painter.draw(placed(bundled().regular, [text])[0][0], 10, 10)
            canvas.showPage()

    pdf = document(draw)
    pages = pypdfium2.PdfDocument(pdf)
    assert [page.get_textpage().get_text_range() for page in pages] == [
        "first page",
        "second page",
    ]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages[1].Resources.Font) == 1


def test_text_takes_its_colour() -> None:
    line = placed(bundled().bold, ["IIIIIIII"])[0][0]
    red = document(lambda canvas: GlyphPainter(canvas).draw(line, 0, 20, Color(1, 0, 0)), 60)
    image = pypdfium2.PdfDocument(red)[0].render(scale=2).to_pil().convert("RGB")
    assert (255, 0, 0) in {color for _, color in image.getcolors(1 << 16)}


def test_sizes_may_differ_within_one_text_object() -> None:
    stack = bundled().regular
    (small,) = break_lines(stack, "small", 8, WIDTH)
    (large,) = break_lines(stack, "LARGE", 30, WIDTH)
    lines = [(small, 0.0, 10.0), (large, 100.0, 10.0)]
    pdf = document(lambda canvas: GlyphPainter(canvas).draw_lines(lines), 60)
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    assert page.get_text_range() == "small LARGE"
    bottom, top = page.get_charbox(7)[1::2]
    assert top - bottom == pytest.approx(30 * stack.faces[0].cap_height, rel=0.1)


def test_missing_characters_are_counted_each_time_and_keep_their_text(tmp_path: Path) -> None:
    stack = FontStack("bare", bundled().regular.faces[:1])
    line = placed(stack, ["日本 x"])[0][0]

    def draw(canvas: Canvas) -> None:
        painter = GlyphPainter(canvas)
        painter.draw(line, 0, 40)
        painter.draw(line, 0, 10)
        assert painter.missing == 4

    pdf = document(draw, 60)
    assert text_in(pdf) == ["日本 x", "日本 x"]
    assert ImageStat.Stat(ImageChops.invert(picture(pdf))).sum[0] > 0


@pytest.mark.parametrize("text", ["plain boxes", "a\u0302b"])
def test_postscript_outlines_are_embedded_as_opentype(tmp_path: Path, text: str) -> None:
    made = cff_font(tmp_path / "boxes.otf", "Boxes", "plain boxes\u0302abc"[::-1])
    stack = FontStack("cff", [Face("Boxes", made)])
    pdf = pdf_of([text], stack)
    assert text_in(pdf) == [normalize("NFC", text)]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (font,) = opened.pages[0].Resources.Font.values()
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert str(font.DescendantFonts[0].Subtype) == "/CIDFontType0"
        assert str(descriptor.FontFile3.Subtype) == "/OpenType"
    lines = placed(stack, [text])
    drawn = picture(document(lambda canvas: GlyphPainter(canvas).draw_lines(lines), 60))
    expected = picture(document(lambda canvas: draw_outlines(canvas, lines), 60))
    ink = ImageStat.Stat(ImageChops.invert(expected)).sum[0]
    assert ImageStat.Stat(ImageChops.difference(drawn, expected)).sum[0] < 0.01 * ink


def test_a_face_of_a_collection_is_embedded(tmp_path: Path) -> None:
    made = collection(tmp_path / "two.ttc", [("One", "xyz"), ("Two", "abc")])
    stack = FontStack("ttc", [Face("Two", made, index=1)])
    pdf = pdf_of(["abc"], stack)
    assert text_in(pdf) == ["abc"]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (font,) = opened.pages[0].Resources.Font.values()
        assert str(font.BaseFont).endswith("+Two")
