"""Presenting: F5 to Esc in the real window, walking, editing on the way, and coming back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from journeydesigner.app.present.presentation import Presentation
from journeydesigner.app.window.notice_bar import Notice
from journeydesigner.canvas.view import CanvasView
from journeydesigner.commands.delete import delete_records
from journeydesigner.commands.touchpoints import add_touchpoint
from journeydesigner.interaction.walk_frames import FULL_HEIGHT, LARGE, READABLE, name_size
from journeydesigner.io.project_file import save
from journeydesigner.model import JourneyMap, Stage, Touchpoint
from tests.qt.app.program import Program
from tests.support.small_map import AD, AFTER, AWARE, BUY, CART, PAY, empty_map, small_map

KEY, MOUSE = Qt.Key, Qt.MouseButton
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def shop(program: Program, tmp_path: Path) -> Program:
    """Three stages, a key moment in the second; nothing glides."""
    file = tmp_path / "Shop.journey"
    snapshot = small_map()
    save(file, snapshot)
    program.parts.core.settings.set_flag("appearance/reduced_motion", True)
    program.parts.editor.canvas.view.camera.motion.reduced = lambda: True
    program.open(file)
    with program.session.document.transaction("Mark") as tx:
        tx.update(PAY, key_moment=True)
    return program


def view(program: Program) -> CanvasView:
    return program.parts.editor.canvas.view


def present(program: Program) -> Presentation:
    return program.parts.desk.present


def press(program: Program, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """To whatever has the keyboard, as a real key."""
    target = QApplication.focusWidget() or program.window
    program.bot.keyClick(target, key, modifiers)
    QApplication.processEvents()


def write(program: Program, text: str) -> None:
    """Letter by letter: the first one opens the field that takes the others."""
    for letter in text:
        program.bot.keyClicks(QApplication.focusWidget(), letter)


def start(program: Program, *, first: bool = True) -> None:
    program.parts.editor.focus_map()
    press(program, KEY.Key_F5, SHIFT if first else NONE)
    program.wait(lambda: present(program).stop is not None)
    for _ in range(3):  # window, then strip and bar, then the map take their size
        QApplication.processEvents()


def at(program: Program) -> tuple[str, str]:
    """Stage and key moment of the stop."""
    return key(program)[:2]


def key(program: Program) -> tuple[str, str, int]:
    """Stage, key moment and part of the stop."""
    stop = present(program).stop
    assert stop is not None
    return stop.key


def until_at(program: Program, stage: str, moment: str = "") -> None:
    """Presses page down until the stop is reached."""
    for _ in range(20):
        if at(program) == (stage, moment):
            return
        press(program, KEY.Key_PageDown)
    raise AssertionError(f"never came to {stage} {moment}, but to {at(program)}")


# -- beginning and end ---


def test_f5_presents_and_esc_leaves(shop: Program) -> None:
    parts = shop.parts
    start(shop)
    assert shop.window.isFullScreen()
    for hidden in (parts.top, parts.status, parts.editor.left, parts.editor.side):
        assert not hidden.isVisible()
    assert parts.editor.canvas.strip.isVisible()
    assert present(shop).bar.isVisible()
    press(shop, KEY.Key_Escape)
    assert not present(shop).is_on
    assert not shop.window.isFullScreen()
    for shown in (parts.top, parts.status, parts.editor.left, parts.editor.side):
        assert shown.isVisible()
    assert not present(shop).bar.isVisible()


def test_the_button_in_the_top_bar_presents(shop: Program) -> None:
    button = shop.window.findChild(object, "presentButton")
    shop.bot.mouseClick(button, MOUSE.LeftButton)
    assert present(shop).is_on


def test_without_a_map_nothing_can_be_presented(shop: Program) -> None:
    assert shop.parts.actions["present.start"].isEnabled()
    with shop.session.document.transaction("Delete") as tx:
        delete_records(tx, [shop.session.map_id])
    shop.parts.actions.refresh()
    assert not shop.parts.actions["present.start"].isEnabled()
    press(shop, KEY.Key_F5)
    assert not present(shop).is_on


def test_behind_the_start_page_nothing_is_presented(shop: Program) -> None:
    shop.parts.files.start_wanted.emit()
    shop.parts.actions.refresh()
    assert not shop.parts.actions["present.start"].isEnabled()
    shop.parts.start.back_wanted.emit()
    shop.parts.actions.refresh()
    assert shop.parts.actions["present.start"].isEnabled()


def test_in_a_narrow_window_the_button_is_an_icon(shop: Program) -> None:
    button = shop.window.findChild(object, "presentButton")
    assert "Present" in button.text()
    shop.window.resize(800, 700)
    shop.wait(lambda: button.text() == "")
    assert button.accessibleName() == "Present"


def test_f5_begins_at_the_stage_of_the_selection_shift_f5_at_the_first(shop: Program) -> None:
    shop.session.selection.set([CART])
    start(shop, first=False)
    assert at(shop) == (BUY, "")
    press(shop, KEY.Key_F5, SHIFT)
    assert at(shop) == (AWARE, "")
    press(shop, KEY.Key_Escape)
    start(shop)
    assert at(shop) == (AWARE, "")


def test_leaving_puts_window_columns_camera_and_selection_back(shop: Program) -> None:
    parts = shop.parts
    parts.editor.toggle_left()
    shop.session.selection.set([CART])
    view(shop).zoom_to(1.4)
    view(shop).camera.pan_by(-60, -30)
    QApplication.processEvents()
    place, size = view(shop).camera.place, shop.window.size()
    splitter = parts.editor._splitter.sizes()
    start(shop)
    for _ in range(3):
        press(shop, KEY.Key_PageDown)
    parts.editor.toggle_left()  # looked something up meanwhile
    press(shop, KEY.Key_Escape)
    shop.wait(lambda: shop.window.size() == size)
    shop.wait(lambda: view(shop).camera.place == pytest.approx(place, abs=1.0))
    assert not parts.editor.left.isVisible()
    assert parts.editor.side.isVisible()
    assert parts.editor._splitter.sizes() == splitter
    assert shop.session.selection.ids == (CART,)
    assert not shop.session.view_options.projector
    assert view(shop).hasFocus()


def test_a_maximised_window_is_maximised_again(shop: Program) -> None:
    shop.window.showMaximized()
    start(shop)
    press(shop, KEY.Key_Escape)
    assert shop.window.isMaximized()
    assert not shop.window.isFullScreen()


def test_the_window_manager_may_take_the_full_screen_away(shop: Program) -> None:
    start(shop)
    shop.window.setWindowState(Qt.WindowState.WindowNoState)
    shop.wait(lambda: not present(shop).is_on)
    assert shop.parts.top.isVisible()


def test_another_project_ends_the_presentation(shop: Program, project_file: Path) -> None:
    start(shop)
    shop.parts.core.document.mark_clean()
    shop.parts.files.current.refresh()
    shop.open(project_file)
    assert not present(shop).is_on
    assert shop.parts.top.isVisible()


def test_closing_while_presenting_remembers_the_columns(
    shop: Program, make_program: Callable[[], Program]
) -> None:
    start(shop)
    shop.parts.core.document.mark_clean()
    shop.parts.files.current.refresh()
    shop.window.close()
    again = make_program()
    assert again.parts.editor.left_shown
    assert again.parts.editor.right_shown
    assert not again.window.isFullScreen()


def test_notices_wait_until_the_room_has_gone(shop: Program) -> None:
    notices = shop.parts.notices
    notices.show_notice(Notice("First"))
    start(shop)
    notices.show_notice(Notice("Second"))
    assert not notices.isVisible()
    press(shop, KEY.Key_Escape)
    assert notices.isVisible()
    assert notices.text == "First"


# -- walking ---


def test_page_down_and_up_walk_stage_by_stage_and_key_moment_by_key_moment(shop: Program) -> None:
    start(shop)
    seen = [at(shop)]
    for _ in range(20):
        press(shop, KEY.Key_PageDown)
        if at(shop) != seen[-1]:
            seen.append(at(shop))
    assert seen == [(AWARE, ""), (BUY, ""), (BUY, PAY), (AFTER, "")]
    back = [at(shop)]
    for _ in range(20):
        press(shop, KEY.Key_PageUp)
        if at(shop) != back[-1]:
            back.append(at(shop))
    assert back == seen[::-1]


FORTH_AND_BACK = [
    (KEY.Key_PageDown, KEY.Key_PageUp),
    (KEY.Key_Right, KEY.Key_Left),
    (KEY.Key_Space, KEY.Key_Backspace),
    (KEY.Key_End, KEY.Key_Home),
]


@pytest.mark.parametrize(("forth", "back"), FORTH_AND_BACK)
def test_while_nothing_is_selected_these_keys_walk(
    shop: Program, forth: Qt.Key, back: Qt.Key
) -> None:
    start(shop)
    first = key(shop)
    press(shop, forth)
    assert key(shop) != first
    press(shop, back)
    assert key(shop) == first


def test_with_a_selection_arrows_edit_and_page_down_walks(shop: Program) -> None:
    start(shop)
    first = key(shop)
    shop.session.selection.set([AD])
    press(shop, KEY.Key_Right)
    assert shop.session.selection.ids not in ((), (AD,))
    assert key(shop) == first
    press(shop, KEY.Key_PageDown)
    assert key(shop) != first
    assert not shop.session.selection.ids


def test_the_bar_walks_and_says_where_one_is(shop: Program) -> None:
    start(shop)
    bar = present(shop).bar
    assert "1 of 3" in bar.text
    assert "Awareness" in bar.text
    assert not bar.back.isEnabled()
    until_at(shop, BUY, PAY)
    assert "2 of 3" in bar.text
    assert "Pay" in bar.text
    stop = key(shop)
    shop.bot.mouseClick(bar.on, MOUSE.LeftButton)
    assert at(shop) == (AFTER, "")
    shop.bot.mouseClick(bar.back, MOUSE.LeftButton)
    assert key(shop) == stop
    press(shop, KEY.Key_End)
    assert not bar.on.isEnabled()
    shop.bot.mouseClick(bar.exit, MOUSE.LeftButton)
    assert not present(shop).is_on


def ground(program: Program) -> QPoint:
    """A place beside the map."""
    press(program, KEY.Key_End)
    bands = view(program).bands
    assert bands is not None
    spot = QPoint(round(bands.map_rect.right()) + 30, 40)
    assert view(program).viewport().rect().contains(spot)
    return spot


def test_a_click_beside_the_map_goes_on_and_a_drag_there_does_not(shop: Program) -> None:
    start(shop)
    spot, port = ground(shop), view(shop).viewport()
    press(shop, KEY.Key_PageUp)
    before = key(shop)
    shop.bot.mouseClick(port, MOUSE.LeftButton, pos=spot)
    shop.wait(lambda: key(shop) != before)
    press(shop, KEY.Key_PageUp)
    spot = QPoint(port.width() - 20, port.height() - 8)
    assert key(shop) == before
    shop.bot.mousePress(port, MOUSE.LeftButton, pos=spot)
    shop.bot.mouseMove(port, spot - QPoint(60, 60))
    shop.bot.mouseRelease(port, MOUSE.LeftButton, pos=spot - QPoint(60, 60))
    QApplication.processEvents()
    assert key(shop) == before


def test_a_click_beside_the_map_first_puts_the_selection_down(shop: Program) -> None:
    start(shop)
    spot, port = ground(shop), view(shop).viewport()
    press(shop, KEY.Key_PageUp)
    before = key(shop)
    shop.session.selection.set([CART])
    shop.bot.mouseClick(port, MOUSE.LeftButton, pos=spot)
    QApplication.processEvents()
    assert key(shop) == before
    assert not shop.session.selection.ids


def test_f5_comes_back_to_the_stop_after_looking_around(shop: Program) -> None:
    start(shop)
    until_at(shop, BUY, PAY)
    place = view(shop).camera.place
    view(shop).zoom_to(0.8)
    view(shop).show_record(CART)
    assert view(shop).camera.place != pytest.approx(place, abs=1.0)
    press(shop, KEY.Key_F5)
    assert at(shop) == (BUY, PAY)
    assert view(shop).camera.place == pytest.approx(place, abs=1.0)


def test_a_click_on_a_card_selects_it_and_stays(shop: Program) -> None:
    start(shop)
    before = key(shop)
    middle = view(shop).record_rect(AD).center().toPoint()
    shop.bot.mouseClick(view(shop).viewport(), MOUSE.LeftButton, pos=middle)
    QApplication.processEvents()
    assert shop.session.selection.ids == (AD,)
    assert key(shop) == before


def test_arrows_come_where_the_pointer_nears_a_side(shop: Program) -> None:
    start(shop)
    port = view(shop).viewport()
    before = key(shop)
    _, on = present(shop).setting.arrows.buttons
    assert not on.isVisible()
    shop.bot.mouseMove(port, QPoint(port.width() // 2, 200))
    shop.bot.mouseMove(port, QPoint(port.width() - 9, 200))
    shop.wait(on.isVisible)
    shop.bot.mouseClick(on, MOUSE.LeftButton)
    assert key(shop) != before
    shop.bot.mouseMove(port, QPoint(port.width() // 2, 200))
    shop.wait(lambda: not on.isVisible())


def test_stops_are_seen_whole_and_large_enough_for_the_back_of_the_room(shop: Program) -> None:
    start(shop)
    until_at(shop, BUY)
    scale = shop.window.height() / FULL_HEIGHT
    layout, span = shop.session.layout, shop.session.layout.span(BUY)
    clear, rect = view(shop).bands.clear, view(shop).map_to_viewport
    name = name_size(layout) * view(shop).zoom
    assert name >= READABLE * scale - 0.01
    card = rect(next(p.rect for p in layout.find(CART) if p.box.role == "card"))
    assert clear.adjusted(-1, -1, 1, 1).contains(card)
    assert span.header.rect.width * view(shop).zoom <= clear.width() + 1
    until_at(shop, BUY, PAY)
    assert name_size(layout) * view(shop).zoom >= min(LARGE * scale, 1.2 * name) - 0.01


def test_neighbours_are_veiled_unless_one_works_there(shop: Program) -> None:
    def beside() -> str:
        """The colour just to the right of the stop, on the next stage's header."""
        stop, bands = present(shop).stop, view(shop).bands
        assert stop is not None
        assert bands is not None
        spot = QPoint(round(bands.projection.x(stop.frame.right)) + 8, round(bands.top) + 12)
        assert view(shop).viewport().rect().contains(spot)
        image = view(shop).viewport().grab().toImage()
        return image.pixelColor(spot * image.devicePixelRatio()).name()

    start(shop)
    until_at(shop, BUY, PAY)
    veiled = beside()
    shop.session.selection.set([CART])
    assert beside() == veiled
    shop.session.selection.set([AD])
    assert beside() != veiled
    shop.session.selection.clear()
    assert beside() == veiled


def test_b_makes_the_screen_black_until_the_next_key(shop: Program) -> None:
    start(shop)
    picture = view(shop).viewport().grab().toImage()
    before, curtain = key(shop), present(shop).setting.curtain
    press(shop, KEY.Key_B)
    assert curtain.isVisible()
    assert curtain.size() == shop.window.size()
    press(shop, KEY.Key_PageDown)
    assert not curtain.isVisible()
    assert key(shop) == before
    assert view(shop).hasFocus()
    assert view(shop).viewport().grab().toImage() == picture
    press(shop, KEY.Key_PageDown)
    assert key(shop) != before


def test_the_next_map_is_walked_through_and_leaving_comes_back(shop: Program) -> None:
    with shop.session.document.transaction("Map") as tx:
        tx.add(JourneyMap(id="map:other", title="Return", order="z"))
        tx.add(Stage(id="stage:other", map_id="map:other", name="Way back", order="a0"))
    here = shop.session.map_id
    start(shop)
    press(shop, KEY.Key_PageDown, CTRL)
    shop.wait(lambda: at(shop) == ("stage:other", ""))
    assert "Way back" in present(shop).bar.text
    press(shop, KEY.Key_Escape)
    assert shop.session.map_id == here


def test_a_map_without_stages_says_so(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "Empty.journey"
    save(file, empty_map())
    program.open(file)
    program.parts.editor.focus_map()
    press(program, KEY.Key_F5)
    assert present(program).is_on
    for key in (KEY.Key_PageDown, KEY.Key_Left, KEY.Key_End, KEY.Key_Down):
        press(program, key)
    assert "No stage yet" in present(program).bar.text
    assert "Ctrl+Shift+G" in present(program).bar.text
    press(program, KEY.Key_G, CTRL | SHIFT)
    write(program, "Awareness")
    press(program, KEY.Key_Return)
    program.wait(lambda: "1 of 1" in present(program).bar.text)
    assert "Awareness" in present(program).bar.text
    press(program, KEY.Key_Escape)
    assert not present(program).is_on


# -- editing on the way ---


def test_a_stop_is_edited_by_key_and_the_walk_goes_on_from_it(shop: Program) -> None:
    start(shop)
    until_at(shop, BUY)
    press(shop, KEY.Key_Down)
    assert shop.session.selection.ids == (CART,)
    write(shop, "Basket")
    press(shop, KEY.Key_PageDown)  # a clicker does not wait for Enter
    touchpoint = shop.snapshot[CART]
    assert isinstance(touchpoint, Touchpoint)
    assert touchpoint.name == "Basket"
    until_at(shop, BUY, PAY)
    press(shop, KEY.Key_Z, CTRL)
    undone = shop.snapshot[CART]
    assert isinstance(undone, Touchpoint)
    assert undone.name == "Cart"
    assert present(shop).is_on


def test_digits_set_emotions_while_presenting(shop: Program) -> None:
    start(shop)
    shop.session.selection.set([PAY])
    press(shop, KEY.Key_4)
    point = shop.snapshot.emotion(PAY, shop.session.active_persona)
    assert point is not None
    assert point.score == 4


def test_esc_ends_a_text_then_what_is_carried_then_the_presentation(shop: Program) -> None:
    start(shop)
    tool = shop.parts.editor.canvas.tool
    shop.session.selection.set([AD])
    press(shop, KEY.Key_F2)
    assert tool.editing.active is not None
    press(shop, KEY.Key_Escape)
    assert tool.editing.active is None
    assert present(shop).is_on
    press(shop, KEY.Key_Space)
    assert tool.is_lifted
    press(shop, KEY.Key_Escape)
    assert tool.is_idle
    assert present(shop).is_on
    tool.take_pencil()
    press(shop, KEY.Key_Escape)
    assert not tool.pencil
    assert present(shop).is_on
    press(shop, KEY.Key_Escape)
    assert not present(shop).is_on


def test_edits_are_kept_when_one_leaves_in_the_middle_of_a_text(shop: Program) -> None:
    start(shop)
    shop.session.selection.set([AD])
    write(shop, "Poster")
    shop.bot.mouseClick(present(shop).bar.exit, MOUSE.LeftButton)
    touchpoint = shop.snapshot[AD]
    assert isinstance(touchpoint, Touchpoint)
    assert touchpoint.name == "Poster"


def test_palette_and_capture_work_while_presenting(shop: Program) -> None:
    start(shop)
    press(shop, KEY.Key_F8)
    line = shop.window.findChild(object, "captureLine")
    assert line.isVisible()
    press(shop, KEY.Key_Escape)
    assert not line.isVisible()
    assert present(shop).is_on
    press(shop, KEY.Key_Escape)
    assert not present(shop).is_on


def test_esc_closes_the_find_bar_before_it_leaves(shop: Program) -> None:
    start(shop)
    press(shop, KEY.Key_F, CTRL)
    bar = shop.parts.editor.finding.bar
    assert bar.isVisible()
    write(shop, "Pay")
    press(shop, KEY.Key_Escape)
    assert not bar.isVisible()
    assert present(shop).is_on
    press(shop, KEY.Key_Escape)
    assert not present(shop).is_on


def test_esc_in_a_field_of_the_side_column_goes_to_the_map_first(shop: Program) -> None:
    start(shop)
    shop.session.selection.set([AD])
    shop.parts.editor.show_side("properties")
    QApplication.processEvents()
    field = shop.parts.editor.panel.findChild(QLineEdit)
    field.setFocus()
    press(shop, KEY.Key_Escape)
    assert present(shop).is_on
    assert view(shop).hasFocus()
    press(shop, KEY.Key_Escape)
    assert not present(shop).is_on


def test_the_walk_follows_the_document(shop: Program) -> None:
    start(shop)
    until_at(shop, BUY)
    with shop.session.document.transaction("Add") as tx:
        add_touchpoint(tx, shop.session.map_id, AWARE, name="Before")
    QApplication.processEvents()
    assert at(shop) == (BUY, "")
    with shop.session.document.transaction("Delete") as tx:
        delete_records(tx, [BUY])
    shop.wait(lambda: at(shop) == (AFTER, ""))
    assert "2 of 2" in present(shop).bar.text
    shop.session.document.undo()
    shop.wait(lambda: "3 of 3" in present(shop).bar.text)


def test_messages_stand_in_the_bar(shop: Program) -> None:
    start(shop)
    shop.parts.status.say("Three touchpoints pasted")
    assert "Three touchpoints pasted" in present(shop).bar.text


# -- the hint ---


def test_the_hint_is_shown_until_it_is_closed_for_ever(shop: Program) -> None:
    start(shop)
    hint = present(shop).setting.hint
    assert hint.isVisible()
    press(shop, KEY.Key_Escape)
    assert not hint.isVisible()
    start(shop)
    assert hint.isVisible()
    shop.bot.mouseClick(hint.findChild(QToolButton), MOUSE.LeftButton)
    assert not hint.isVisible()
    press(shop, KEY.Key_Escape)
    start(shop)
    assert not hint.isVisible()


# -- display size and theme ---


def test_projector_size_enlarges_map_and_window_and_is_remembered(
    shop: Program, make_program: Callable[[], Program]
) -> None:
    before = shop.parts.core.appearance.theme.scale
    press(shop, KEY.Key_D, CTRL | SHIFT)
    assert shop.session.view_options.projector
    assert shop.parts.core.appearance.theme.scale > before
    start(shop)
    press(shop, KEY.Key_Escape)
    assert shop.session.view_options.projector
    again = make_program()
    assert again.parts.core.size.is_projector
    assert again.session.view_options.projector
    again.run("view.projector")
    assert not again.session.view_options.projector
    assert again.parts.core.appearance.theme.scale == before


def test_columns_keep_room_for_the_type_of_projector_size(shop: Program) -> None:
    editor = shop.parts.editor
    before = editor.left.width(), editor.side.width()
    press(shop, KEY.Key_D, CTRL | SHIFT)
    shop.wait(lambda: editor.side.width() == pytest.approx(before[1] * 1.25, abs=2))
    assert editor.left.width() == pytest.approx(before[0] * 1.25, abs=2)
    press(shop, KEY.Key_D, CTRL | SHIFT)
    shop.wait(lambda: editor.side.width() == pytest.approx(before[1], abs=2))
    assert editor.left.width() == pytest.approx(before[0], abs=2)


@pytest.mark.parametrize("name", ["contrast-light", "contrast-dark"])
def test_high_contrast_is_chosen_in_the_view_menu(shop: Program, name: str) -> None:
    shop.run(f"view.theme_{name}")
    theme = shop.parts.core.appearance.theme
    assert theme.scheme == name
    assert view(shop).studio.theme == theme
    assert shop.parts.core.settings.theme == name
