"""Find and filter in the real window: keys are sent to what has the focus."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from journeydesigner.app.find.bar import FindBar
from journeydesigner.interaction.spotlight import DARKNESS
from tests.qt.app.program import Program

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier


def _press(program: Program, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    program.bot.keyClick(QApplication.focusWidget(), key, modifiers)


@pytest.fixture
def bar(opened: Program) -> FindBar:
    opened.window.activateWindow()
    opened.wait(opened.parts.editor.canvas.view.hasFocus)
    _press(opened, Qt.Key.Key_F, CONTROL)
    return opened.parts.editor.finding.bar


def _type(program: Program, text: str) -> None:
    program.bot.keyClicks(QApplication.focusWidget(), text)


def _choose(bar: FindBar, text: str, *path: str) -> None:
    """Chooses an entry of the filter's menu."""
    menu: QMenu = bar.filter_menu
    menu.aboutToShow.emit()
    for title in path:
        inner = next(a.menu() for a in menu.actions() if a.text() == title)
        assert isinstance(inner, QMenu)
        menu = inner
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_typing_marks_and_counts(opened: Program, bar: FindBar) -> None:
    assert bar.words.hasFocus()
    _type(opened, "chick")
    assert bar.count.text() == "Not found"
    bar.words.clear()
    _type(opened, "check")
    assert bar.count.text() == "1 of 1"
    card = opened.snapshot.map_touchpoints(opened.session.map_id)[1]
    assert opened.session.spotlight.found == {("card", card.id)}
    assert opened.parts.editor.canvas.view.marks.is_found(("card", card.id))


def test_enter_and_f3_go_on_and_shift_goes_back(opened: Program, bar: FindBar) -> None:
    _type(opened, "a")
    count = bar.finder.count
    assert count > 2
    _press(opened, Qt.Key.Key_Return)
    assert bar.count.text() == f"2 of {count}"
    _press(opened, Qt.Key.Key_F3)
    assert bar.count.text() == f"3 of {count}"
    _press(opened, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == f"2 of {count}"
    _press(opened, Qt.Key.Key_F3, SHIFT)
    _press(opened, Qt.Key.Key_F3, SHIFT)
    assert bar.count.text() == f"{count} of {count}"
    assert bar.finder.match is not None
    assert opened.session.selection.ids == (bar.finder.match.record_id,)


def test_the_view_follows(opened: Program, bar: FindBar) -> None:
    view = opened.parts.editor.canvas.view
    view.zoom_to(3.0)
    last = opened.snapshot.map_touchpoints(opened.session.map_id)[-1]
    assert not view.rect().contains(view.record_rect(last.id).toRect())
    _type(opened, "checkout")
    assert view.rect().intersects(view.record_rect(last.id).toRect())


def test_esc_closes_and_leaves_one_at_what_was_found(opened: Program, bar: FindBar) -> None:
    _type(opened, "check")
    _press(opened, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert opened.parts.editor.canvas.view.hasFocus()
    assert opened.session.spotlight == DARKNESS
    card = opened.snapshot.map_touchpoints(opened.session.map_id)[1]
    assert opened.session.selection.ids == (card.id,)
    assert not opened.window.isWindowModified()


def test_f3_on_the_map_looks_for_the_last_words(opened: Program, bar: FindBar) -> None:
    _type(opened, "a")
    _press(opened, Qt.Key.Key_Escape)
    _press(opened, Qt.Key.Key_F3)
    assert bar.isVisible()
    assert bar.finder.words == "a"
    assert bar.finder.number > 0


def test_an_edit_is_followed(opened: Program, bar: FindBar) -> None:
    _type(opened, "check")
    card = opened.snapshot.map_touchpoints(opened.session.map_id)[1]
    with opened.session.document.transaction("Rename") as tx:
        tx.update(card.id, name="Till")
    opened.wait(lambda: bar.count.text() == "Not found")
    opened.session.document.undo()
    opened.wait(lambda: bar.count.text() == "1 of 1")


def test_a_filter_lets_fade_and_says_so(opened: Program, bar: FindBar) -> None:
    first, second = opened.snapshot.map_touchpoints(opened.session.map_id)
    with opened.session.document.transaction("Moment") as tx:
        tx.update(first.id, key_moment=True)
    _choose(bar, "Key moments")
    assert opened.session.spotlight.faded == {second.id}
    assert bar.filter_shown.whole == "key moments: 1 of 2 touchpoints"
    assert opened.parts.editor.canvas.view.marks.pale == {second.id}
    bar.clear_filter.click()
    assert opened.session.spotlight.faded == frozenset()
    assert not bar.filter_shown.isVisible()


def test_filters_by_persona_and_channel_hold_together(opened: Program, bar: FindBar) -> None:
    _choose(bar, "Website", "Channel")
    assert bar.finder.filtered.kept == 2
    _choose(bar, "Tim", "Persona")
    assert bar.finder.filtered.kept == 0
    assert bar.filter_shown.whole.startswith("Tim · Website:")
    _choose(bar, "All personas", "Persona")
    assert bar.finder.filtered.kept == 2
    _choose(bar, "Clear filter")
    assert not bar.finder.filter.is_on


def test_the_filter_opens_by_key(opened: Program) -> None:
    _press(opened, Qt.Key.Key_F, CONTROL | SHIFT)
    bar = opened.parts.editor.finding.bar
    opened.wait(bar.filter_menu.isVisible)
    bar.filter_menu.close()
    assert bar.isVisible()


def test_the_spotlight_survives_gestures(opened: Program, bar: FindBar) -> None:
    _type(opened, "check")
    before = opened.session.spotlight
    opened.parts.editor.canvas.tool.cancel()
    assert opened.session.spotlight == before


def test_in_a_small_window_the_count_stays_readable(opened: Program, bar: FindBar) -> None:
    opened.window.resize(opened.window.minimumSize())
    _choose(bar, "Website", "Channel")
    _type(opened, "chick")
    opened.wait(lambda: bar.count.width() >= bar.count.sizeHint().width())
    assert bar.words.width() >= 60
    assert opened.window.size() == opened.window.minimumSize()


def test_another_map_is_searched_at_once(opened: Program, bar: FindBar) -> None:
    _type(opened, "return")
    assert bar.count.text() == "Not found"
    opened.session.show_map(opened.snapshot.maps[1].id)
    opened.wait(lambda: bar.count.text() == "1 of 1")


def test_another_project_closes_the_bar(opened: Program, bar: FindBar, project_file: Path) -> None:
    _type(opened, "check")
    opened.open(project_file)
    assert not bar.isVisible()
    assert opened.session.spotlight == DARKNESS
