"""What actions work on: the parts of one window, joined by the composition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeydesigner.interaction.session import Session

if TYPE_CHECKING:
    from journeydesigner.app.capture.capture import Capture
    from journeydesigner.app.clipboard import Clipboard
    from journeydesigner.app.dialogs import Dialogs
    from journeydesigner.app.editor import Editor
    from journeydesigner.app.files.controller import FileController
    from journeydesigner.app.picture_attacher import PictureAttacher
    from journeydesigner.app.present.presentation import Presentation
    from journeydesigner.app.project_verbs import ProjectVerbs
    from journeydesigner.app.settings import Settings
    from journeydesigner.app.themes import Appearance
    from journeydesigner.app.workshop.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Desk:
    """The document's session and the parts of the window."""

    session: Session
    files: FileController
    editor: Editor
    project: ProjectVerbs
    pictures: PictureAttacher
    dialogs: Dialogs
    clipboard: Clipboard
    appearance: Appearance
    settings: Settings
    workshop: Workshop
    present: Presentation
    capture: Capture

    @property
    def editing(self) -> bool:
        """Whether a project is on the screen and nothing blocks it."""
        return self.files.is_open and not self.files.is_busy

    @property
    def has_map(self) -> bool:
        return self.editing and self.session.journey is not None
