"""Signs in headers: seen under the pointer, clicked where they are seen, and repainted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeydesigner.canvas.far.parts import WORDS, Detail, cell_parts
from journeydesigner.canvas.tips import control_tip
from journeydesigner.commands.fields import set_field
from journeydesigner.commands.workshop.lock import set_lock
from journeydesigner.layout.controls import lane_control, stage_control
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.theme import DARK
from tests.qt.canvas.conftest import NONE, Hands


def seen_at(hands: Hands, rect: Rect) -> QPointF:
    return hands.view.map_to_viewport(rect).center()


def stage_sign(hands: Hands, name: str) -> QPointF:
    layout = hands.session.layout
    assert layout is not None
    control = stage_control(layout, layout.span(hands.bench[name]))
    assert control is not None
    return seen_at(hands, control.rect)


def lane_sign(hands: Hands, lane_id: str) -> QPointF:
    layout = hands.session.layout
    assert layout is not None
    control = lane_control(layout, layout.row(lane_id))
    assert control is not None
    return seen_at(hands, control.rect)


def hover(hands: Hands, at: QPointF) -> None:
    hands.mouse(QEvent.Type.MouseMove, at, NONE, NONE)
    hands.view._pointing.flush()
    QApplication.processEvents()


def collapsed(hands: Hands) -> set[str]:
    return set(hands.session.view_options.collapsed)


def shown(hands: Hands) -> QImage:
    QApplication.processEvents()
    window = hands.canvas.window()
    return window.screen().grabWindow(window.winId()).toImage()


def around(picture: QImage, at: QPointF) -> QImage:
    return picture.copy(int(at.x()) - 12, int(at.y()) - 12, 24, 24)


def test_the_sign_shows_while_the_pointer_is_on_the_header(hands: Hands) -> None:
    at = stage_sign(hands, "Decision")
    before = around(hands.picture(), at)
    hover(hands, hands.at("Decision"))
    assert around(hands.picture(), at) != before
    hover(hands, QPointF(900, 600))
    assert around(hands.picture(), at) == before


@pytest.mark.parametrize("what", ["stage", "lane", "sign"])
def test_what_the_pointer_changes_is_repainted(hands: Hands, what: str) -> None:
    places = {
        "stage": hands.at("Decision"),
        "lane": hands.at(hands.bench["pains"]),
        "sign": stage_sign(hands, "Decision"),
    }
    hover(hands, places[what])
    assert shown(hands) == hands.canvas.window().grab().toImage().convertToFormat(
        shown(hands).format()
    )


def test_stages_and_lanes_collapse_by_a_click_and_expand_again(hands: Hands) -> None:
    hands.click(stage_sign(hands, "Decision"))
    hands.click(lane_sign(hands, hands.bench["pains"]))
    assert collapsed(hands) == {hands.bench["Decision"], hands.bench["pains"]}
    hands.click(stage_sign(hands, "Decision"))
    hands.click(lane_sign(hands, hands.bench["pains"]))
    assert collapsed(hands) == set()
    assert not hands.bench.document.selection.ids


def test_the_sign_of_a_stage_that_is_half_out_of_sight_moves_along(hands: Hands) -> None:
    hands.view.zoom_to(2.0, QPointF(0, 0))
    hands.view.camera.pan_by(-400, 0)
    bands = hands.view.bands
    assert bands is not None
    span = bands.layout.spans[0]
    assert bands.slide(span) > 0
    disc = stage_control(bands.layout, span)
    assert disc is not None
    x = bands.projection.x(disc.rect.x + disc.rect.width / 2 + bands.slide(span))
    hands.click(QPointF(x, bands.top + bands.height / 2))
    assert collapsed(hands) == {span.stage_id}


def test_a_hidden_stage_is_shown_again_by_a_click(hands: Hands) -> None:
    hands.bench.do(set_field, [hands.bench["Decision"]], "hidden", True)
    layout = hands.session.layout
    assert layout is not None
    (sign,) = layout.hidden
    at = seen_at(hands, sign.rect)
    assert "Decision" in control_tip(hands.session, hands.view.bands, at)
    hands.click(at)
    assert hands.session.layout is not None
    assert hands.session.layout.span(hands.bench["Decision"]) is not None


def test_tips_say_what_a_click_does_and_show_names_as_text(hands: Hands) -> None:
    hands.bench.do(set_field, [hands.bench["Decision"]], "name", "<b>Buy</b>")
    at = stage_sign(hands, "Decision")
    tip = control_tip(hands.session, hands.view.bands, at)
    assert tip == "<qt>Collapse &lt;b&gt;Buy&lt;/b&gt;</qt>"
    assert control_tip(hands.session, hands.view.bands, hands.at("Ad")) == ""


def test_from_afar_headers_are_only_selected(hands: Hands) -> None:
    at = stage_sign(hands, "Decision")
    hands.view.zoom_to(0.25, at)
    hands.click(hands.at("Decision"))
    assert collapsed(hands) == set()


def test_a_collapsed_stage_shows_its_name_upright(hands: Hands) -> None:
    stage = hands.bench["Decision"]
    options = hands.session.view_options
    hands.session.set_view_options(replace(options, collapsed=frozenset({stage})))
    layout = hands.session.layout
    assert layout is not None
    folded = next(p for p in layout.body() if p.box.role == "folded" and len(p.box.texts) == 2)
    place = hands.view.map_to_viewport(folded.rect).toRect()
    with_name = hands.picture().copy(place)
    hands.bench.do(set_field, [stage], "name", "")
    assert hands.picture().copy(place) != with_name
    ground = with_name.pixelColor(3, with_name.height() // 2)
    inked = [
        (x, y)
        for x in range(with_name.width())
        for y in range(with_name.height() - 26)
        if with_name.pixelColor(x, y).lightness() < ground.lightness() - 100
    ]
    wide = max(x for x, _ in inked) - min(x for x, _ in inked)
    tall = max(y for _, y in inked) - min(y for _, y in inked)
    assert tall > 3 * wide


def test_from_afar_a_name_that_stands_upright_is_a_bar_that_stands(hands: Hands) -> None:
    stage = hands.bench["Decision"]
    options = hands.session.view_options
    hands.session.set_view_options(replace(options, collapsed=frozenset({stage})))
    layout = hands.session.layout
    assert layout is not None
    cells = [row.cells[stage] for row in layout.rows]
    named = next(c for c in cells if any(len(box.texts) == 2 for box in c.boxes))
    words = [rect for token, rect in cell_parts(named, Detail.LINES) if token == WORDS]
    assert [rect.height > rect.width for rect in words] == [True, False]
    assert all(rect.x >= 0 and rect.right <= named.width for rect in words)


def test_collapsed_parts_and_the_lock_follow_the_theme(hands: Hands) -> None:
    hands.bench.do(set_lock, hands.bench["map"], locked=True)
    stage, lane = hands.bench["Decision"], hands.bench["pains"]
    options = replace(hands.session.view_options, collapsed=frozenset({stage, lane}))
    hands.session.set_view_options(options)
    light = hands.picture()
    hands.canvas.set_theme(DARK)
    assert hands.picture() != light
