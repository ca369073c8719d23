"""PySide6 6.12.0 on Python 3.11 drops a reference to None with every void call."""

import sys

from PySide6.QtCore import QObject


def test_void_calls_leave_the_reference_count_of_none_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("name")
    # Other code may hold a few more or fewer references to None meanwhile; the fault loses 1,000.
    assert sys.getrefcount(None) > before - 100
