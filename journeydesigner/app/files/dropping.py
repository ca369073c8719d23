"""Files dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

SUFFIXES = (".journey", ".mmd", ".mermaid", ".md", ".markdown", ".pdf")


def dropped_files(data: QMimeData) -> list[Path]:
    """The dropped files that can be opened or imported."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in SUFFIXES]
