"""Icons of buttons and menus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from journeydesigner.app.icons import Icons
from journeydesigner.layout.theme import LIGHT


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0, 3.0])
def test_icon_has_a_pixel_for_every_pixel_of_the_screen(
    dressed: QApplication, ratio: float
) -> None:
    pixmap = Icons(lambda: LIGHT).icon("menu").pixmap(QSize(16, 16), ratio)
    assert pixmap.size() == QSize(16, 16) * ratio
    assert pixmap.devicePixelRatio() == ratio
