"""What painters may rely on: places of glyphs, and the metrics of a line."""

import pytest

from journeydesigner.text import (
    LEADING,
    Line,
    baseline,
    break_lines,
    bundled,
    line_height,
)


def line_of(text: str, size: float = 20.0) -> Line:
    (line,) = break_lines(bundled().regular, text, size, float("inf"))
    return line


def test_line_height_and_baseline_leave_room_for_accents_and_descenders() -> None:
    face = bundled().regular.faces[0]
    assert line_height(10) == pytest.approx(10 * LEADING)
    assert baseline(10) >= 10 * face.cap_height
    assert line_height(10) - baseline(10) >= 10 * 0.24
    middle = baseline(10) - 10 * face.cap_height / 2
    assert middle == pytest.approx(line_height(10) / 2, abs=0.2)


def test_pieces_stand_side_by_side() -> None:
    line = line_of("Confirms the order")
    x = 0.0
    for piece in line.pieces:
        assert piece.x == pytest.approx(x)
        x += piece.run.width * line.size / 1000
    assert x == pytest.approx(line.width)


def test_glyph_rows_join_neighbouring_runs_of_a_face() -> None:
    line = line_of("two words 😀 more")
    rows = line.glyph_rows()
    assert [row.face.id for row in rows] == [
        "NotoSans-Regular",
        "NotoEmoji-Regular",
        "NotoSans-Regular",
    ]
    assert sum(len(row.glyphs) for row in rows) == len(line.text)
    xs = [x for row in rows for x, _ in row.positions]
    assert xs == sorted(xs)


def test_marks_are_placed_above_their_letter_with_y_downwards() -> None:
    (row,) = line_of("x\u0302").glyph_rows()
    (_, _), (x, y) = row.positions
    assert x < line_of("x").width * 1.2
    assert y <= 0


def test_a_line_is_size_times_its_runs() -> None:
    assert line_of("order", 20).width == pytest.approx(2 * line_of("order", 10).width)
