"""What a screen reader finds on the map."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QAccessible, QAccessibleInterface

from journeydesigner.commands.fields import set_field
from journeydesigner.commands.lanes import add_lane
from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.interaction.cells import cell_rect
from tests.qt.canvas.conftest import Hands

NAME = QAccessible.Text.Name


def tree(hands: Hands) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(hands.view)
    assert found is not None
    return found


def names(hands: Hands) -> list[str]:
    view = tree(hands)
    return [view.child(n).text(NAME) for n in range(view.childCount() - 1)]


def test_headers_cards_notes_and_points_have_names(hands: Hands) -> None:
    found = names(hands)
    assert "Stage: Awareness" in found
    assert "Lane: Pain points" in found
    assert "Touchpoint: Checkout, stage Decision, emotion −2" in found
    assert "Pain points: Slow, at Checkout" in found
    assert "Emotion of Tim at Checkout: −2" in found


def test_names_follow_the_document(hands: Hands) -> None:
    names(hands)
    hands.bench.do(set_field, [hands.bench["Cart"]], "name", "Basket")
    assert "Touchpoint: Basket, stage Decision" in names(hands)


def test_a_thing_lies_on_the_screen_where_it_is_seen(hands: Hands) -> None:
    view = tree(hands)
    number = names(hands).index("Stage: Decision")
    thing = view.child(number)
    middle = hands.view.viewport().mapToGlobal(hands.at("Decision").toPoint())
    assert thing.rect().contains(middle)
    assert view.childAt(middle.x(), middle.y()).text(NAME) == "Stage: Decision"
    assert view.indexOfChild(thing) == number


def test_the_selected_thing_has_the_focus(hands: Hands) -> None:
    hands.click(hands.at("Cart"))
    view = tree(hands)
    focus = view.focusChild()
    assert focus is not None
    assert focus.text(NAME) == "Touchpoint: Cart, stage Decision"
    assert focus.state().selected
    assert focus.state().focused


def lane(hands: Hands, kind: str) -> str:
    found = hands.snapshot.lane_of_kind(hands.session.map_id, kind)
    assert found is not None
    return found.id


def focused_name(hands: Hands) -> str:
    view = tree(hands)
    focus = view.focusChild()
    assert focus is not None
    assert focus.state().focused
    told = [view.child(n) for n in range(view.childCount() - 1)]
    assert [thing.text(NAME) for thing in told if thing.state().focused] == [focus.text(NAME)]
    return str(focus.text(NAME))


def test_the_cell_that_has_the_keyboard_has_the_focus(hands: Hands) -> None:
    thinking = hands.bench.do(add_lane, hands.bench["map"], "thinking")
    hands.bench.do(set_field, [hands.bench["Cart"]], "thinking", "Is it safe?")
    hands.click(hands.at("Cart"))
    stage = hands.bench["Decision"]
    hands.session.set_cell(CellFocus(thinking, stage, hands.bench["Cart"]))
    assert focused_name(hands) == "Thinking of Cart: Is it safe?"
    hands.session.set_cell(CellFocus(hands.bench["pains"], stage, hands.bench["Cart"]))
    assert focused_name(hands) == "Pain points of Cart: empty"
    hands.session.set_cell(CellFocus(lane(hands, "emotion"), stage, hands.bench["Cart"]))
    assert focused_name(hands) == "Emotion of Cart: empty"
    hands.session.set_cell(None)
    assert focused_name(hands) == "Touchpoint: Cart, stage Decision"


def test_an_empty_cell_lies_where_its_frame_is_seen(hands: Hands) -> None:
    hands.click(hands.at("Cart"))
    cell = CellFocus(hands.bench["pains"], hands.bench["Decision"], hands.bench["Cart"])
    hands.session.set_cell(cell)
    focus = tree(hands).focusChild()
    assert focus is not None
    assert hands.session.layout is not None
    rect = cell_rect(hands.session.layout, cell)
    assert rect is not None
    middle = hands.view.map_to_viewport(rect).center().toPoint()
    assert focus.rect().contains(hands.view.viewport().mapToGlobal(middle))
    view = tree(hands)
    assert view.indexOfChild(focus) == view.childCount() - 2


def test_what_is_gone_is_no_longer_valid(hands: Hands) -> None:
    view = tree(hands)
    last = view.child(view.childCount() - 2)
    assert last.isValid()
    hands.bench.document.undo()
    assert view.childCount() == 1 or not last.isValid() or last.text(NAME) != ""


def test_a_focus_change_is_told_without_harm(hands: Hands) -> None:
    QAccessible.setActive(True)
    try:
        hands.click(hands.at("Cart"))
        hands.session.set_cell(
            CellFocus(hands.bench["pains"], hands.bench["Decision"], hands.bench["Cart"])
        )
        hands.click(hands.at("Ad"))
    finally:
        QAccessible.setActive(False)
    focus = tree(hands).focusChild()
    assert focus is not None
    assert focus.text(NAME).startswith("Touchpoint: Ad")


def test_headers_say_whether_they_are_collapsed(hands: Hands) -> None:
    stage = hands.bench["Decision"]
    options = hands.session.view_options
    hands.session.set_view_options(replace(options, collapsed=frozenset({stage})))
    root = tree(hands)
    headers = [root.child(n) for n in range(root.childCount())]
    stages = [h for h in headers if h.text(QAccessible.Text.Name).startswith("Stage:")]
    assert [h.state().collapsed for h in stages] == [False, True, False]
    assert all(h.state().expandable for h in stages)
