"""Opening: read and first laid out in a worker, shown whole, with what was set aside in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from journeydesigner.app.background import Job
from journeydesigner.app.messages import Messages
from journeydesigner.i18n import tr, trn
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import Opaque, Snapshot

if TYPE_CHECKING:
    from journeydesigner.io.atomic import FileState

MAX_LISTED = 500


@dataclass(frozen=True, slots=True)
class Opened:
    """What a worker hands back: the project, notices as text, and the file's content."""

    snapshot: Snapshot
    notices: tuple[str, ...] = ()
    state: FileState | None = None


Read = Callable[[Job], Opened]


def reading_project(path: Path, engine: LayoutEngine) -> Read:
    """Work that opens a project file."""

    def read(job: Job) -> Opened:
        from journeydesigner.io.project_file import load

        loaded = load(path)
        return Opened(
            warm(loaded.snapshot, engine, job), tuple(map(str, loaded.warnings)), loaded.state
        )

    return read


def importing_file(path: Path, engine: LayoutEngine) -> Read:
    """Work that imports a file of another kind."""

    def read(job: Job) -> Opened:
        from journeydesigner.io.importing import import_file

        found = import_file(path)
        return Opened(warm(found.snapshot, engine, job), tuple(map(str, found.warnings)))

    return read


def importing_text(text: str, kind: str, engine: LayoutEngine) -> Read:
    """Work that imports a text of a kind of `io.importing`."""

    def read(job: Job) -> Opened:
        from journeydesigner.io.importing import import_text

        found = import_text(text, kind)
        return Opened(warm(found.snapshot, engine, job), tuple(map(str, found.warnings)))

    return read


def warm(snapshot: Snapshot, engine: LayoutEngine, job: Job) -> Snapshot:
    """Lays out the map that will be shown first, so that the window finds every word shaped."""
    if snapshot.maps and not job.cancelled:
        engine.lay_out(snapshot, snapshot.maps[0].id)
    return snapshot


def tell_notices(messages: Messages, name: str, opened: Opened) -> None:
    """What the reader had to say, with the records that were set aside."""
    if not opened.notices:
        return
    aside = sum(1 for record in opened.snapshot.of(Opaque) if record.reason)
    if aside:
        text = trn(
            "{n} record of {name} could not be read and was set aside",
            "{n} records of {name} could not be read and were set aside",
            aside,
        ).replace("{name}", name)
        detail = tr("They stay in the file as they are. Everything else was opened.")
    else:
        text = tr("{name} was opened with remarks").format(name=name)
        detail = ""
    lines = [*opened.notices[:MAX_LISTED]]
    if len(opened.notices) > MAX_LISTED:
        lines.append(tr("… and {n} more").format(n=len(opened.notices) - MAX_LISTED))
    messages.tell_list(text, lines, detail, tr("Opening {name}").format(name=name))
