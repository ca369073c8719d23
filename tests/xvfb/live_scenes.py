"""What is worth looking at in a workshop: its pages, its bar, its ways of showing a map."""

from __future__ import annotations

from journeydesigner import api
from journeydesigner.commands.notes import add_note, add_parked_note
from journeydesigner.commands.touchpoints import add_touchpoint
from journeydesigner.document import Document
from journeydesigner.model import Snapshot
from tests.xvfb.desktop import Point
from tests.xvfb.program import Program
from tests.xvfb.scene import Scene


def clothes() -> Snapshot:
    return api.sample("Online clothing store").snapshot


def many_parked() -> Snapshot:
    """A map whose parking lot is full."""
    document = Document(clothes())
    (journey, *_) = document.snapshot.maps
    with document.transaction("park") as tx:
        for n in range(1, 16):
            add_touchpoint(tx, journey.id, None, name=f"Letter {n} to those who did not come back")
        for n in range(1, 16):
            add_parked_note(tx, journey.id, f"Thought {n}: nobody told them when to expect it")
    return document.snapshot


def hidden_notes() -> Snapshot:
    """A map with notes that are still to be revealed."""
    document = Document(clothes())
    (journey, *_) = document.snapshot.maps
    lane = document.snapshot.lane_of_kind(journey.id, "pain-points")
    assert lane is not None
    with document.transaction("collect") as tx:
        for stage in document.snapshot.stages(journey.id)[:3]:
            add_note(tx, lane.id, stage.id, None, text="Nobody sees this yet", hidden=True)
    return document.snapshot


def act(program: Program, words: str) -> None:
    """An action by what it is called."""
    program.desktop.key("ctrl+k")
    program.desktop.type(words)
    program.desktop.key("Return")


def fit(program: Program) -> None:
    """All of the map in sight."""
    program.desktop.key("ctrl+9")
    program.until(lambda: program.fact("zoom") < 1, "the map fits")


def _run_agenda(program: Program) -> None:
    act(program, "agenda start from touchpoints")
    program.until(lambda: bool(program.snapshot.agenda), "the agenda is there")
    program.desktop.key("F9")
    program.find("Button", "Collect data is running")
    program.desktop.key("shift+F9", "F9")
    program.find("Button", "Go on")


def _enter_votes(program: Program) -> None:
    act(program, "vote on all pain points")
    program.until_fact("focus", "ballotRow")
    program.desktop.key("Down", "plus", "plus", "Down", "plus")
    program.until(lambda: len(program.fact("done")) >= 3, "votes are in")


def _see_results(program: Program) -> None:
    _enter_votes(program)
    act(program, "close vote")
    program.until(lambda: not program.snapshot.all_votings()[0].is_open, "the vote is closed")
    fit(program)


def _see_history(program: Program) -> None:
    act(program, "agenda start from touchpoints")
    program.until(lambda: bool(program.snapshot.agenda), "the agenda is there")
    program.desktop.key("F8")
    program.until(lambda: program.fact("focus") != "CanvasView", "the line is open")
    program.desktop.type("Who answers the phone?")
    program.desktop.key("Return", "Escape", "alt+3")
    program.until(lambda: len(program.fact("done")) == 2, "two steps are done")


def _capture(program: Program) -> None:
    program.desktop.key("F8")
    program.until(lambda: program.fact("focus") != "CanvasView", "the line is open")
    program.desktop.type("Nobody told them about the delay")
    program.desktop.key("Tab")


def _collapse(program: Program) -> None:
    _, second, *_ = program.layout.spans
    program.desktop.click(program.at(second.stage_id, 0.3))
    program.until_fact("selected", [second.stage_id])
    program.desktop.key("ctrl+shift+c")
    program.until(lambda: program.box(second.stage_id)[2] < second.width, "it is narrow")


def _show_alone(program: Program) -> None:
    program.desktop.key("ctrl+shift+a")
    program.until_fact("glides", False)


def _draw(program: Program) -> None:
    program.desktop.key("ctrl+shift+e")
    program.until(lambda: program.ask("row_in_sight", "emotion")[3] > 40, "the lane is in sight")
    program.until_fact("glides", False)
    x, y, width, height = program.ask("row_in_sight", "emotion")
    start = Point(x + width * 0.1, y + height * 0.3)
    program.desktop.hold(start, Point(x + width * 0.6, y + height * 0.6))
    program.until(lambda: bool(program.fact("hint")), "the pencil says what it draws")


def _first_minute(program: Program) -> None:
    program.until_fact("start_is_drawn")
    program.desktop.key("Return")
    program.until_ready()
    program.desktop.type("Sees an advert")
    program.desktop.key("ctrl+3", "Return")
    program.desktop.type("Searches the web")
    program.until(lambda: len(program.fact("done")) >= 3, "two touchpoints are there")


def _see_tip(program: Program) -> None:
    _first_minute(program)
    program.desktop.key("Return", "Escape")
    program.until_fact("edits_text", False)


def _decide(program: Program) -> None:
    program.desktop.key("F7")
    program.until(lambda: bool(program.fact("focus")), "a decision can be typed")
    program.desktop.type("Returns are free")
    program.desktop.key("ctrl+Return")
    program.desktop.type("Ask the warehouse what it costs")
    program.desktop.key("Return")
    program.until(lambda: bool(program.snapshot.next_steps()), "the next step is there")


LIVE_SCENES = {
    "first-minute": Scene(None, _first_minute),
    "tip": Scene(None, _see_tip),
    "workshop": Scene(clothes, _run_agenda),
    "voting": Scene(clothes, _enter_votes),
    "results": Scene(clothes, _see_results),
    "decisions": Scene(clothes, _decide),
    "history": Scene(clothes, _see_history),
    "tray": Scene(many_parked),
    "capture": Scene(clothes, _capture),
    "collapsed": Scene(clothes, _collapse),
    "hidden-notes": Scene(hidden_notes, fit),
    "alone": Scene(clothes, _show_alone),
    "pencil": Scene(clothes, _draw),
}
