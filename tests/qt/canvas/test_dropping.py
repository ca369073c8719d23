"""Things dragged onto the map from the palette and from other programs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
)
from pytestqt.qtbot import QtBot

from journeydesigner.canvas import dropping
from journeydesigner.canvas.mime import ITEM_TYPE, decode, encode
from journeydesigner.interaction.events import Payload
from journeydesigner.interaction.overlay import NOTHING
from journeydesigner.model import JourneyError
from tests.qt.canvas.conftest import LEFT, NO_KEYS, Hands

COPY = Qt.DropAction.CopyAction


def enter(hands: Hands, data: QMimeData, at: QPointF) -> QDragEnterEvent:
    event = QDragEnterEvent(at.toPoint(), COPY, data, LEFT, NO_KEYS)
    event.ignore()
    hands.view.dragEnterEvent(event)
    return event


def move(hands: Hands, data: QMimeData, at: QPointF) -> QDragMoveEvent:
    event = QDragMoveEvent(at.toPoint(), COPY, data, LEFT, NO_KEYS)
    event.ignore()
    hands.view.dragMoveEvent(event)
    return event


def drop(hands: Hands, data: QMimeData, at: QPointF) -> QDropEvent:
    event = QDropEvent(at, COPY, data, LEFT, NO_KEYS)
    event.ignore()
    hands.view.dropEvent(event)
    return event


@pytest.mark.parametrize(
    "payload", [Payload("stage"), Payload("lane", "pain-points"), Payload("touchpoint", "kanal:ä")]
)
def test_a_payload_comes_back_as_it_was_sent(payload: Payload) -> None:
    assert decode(encode(payload)) == payload


@pytest.mark.parametrize(
    "raw", [b"", b"\xff\xfe", b"[]", b'{"kind": 1}', b'{"value": ""}', b"{" * 5000, b"null"]
)
def test_what_is_not_well_formed_is_no_payload(raw: bytes) -> None:
    data = QMimeData()
    data.setData(ITEM_TYPE, raw)
    assert decode(data) is None


def test_a_touchpoint_from_the_palette_shows_where_it_lands_and_lands_there(hands: Hands) -> None:
    data, at = encode(Payload("touchpoint")), hands.at("Checkout", dx=60)
    assert enter(hands, data, at).isAccepted()
    assert move(hands, data, at).isAccepted()
    assert hands.session.overlay.guides
    assert drop(hands, data, at).isAccepted()
    names = hands.bench.columns()["Decision"]
    assert len(names) == 3
    assert hands.session.overlay == NOTHING
    assert hands.canvas.editor.isVisible()


def test_a_stage_from_the_palette(hands: Hands) -> None:
    data, at = encode(Payload("stage")), hands.at("Awareness", dx=-155)
    enter(hands, data, at)
    drop(hands, data, at)
    stages = hands.snapshot.stages(hands.bench["map"])
    assert len(stages) == 4
    assert stages[1].name == "Awareness"


def test_leaving_takes_the_preview_away(hands: Hands) -> None:
    data, at = encode(Payload("touchpoint")), hands.at("Cart")
    enter(hands, data, at)
    hands.view.dragLeaveEvent(QDragLeaveEvent())
    assert hands.session.overlay == NOTHING


def test_a_refused_place_is_shown_as_such_and_the_next_one_is_taken(hands: Hands) -> None:
    data = encode(Payload("lane", "emotion"))
    at = hands.at("Cart")
    enter(hands, data, at)
    assert not move(hands, data, at).isAccepted()
    assert hands.session.overlay.refused
    hands.view.dragLeaveEvent(QDragLeaveEvent())
    data = encode(Payload("lane", "opportunities"))
    enter(hands, data, at)
    assert move(hands, data, at).isAccepted()


def test_project_files_are_left_to_the_window(hands: Hands, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.journey"))])
    assert not enter(hands, data, hands.at("Cart")).isAccepted()
    assert hands.session.overlay == NOTHING


def picture(tmp_path: Path) -> QMimeData:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    file = tmp_path / "shop.png"
    assert image.save(str(file))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    return data


def test_a_picture_file_becomes_a_note_in_a_lane_that_holds_notes(
    hands: Hands, tmp_path: Path
) -> None:
    data = picture(tmp_path)
    lane = hands.view.map_to_viewport(hands.placed("notes").rect)
    at = QPointF(hands.at("Cart").x(), lane.center().y())
    assert enter(hands, data, at).isAccepted()
    assert move(hands, data, at).isAccepted()
    failures: list[object] = []
    hands.canvas.failed.connect(failures.append)
    drop(hands, data, at)
    assert failures == []
    notes = [n for n in hands.snapshot.tied_notes(hands.bench["Cart"]) if n.picture_id]
    assert len(notes) == 1


def test_a_picture_that_is_too_large_is_refused_in_words(
    hands: Hands, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dropping, "MAX_PICTURE", 10)
    data = picture(tmp_path)
    lane = hands.view.map_to_viewport(hands.placed("notes").rect)
    at = QPointF(hands.at("Cart").x(), lane.center().y())
    before = hands.snapshot
    enter(hands, data, at)
    with qtbot.waitSignal(hands.canvas.failed) as told:
        drop(hands, data, at)
    assert isinstance(told.args[0], JourneyError)
    assert "shop.png" in str(told.args[0])
    assert hands.snapshot is before
    assert hands.session.overlay == NOTHING
