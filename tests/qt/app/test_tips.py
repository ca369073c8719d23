"""Tips: where they come, what makes them go, and that they are never in the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from journeydesigner.app.tips.advisor import Advisor
from journeydesigner.app.tips.tips import TIPS
from journeydesigner.commands.touchpoints import add_touchpoint, move_touchpoints
from tests.qt.app.program import Program

NONE = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QApplication.processEvents()
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


def type_(*names: str) -> None:
    for name in names:
        for letter in name:
            QTest.keyClicks(QApplication.focusWidget(), letter)
        press(Qt.Key.Key_Return)


@pytest.fixture
def blank(program: Program) -> Program:
    program.bot.waitActive(program.window)
    program.parts.start.hero.click()
    QApplication.processEvents()
    return program


def tips(program: Program) -> Advisor:
    return program.parts.editor.tips


def shown(program: Program) -> str:
    tip = tips(program).bubble.tip
    return tip.key if tip is not None else ""


def test_there_is_no_tip_before_anything_is_done(blank: Program) -> None:
    tips(blank).look()
    assert shown(blank) == ""


def test_the_first_name_brings_the_keys_that_go_on(blank: Program) -> None:
    type_("Advert")
    blank.wait(lambda: shown(blank) == "building")
    assert "Enter: next touchpoint" in tips(blank).bubble.text
    assert QApplication.focusWidget() is blank.parts.editor.canvas.editor


def test_doing_it_closes_it_for_ever(blank: Program) -> None:
    type_("Advert")
    blank.wait(lambda: shown(blank) == "building")
    type_("Website", "Store")
    blank.wait(lambda: "building" in tips(blank).closed)


def test_three_touchpoints_without_emotions_bring_the_digits(blank: Program) -> None:
    type_("Advert", "Website", "Store")
    press(Qt.Key.Key_Escape)
    blank.wait(lambda: shown(blank) == "feeling")
    press(Qt.Key.Key_3)
    blank.wait(lambda: "feeling" in tips(blank).closed)
    assert shown(blank) == ""


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_got_it_and_the_cross_close_it_for_ever(
    make_program: Callable[[], Program], kind: type
) -> None:
    first = make_program()
    first.parts.start.hero.click()
    first.bot.waitActive(first.window)
    type_("Advert")
    first.wait(lambda: shown(first) == "building")
    before = QApplication.focusWidget()
    QTest.mouseClick(tips(first).bubble.findChild(kind), Qt.MouseButton.LeftButton)
    assert shown(first) == ""
    assert QApplication.focusWidget() is before
    press(Qt.Key.Key_Escape)
    first.parts.core.document.mark_clean()
    first.window.close()
    second = make_program()
    assert tips(second).closed == {"building"}


def test_closed_tips_come_back_on_request(blank: Program) -> None:
    type_("Advert")
    blank.wait(lambda: shown(blank) == "building")
    assert not blank.parts.actions["help.tips"].isEnabled()
    tips(blank).close_tip()
    blank.parts.actions.refresh()
    assert blank.parts.actions["help.tips"].isEnabled()
    blank.parts.actions["help.tips"].trigger()
    blank.wait(lambda: not tips(blank).closed)


def test_a_tip_closes_by_key_through_its_action(blank: Program) -> None:
    type_("Advert")
    blank.wait(lambda: shown(blank) == "building")
    blank.parts.actions.run("help.close_tip")
    assert shown(blank) == ""
    assert "building" in tips(blank).closed


def test_the_first_drag_says_what_a_drag_can(opened: Program) -> None:
    opened.bot.waitActive(opened.window)
    view = opened.parts.editor.canvas.view
    card = opened.snapshot.map_touchpoints(opened.session.map_id)[0].id
    start = view.record_rect(card).center().toPoint()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(view.viewport(), start + QPoint(6 * step, 0))
    opened.wait(lambda: shown(opened) == "dragging")
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(30, 0))
    assert shown(opened) == "dragging"


def test_what_is_parked_first_is_explained(opened: Program) -> None:
    opened.bot.waitUntil(lambda: opened.session.map_id != "")
    tips(opened).look()
    card = opened.snapshot.map_touchpoints(opened.session.map_id)[0]
    with opened.session.document.transaction("Park") as tx:
        move_touchpoints(tx, [card.id], None, 0)
    opened.wait(lambda: shown(opened) == "parking")
    with opened.session.document.transaction("Back") as tx:
        move_touchpoints(tx, [card.id], card.stage_id, 0)
    opened.wait(lambda: "parking" in tips(opened).closed)


def test_what_is_deleted_first_can_come_back(opened: Program) -> None:
    opened.bot.waitActive(opened.window)
    card = opened.snapshot.map_touchpoints(opened.session.map_id)[0].id
    opened.session.selection.set([card])
    opened.parts.editor.focus_map()
    press(Qt.Key.Key_Delete)
    opened.wait(lambda: shown(opened) == "deleting")
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    opened.wait(lambda: "deleting" in tips(opened).closed)


def test_a_finished_journey_shows_no_tip_when_it_is_opened(program: Program) -> None:
    program.parts.start.samples.cards[0].click()
    tips(program).look()
    assert shown(program) == ""


def test_a_tip_never_lies_over_the_place_of_work(blank: Program) -> None:
    type_("Advert")
    blank.wait(lambda: shown(blank) == "building")
    view, bubble = blank.parts.editor.canvas.view, tips(blank).bubble
    with blank.session.document.transaction("Fill") as tx:
        stage = blank.snapshot.stages(blank.session.map_id)[0].id
        for number in range(6):
            add_touchpoint(tx, blank.session.map_id, stage, name=f"Card {number}")
    for card in blank.snapshot.touchpoints(stage):
        blank.session.selection.set([card.id])
        for y in (-200, -80, 0, 60):
            view.camera.pan_by(0, y)
            bubble.stand_clear(tips(blank)._busy())
            seen = view.record_rect(card.id).toAlignedRect() & view.viewport().rect()
            assert not bubble.place.intersects(seen)
            minimap = blank.parts.editor.canvas.minimap
            assert not (minimap.isVisible() and bubble.place.intersects(minimap.geometry()))


def test_there_are_no_tips_while_a_room_looks(blank: Program) -> None:
    type_("Advert")
    blank.wait(lambda: shown(blank) == "building")
    blank.run("present.first")
    assert shown(blank) == ""
    assert not blank.parts.editor.canvas.view.invitations._shown
    assert not tips(blank).closed
    blank.run("present.leave")
    assert blank.parts.editor.canvas.view.invitations._shown
    blank.session.selection.clear()
    blank.parts.editor.focus_map()
    blank.session.selection.set([blank.snapshot.map_touchpoints(blank.session.map_id)[0].id])
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Return)
    blank.wait(lambda: shown(blank) == "building")


@pytest.mark.parametrize("width", [1280, 760])
def test_every_tip_fits_the_window(opened: Program, width: int) -> None:
    opened.window.resize(width, 720)
    view, bubble = opened.parts.editor.canvas.view, tips(opened).bubble
    opened.wait(lambda: opened.window.width() == width)
    for tip in TIPS:
        bubble.say(tip)
        bubble.stand_clear([])
        assert view.rect().contains(bubble.place), tip.key
        assert bubble.width() >= bubble.minimumSizeHint().width()
    bubble.leave()
