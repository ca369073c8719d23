"""Text fields hold any text to the letter, also while they are being edited."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeydesigner.model.clean import clean_text
from journeydesigner.panel.editors.field_text import FieldText
from journeydesigner.panel.editors.number import number_text, parsed_number

_ONE_LINE_END = str.maketrans({"\u2028": "\n", "\u2029": "\n"})
ANY = st.text(max_size=60).map(lambda text: clean_text(text)[0].translate(_ONE_LINE_END))
_SHARED_FIELD = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(before=ANY, after=ANY)
@_SHARED_FIELD
def test_what_is_shown_is_what_is_read(qtbot, before: str, after: str) -> None:
    field = FieldText()
    qtbot.addWidget(field)
    field.show_text(before)
    assert field.text() == before
    field.show_text(after)
    assert field.text() == after


@given(head=ANY, old=ANY, new=ANY, tail=ANY)
@_SHARED_FIELD
def test_a_change_elsewhere_leaves_the_cursor(qtbot, head, old, new, tail) -> None:
    """The cursor stays behind the characters that it stood behind."""
    field = FieldText()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.show_text(head + "|" + old + tail)
    cursor = field.textCursor()
    cursor.setPosition(len(head.encode("utf-16-le")) // 2)
    field.setTextCursor(cursor)
    field.show_text(head + "|" + new + tail)
    assert field.text() == head + "|" + new + tail
    assert field.textCursor().position() == len(head.encode("utf-16-le")) // 2


@given(st.floats(-1e6, 1e6).map(lambda number: float(f"{number:.6g}")))
def test_a_number_reads_as_it_is_written(number: float) -> None:
    assert parsed_number(number_text(number)) == number


@given(st.text(max_size=12))
def test_no_text_breaks_the_reading_of_numbers(text: str) -> None:
    assert isinstance(parsed_number(text), float | str | None)
