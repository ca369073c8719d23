"""The strip above the map."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesigner.canvas.one_line import OneLine
from journeydesigner.canvas.persona_chip import PersonaChip
from journeydesigner.commands.fields import set_field
from journeydesigner.commands.personas import add_persona
from journeydesigner.layout.theme import DARK
from journeydesigner.model import Snapshot
from tests.qt.canvas.conftest import LEFT, NO_KEYS, Hands

COPY = Qt.DropAction.CopyAction


def shown(hands: Hands) -> list[str]:
    lines = hands.canvas.strip.findChildren(OneLine)
    return [line.text for line in lines if line.isVisible() and line.text]


def chips(hands: Hands) -> list[PersonaChip]:
    QApplication.processEvents()
    return [c for c in hands.canvas.strip.findChildren(PersonaChip) if c.isVisible()]


def test_it_tells_persona_scenario_and_quote(hands: Hands) -> None:
    hands.bench.do(set_field, [hands.bench["Tim"]], "summary", "Shops online")
    hands.bench.do(set_field, [hands.bench["Tim"]], "quote", "No account")
    hands.bench.do(set_field, [hands.bench["map"]], "scenario", "Needs a jacket")
    assert shown(hands) == ["Tim", "Shops online", "Scenario", "Needs a jacket", "“No account”"]


def test_markup_is_shown_as_it_was_typed(hands: Hands) -> None:
    hands.bench.do(set_field, [hands.bench["Tim"]], "name", "<b>Tim</b> " * 30)
    name = hands.canvas.strip.findChildren(OneLine)[0]
    assert name.text.startswith("<b>Tim</b>")
    assert "&lt;b&gt;Tim" in name.toolTip()


def test_one_persona_needs_no_chips(hands: Hands) -> None:
    assert chips(hands) == []


def test_a_chip_per_persona_chooses_the_active_one(hands: Hands) -> None:
    trudy = hands.bench.do(add_persona, "Trudy", hands.bench["map"])
    first, second = chips(hands)
    assert (first.isChecked(), second.isChecked()) == (True, False)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert hands.session.active_persona == trudy
    assert shown(hands)[0] == "Trudy"
    assert second.isChecked()


def test_chips_are_reached_and_pressed_by_keys(hands: Hands) -> None:
    trudy = hands.bench.do(add_persona, "Trudy", hands.bench["map"])
    chip = chips(hands)[1]
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    assert chip.hasFocus()
    hands.key(Qt.Key.Key_Space)
    assert hands.session.active_persona == trudy
    assert chip.hasFocus()


def test_the_session_choosing_a_persona_checks_its_chip(hands: Hands) -> None:
    trudy = hands.bench.do(add_persona, "Trudy", hands.bench["map"])
    hands.session.set_active_persona(trudy)
    assert chips(hands)[1].isChecked()


def test_a_map_without_personas_is_everyones(hands: Hands) -> None:
    hands.bench.do(set_field, [hands.bench["map"]], "persona_ids", ())
    assert shown(hands)[0] == "Everyone"


def test_another_theme_keeps_what_is_shown(hands: Hands) -> None:
    hands.bench.do(add_persona, "Trudy", hands.bench["map"])
    before = shown(hands)
    hands.canvas.set_theme(DARK)
    assert shown(hands) == before
    assert len(chips(hands)) == 2


def test_without_a_map_the_canvas_says_what_to_do(hands: Hands) -> None:
    hands.bench.document.load(Snapshot())
    assert not hands.view.isVisible()
    assert not hands.canvas.strip.isVisible()
    empty = [w for w in hands.canvas.findChildren(type(hands.canvas.empty)) if w.isVisible()]
    assert empty[0].accessibleName() == "This project has no map yet"


# -- a photo dropped on the strip ------------------------------------------------------------


def photo(file: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(file)])
    return data


def drag_in(hands: Hands, data: QMimeData) -> bool:
    """Whether the strip would take the drag."""
    event = QDragEnterEvent(QPoint(30, 30), COPY, data, LEFT, NO_KEYS)
    event.ignore()
    hands.canvas.strip.dragEnterEvent(event)
    return event.isAccepted()


def test_a_picture_dropped_on_the_strip_is_the_shown_personas(hands: Hands) -> None:
    dropped: list[tuple[str, Path]] = []
    strip = hands.canvas.strip
    strip.photo_dropped.connect(lambda persona, file: dropped.append((persona, file)))
    data = photo("/pictures/tim.JPG")
    before = strip.grab().toImage()
    assert drag_in(hands, data)
    assert strip.grab().toImage() != before
    strip.dropEvent(QDropEvent(QPointF(30, 30), COPY, data, LEFT, NO_KEYS))
    assert dropped == [(hands.bench["Tim"], Path("/pictures/tim.JPG"))]
    assert strip.grab().toImage() == before


def test_the_strip_leaves_other_files_to_the_window(hands: Hands) -> None:
    assert not drag_in(hands, photo("/maps/other.journey"))


def test_a_map_that_is_everyones_takes_no_photo(hands: Hands) -> None:
    hands.bench.do(set_field, [hands.bench["map"]], "persona_ids", ())
    assert not drag_in(hands, photo("/pictures/tim.png"))


def test_a_chips_eye_shows_a_curve_alone_and_again_all_together(hands: Hands) -> None:
    trudy = hands.bench.do(add_persona, "Trudy", hands.bench["map"])
    first, second = chips(hands)
    QTest.mouseClick(second.eye, Qt.MouseButton.LeftButton)
    assert hands.session.active_persona == trudy
    assert hands.session.view_options.personas == frozenset({trudy})
    assert (first.eye.isChecked(), second.eye.isChecked()) == (False, True)
    QTest.mouseClick(second.eye, Qt.MouseButton.LeftButton)
    assert hands.session.view_options.personas is None
    assert not second.eye.isChecked()


def test_a_click_with_alt_is_what_the_eye_does(hands: Hands) -> None:
    trudy = hands.bench.do(add_persona, "Trudy", hands.bench["map"])
    first, second = chips(hands)
    alt = Qt.KeyboardModifier.AltModifier
    QTest.mouseClick(second, Qt.MouseButton.LeftButton, alt)
    assert hands.session.view_options.personas == frozenset({trudy})
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert hands.session.view_options.personas == frozenset({hands.bench["Tim"]})
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, alt)
    assert hands.session.view_options.personas is None
    assert first.isChecked()


def test_a_curve_that_is_not_drawn_looks_faded_in_its_chip(hands: Hands) -> None:
    hands.bench.do(add_persona, "Trudy", hands.bench["map"])
    first, second = chips(hands)
    before = second.grab().toImage()
    QTest.mouseClick(first.eye, Qt.MouseButton.LeftButton)
    assert second.grab().toImage() != before


def test_for_a_room_everything_in_the_strip_is_larger(hands: Hands) -> None:
    hands.bench.do(add_persona, "Trudy", hands.bench["map"])
    strip = hands.canvas.strip
    usual, chip = strip.height(), chips(hands)[0].sizeHint()
    strip.set_scale(2.0)
    assert strip.height() >= 2 * usual
    assert chips(hands)[0].sizeHint().height() == 2 * chip.height()
    strip.set_scale(1.0)
    assert strip.height() == usual


def test_the_strip_is_never_smaller_than_the_windows_own_type(hands: Hands) -> None:
    strip, theme = hands.canvas.strip, hands.canvas.view.studio.theme
    usual = strip.height()
    hands.canvas.set_theme(replace(theme, scale=1.5))
    assert strip.height() > usual
    strip.set_scale(1.2)
    assert strip.height() == round(usual * 1.5)
    hands.canvas.set_theme(theme)
    assert strip.height() == round(usual * 1.2)
