"""The whole panel by keyboard: order, names, what scrolls into view."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeydesigner.panel.properties_panel import PropertiesPanel
from journeydesigner.panel.scroller import Scroller

KINDS = ["map", "phase", "stage", "lane", "touchpoint", "note", "persona", "emotion", "channel"]


def _select_kind(kind: str, select, shop) -> None:
    ids = {
        "phase": shop.phase, "stage": shop.purchase, "lane": shop.lane, "emotion": shop.point,
        "touchpoint": shop.checkout, "note": shop.chance, "persona": shop.tim, "channel": shop.web,
    }  # fmt: skip
    select(*([ids[kind]] if kind != "map" else []))


def _walk(panel: PropertiesPanel) -> list[QWidget]:
    """The widgets that Tab visits inside the panel, from the first field on."""
    panel.focus_first()
    first = QApplication.focusWidget()
    assert first is not None
    visited = [first]
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is first or now is None or not panel.isAncestorOf(now):
            break
        visited.append(now)
    return visited


@pytest.mark.parametrize("kind", KINDS)
def test_tab_goes_through_all_fields_as_they_are_read(kind: str, panel, select, shop) -> None:
    _select_kind(kind, select, shop)
    visited = _walk(panel)
    stops = [w for part in panel.form.parts.values() for w in part.stops()]
    usable = [w for w in stops if w.isVisible() and w.isEnabled()]
    usable = [w for w in usable if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert visited == usable
    tops = [w.mapTo(panel.form, QPoint(0, 0)).y() for w in visited]
    lines = [top for top, after in pairwise(tops) if after < top - 6]
    assert lines == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_stop_has_a_name_for_screen_readers(kind: str, panel, select, shop) -> None:
    _select_kind(kind, select, shop)
    stops = [w for part in panel.form.parts.values() for w in part.stops()]
    nameless = [w for w in stops if not (w.accessibleName() or getattr(w, "text", lambda: "")())]
    assert nameless == []


def test_what_has_the_keyboard_is_in_view(panel, select, shop) -> None:
    panel.resize(288, 320)
    select(shop.checkout)
    area = panel.findChild(Scroller)
    panel.focus_first()
    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        top = focused.mapTo(area.viewport(), QPoint(0, 0)).y()
        assert top >= 0
        assert top + focused.height() <= area.viewport().height()


def test_focus_first(panel, select, shop) -> None:
    select(shop.checkout)
    panel.focus_first()
    assert QApplication.focusWidget() is panel.form.parts["name"].editor.target()


def test_a_long_text_grows_and_is_seen(panel, select, shop, qtbot) -> None:
    panel.resize(288, 320)
    select(shop.checkout)
    field = panel.form.parts["expecting"].editor.target()
    field.setFocus()
    before = field.height()
    for _ in range(5):
        QTest.keyClick(field, Qt.Key.Key_Return)
    area = panel.findChild(Scroller)

    def cursor_is_seen() -> bool:
        at = field.viewport().mapTo(area.viewport(), field.cursorRect().bottomLeft()).y()
        return field.height() > before and 0 < at < area.viewport().height()

    qtbot.waitUntil(cursor_is_seen)


def test_a_very_long_text_scrolls_in_its_field(panel, select, shop, document) -> None:
    with document.transaction("Other") as tx:
        tx.update(shop.checkout, doing="line\n" * 300)
    select(shop.checkout)
    assert panel.form.parts["doing"].editor.target().height() < 320


def test_the_scale_editor_by_keys_only(panel, select, shop, document) -> None:
    select(shop.checkout)
    bar = panel.form.parts["impact"].editor.target()
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert document.snapshot[shop.checkout].impact == 1
    QTest.keyClick(bar, "4")
    assert document.snapshot[shop.checkout].impact == 4
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert document.snapshot[shop.checkout].impact == 3
    QTest.keyClick(bar, Qt.Key.Key_Delete)
    assert document.snapshot[shop.checkout].impact is None
