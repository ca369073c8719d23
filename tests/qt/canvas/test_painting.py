"""Painting: the same glyphs as the layout, colours of the theme, bounded memory."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from journeydesigner.canvas.cell_pictures import CellPictures
from journeydesigner.canvas.painting.boxes import BoxPainter
from journeydesigner.canvas.painting.glyphs import glyph_batches
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.canvas.projection import Projection
from journeydesigner.layout.display import Box, Disc, Image, RoundRect, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.theme import DARK, LIGHT, Theme
from journeydesigner.text import break_lines, bundled
from tests.qt.canvas.conftest import Hands
from tests.support.big_map import big_map


def text_line(text: str, x: float = 4.0, y: float = 20.0) -> TextLine:
    return TextLine(break_lines(bundled().regular, text, 12, 400)[0], x, y, "text")


def painted(box: Box, theme: Theme = LIGHT, scale: float = 1.0) -> QImage:
    image = QImage(200, 100, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    BoxPainter(box).paint(painter, Studio(theme, lambda _: None))
    painter.end()
    return image


def a_box(*shapes: object, texts: tuple[TextLine, ...] = ()) -> Box:
    return Box(("box", "1"), "card", "x", Rect(0, 0, 100, 60), tuple(shapes), texts)  # type: ignore[arg-type]


def test_glyphs_stand_where_the_layout_put_them(hands: Hands) -> None:
    for text in ("Checkout, fi", "رحلة العميل", "ग्राहक यात्रा", "שלום", "e\u0301"):
        line = text_line(text)
        rows = line.line.glyph_rows()
        wanted = sorted(
            (glyph, round(line.x + x, 4), round(line.y + y, 4))
            for row in rows
            for glyph, (x, y) in zip(row.glyphs, row.positions, strict=True)
        )
        found = sorted(
            (glyph, round(at.x(), 4), round(at.y(), 4))
            for _, run in glyph_batches((line,))
            for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True)
        )
        assert found == wanted


def test_lines_of_one_face_size_and_colour_are_one_run(hands: Hands) -> None:
    lines = (text_line("One"), text_line("Two", y=40.0))
    assert len(glyph_batches(lines)) == 1


def test_colours_are_the_themes(hands: Hands) -> None:
    box = a_box(RoundRect(0, 0, 100, 60, 0, "pain-ground"))
    for theme in (LIGHT, DARK):
        assert painted(box, theme).pixelColor(50, 30) == QColor(*theme.colour("pain-ground"))


def test_a_disc_is_drawn_around_its_middle(hands: Hands) -> None:
    image = painted(a_box(Disc(50, 30, 10, "accent")))
    assert image.pixelColor(50, 30) == QColor(*LIGHT.colour("accent"))
    assert image.pixelColor(50, 45).alpha() == 0


def test_a_picture_that_cannot_be_read_leaves_a_place(hands: Hands) -> None:
    image = painted(a_box(Image("picture:gone", 10, 10, 60, 40)))
    assert image.pixelColor(12, 12).alpha() == 255


def test_a_larger_zoom_draws_larger(hands: Hands) -> None:
    image = painted(a_box(RoundRect(0, 0, 50, 30, 0, "accent")), scale=2.0)
    assert image.pixelColor(98, 58) == QColor(*LIGHT.colour("accent"))


def test_neighbours_on_the_map_meet_on_the_screen() -> None:
    for zoom in (0.4, 0.61, 0.83, 1.0, 1.37):
        for shift in (0.0, 0.25, 0.5, 7.3):
            at = Projection(zoom, shift, shift)
            left, right = at.crisp(0, 0, 160, 10), at.crisp(160, 0, 160, 10)
            assert left.right() == right.left()


def test_pictures_of_cells_keep_to_their_budget(hands: Hands) -> None:
    pictures = CellPictures(budget=10 * 10 * 4 * 3)
    for number in range(10):
        assert not pictures.is_worth_it(number)
        assert pictures.is_worth_it(number)
        pictures.add(number, QPixmap(10, 10), None)
    assert pictures.used <= 10 * 10 * 4 * 3
    assert pictures.get(9) is not None
    assert pictures.get(0) is None


def test_another_theme_repaints_the_map(hands: Hands) -> None:
    at = hands.at("Cart", dy=-60)
    light = hands.colour_at(at)
    hands.canvas.set_theme(DARK)
    assert hands.colour_at(at).lightness() < light.lightness() / 3


def test_the_selected_card_wears_the_accent(hands: Hands) -> None:
    rect = hands.view.record_rect(hands.bench["Cart"])
    edge = QPointF(rect.center().x(), rect.top())
    plain = hands.colour_at(edge)
    hands.click(hands.at("Cart"))
    accent = QColor(*LIGHT.colour("accent"))
    marked = hands.colour_at(edge)
    assert abs(marked.hue() - accent.hue()) < 12
    assert marked != plain


def test_only_what_is_near_has_items(hands: Hands) -> None:
    hands.bench.document.load(big_map(100))
    few = sum(1 for _ in hands.view.scene_of_map.box_items())
    hands.bench.document.load(big_map(1000))
    many = sum(1 for _ in hands.view.scene_of_map.box_items())
    assert 0 < many < few * 2 < 600
