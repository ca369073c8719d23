"""How a person uses the editors: real keys and clicks on the real widgets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QToolButton, QWidget

from journeydesigner.panel.editors.alignment import AlignmentEditor
from journeydesigner.panel.editors.check import CheckEditor
from journeydesigner.panel.editors.chip import Chip
from journeydesigner.panel.editors.choice import ChoiceEditor
from journeydesigner.panel.editors.colour import ColourEditor
from journeydesigner.panel.editors.date import DateEditor
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.editors.icon import IconEditor, icon_title
from journeydesigner.panel.editors.line import LineEditor
from journeydesigner.panel.editors.number import NumberEditor, number_text
from journeydesigner.panel.editors.popup import Popup
from journeydesigner.panel.editors.rating import RatingEditor
from journeydesigner.panel.editors.reference import ReferenceEditor
from journeydesigner.panel.editors.references import ReferencesEditor
from journeydesigner.panel.editors.score import ScoreEditor
from journeydesigner.panel.editors.text import TextEditor
from journeydesigner.panel.editors.weight import WeightEditor


def type_over(field: QWidget, text: str) -> None:
    """Replaces all of a text field by typing."""
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClick(field, Qt.Key.Key_Delete)
    type_text(field, text)


def type_text(field: QWidget, text: str) -> None:
    """Types any characters (Qt's own helper stops the program at those outside ASCII)."""
    field.setFocus()
    for character in text:
        if character == "\n":
            QTest.keyClick(field, Qt.Key.Key_Return)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(field, event)


def pick(combo: QComboBox, text: str) -> None:
    """Opens the list and takes the entry that says `text`."""
    combo.setFocus()
    combo.showPopup()
    row = combo.findText(text)
    assert row >= 0, f"{text} is not among {[combo.itemText(i) for i in range(combo.count())]}"
    view = combo.view()
    view.setCurrentIndex(combo.model().index(row, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    QApplication.processEvents()


def entries(combo: QComboBox) -> list[str]:
    """What the open list offers."""
    combo.showPopup()
    found = [combo.itemText(i) for i in range(combo.count()) if combo.itemText(i)]
    combo.hidePopup()
    return found


def click(widget: QWidget, at: QPoint | None = None) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())


def chips(part: QWidget) -> list[Chip]:
    """The chips of a part in the order of reading."""
    shown = [chip for chip in part.findChildren(Chip) if not chip.isHidden()]
    return sorted(shown, key=lambda chip: (chip.y(), chip.x()))


def _pick_icon(editor: Editor, name: str) -> None:
    click(editor.target())
    popup = editor.findChild(Popup)
    assert popup is not None
    button = next(
        b for b in popup.findChildren(QToolButton) if b.accessibleName() == icon_title(name)
    )
    click(button)


def _add_references(editor: Editor, ids: tuple[str, ...]) -> None:
    options = {option.value: option.text for option in editor._options()}
    for key in ids:
        pick(editor.findChild(QComboBox), options[key])


def _choose_record(editor: Editor, key: str | None) -> None:
    pick(editor.target(), editor._choices.option(key).text)


def _digit(editor: Editor, value: int) -> None:
    QTest.keyClick(editor.target(), str(value))


def _number(editor: Editor, value: float) -> None:
    type_over(editor.target(), number_text(value))
    QTest.keyClick(editor.target(), Qt.Key.Key_Return)


def _press(editor: Editor, value: bool) -> None:
    box = editor.target()
    assert isinstance(box, QAbstractButton)
    if box.isChecked() != value:
        click(box)


_HANDS: dict[type[Editor], Callable[[Any, Any], None]] = {
    LineEditor: lambda editor, value: type_over(editor.target(), value),
    TextEditor: lambda editor, value: type_over(editor.target(), value),
    DateEditor: lambda editor, value: type_over(editor.target(), value),
    ColourEditor: lambda editor, value: type_over(editor.target(), value),
    NumberEditor: _number,
    ScoreEditor: lambda editor, value: type_over(editor.stops()[1], number_text(value)),
    CheckEditor: _press,
    ChoiceEditor: _choose_record,
    ReferenceEditor: _choose_record,
    ReferencesEditor: _add_references,
    RatingEditor: _digit,
    WeightEditor: _digit,
    AlignmentEditor: _digit,
    IconEditor: _pick_icon,
}


def enter(editor: Editor, value: Any) -> None:
    """Gives a field a value with keys and clicks."""
    _HANDS[type(editor)](editor, value)
    QApplication.processEvents()
