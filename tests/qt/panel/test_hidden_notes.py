"""What a hidden note says is not in the panel, wherever one looks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from journeydesigner.commands.fields import set_field
from journeydesigner.commands.workshop.notes import hide, reveal_all

SECRET = "Account forced"


def everything_shown(panel: QWidget) -> str:
    """All words that stand in the panel, and its tips."""
    words = []
    for widget in panel.findChildren(QWidget):
        if not widget.isVisibleTo(panel):
            continue
        words.append(widget.toolTip())
        words.append(widget.accessibleName())
        if isinstance(widget, QLabel | QLineEdit):
            words.append(widget.text())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            words.append(widget.toPlainText())
    return "\n".join(words)


def test_a_note_that_is_hidden_while_it_is_shown_falls_silent(
    panel, select, shop, document
) -> None:
    select(shop.pain)
    assert SECRET in everything_shown(panel)
    with document.transaction("hide") as tx:
        hide(tx, [shop.pain])
    assert SECRET not in everything_shown(panel)
    assert "text" not in panel.form.parts
    assert "hidden" in panel.form.parts
    document.undo()
    assert SECRET in everything_shown(panel)


def test_it_speaks_again_when_it_is_revealed(panel, select, shop, document, qtbot) -> None:
    with document.transaction("hide") as tx:
        hide(tx, [shop.pain])
    select(shop.pain)
    assert SECRET not in everything_shown(panel)
    (check,) = panel.form.parts["hidden"].stops()
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(8, check.height() // 2))
    assert not document.snapshot[shop.pain].hidden
    assert SECRET in everything_shown(panel)


def test_neither_its_touchpoint_nor_what_answers_it_tells(panel, select, shop, document) -> None:
    with document.transaction("hide") as tx:
        set_field(tx, [shop.chance], "answers", [shop.pain])
        hide(tx, [shop.pain])
    for chosen in ([shop.checkout], [shop.chance], [shop.pain, shop.chance], []):
        select(*chosen)
        assert SECRET not in everything_shown(panel), chosen
    with document.transaction("reveal") as tx:
        reveal_all(tx, shop.map)
    select(shop.checkout)
    assert SECRET in everything_shown(panel)
