"""Nothing a user sees is a traceback, and nothing that is logged is a document."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, qCritical
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from journeydesigner.app.background import Background
from journeydesigner.app.failures import Failures
from journeydesigner.app.log import close_log, open_log
from journeydesigner.app.plain import message_box, tip
from journeydesigner.model import JourneyError

SECRET = "the customer's own words"


@pytest.fixture
def told(qtbot: QtBot, tmp_path: Path) -> tuple[Failures, list[JourneyError]]:
    found: list[JourneyError] = []
    return Failures(found.append, tmp_path / "x.log"), found


def _raise() -> None:
    raise RuntimeError(SECRET)


def test_an_error_nobody_caught_is_told_in_words(
    told: tuple[Failures, list[JourneyError]],
) -> None:
    failures, found = told
    try:
        _raise()
    except RuntimeError as error:
        failures.on_exception(type(error), error, error.__traceback__)
    QCoreApplication.processEvents()
    text = str(found[0])
    assert "Something in the program went wrong." in text
    assert "x.log" in text
    assert "Traceback" not in text
    assert SECRET not in text


def test_one_of_our_errors_is_told_as_it_is(told: tuple[Failures, list[JourneyError]]) -> None:
    failures, found = told
    error = JourneyError("What", "Where", "What to do")
    failures.on_exception(JourneyError, error, None)
    QCoreApplication.processEvents()
    assert found == [error]


def test_hooks_are_put_in_and_taken_out(told: tuple[Failures, list[JourneyError]]) -> None:
    failures, _ = told
    before = (sys.excepthook, threading.excepthook)
    failures.install()
    assert sys.excepthook == failures.on_exception
    failures.remove()
    assert (sys.excepthook, threading.excepthook) == before


def test_an_error_in_a_thread_arrives_too(
    told: tuple[Failures, list[JourneyError]], qtbot: QtBot
) -> None:
    failures, found = told
    failures.install()
    try:
        thread = threading.Thread(target=_raise)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: bool(found))
    finally:
        failures.remove()


def test_a_critical_message_of_qt_is_told(
    told: tuple[Failures, list[JourneyError]], qtbot: QtBot
) -> None:
    failures, found = told
    failures.install()
    try:
        qCritical("the screen is gone")
        qtbot.waitUntil(lambda: bool(found))
    finally:
        failures.remove()
    assert "the screen is gone" in found[0].what


def test_the_log_says_where_and_not_what(tmp_path: Path) -> None:
    file = tmp_path / "state" / "log" / "x.log"
    handler = open_log(file)
    try:
        try:
            _raise()
        except RuntimeError:
            logging.getLogger("test").exception("it failed")
    finally:
        close_log(handler)
    text = file.read_text("utf-8")
    assert "it failed" in text
    assert "RuntimeError" in text
    assert "_raise" in text
    assert SECRET not in text


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert open_log(tmp_path / "file" / "log" / "x.log") is None


def test_message_boxes_show_markup_as_text(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = message_box(parent, QPixmap(), "<b>bold</b>", "<img src='/etc/passwd'>")
    assert isinstance(box, QMessageBox)
    formats = {part.textFormat() for part in box.findChildren(QLabel) if part.text()}
    assert formats == {Qt.TextFormat.PlainText}
    assert "<img" not in tip("<img src=x>")


def test_a_failing_job_tells_in_words(qtbot: QtBot) -> None:
    background = Background()
    found: list[JourneyError] = []
    job = background.start("Work", lambda _: _raise())
    job.failed.connect(found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert SECRET not in str(found[0])
    background.close()


def test_work_that_was_to_begin_does_not_after_the_end(qtbot: QtBot) -> None:
    background = Background()
    ran: list[bool] = []
    background.start("Work", lambda _: ran.append(True))
    background.close()
    qtbot.waitUntil(lambda: not background.busy)
    assert not ran


def test_a_cancelled_job_ends_without_a_result(qtbot: QtBot) -> None:
    background = Background()
    ended: list[str] = []
    job = background.start("Work", lambda job: job.cancelled)
    job.succeeded.connect(lambda _: ended.append("succeeded"))
    job.stopped.connect(lambda: ended.append("stopped"))
    job.cancel()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == ["stopped"]
    background.close()
