"""The page as a whole: calm, reachable, named, narrow, in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from journeydesigner.app.actions.table import ACTIONS
from journeydesigner.app.command_palette.entries import entries
from tests.qt.app.workshop.hands import Room


@pytest.fixture
def full(room: Room) -> Room:
    """Something in every section, with words as long as German ones."""
    long = "Donaudampfschifffahrtsgesellschaftskapitänsmützen im Bestellabschluss"
    room.run("agenda_touchpoints")
    room.pain_points("Slow", long)
    room.run("vote_pain_points")
    room.page.decisions._add(long)
    first = room.program.snapshot.decisions()[0].id
    room.page.decisions._add_to(first, long)
    room.page.decisions._add_free(long)
    room.settle()
    return room


def test_everything_that_takes_the_keyboard_has_a_name(full: Room) -> None:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    nameless = [
        part
        for kind in kinds
        for part in full.page.findChildren(kind)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and not (part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()))
    ]
    assert nameless == []


@pytest.mark.parametrize("width", [220, 288, 420])
def test_nothing_is_wider_than_the_column(full: Room, width: int) -> None:
    page = full.page
    page.setFixedWidth(width)
    full.program.wait(lambda: page.width() == width)
    page._scroller.settle()
    assert page._body.width() <= width
    right = [
        part.mapTo(page, part.rect().topRight()).x()
        for part in page.findChildren(QWidget)
        if part.isVisible() and page._body.isAncestorOf(part)
    ]
    assert max(right) <= width


def test_tab_goes_through_the_page_from_top_to_bottom(full: Room) -> None:
    page = full.page
    page.agenda.more.setFocus()
    heights = []
    for _ in range(60):
        full.key(Qt.Key.Key_Tab)
        if not page._body.isAncestorOf(full.focus):
            break
        heights.append(full.focus.mapTo(page._body, full.focus.rect().center()).y())
    assert len(heights) > 20
    sections = [section.mapTo(page._body, section.rect().bottomLeft()).y()
                for section in page.sections]  # fmt: skip
    found = [sum(bottom < height for bottom in sections) for height in heights]
    assert found == sorted(found)
    assert set(found) == {0, 1, 2, 3}


def test_the_theme_changes_the_page_and_keeps_what_is_typed(full: Room) -> None:
    row = next(iter(full.page.agenda.list.rows.values()))
    row.title.setFocus()
    full.key(Qt.Key.Key_End)
    full.type(" now")
    full.program.run("view.theme_dark")
    full.settle()
    assert full.program.snapshot.agenda[0].title.endswith(" now")
    picture = full.page.grab().toImage()
    assert picture.pixelColor(3, 3).lightness() < 80
    shown = [row.title.text() for row in full.page.agenda.list.rows.values()]
    assert shown == [item.title for item in full.program.snapshot.agenda]


def test_the_page_follows_the_shown_map(full: Room) -> None:
    assert full.page.vote.entry.isVisible()
    full.program.run("view.next_map")
    full.settle()
    assert full.page.vote.beginning.isVisible()
    full.program.run("view.previous_map")
    full.settle()
    assert full.page.vote.entry.isVisible()


def test_the_command_palette_offers_what_the_workshop_can_do(full: Room) -> None:
    desk, actions = full.program.parts.desk, full.program.parts.actions
    offered = {entry.title: entry for entry in entries(desk, actions)}
    possible = [key for key in ACTIONS if key.startswith("workshop.") and actions[key].isEnabled()]
    assert len(possible) >= 14
    assert {actions[key].text() for key in possible} <= offered.keys()
    offered["Lock structure"].choose()
    full.settle()
    assert full.page.collect.lock.isChecked()


def test_a_project_without_a_map_can_still_have_an_agenda(room: Room) -> None:
    session = room.program.session
    for journey in session.snapshot.maps:
        room.program.parts.desk.project.delete(journey.id)
    room.settle()
    assert not room.page.collect.lock.isEnabled()
    assert not room.page.vote.beginning.button.isEnabled()
    room.run("agenda_data")
    assert room.program.snapshot.agenda
