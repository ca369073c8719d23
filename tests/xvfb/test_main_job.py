"""The main job as a facilitator does it: draw, edit, save, open again, hand out."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from journeydesigner.layout.scores import score_y
from journeydesigner.model import Channel, EmotionPoint, Stage, Touchpoint
from tests.xvfb.deeds import answer_file_dialog, drop_tile, redo_all, type_name, undo_all
from tests.xvfb.desktop import Point
from tests.xvfb.program import Program

pytestmark = pytest.mark.xvfb

STAGE, FIRST, SECOND = "Purchase", "Product page", "Fast checkout"


def test_draw_edit_undo_redo_save_reopen_and_export(
    launch: Callable[..., Program], tmp_path: Path
) -> None:
    program = launch()
    begin_blank(program)
    blank = program.text
    draw(program)
    check_undo_and_redo(program, blank)

    file = tmp_path / "Rain jacket.journey"
    save_as(program, file)
    saved = program.text
    assert file.read_text("utf-8") == saved
    close(program)

    again = launch(file)
    again.until_ready()
    assert again.text == saved
    assert not again.fact("modified")

    pdf, xlsx = tmp_path / "Handed out.pdf", tmp_path / "Handed out.xlsx"
    export(again, "PDF blueprint", pdf)
    export(again, "Excel touchpoint table", xlsx)
    check_pdf(pdf)
    check_workbook(xlsx)
    assert again.text == saved
    close(again)


# -- drawing ---------------------------------------------------------------------------------


def begin_blank(program: Program) -> None:
    """From the start screen into an empty map."""
    program.click("Button", "Start with an empty map")
    program.until_ready()
    assert len(program.snapshot.map_touchpoints(program.fact("map"))) == 0


def draw(program: Program) -> None:
    """A stage, two touchpoints, an emotion point and a channel, all by mouse and keys."""
    stage = add_stage(program)
    first, second = add_touchpoints(program, stage)
    rename(program, second)
    point = give_score(program, second)
    pull_down(program, point)
    choose_channel(program, second)
    snapshot = program.snapshot
    assert [t.id for t in snapshot.touchpoints(stage)] == [first, second]
    assert snapshot.need(first, Touchpoint).name == FIRST


def add_stage(program: Program) -> str:
    layout = program.layout
    made = drop_tile(program, "Stage", program.spot(layout.width - 20, layout.header_height / 2))
    type_name(program, STAGE)
    assert program.snapshot.need(made, Stage).name == STAGE
    return made


def add_touchpoints(program: Program, stage: str) -> tuple[str, str]:
    """The first is named as it lands, the second is not."""
    lane = program.snapshot.lane_of_kind(program.fact("map"), "touchpoints")
    assert lane is not None
    first = drop_tile(program, "Touchpoint: Website", program.cell(lane.id, stage))
    type_name(program, FIRST)
    second = drop_tile(program, "Touchpoint: Website", program.cell(lane.id, stage, 0.9))
    program.desktop.key("Escape")
    program.until_fact("edits_text", value=False)
    return first, second


def rename(program: Program, touchpoint: str) -> None:
    """By a double-click where the name stands."""
    x, y, _, _ = program.box(touchpoint)
    program.desktop.double_click(Point(x + 60, y + 18))
    program.until_fact("edits_text")
    type_name(program, SECOND)
    assert program.snapshot.need(touchpoint, Touchpoint).name == SECOND


def give_score(program: Program, touchpoint: str) -> str:
    """By a double-click at that height under the touchpoint."""
    program.desktop.double_click(at_score(program, touchpoint, 3.0))
    program.until(lambda: program.snapshot.emotions(touchpoint), "there is an emotion point")
    (point,) = program.snapshot.emotions(touchpoint)
    assert point.score == 3.0
    return point.id


def pull_down(program: Program, point_id: str) -> None:
    """While it is pulled its score stands beside it."""
    touchpoint = program.snapshot.need(point_id, EmotionPoint).touchpoint_id
    program.desktop.hold(program.at(point_id), at_score(program, touchpoint, -4.0))
    program.until_fact("hint", "−4")
    program.desktop.release()
    program.until_fact("is_idle")
    assert program.snapshot.need(point_id, EmotionPoint).score == -4.0
    assert program.fact("done")[-1] == "Set emotion"


def at_score(program: Program, touchpoint: str, score: float) -> Point:
    """The middle of the touchpoint's column at the height of a score."""
    height = score_y(program.layout, program.snapshot, score)
    assert height is not None
    return Point(program.at(touchpoint).x, program.spot(0, height).y)


def choose_channel(program: Program, touchpoint: str) -> None:
    """In the properties panel."""
    program.desktop.click(program.at(touchpoint, 0.5, 0.8))
    program.until_fact("selected", [touchpoint])
    program.click("ComboBox", "Channel")
    program.click("ListItem", "Email")
    program.until(lambda: channel_of(program, touchpoint) == "Email", "the channel is Email")
    assert program.find("ComboBox", "Channel").value == "Email"


def channel_of(program: Program, touchpoint: str) -> str:
    snapshot = program.snapshot
    channel = snapshot.get(snapshot.need(touchpoint, Touchpoint).channel_id, Channel)
    return channel.name if channel else ""


# -- undo, save, close, export ---------------------------------------------------------------


def check_undo_and_redo(program: Program, blank: str) -> None:
    """All the way back gives the blank map, all the way forth every state that there was."""
    backwards = undo_all(program)
    assert backwards[-1] == blank
    assert len(set(backwards)) == len(backwards)
    forwards = redo_all(program)
    assert forwards == backwards[::-1]


def save_as(program: Program, file: Path) -> None:
    program.desktop.key("ctrl+s")
    answer_file_dialog(program, file)
    program.until_fact("path", str(file))
    program.until_ready()
    assert not program.fact("modified")
    assert program.fact("title").startswith(file.name)


def close(program: Program) -> None:
    """As the window's own button does; nothing is unsaved, so nothing is asked."""
    program.desktop.key("alt+F4")
    assert program.until_ended() == 0


def export(program: Program, kind: str, file: Path) -> None:
    program.desktop.key("ctrl+e")
    program.click("ComboBox", "Format")
    program.desktop.type(kind.split(maxsplit=1)[0])
    program.desktop.key("Return")
    program.until(lambda: program.find("ComboBox", "Format").value == kind, f"{kind} is chosen")
    program.desktop.key("Return")
    answer_file_dialog(program, file)
    program.find("StaticText", f"“{file.name}” is ready")
    program.desktop.key("Return")
    program.until_ready()


def check_pdf(file: Path) -> None:
    """By two readers that have nothing to do with each other."""
    with pypdfium2.PdfDocument(file) as document:
        assert len(document) == 1
        first = " ".join(document[0].get_textpage().get_text_bounded().split())
    command = ["pdftotext", "-raw", str(file), "-"]
    second = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    for text in (first, " ".join(second.split())):
        assert STAGE in text
        assert FIRST in text
        assert SECOND in text


def check_workbook(file: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
    workbook = load_workbook(file)
    rows = [list(row) for row in workbook["Touchpoints"].iter_rows(values_only=True)]
    table = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    assert [row["Touchpoint"] for row in table] == [FIRST, SECOND]
    assert {row["Stage"] for row in table} == {STAGE}
    assert table[1]["Channel"] == "Email"
    scores = [value for header, value in table[1].items() if header.startswith("Emotion")]
    assert scores == [-4]
    assert "Map" in workbook.sheetnames
