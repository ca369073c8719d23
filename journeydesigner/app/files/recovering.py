"""Offering what an earlier run left unsaved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from journeydesigner.app.background import Background
from journeydesigner.app.clock import shown_time
from journeydesigner.app.files.autosave import Autosave
from journeydesigner.app.files.controller import FileController
from journeydesigner.app.messages import Messages
from journeydesigner.app.window.notice_bar import Notice, NoticeBar
from journeydesigner.i18n import tr
from journeydesigner.io.project_file import Loaded
from journeydesigner.io.recovery import Offer, offers


class Recovery(QObject):
    """Shows one offer after the other in the notice bar; a closed one comes at the next start."""

    def __init__(
        self,
        folder: Path,
        files: FileController,
        autosave: Autosave,
        background: Background,
        messages: Messages,
        bar: NoticeBar,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._files = files
        self._autosave = autosave
        self._background = background
        self._messages = messages
        self._bar = bar
        self._waiting: list[Offer] = []

    def look(self) -> None:
        """Looks for offers in a worker and shows the first."""
        if not self._folder.is_dir():
            return
        job = self._background.start(tr("Looking for unsaved work"), lambda _: offers(self._folder))
        job.succeeded.connect(self._found)

    def _found(self, found: list[Offer]) -> None:
        self._waiting = found
        self._show_next()

    def _show_next(self) -> None:
        if not self._waiting:
            return
        offer = self._waiting.pop(0)
        self._bar.show_notice(
            Notice(
                describe(offer),
                (
                    (tr("Recover"), lambda: self._recover(offer)),
                    (tr("Discard"), self._then_next(offer.remove)),
                ),
                closed=self._show_next,
            )
        )

    def _then_next(self, act: Callable[[], None]) -> Callable[[], None]:
        def both() -> None:
            act()
            self._show_next()

        return both

    def _recover(self, offer: Offer) -> None:
        def load() -> None:
            job = self._background.start(tr("Recovering"), lambda _: offer.load())
            job.succeeded.connect(lambda loaded: self._show(offer, loaded))
            job.failed.connect(lambda error: self._messages.tell_error(error, tr("Not recovered")))

        self._files.leave(load)

    def _show(self, offer: Offer, loaded: Loaded) -> None:
        """The source is overwritten by the next save only if it is still what it was then."""
        path = offer.source if offer.source and not offer.source_changed else None
        name = offer.source.stem if offer.source else tr("Recovered")
        self._files.open_recovered(loaded.snapshot, path, name)
        self._autosave.keep_now(then=offer.remove)


def describe(offer: Offer) -> str:
    """What was left, and from when."""
    time = shown_time(offer.kept_at)
    if offer.source is None:
        return tr("Unsaved work from {time} was found, of a project without a file.").format(
            time=time
        )
    text = tr("Unsaved work from {time} on “{name}” was found.")
    if offer.source_changed:
        text += " " + tr("The file has changed since; it will be opened as a copy.")
    return text.format(time=time, name=offer.source.name)
