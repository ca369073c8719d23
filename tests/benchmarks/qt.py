"""One offscreen application for everything here that needs Qt."""

from __future__ import annotations

import os
from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication


@cache
def application() -> QCoreApplication:
    """The application of this process; made without a screen where there is none yet."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication.instance() or QApplication(["benchmarks"])
