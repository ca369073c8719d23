"""The map glides to what it shows, until the user takes it in hand."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeydesigner.canvas import reduced_motion
from journeydesigner.canvas.camera import Place
from tests.qt.canvas.conftest import Hands
from tests.support.big_map import big_map

MIDDLE = QPointF(500, 300)


@pytest.fixture
def gliding(hands: Hands) -> Hands:
    """A map much larger than the window, and a user who wants motion."""
    hands.bench.document.load(big_map(100))
    hands.view.camera.motion.reduced = lambda: False
    return hands


def last(hands: Hands) -> str:
    return hands.snapshot.map_touchpoints(hands.session.map_id)[-1].id


def in_sight(hands: Hands, record_id: str) -> bool:
    bands = hands.view.bands
    assert bands is not None
    return bands.clear.contains(hands.view.record_rect(record_id).center())


def test_a_far_record_is_reached_step_by_step(gliding: Hands, qtbot: QtBot) -> None:
    places: list[float] = []
    gliding.view.moved.connect(lambda: places.append(gliding.view.camera.place.x))
    gliding.view.show_record(last(gliding))
    assert not in_sight(gliding, last(gliding))
    qtbot.waitUntil(lambda: in_sight(gliding, last(gliding)))
    qtbot.waitUntil(lambda: not gliding.view.camera.motion.is_running)
    assert len(places) > 2
    assert places == sorted(places)


def test_a_glide_zooms_and_ends_where_it_was_sent(gliding: Hands, qtbot: QtBot) -> None:
    camera = gliding.view.camera
    zooms: list[float] = []
    gliding.view.zoom_changed.connect(zooms.append)
    camera.glide_to(Place(2.0, 900, 120))
    qtbot.waitUntil(lambda: not camera.motion.is_running)
    assert camera.place == pytest.approx((2.0, 900, 120), abs=0.5)
    assert zooms == sorted(zooms)
    assert zooms[-1] == 2.0


def test_the_wheel_and_a_press_leave_the_map_where_it_is_then(gliding: Hands, qtbot: QtBot) -> None:
    camera = gliding.view.camera
    for by_hand in (
        lambda: gliding.wheel(MIDDLE, 0),
        lambda: gliding.click(MIDDLE),
    ):
        camera.go_to(Place(1.0, 0, 0))
        start = camera.place.x
        camera.glide_to(Place(1.0, 4000, 0), ms=2000)
        qtbot.waitUntil(lambda start=start: camera.place.x > start + 10)  # type: ignore[misc]
        by_hand()
        assert not camera.motion.is_running
        assert camera.place.x < 4000
        assert camera.aim == camera.place


def test_a_key_is_meant_for_where_the_map_was_to_go(gliding: Hands) -> None:
    camera = gliding.view.camera
    camera.glide_to(Place(1.0, 4000, 0), ms=2000)
    gliding.key(Qt.Key.Key_Escape)
    assert not camera.motion.is_running
    assert camera.place.x == pytest.approx(4000, abs=0.5)


def test_a_step_of_the_zoom_starts_at_the_end_of_a_glide(gliding: Hands) -> None:
    gliding.view.camera.glide_to(Place(2.0, 900, 120), ms=2000)
    gliding.view.zoom_in()
    assert gliding.view.zoom == pytest.approx(2.4)


def test_what_will_be_seen_when_a_glide_ends_needs_no_other(gliding: Hands, qtbot: QtBot) -> None:
    camera = gliding.view.camera
    gliding.view.show_record(last(gliding))
    aim = camera.aim
    gliding.view.show_record(last(gliding))
    assert camera.aim == aim
    first = gliding.snapshot.map_touchpoints(gliding.session.map_id)[0].id
    gliding.view.show_record(first)
    qtbot.waitUntil(lambda: not camera.motion.is_running)
    assert in_sight(gliding, first)


def test_words_typed_during_a_glide_stand_at_its_end(gliding: Hands) -> None:
    gliding.session.selection.set((last(gliding),))
    gliding.canvas.tool.edit_selection()
    assert gliding.view.camera.motion.is_running
    QTest.keyClicks(gliding.canvas.editor, "x")
    assert not gliding.view.camera.motion.is_running
    assert gliding.view.viewport().rect().contains(gliding.canvas.editor.geometry())


def test_who_wants_no_motion_is_there_at_once(gliding: Hands) -> None:
    gliding.view.camera.motion.reduced = lambda: True
    gliding.view.show_record(last(gliding))
    assert in_sight(gliding, last(gliding))
    assert not gliding.view.camera.motion.is_running


def test_the_system_is_asked_where_the_user_has_said_nothing(gliding: Hands) -> None:
    gliding.view.camera.motion.reduced = lambda: None
    gliding.view.show_record(last(gliding))
    assert in_sight(gliding, last(gliding))  # the tests' environment asks for no motion


@pytest.mark.parametrize(
    ("file", "text", "reduces"),
    [
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", False),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations = 0\n", True),
        ("gtk-4.0/settings.ini", "\x00 no settings", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=soon\n", False),
    ],
)
def test_the_settings_of_a_desktop_are_read(
    tmp_path: Path, file: str, text: str, reduces: bool
) -> None:
    assert not reduced_motion.freedesktop_reduces(tmp_path)
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text)
    assert reduced_motion.freedesktop_reduces(tmp_path) is reduces


def test_the_settings_of_a_mac_are_read(tmp_path: Path) -> None:
    import plistlib

    file = tmp_path / "Library" / "Preferences" / "com.apple.universalaccess.plist"
    assert not reduced_motion.mac_reduces(tmp_path)
    file.parent.mkdir(parents=True)
    file.write_bytes(plistlib.dumps({"reduceMotion": True}))
    assert reduced_motion.mac_reduces(tmp_path)
    file.write_bytes(b"no plist")
    assert not reduced_motion.mac_reduces(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="reads the folder of free desktops")
def test_the_variable_has_the_last_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "kdeglobals").write_text("[KDE]\nAnimationDurationFactor=0\n")
    ask = reduced_motion.system_reduces_motion.__wrapped__
    monkeypatch.delenv(reduced_motion.VARIABLE)
    assert ask()
    monkeypatch.setenv(reduced_motion.VARIABLE, "0")
    assert not ask()
