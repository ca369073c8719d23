"""Fields that name other records."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeydesigner.commands.emotions import set_score
from journeydesigner.commands.notes import park_notes
from journeydesigner.model import Channel, Note, Persona, Phase, Stage, Touchpoint
from tests.qt.panel.hands import chips, click, entries, pick, type_text

_INTO_CROSS = QPoint(-8, 11)


def _combo(panel, name: str):
    return panel.form.parts[name].editor.target()


def test_channels_none_and_a_new_one(panel, select, shop) -> None:
    select(shop.checkout)
    assert entries(_combo(panel, "channel_id")) == ["None", "Web", "Email", "New channel…"]


def test_a_new_channel_is_named_in_place(panel, select, shop, document) -> None:
    select(shop.checkout)
    pick(_combo(panel, "channel_id"), "New channel…")
    name = _combo(panel, "channel_id")
    type_text(name, "Kiosk")
    QTest.keyClick(name, Qt.Key.Key_Return)
    channel = document.snapshot.channels[-1]
    assert channel.name == "Kiosk"
    assert document.snapshot.need(shop.checkout, Touchpoint).channel_id == channel.id
    assert _combo(panel, "channel_id").currentText() == "Kiosk"
    assert len(document.history.done) == 1
    document.undo()
    assert len(document.snapshot.channels) == 2
    assert _combo(panel, "channel_id").currentText() == "Web"


def test_a_usual_channel_comes_with_its_icon(panel, select, shop, document) -> None:
    select(shop.checkout)
    pick(_combo(panel, "channel_id"), "New channel…")
    type_text(_combo(panel, "channel_id"), "phone")
    panel.commit_pending()
    touchpoint = document.snapshot.need(shop.checkout, Touchpoint)
    assert document.snapshot.need(touchpoint.channel_id, Channel).icon == "phone"


def test_naming_a_channel_can_be_given_up(panel, select, shop, document) -> None:
    select(shop.checkout)
    pick(_combo(panel, "channel_id"), "New channel…")
    type_text(_combo(panel, "channel_id"), "Kio")
    QTest.keyClick(_combo(panel, "channel_id"), Qt.Key.Key_Escape)
    assert document.history.done == ()
    assert _combo(panel, "channel_id").currentText() == "Web"


def test_a_new_phase(panel, select, shop, document) -> None:
    select(shop.awareness)
    pick(_combo(panel, "phase_id"), "New phase…")
    type_text(_combo(panel, "phase_id"), "Before")
    QTest.keyClick(_combo(panel, "phase_id"), Qt.Key.Key_Return)
    stage = document.snapshot.need(shop.awareness, Stage)
    assert document.snapshot.need(stage.phase_id, Phase).name == "Before"


def test_stages_of_one_name_are_told_apart(panel, select, shop, document) -> None:
    with document.transaction("Other") as tx:
        tx.update(shop.awareness, name="Purchase")
    select(shop.checkout)
    assert entries(_combo(panel, "stage_id")) == ["Parking lot", "Purchase (1)", "Purchase (2)"]
    assert _combo(panel, "stage_id").currentText() == "Purchase (2)"


def test_a_reference_that_leads_nowhere_is_shown(panel, select, shop, document) -> None:
    lost = document.snapshot.need(shop.checkout, Touchpoint).evolve(channel_id="channel:gone")
    records = [r for r in document.snapshot if r.id != shop.checkout]
    document.load(type(document.snapshot)([*records, lost]))
    select(shop.checkout)
    assert "channel:gone" in _combo(panel, "channel_id").currentText()
    assert document.history.done == ()


def test_lanes_are_those_that_hold_notes(panel, select, shop, document) -> None:
    select(shop.pain)
    assert entries(_combo(panel, "lane_id")) == ["Pain points", "Opportunities"]
    pick(_combo(panel, "lane_id"), "Opportunities")
    assert panel.header.kind == "Opportunity"
    assert panel.form.parts["answers"].isVisible()


def test_a_note_may_span_its_stage(panel, select, shop, document) -> None:
    select(shop.pain)
    assert entries(_combo(panel, "touchpoint_id")) == ["The whole stage", "Checkout"]
    pick(_combo(panel, "touchpoint_id"), "The whole stage")
    note = document.snapshot.need(shop.pain, Note)
    assert (note.touchpoint_id, note.stage_id) == (None, shop.purchase)


def test_from_the_parking_lot_to_a_touchpoint(panel, select, shop, document) -> None:
    with document.transaction("Park") as tx:
        park_notes(tx, [shop.pain])
        tx.update(shop.pain, touchpoint_id=None)
    select(shop.pain)
    pick(_combo(panel, "touchpoint_id"), "Homepage")
    note = document.snapshot.need(shop.pain, Note)
    assert (note.touchpoint_id, note.stage_id) == (shop.home, shop.awareness)


def test_answers_are_chosen_among_pain_points(panel, select, shop, document) -> None:
    select(shop.chance)
    part = panel.form.parts["answers"]
    assert entries(part.editor.target()) == ["Account forced"]
    pick(part.editor.target(), "Account forced")
    assert document.snapshot.need(shop.chance, Note).answers == (shop.pain,)
    assert [chip.text() for chip in chips(part)] == ["Account forced"]
    assert entries(part.editor.target()) == []
    chip = chips(part)[0]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert document.snapshot.need(shop.chance, Note).answers == ()


def test_only_opportunities_answer(panel, select, shop) -> None:
    select(shop.pain)
    assert not panel.form.parts["answers"].isVisible()
    select(shop.chance)
    assert panel.form.parts["answers"].isVisible()


def test_a_point_goes_to_nobody_who_has_one(panel, select, shop, document) -> None:
    with document.transaction("Other") as tx:
        set_score(tx, shop.checkout, shop.trudy, 1)
    select(shop.point)
    assert entries(_combo(panel, "persona_id")) == ["Everyone", "Tim"]


def test_a_map_is_no_variant_of_itself(panel, select, shop) -> None:
    select()
    assert entries(_combo(panel, "variant_of")) == ["None", "Return and refund"]


def test_preferred_channels_keep_their_order(panel, select, shop, document) -> None:
    select(shop.tim)
    part = panel.form.parts["preferred_channel_ids"]
    pick(part.editor.target(), "Email")
    pick(part.editor.target(), "Web")
    assert document.snapshot.need(shop.tim, Persona).preferred_channel_ids == (shop.mail, shop.web)
    click(chips(part)[0], chips(part)[0].rect().topRight() + _INTO_CROSS)
    assert document.snapshot.need(shop.tim, Persona).preferred_channel_ids == (shop.web,)
