"""The window with the workshop page in sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.qt.app.program import Program
from tests.qt.app.workshop.hands import Room


@pytest.fixture
def room(opened: Program) -> Iterator[Room]:
    yield Room(opened)
    opened.parts.editor.commit_pending()  # before the window closes and asks about it
