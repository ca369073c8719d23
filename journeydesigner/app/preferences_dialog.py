"""Preferences: appearance, author, paper. What is chosen holds at once."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from journeydesigner.app.dialog import Dialog
from journeydesigner.app.paper import PAPERS
from journeydesigner.app.settings import Settings
from journeydesigner.app.themes import Appearance
from journeydesigner.i18n import mark, tr
from journeydesigner.panel.plain import label

_THEMES = (
    ("system", mark("As the system")),
    ("light", mark("Light")),
    ("dark", mark("Dark")),
    ("contrast-light", mark("High contrast, black on white")),
    ("contrast-dark", mark("High contrast, white on black")),
)


class PreferencesDialog(Dialog):
    """Writes into the settings; the theme changes while the dialog is open."""

    def __init__(self, parent: QWidget, settings: Settings, appearance: Appearance) -> None:
        super().__init__(parent, tr("Preferences"))
        self.resize(460, 0)
        self._settings = settings
        self._appearance = appearance
        self.theme = QComboBox()
        for name, title in _THEMES:
            self.theme.addItem(tr(title), name)
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.theme.activated.connect(lambda _: appearance.choose(self.theme.currentData()))
        self.still = QCheckBox(tr("Reduce motion"))
        self.still.setChecked(settings.reduces_motion)
        self.still.toggled.connect(self._take_motion)
        self.author = QLineEdit(settings.author)
        self.author.setMaxLength(200)
        self.author.setPlaceholderText(tr("Your name or your team’s"))
        self.author.editingFinished.connect(self._take_author)
        self.paper = QComboBox()
        for paper in PAPERS:
            self.paper.addItem(paper.shown, paper.name)
        self.paper.setCurrentIndex(max(0, self.paper.findData(settings.paper)))
        self.paper.activated.connect(lambda _: self._take_paper())
        self._set_out()
        self.add_close()

    def _set_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        rows = (
            (tr("Theme"), self.theme, ""),
            (tr("Motion"), self.still, tr("The map jumps where it would glide.")),
            (tr("Author"), self.author, tr("Named in new projects and maps.")),
            (tr("Paper"), self.paper, tr("Exports tell whether text can be read on it.")),
        )
        for title, field, hint in rows:
            named = label(title, "secondary")
            named.setBuddy(field)
            if field is not self.still:  # its text says more
                field.setAccessibleName(title)
            form.addRow(named, field)
            if hint:
                form.addRow("", label(hint, "faint", wrap=True))
        self.content.addLayout(form)
        self.content.addStretch(1)

    def _take_motion(self, reduced: bool) -> None:
        self._settings.reduces_motion = reduced

    def _take_author(self) -> None:
        self._settings.author = self.author.text().strip()

    def _take_paper(self) -> None:
        self._settings.paper = self.paper.currentData()

    def done(self, result: int) -> None:
        self._take_author()
        super().done(result)
