"""What is worth looking at: each scene is a project and what a user does in it first."""

from __future__ import annotations

from journeydesigner import api
from journeydesigner.model import EmotionPoint
from tests.support.big_map import big_map
from tests.support.small_map import empty_map
from tests.xvfb.desktop import Point
from tests.xvfb.languages import ARABIC, GERMAN, HINDI, in_words_of
from tests.xvfb.live_scenes import LIVE_SCENES, clothes, fit
from tests.xvfb.program import Program
from tests.xvfb.scene import Scene


def _see_previews(program: Program) -> None:
    program.until_fact("start_is_drawn")


def _first_quoted(program: Program) -> EmotionPoint:
    """A point of the active persona with a quote, as far left as there is one."""
    snapshot, persona = program.snapshot, program.fact("persona")
    points = (
        snapshot.emotion(column.touchpoint_id, persona)
        for span in program.layout.spans
        for column in span.columns
    )
    return next(point for point in points if point is not None and point.quote)


def _select_touchpoint(program: Program) -> None:
    touchpoint = _first_quoted(program).touchpoint_id
    program.desktop.click(program.at(touchpoint))
    program.until_fact("selected", [touchpoint])


def _select_point(program: Program) -> None:
    point = _first_quoted(program)
    program.desktop.click(program.at(point.id))
    program.until_fact("selected", [point.id])


def _hold_tile(program: Program) -> None:
    target = program.at(_first_quoted(program).touchpoint_id, 0.2, 0.6)
    program.desktop.hold(program.find("Button", "Touchpoint: Website").middle, target)
    program.until_fact("ghosts", 1)


def _hold_card(program: Program) -> None:
    start = program.at(_first_quoted(program).touchpoint_id, 0.3, 0.4)
    program.desktop.hold(start, start.moved(210, 12))
    program.until_fact("has_target")


def _edit_name(program: Program) -> None:
    x, y, _, _ = program.box(_first_quoted(program).touchpoint_id)
    program.desktop.double_click(Point(x + 60, y + 18))
    program.until_fact("edits_text")


def _choose_persona(program: Program) -> None:
    name = program.snapshot.map_personas(program.fact("map"))[0].name
    program.click("TreeItem", f"{name}, persona")
    program.find("EditableText", "Name")


def _choose_several(program: Program) -> None:
    program.desktop.click(program.at(_first_quoted(program).touchpoint_id))
    program.desktop.key("ctrl+a")
    program.until(lambda: len(program.fact("selected")) > 2, "all touchpoints are selected")


def _open_export(program: Program) -> None:
    program.desktop.key("ctrl+e")
    program.until(
        lambda: any("Printed on" in name for t in program.things("StaticText") for name in t.names),
        "the preview is drawn",
    )


def _open_menu(program: Program) -> None:
    program.click("ButtonMenu", "Menu")
    program.click("MenuItem", "Edit")
    program.find("MenuItem", "Select all touchpoints")


def _ask_about_changes(program: Program) -> None:
    _select_touchpoint(program)
    program.desktop.key("Delete")
    program.until_fact("modified")
    program.desktop.key("ctrl+q")
    program.find("Button", "Save")


def _present(program: Program) -> None:
    program.desktop.key("shift+F5")
    program.until_fact("stop", [program.layout.spans[0].stage_id, "", 0])
    program.until_fact("glides", False)


def _present_nothing(program: Program) -> None:
    program.desktop.key("F5")
    program.find("Button", "Leave the presentation")


def _present_key_moment(program: Program) -> None:
    _present(program)
    for _ in range(40):
        if program.fact("stop")[1]:
            return
        program.desktop.key("Next")
        program.until_fact("glides", False)


def _enlarge(program: Program) -> None:
    program.desktop.key("ctrl+shift+d")
    program.until(lambda: program.things("Button", "Projector size"), "the status bar says so")


SCENES = {
    "start": Scene(None, _see_previews),
    "clothes": Scene(clothes),
    "moving": Scene(lambda: api.sample("Moving house").snapshot),
    "trial": Scene(lambda: api.sample("Software trial").snapshot),
    "blueprint": Scene(lambda: api.new("Service blueprint").snapshot),
    "blank": Scene(lambda: api.new("Blank").snapshot),
    "no-stage": Scene(empty_map),
    "german": Scene(lambda: in_words_of(clothes(), GERMAN)),
    "arabic": Scene(lambda: in_words_of(clothes(), ARABIC)),
    "hindi": Scene(lambda: in_words_of(clothes(), HINDI)),
    "300": Scene(lambda: big_map(300)),
    "300-fitted": Scene(lambda: big_map(300), fit),
    "fitted": Scene(clothes, fit),
    "touchpoint": Scene(clothes, _select_touchpoint),
    "quote": Scene(clothes, _select_point),
    "several": Scene(clothes, _choose_several),
    "persona": Scene(clothes, _choose_persona),
    "dragging-tile": Scene(clothes, _hold_tile),
    "dragging-card": Scene(clothes, _hold_card),
    "editing": Scene(clothes, _edit_name),
    "export": Scene(clothes, _open_export),
    "menu": Scene(clothes, _open_menu),
    "presenting": Scene(clothes, _present),
    "presenting-300": Scene(lambda: big_map(300), _present),
    "presenting-empty": Scene(empty_map, _present_nothing),
    "key-moment": Scene(clothes, _present_key_moment),
    "projector": Scene(clothes, _enlarge),
    **LIVE_SCENES,
    "question": Scene(clothes, _ask_about_changes),
}
