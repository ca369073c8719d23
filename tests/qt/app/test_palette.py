"""The palette: what it offers, and adding without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from journeydesigner.app.left.drag_picture import drag_picture
from journeydesigner.app.left.entries import BLUEPRINT, LANES, STRUCTURE, TOUCHPOINTS
from journeydesigner.app.left.palette import Palette
from journeydesigner.app.left.tile import Tile
from journeydesigner.canvas.mime import decode, encode
from journeydesigner.interaction.events import Payload
from journeydesigner.model import LANE_KINDS
from tests.qt.app.program import Program


def _palette(program: Program) -> Palette:
    palette = program.parts.editor.left.palette_
    palette.refresh()
    return palette


def _tile(program: Program, kind: str, value: str = "") -> Tile:
    tile = _palette(program).tile(kind, value)
    assert tile is not None
    return tile


def _titles(program: Program, section: str) -> list[str]:
    return [tile.entry.title for tile in _palette(program).sections[section].tiles]


def test_it_offers_structure_channels_and_every_kind_of_lane(opened: Program) -> None:
    assert _titles(opened, STRUCTURE)[:3] == ["Stage", "Lane", "Note"]
    assert _titles(opened, TOUCHPOINTS) == ["Website", "Store", "No channel"]
    kinds = {
        tile.entry.payload.value
        for section in (STRUCTURE, BLUEPRINT, LANES)
        for tile in _palette(opened).sections[section].tiles
        if tile.entry.payload.kind == "lane"
    }
    assert kinds == set(LANE_KINDS) - {"touchpoints", "emotion"}


def test_a_lane_that_occurs_once_is_offered_when_it_is_gone(opened: Program) -> None:
    lane = opened.snapshot.lane_of_kind(opened.session.map_id, "emotion")
    assert lane is not None
    opened.session.selection.set([lane.id])
    opened.run("edit.delete")
    assert "Emotion" in _titles(opened, LANES)


def test_a_new_channel_gets_a_tile(opened: Program) -> None:
    opened.parts.desk.project.add_channel("Courier", "physical", "courier")
    assert "Courier" in _titles(opened, TOUCHPOINTS)


def test_enter_adds_after_the_selection_and_opens_the_name(opened: Program) -> None:
    here = opened.session.map_id
    first = opened.snapshot.map_touchpoints(here)[0]
    store = opened.snapshot.channels[1]
    opened.session.selection.set([first.id])
    tile = _tile(opened, "touchpoint", store.id)
    tile.setFocus()
    opened.bot.keyClick(tile, Qt.Key.Key_Return)
    editor = opened.parts.editor.canvas.editor
    opened.wait(editor.isVisible)
    opened.bot.keyClicks(editor, "Store visit")
    opened.bot.keyClick(editor, Qt.Key.Key_Return)
    opened.bot.keyClick(editor, Qt.Key.Key_Return)
    points = opened.snapshot.touchpoints(first.stage_id or "")
    assert [point.name for point in points] == ["Advert", "Store visit"]
    assert points[1].channel_id == store.id


def test_a_double_click_adds_a_stage(opened: Program) -> None:
    before = len(opened.snapshot.stages(opened.session.map_id))
    opened.bot.mouseDClick(_tile(opened, "stage"), Qt.MouseButton.LeftButton)
    assert len(opened.snapshot.stages(opened.session.map_id)) == before + 1


@pytest.mark.parametrize("kind", ["notes", "thinking", "backstage"])
def test_space_adds_a_lane_of_that_kind(opened: Program, kind: str) -> None:
    tile = _tile(opened, "lane", kind)
    opened.bot.keyClick(tile, Qt.Key.Key_Space)
    assert opened.snapshot.lane_of_kind(opened.session.map_id, kind) is not None


def test_arrow_keys_go_from_tile_to_tile_and_tab_reaches_one(opened: Program) -> None:
    tiles = _palette(opened).tiles()
    tiles[0].setFocus()
    opened.wait(tiles[0].hasFocus)
    opened.bot.keyClick(tiles[0], Qt.Key.Key_Right)
    assert tiles[1].hasFocus()
    opened.bot.keyClick(tiles[1], Qt.Key.Key_Down)
    assert tiles[3].hasFocus()
    reached = [tile for tile in tiles if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == [tiles[3]]


def test_a_section_folds_and_that_is_remembered(opened: Program) -> None:
    section = _palette(opened).sections[BLUEPRINT]
    head = section.findChild(QAbstractButton, "sectionHead")
    assert head is not None
    assert section.is_open
    head.click()
    assert not section.is_open
    assert opened.parts.core.settings.flag(f"palette/{BLUEPRINT}", True) is False


def test_a_drag_carries_what_the_canvas_reads(opened: Program) -> None:
    for tile in _palette(opened).tiles():
        assert decode(encode(tile.entry.payload)) == tile.entry.payload
        picture, hot_spot = drag_picture(tile.entry, opened.parts.core.appearance.icons, 2.0)
        assert picture.deviceIndependentSize().toSize().height() > 30
        assert not picture.rect().contains(hot_spot)


def test_every_tile_says_what_it_is(opened: Program) -> None:
    names = [tile.accessibleName() for tile in _palette(opened).tiles()]
    assert all(names)
    assert len(names) == len(set(names))
    assert "Touchpoint: Website" in names


def test_a_channel_can_be_deleted_from_its_tile(opened: Program) -> None:
    entry = _tile(opened, "touchpoint", opened.snapshot.channels[0].id).entry
    menu = opened.parts.menus.tile_menu(entry)
    next(a for a in menu.actions() if a.text() == "Delete channel").trigger()
    assert [channel.name for channel in opened.snapshot.channels] == ["Store"]
    assert opened.snapshot.map_touchpoints(opened.session.map_id)[0].channel_id is None


def test_without_a_map_adding_tells_why(opened: Program) -> None:
    for journey in opened.snapshot.maps:
        opened.parts.desk.project.delete(journey.id)
    opened.will_answer("OK")
    opened.wait(lambda: not _tile(opened, "stage").isEnabled())
    opened.parts.editor.add(Payload("stage"))
    opened.wait(lambda: opened.asked)
    assert "No map is shown." in opened.asked[0]


@pytest.mark.parametrize("height", [*range(560, 600, 7), 1600])
def test_tiles_are_as_wide_with_a_scroll_bar_as_without(opened: Program, height: int) -> None:
    tile = _palette(opened).tiles()[0]
    area = opened.parts.editor.left.findChild(QScrollArea)
    assert area is not None
    opened.window.resize(1280, height)
    opened.wait(lambda: (area.verticalScrollBar().maximum() > 0) == (height < 1600))
    assert tile.mapTo(opened.parts.editor.left, tile.rect().topLeft()).x() == 12
    tree = opened.parts.editor.left.tree
    columns = _palette(opened).sections[STRUCTURE].columns
    last = _palette(opened).tiles()[columns - 1]
    left = opened.parts.editor.left
    assert _right(last, left) == _right(tree, left)


def _right(widget: QWidget, within: QWidget) -> int:
    return widget.mapTo(within, widget.rect().topRight()).x()
