"""What a drag over the project tree carries, and where it would land."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from journeydesigner.model import kind_of

TREE_TYPE = "application/x-journeydesigner-tree"
_PICTURES = (".png", ".jpg", ".jpeg")


def dragged_id(data: QMimeData) -> str:
    """The id of the dragged row, "" where the drag comes from elsewhere."""
    if not data.hasFormat(TREE_TYPE):
        return ""
    return bytes(data.data(TREE_TYPE).data()).decode("utf-8", "replace")


def picture_files(data: QMimeData) -> list[str]:
    """The local picture files that are dragged."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return [file for file in files if file.lower().endswith(_PICTURES)]


def drop_index(ids: Sequence[str], moved: str, over: str, below: bool) -> int | None:
    """Before which sibling (counted as they stand) a row lands; None where it cannot.

    Over the other kind it lands at the near end of its own.
    """
    if moved not in ids:
        return None
    kind = kind_of(moved)
    siblings = [key for key in ids if kind_of(key) == kind]
    if over in siblings:
        return siblings.index(over) + below
    if not over:
        return len(siblings)
    return 0 if ids.index(over) < ids.index(siblings[0]) else len(siblings)
