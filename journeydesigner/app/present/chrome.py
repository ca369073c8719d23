"""What stands around the map: hidden for a presentation, and put back as it was."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget


class Chrome:
    """Everything in a window but one part, whatever else there may be in it by then."""

    def __init__(self, part: QWidget, kept: QWidget) -> None:
        self._part = part
        self._kept = kept
        self._hidden: list[QWidget] = []
        self._were_hidden: list[QWidget] = []

    def hide(self) -> None:
        """Leaves only the part and what is kept beside it."""
        for widget, is_column in self._around():
            if not widget.isHidden():
                widget.hide()
                self._hidden.append(widget)
            elif is_column:
                self._were_hidden.append(widget)

    def put_back(self) -> None:
        """Shows what was hidden; columns that were opened meanwhile go again."""
        for widget in self._hidden:
            widget.show()
        for widget in self._were_hidden:
            widget.hide()
        self._hidden, self._were_hidden = [], []

    def _around(self) -> Iterator[tuple[QWidget, bool]]:
        """Beside the part and beside all that it stands in; True for columns."""
        inner, outer = self._part, self._part.parentWidget()
        while outer is not None and inner is not self._part.window():
            direct = Qt.FindChildOption.FindDirectChildrenOnly
            for widget in outer.findChildren(QWidget, options=direct):
                beside = widget is not inner and widget is not self._kept
                if beside and not widget.isWindow() and not isinstance(widget, QSplitterHandle):
                    yield widget, isinstance(outer, QSplitter)
            inner, outer = outer, outer.parentWidget()
