"""The small map in an editor without a window."""

import pytest

from tests.support.editor_driver import EditorDriver
from tests.support.small_map import small_map


@pytest.fixture
def driver() -> EditorDriver:
    return EditorDriver(small_map())
