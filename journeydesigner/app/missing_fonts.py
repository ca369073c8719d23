"""Says once which scripts of the project no font can draw, and where to put one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject

from journeydesigner.app.background import Background
from journeydesigner.app.window.notice_bar import Notice, NoticeBar
from journeydesigner.document import Change, Document
from journeydesigner.i18n import tr
from journeydesigner.model import Record
from journeydesigner.model.fields import editable_fields
from journeydesigner.text import bundled, user_font_folder

_TEXTS = ("line", "text")


class MissingFonts(QObject):
    """Looks through a project when it is opened, in a worker, and then through what changes."""

    def __init__(self, document: Document, background: Background, bar: NoticeBar) -> None:
        super().__init__()
        self._background = background
        self._bar = bar
        self._told: set[str] = set()
        document.subscribe(self._changed)

    def _changed(self, change: Change) -> None:
        if change.origin == "load":
            records = tuple(change.snapshot)
            job = self._background.start(tr("Looking at the fonts"), lambda _: missing_in(records))
            job.succeeded.connect(self._tell)
        elif change.changes:
            steps = change.changes.steps()
            self._tell(missing_in(after for _, _, after in steps if after is not None))

    def _tell(self, scripts: tuple[str, ...]) -> None:
        new = [script for script in scripts if script not in self._told]
        if new:
            self._told.update(new)
            self._bar.show_notice(Notice(describe(new)))


def missing_in(records: Iterable[Record]) -> tuple[str, ...]:
    """The English names of the scripts in these records that no font draws."""
    characters = {character for text in _texts(records) for character in text}
    return bundled().missing_scripts("".join(sorted(characters)))


def describe(scripts: Iterable[str]) -> str:
    return tr(
        "No font here can draw {scripts}; boxes stand in its place. "
        "Put a font for it into {folder} and start the program anew."
    ).format(scripts=", ".join(scripts), folder=user_font_folder())


def _texts(records: Iterable[Record]) -> Iterator[str]:
    for record in records:
        for spec in editable_fields(type(record)):
            if spec.ui.widget in _TEXTS:
                yield getattr(record, spec.name)
