"""What only some kinds of files have."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QLineEdit

from journeydesigner.app.export_dialog.section import Section, choose
from journeydesigner.export.options import SVG_TEXTS, ExportOptions
from journeydesigner.i18n import mark, tr, trn
from journeydesigner.panel.plain import label, set_tip

SCALES = (1.0, 2.0, 3.0, 4.0)
"""Sizes of a PNG in px per point that are offered."""
WIDTHS = (1920, 3840, 8192)
"""Sizes of a PNG in px that are offered."""
_TEXTS = {"font": mark("Text, for browsers"), "outlines": mark("Outlines, for drawing programs")}
_FIELDS = {
    "pdf": ("attach", "language"),
    "svg": ("text", "language"),
    "png": ("size", "transparent"),
    "xlsx": ("agenda",),
    "html": ("language",),
}


class FileSection(Section):
    """Shows the fields of a format; hidden where it has none. `hidden_notes` is how many the
    project file has, which goes into the PDF whole."""

    def __init__(self, *, has_agenda: bool, hidden_notes: int) -> None:
        super().__init__(tr("File"))
        self._has_agenda, self._hidden_notes = has_agenda, hidden_notes
        self.attach = self.add_check(tr("The project file is put inside the PDF"))
        set_tip(self.attach, tr("Whoever has the PDF can open the whole project from it again."))
        self.attached_too = self._add_attached_too()
        self.scale = self.add_combo(tr("Size"), _sizes())
        self.transparent = self.add_check(tr("Without ground"))
        self.text = self.add_combo(
            tr("Text"), [(tr(_TEXTS[t]) if t in _TEXTS else t, t) for t in SVG_TEXTS]
        )
        self.agenda = self.add_check(tr("With the workshop's agenda"))
        self.language = self.add_row(tr("Language"), QLineEdit())
        self.language.editingFinished.connect(self.changed.emit)

    def _add_attached_too(self) -> QLabel:
        """What goes out with the project file though no page shows it."""
        words = trn(
            "{n} hidden note is in it too.", "{n} hidden notes are in it too.", self._hidden_notes
        )
        made = label(words.format(n=self._hidden_notes), "secondary", wrap=True)
        self._column.addWidget(made)
        return made

    def show_format(self, name: str) -> None:
        fields = _FIELDS.get(name, ())
        self.show_row(self.attach, "attach" in fields)
        self.show_row(self.attached_too, "attach" in fields and self._hidden_notes > 0)
        self.show_row(self.scale, "size" in fields)
        self.show_row(self.transparent, "transparent" in fields)
        self.show_row(self.text, "text" in fields)
        self.show_row(self.agenda, "agenda" in fields and self._has_agenda)
        self.show_row(self.language, "language" in fields)
        self.setVisible(bool(fields) and (fields != ("agenda",) or self._has_agenda))

    def fill(self, options: ExportOptions) -> None:
        self.attach.setChecked(options.attach)
        choose(self.scale, options.pixel_width or options.pixel_scale)
        self.transparent.setChecked(options.transparent)
        choose(self.text, options.text)
        self.agenda.setChecked(options.agenda)
        self.language.setText(options.language)

    def taken(self, options: ExportOptions) -> ExportOptions:
        size = self.scale.currentData()
        wide = isinstance(size, int)
        return replace(
            options,
            attach=self.attach.isChecked(),
            pixel_scale=options.pixel_scale if wide else size,
            pixel_width=size if wide else None,
            transparent=self.transparent.isChecked(),
            text=self.text.currentData(),
            agenda=self.agenda.isChecked(),
            language=self.language.text().strip() or options.language,
        )


def _sizes() -> list[tuple[str, object]]:
    by_scale = [(tr("{n} pixels per point").format(n=round(scale)), scale) for scale in SCALES]
    return [*by_scale, *((tr("{n} pixels wide").format(n=width), width) for width in WIDTHS)]
