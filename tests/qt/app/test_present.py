"""Presenting: F5 to Esc in the real window, walking, editing on the way, and coming back."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.qt.app.program import Program

KEY = Qt.Key


def test_f5_presents_and_esc_leaves(opened: Program) -> None:
    present = opened.parts.desk.present
    opened.bot.keyClick(opened.window, KEY.Key_F5)
    assert present.is_on
    assert opened.window.isFullScreen()
    assert not opened.parts.top.isVisible()
    assert not opened.parts.status.isVisible()
    assert not opened.parts.editor.left.isVisible()
    assert present.bar.isVisible()
    opened.bot.keyClick(opened.parts.editor.canvas.view, KEY.Key_Escape)
    assert not present.is_on
    assert not opened.window.isFullScreen()
    assert opened.parts.top.isVisible()
    assert opened.parts.editor.left.isVisible()
