"""What users do in several tests, each as a hand does it and each waited for."""

from __future__ import annotations

from pathlib import Path

from journeydesigner.model import kind_of
from tests.xvfb.desktop import Point
from tests.xvfb.program import Program


def hold_tile(program: Program, tile: str, at: Point) -> None:
    """Drags a tile of the palette over the map and holds it until its place is shown."""
    program.desktop.hold(program.find("Button", tile).middle, at)
    program.until_fact("ghosts", 1)
    program.until_fact("refused", False)


def drop_tile(program: Program, tile: str, at: Point) -> str:
    """Drags a tile of the palette onto the map; returns the id of what it made."""
    before = set(program.snapshot.records)
    hold_tile(program, tile, at)
    program.desktop.release()
    program.until(lambda: set(program.snapshot.records) - before, f"{tile} is on the map")
    program.until_fact("edits_text")
    (made,) = set(program.snapshot.records) - before
    return made


def type_name(program: Program, text: str) -> None:
    """Types into the text field that is open on the map, and closes it with Enter.

    After a touchpoint comes the next one, which a second Enter takes back.
    """
    program.until_fact("focus", "inlineEditor")
    program.desktop.type(text)
    of_touchpoint = kind_of(program.fact("selected")[-1]) == "touchpoint"
    program.desktop.key(*["Return"] * (2 if of_touchpoint else 1))
    program.until_fact("edits_text", value=False)


def answer_file_dialog(program: Program, file: Path) -> None:
    """Types a path into the file dialog that is open, over the name that it suggests."""
    program.until_fact("focus", "fileNameEdit")
    program.desktop.key("ctrl+a")
    program.desktop.type(str(file))
    program.until(
        lambda: program.find(object="fileNameEdit").value == str(file), "the whole path is typed"
    )
    program.desktop.key("Return")


def undo_all(program: Program) -> list[str]:
    """Ctrl+Z until nothing is left; returns the document after each step, the last one first."""
    texts = [program.text]
    steps = program.fact("done")
    for left in range(len(steps) - 1, -1, -1):
        program.desktop.key("ctrl+z")
        program.until(lambda left=left: len(program.fact("done")) == left, f"{left} steps are left")
        texts.append(program.text)
    return texts


def redo_all(program: Program) -> list[str]:
    """Ctrl+Shift+Z until nothing is left; returns the document before and after each step."""
    texts = [program.text]
    steps = program.fact("undone")
    for left in range(len(steps) - 1, -1, -1):
        program.desktop.key("ctrl+shift+z")
        program.until(
            lambda left=left: len(program.fact("undone")) == left, f"{left} steps are left"
        )
        texts.append(program.text)
    return texts
