"""Collecting: the lock for the structure, notes that stay unseen, and the moment they are seen."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journeydesigner.app.workshop.kit import Kit
from journeydesigner.app.workshop.section import Section
from journeydesigner.app.workshop.switch import Switch
from journeydesigner.i18n import tr, trn
from journeydesigner.panel.plain import label


class CollectSection(Section):
    """Its switches are actions of the table."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, tr("Collect"))
        self.lock = Switch(
            kit, tr("Lock structure"),
            tr("Stages, lanes and order stay as they are; texts can be edited."), "lock",
        )  # fmt: skip
        self.hide_notes = Switch(
            kit, tr("Collect hidden notes"),
            tr("Nobody sees what new notes say until they are revealed."), "hide",
        )  # fmt: skip
        self.lock.clicked.connect(lambda: kit.act("workshop.lock"))
        self.hide_notes.clicked.connect(lambda: kit.act("workshop.collect"))
        self.count_text = label(role="summary", wrap=True)
        self.reveal: QPushButton = kit.push_button(tr("Reveal together"), "show")
        self.reveal.clicked.connect(lambda: kit.act("workshop.reveal"))
        self._hidden = QWidget()
        row = QHBoxLayout(self._hidden)
        row.setContentsMargins(0, 2, 0, 0)
        row.addWidget(self.count_text, 1)
        row.addWidget(self.reveal)
        for part in (self.lock, self.hide_notes, self._hidden):
            self.body.addWidget(part)

    def refresh(self) -> None:
        session = self.kit.session
        journey = session.journey
        for switch in (self.lock, self.hide_notes):
            switch.setEnabled(journey is not None)
        self.lock.setChecked(journey is not None and journey.structure_locked)
        self.hide_notes.setChecked(session.collecting.active)
        count = self.kit.workshop.hidden_count
        self._hidden.setVisible(count > 0)
        self.count_text.setText(trn("{n} hidden note", "{n} hidden notes", count))

    def stops(self) -> list[QWidget]:
        return [self.lock, self.hide_notes, self.reveal]
