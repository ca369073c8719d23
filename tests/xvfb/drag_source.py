"""Another program with a file to be dragged: a small square in the screen's corner.

`python -m tests.xvfb.drag_source FILE`; it prints a line once the square can be dragged.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

SIDE = 60


class Source(QWidget):
    def __init__(self, file: str) -> None:
        super().__init__(None, Qt.WindowType.BypassWindowManagerHint)
        self._file = file
        self.setGeometry(0, 0, SIDE, SIDE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(self._file)])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> int:
    app = QApplication(sys.argv)
    source = Source(sys.argv[1])
    source.show()
    QTimer.singleShot(0, lambda: print("ready", flush=True))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
