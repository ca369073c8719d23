"""The tree of maps and personas."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QDropEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from journeydesigner.app.left.project_tree import ProjectTree
from journeydesigner.app.left.tree_drop import TREE_TYPE, drop_index
from journeydesigner.layout.theme import LIGHT
from journeydesigner.model import JourneyMap, Persona
from tests.qt.app.program import Program


def _tree(program: Program) -> ProjectTree:
    return program.parts.editor.left.tree


def _texts(program: Program) -> list[str]:
    tree = _tree(program)
    tree.refresh()
    items = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return [item.text(0) for item in items if item is not None]


def _id(program: Program, name: str) -> str:
    return _tree(program).ids[_texts(program).index(name)]


def _pick(program: Program, name: str) -> None:
    tree = _tree(program)
    tree.setCurrentItem(tree.topLevelItem(_texts(program).index(name)))


def test_it_lists_maps_then_personas(opened: Program) -> None:
    assert _texts(opened) == ["First purchase", "Return", "Tim", "Trudy"]


def test_picking_a_map_shows_it(opened: Program) -> None:
    _pick(opened, "Return")
    assert opened.session.map_id == _id(opened, "Return")


def test_picking_a_persona_selects_it_and_keeps_the_map(opened: Program) -> None:
    shown = opened.session.map_id
    _pick(opened, "Trudy")
    assert opened.session.selection.ids == (_id(opened, "Trudy"),)
    assert opened.session.map_id == shown


def test_the_row_with_the_keyboard_is_framed(opened: Program) -> None:
    tree = _tree(opened)
    accent = QColor(*LIGHT.colour("accent"))

    def frame() -> QColor:
        row = tree.visualItemRect(tree.currentItem())
        return tree.viewport().grab().toImage().pixelColor(row.center().x(), row.top() + 1)

    opened.parts.editor.canvas.focus_map()
    assert frame() != accent
    tree.setFocus()
    opened.wait(lambda: frame() == accent)


def test_a_new_map_is_shown_and_its_name_is_typed_at_once(opened: Program) -> None:
    opened.run("insert.map")
    field = _tree(opened).findChild(QLineEdit)
    assert field is not None
    assert field.text() == "New map"
    opened.bot.keyClicks(field, "Complaint")
    opened.bot.keyClick(field, Qt.Key.Key_Return)
    opened.wait(lambda: "Complaint" in _texts(opened))
    assert opened.session.map_id == _id(opened, "Complaint")
    assert opened.session.journey is not None
    assert opened.session.journey.title == "Complaint"


def test_a_new_persona_is_on_the_shown_map(opened: Program) -> None:
    opened.run("insert.persona")
    names = [p.name for p in opened.snapshot.map_personas(opened.session.map_id)]
    assert names == ["Tim", "New persona"]


def test_saving_ends_an_open_name_field(opened: Program, project_file: Path) -> None:
    opened.run("insert.map")
    field = _tree(opened).findChild(QLineEdit)
    opened.bot.keyClicks(field, "Typed")
    opened.save()
    assert "Typed" in project_file.read_text("utf-8")


def test_names_are_never_markup(opened: Program) -> None:
    with opened.session.document.transaction("x") as tx:
        tx.update(opened.session.map_id, title="<b>bold</b>")
    assert _texts(opened)[0] == "<b>bold</b>"
    item = _tree(opened).topLevelItem(0)
    assert item is not None
    assert "&lt;b&gt;" in item.toolTip(0)


def test_renaming_by_f2_is_one_undoable_step(opened: Program) -> None:
    _pick(opened, "Tim")
    tree = _tree(opened)
    tree.setFocus()
    opened.bot.keyClick(tree, Qt.Key.Key_F2)
    field = tree.findChild(QLineEdit)
    assert field is not None
    field.setText("Tech-Savvy Tim")
    opened.bot.keyClick(field, Qt.Key.Key_Return)
    opened.wait(lambda: opened.snapshot.personas[0].name == "Tech-Savvy Tim")
    opened.run("edit.undo")
    assert opened.snapshot.personas[0].name == "Tim"


def test_delete_deletes_and_undo_brings_back(opened: Program) -> None:
    before = opened.snapshot
    _pick(opened, "First purchase")
    opened.bot.keyClick(_tree(opened), Qt.Key.Key_Delete)
    assert [m.title for m in opened.snapshot.maps] == ["Return"]
    assert opened.session.map_id == opened.snapshot.maps[0].id
    assert opened.session.document.history.done[-1].name == "Delete map with 2 touchpoints"
    opened.run("edit.undo")
    assert opened.snapshot == before


def test_the_last_map_can_be_deleted_too(opened: Program) -> None:
    for name in ("First purchase", "Return"):
        _pick(opened, name)
        opened.bot.keyClick(_tree(opened), Qt.Key.Key_Delete)
    assert opened.session.journey is None
    opened.parts.actions.refresh()
    assert not opened.parts.actions["insert.stage"].isEnabled()
    opened.run("insert.map")
    assert opened.session.journey is not None


def test_alt_arrows_change_the_order(opened: Program) -> None:
    _pick(opened, "Return")
    alt = Qt.KeyboardModifier.AltModifier
    opened.bot.keyClick(_tree(opened), Qt.Key.Key_Up, alt)
    assert _texts(opened)[:2] == ["Return", "First purchase"]
    opened.bot.keyClick(_tree(opened), Qt.Key.Key_Up, alt)
    assert _texts(opened)[:2] == ["Return", "First purchase"]
    opened.bot.keyClick(_tree(opened), Qt.Key.Key_Down, alt)
    assert _texts(opened)[:2] == ["First purchase", "Return"]


def test_a_drag_changes_the_order(opened: Program) -> None:
    tree = _tree(opened)
    data = QMimeData()
    data.setData(TREE_TYPE, _id(opened, "Trudy").encode())
    item = tree.topLevelItem(2)
    assert item is not None
    above_tim = tree.visualItemRect(item).topLeft()
    event = QDropEvent(
        QPointF(above_tim),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tree.dropEvent(event)
    opened.wait(lambda: _texts(opened)[2:] == ["Trudy", "Tim"])


@pytest.mark.parametrize(
    ("moved", "over", "below", "index"),
    [
        ("map:1", "map:2", True, 2),
        ("map:2", "map:1", False, 0),
        ("map:1", "persona:1", False, 2),
        ("persona:2", "map:1", True, 0),
        ("persona:1", "", True, 2),
        ("stage:1", "map:1", True, None),
    ],
)
def test_where_a_drag_lands(moved: str, over: str, below: bool, index: int | None) -> None:
    ids = ["map:1", "map:2", "persona:1", "persona:2"]
    assert drop_index(ids, moved, over, below) == index


def test_the_context_menu_of_a_persona_puts_it_on_the_map(opened: Program) -> None:
    trudy = _id(opened, "Trudy")
    _entry(opened, trudy, "On this map").trigger()
    assert trudy in [p.id for p in opened.snapshot.map_personas(opened.session.map_id)]
    _entry(opened, trudy, "On this map").trigger()
    assert trudy not in [p.id for p in opened.snapshot.map_personas(opened.session.map_id)]


def test_the_context_menu_duplicates_and_deletes(opened: Program) -> None:
    _entry(opened, _id(opened, "Return"), "Duplicate").trigger()
    assert _texts(opened)[:3] == ["First purchase", "Return", "Return (copy)"]
    assert isinstance(opened.session.journey, JourneyMap)
    assert opened.session.journey.title == "Return (copy)"
    _entry(opened, _id(opened, "Return (copy)"), "Delete").trigger()
    assert _texts(opened)[:2] == ["First purchase", "Return"]


def test_the_first_cannot_move_up(opened: Program) -> None:
    assert not _entry(opened, _id(opened, "First purchase"), "Move up").isEnabled()
    assert _entry(opened, _id(opened, "First purchase"), "Move down").isEnabled()


def test_a_picture_dropped_on_a_persona_becomes_its_photo(opened: Program, tmp_path: Path) -> None:
    file = tmp_path / "face.png"
    Image.new("RGB", (64, 48), "teal").save(file)
    tree, tim = _tree(opened), _id(opened, "Tim")
    item = tree.topLevelItem(2)
    assert item is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(tree.visualItemRect(item).center()),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tree.dropEvent(event)
    opened.wait(lambda: opened.snapshot.need(tim, Persona).photo_id)


def test_a_photo_that_is_none_is_told(opened: Program, tmp_path: Path) -> None:
    file = tmp_path / "face.png"
    file.write_bytes(b"not a picture")
    opened.will_answer("OK")
    opened.parts.desk.pictures.attach(_id(opened, "Tim"), "photo_id", file)
    opened.wait(lambda: opened.asked)
    assert "not a PNG or JPEG" in opened.asked[0]


def _entry(program: Program, record_id: str, text: str) -> QAction:
    menu: QMenu = program.parts.menus.tree_menu(record_id)
    return next(action for action in menu.actions() if action.text() == text)
