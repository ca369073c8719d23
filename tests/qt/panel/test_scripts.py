"""Fields of the panel with scripts other than Latin."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from journeydesigner.canvas.fonts import bundled_font
from journeydesigner.panel.editors.field_text import FieldText

ARABIC = "يدخل عنوان الشحن وبيانات الدفع (بطاقة Visa)"
HINDI = "हल्की बरसाती जैकेट की खोज हल्की बरसाती जैकेट की खोज"


@pytest.mark.parametrize("text", [ARABIC, HINDI, "Enters shipping and payment details"])
def test_field_shows_every_line_of_its_text_whole(qtbot: QtBot, text: str) -> None:
    field = FieldText("Scenario")
    qtbot.addWidget(field)
    field.setFont(bundled_font(13))
    field.setFixedWidth(165)
    with qtbot.waitExposed(field):
        field.show()
    field.show_text(text)
    block = field.document().begin()
    lines = block.layout()
    assert lines.lineCount() > 1
    needed = sum(lines.lineAt(n).height() for n in range(lines.lineCount()))
    assert field.viewport().height() >= needed
    assert field.verticalScrollBar().maximum() == 0
