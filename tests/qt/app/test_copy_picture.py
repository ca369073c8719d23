"""Copy as picture in the real window: what lands on the clipboard, and what is said of it."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.qt.app.program import Program


def copied(program: Program) -> QImage:
    """Runs the action and waits for the picture."""
    QApplication.clipboard().setText("before")
    program.parts.actions["edit.copy_picture"].trigger()
    program.wait(lambda: QApplication.clipboard().mimeData().hasImage())
    return QApplication.clipboard().image()


def test_the_map_is_copied_as_a_picture(opened: Program) -> None:
    image = copied(opened)
    data = QApplication.clipboard().mimeData()
    assert image.width() > 800
    assert bytes(data.data("image/png").data()).startswith(b"\x89PNG")
    assert b"<svg" in bytes(data.data("image/svg+xml").data())


def test_a_selected_touchpoint_is_copied_without_the_others(opened: Program) -> None:
    whole = copied(opened)
    first = opened.snapshot.map_touchpoints(opened.session.map_id)[0]
    opened.session.selection.set([first.id])
    part = copied(opened)
    assert part.width() < whole.width()
    drawing = bytes(QApplication.clipboard().mimeData().data("image/svg+xml").data()).decode()
    assert first.name in drawing


def test_its_size_is_said(opened: Program) -> None:
    image = copied(opened)
    opened.wait(lambda: f"{image.width()} × {image.height()}" in said(opened))


def said(program: Program) -> str:
    from PySide6.QtWidgets import QLabel

    labels = program.window.findChildren(QLabel)
    return " ".join(f"{label.text()} {label.toolTip()}" for label in labels)


def test_nothing_can_be_copied_without_a_project(program: Program) -> None:
    assert not program.parts.actions["edit.copy_picture"].isEnabled()


def test_the_document_stays_as_it_is(opened: Program) -> None:
    before = opened.snapshot
    copied(opened)
    assert opened.snapshot is before
