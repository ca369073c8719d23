"""The SVG picture: sound XML, text that is text, fonts inside, nothing from outside."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator
from itertools import accumulate, dropwhile, groupby
from xml.etree.ElementTree import Element

import pytest
import uharfbuzz as hb
from defusedxml.ElementTree import fromstring
from hypothesis import given
from PIL import Image

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.registry import export_snapshot
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.sheet import blueprint_sheet
from journeydesigner.model import JourneyMap, Picture, Snapshot, Touchpoint
from journeydesigner.text import Line, ShapedRun
from tests.support.changed_map import SCRIPTS, changed
from tests.support.small_map import AD, MAP, TIM, small_map
from tests.support.strategies import hostile_snapshots

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"


def drawn(snapshot: Snapshot, options: ExportOptions | None = None) -> Element:
    return fromstring(export_snapshot(snapshot, "svg", options).data)


def texts(root: Element) -> list[str]:
    return ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]


def embedded_fonts(root: Element) -> dict[str, hb.Face]:
    """The font files inside, by family."""
    style = root.find(f"{SVG}style")
    assert style is not None
    rule = r'font-family:"([^"]+)".*?base64,([A-Za-z0-9+/=]+)'
    return {
        name: hb.Face(base64.b64decode(data)) for name, data in re.findall(rule, style.text or "")
    }


def test_the_picture_has_the_size_of_the_sheet(shop: Snapshot) -> None:
    root = drawn(shop)
    sheet = blueprint_sheet(shop, MAP, LayoutEngine())
    assert float(root.get("width", "")) == pytest.approx(sheet.width, abs=0.01)
    _, _, width, height = (root.get("viewBox") or "").split()
    assert (float(width), float(height)) == pytest.approx((sheet.width, sheet.height), abs=0.01)
    assert root.findtext(f"{SVG}title") == "First purchase"


def test_each_line_is_text_at_its_place(shop: Snapshot) -> None:
    sheet = blueprint_sheet(shop, MAP, LayoutEngine())
    wanted = {
        (text.line.text.strip(), round(placed.rect.x + text.x + text.line.left, 1))
        for placed in sheet.placed
        for text in placed.box.texts
        if text.line.text.strip()
    }
    root = drawn(shop)
    found = {
        ("".join(element.itertext()).strip(), round(float(element.get("x", "")), 1))
        for element in root.iter(f"{SVG}text")
    }
    assert wanted <= found


def test_words_of_every_script_are_in_logical_order(many_scripts: Snapshot) -> None:
    found = " ".join(texts(drawn(many_scripts)))
    for text in SCRIPTS.values():
        assert all(word in found for word in text.split() if len(word) < 15)


def test_right_to_left_text_is_marked_as_such(many_scripts: Snapshot) -> None:
    marked = [
        text for text in drawn(many_scripts).iter(f"{SVG}text") if text.get("direction") == "rtl"
    ]
    assert any("שלום" in (text.text or "") for text in marked)
    assert {(text.get("unicode-bidi"), text.get("text-anchor")) for text in marked} == {
        ("bidi-override", "end")
    }


def test_a_line_of_several_directions_has_its_pieces_at_their_places() -> None:
    """And no blanks at their left edges, which some programs drop."""
    mixed = small_map().need(MAP, JourneyMap).evolve(title="Hello שלום\tनमस्ते\tend")
    shown = changed(mixed)
    placed = blueprint_sheet(shown, MAP, LayoutEngine()).placed
    line = next(text.line for item in placed for text in item.box.texts)
    pens = accumulate([run.width for run in line.runs], initial=0.0)
    runs = zip(pens, line.runs, strict=False)
    starts = [pen * line.size / 1000 for pen, run in runs if not is_blank(run)]
    root = drawn(shown)
    title = list(root.iter(f"{SVG}text"))[:3]
    assert ["".join(text.itertext()) for text in title] == ["Hello ", "שלום", "नमस्ते end"]
    lefts = [float(text.get("x", "")) for text in title]
    assert [left - lefts[0] for left in lefts] == pytest.approx(starts[:3], abs=0.02)
    style = root.find(f"{SVG}style")
    assert style is not None
    assert (style.text or "").startswith("text{white-space:pre}")


def test_a_soft_hyphen_is_seen_where_a_line_ends_at_it() -> None:
    odd = (
        small_map()
        .need(AD, Touchpoint)
        .evolve(name="Donau\u00addampfer", customer_interaction="x\u00ady")
    )
    shown = "".join(texts(drawn(changed(odd))))
    assert "Donau-dampfer" in shown
    assert "x\u00ady" in shown


def test_marks_of_direction_do_not_act_twice() -> None:
    odd = small_map().need(MAP, JourneyMap).evolve(title="a\u202edc\u202c\u2067e\u2069")
    shown = texts(drawn(changed(odd)))
    assert "".join(shown[:4]).startswith("adce")
    assert not set("".join(shown)) & {"\u202e", "\u202c", "\u2067", "\u2069"}


def test_the_fonts_inside_have_every_character_they_are_asked_for(many_scripts: Snapshot) -> None:
    root = drawn(many_scripts)
    fonts = embedded_fonts(root)
    assert {"NotoSans-Regular", "NotoSans-Bold", "NotoSansArabic-Bold"} <= set(fonts)
    body = root.findall(f"{SVG}g")[-1]
    for group in body:
        family = (group.get("font-family") or "").split(",")[0].strip("'")
        needed = {ord(c) for text in texts(group) for c in text} - {0x20, 0xFE0F, 0x200D}
        assert needed <= set(fonts[family].unicodes), family


def test_nothing_is_fetched_from_outside(many_scripts: Snapshot) -> None:
    text = export_snapshot(many_scripts, "svg").data.decode("utf-8")
    root = fromstring(text)
    links = [element.get(LINK) for element in root.iter() if element.get(LINK)]
    assert links
    assert all(link and link.startswith(("#", "data:image/png;base64,")) for link in links)
    assert not re.search(r"url\((?!#|\"data:font)", text)
    assert not any(element.tag == f"{SVG}script" for element in root.iter())


def test_definitions_are_there_for_what_refers_to_them(many_scripts: Snapshot) -> None:
    text = export_snapshot(many_scripts, "svg").data.decode("utf-8")
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'(?:url\(|href=")#([^")]+)', text)) <= set(ids)


def test_pictures_are_inside_as_they_are(many_scripts: Snapshot) -> None:
    images = list(drawn(many_scripts).iter(f"{SVG}image"))
    assert images
    assert [image.get("preserveAspectRatio") for image in images] == ["xMidYMid slice", None]
    data = base64.b64decode((images[0].get(LINK) or "").partition(",")[2])
    assert Image.open(io.BytesIO(data)).size == (40, 30)


def test_a_picture_that_is_none_is_left_out_and_reported() -> None:
    fake = base64.b64encode(b'<svg onload="alert(1)"/>').decode()
    broken = Picture(id="picture:x", media_type="image/png", width=9, height=9, data=fake)
    tim = small_map().records[TIM].evolve(photo_id=broken.id)
    result = export_snapshot(changed(broken, tim), "svg")
    assert "1 picture could not be read" in str(result.warnings[0])
    assert b"<image" not in result.data


def test_characters_without_a_font_are_reported(unknown_script: Snapshot) -> None:
    messages = [str(w) for w in export_snapshot(unknown_script, "svg").warnings]
    assert any("Ugaritic" in message for message in messages)


def test_markup_in_texts_is_text() -> None:
    text = '</text><script>alert("1")</script> & <b>'
    touchpoint = small_map().need(AD, Touchpoint).evolve(name=text)
    root = drawn(changed(touchpoint))
    assert not list(root.iter(f"{SVG}script"))
    assert "".join(text.split()) in "".join("".join(texts(root)).split())


def test_without_title_block_there_is_the_map_alone(shop: Snapshot) -> None:
    assert "First purchase" in texts(drawn(shop))
    assert "First purchase" not in texts(drawn(shop, ExportOptions(title_block=False)))


@given(hostile_snapshots())
def test_any_map_gives_sound_xml(snapshot: Snapshot) -> None:
    for journey in snapshot.maps:
        root = drawn(snapshot, ExportOptions(map_ids=(journey.id,)))
        assert root.tag == f"{SVG}svg"


def shown_runs(line: Line) -> Iterator[ShapedRun]:
    """All but the blanks at the left of the pieces of a line in several faces or directions."""
    for _, piece in groupby(line.runs, key=lambda run: (run.face, run.rtl)):
        runs = list(piece)
        yield from runs if len(runs) == len(line.runs) else dropwhile(is_blank, runs)


def is_blank(run: ShapedRun) -> bool:
    return not "".join(text for text, _ in run.clusters).strip()


def test_the_fonts_inside_set_text_as_wide_as_it_was_laid_out(many_scripts: Snapshot) -> None:
    sheet = blueprint_sheet(many_scripts, MAP, LayoutEngine())
    laid_out = sum(
        sum(run.width for run in shown_runs(text.line)) * text.line.size / 1000
        for placed in sheet.placed
        for text in placed.box.texts
    )
    root = drawn(many_scripts)
    fonts = embedded_fonts(root)
    total = 0.0
    for group in root.findall(f"{SVG}g")[-1]:
        face = fonts[(group.get("font-family") or "").split(",")[0].strip("'")]
        size = float(group.get("font-size", ""))
        for element in group.iter(f"{SVG}text"):
            buffer = hb.Buffer()
            buffer.add_str("".join(element.itertext()))
            buffer.guess_segment_properties()
            buffer.direction = element.get("direction", "ltr")
            hb.shape(hb.Font(face), buffer)
            advance = sum(position.x_advance for position in buffer.glyph_positions)
            total += advance * size / face.upem
    assert total == pytest.approx(laid_out, rel=0.002)
