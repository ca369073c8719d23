"""The strip above the map: whose journey it is, in which situation, and in whose words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.canvas.avatar import Avatar
from journeydesigner.canvas.dropping import picture_file
from journeydesigner.canvas.fonts import bundled_font
from journeydesigner.canvas.one_line import OneLine
from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.canvas.persona_chip import PersonaChip
from journeydesigner.document import Change
from journeydesigner.i18n import tr
from journeydesigner.interaction.curves import is_alone, show_alone
from journeydesigner.interaction.session import Session
from journeydesigner.layout.theme import Theme
from journeydesigner.model import JourneyMap, Persona, Picture

_HEIGHT = 60
_AVATAR = 40
_RADIUS = 10.0
_GAP = 12
_NAME_PX, _TEXT_PX = 13.0, 12.0
_SCENARIO = 360
"""The quote is shown where the scenario has this much room beside it, in px."""
_AROUND = 28 + 5 * _GAP
_ONE_ROW_FROM = 900
"""Chips stand beside the texts in a strip at least so wide, in px."""


class PersonaStrip(QWidget):
    """Shows the active persona; with several personas a chip for each chooses it.

    `photo_dropped` carries the active persona's id and the path of a picture file.
    """

    photo_dropped = Signal(str, object)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._inks = Inks(theme)
        self._shown: tuple[object, ...] = ()
        self._asked = self._scale = 1.0
        self._chips: list[PersonaChip] = []
        self._group = QButtonGroup(self)
        self._avatar = Avatar(_AVATAR, theme)
        self._name = OneLine(bundled_font(_NAME_PX, bold=True))
        self._summary = OneLine(bundled_font(_TEXT_PX))
        self._scenario_title = OneLine(bundled_font(_NAME_PX, bold=True))
        self._scenario = OneLine(bundled_font(_TEXT_PX))
        self._quote = OneLine(bundled_font(_TEXT_PX, italic=True), Qt.AlignmentFlag.AlignRight)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAcceptDrops(True)
        self._subscriptions: list[Callable[[], None]] = [
            session.on_state(lambda _: self.refresh()),
            session.document.subscribe(self._document_changed),
        ]
        self._fit_type()
        self.refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(self._avatar)
        row.addWidget(_pair(self._name, self._summary))
        row.addSpacing(_GAP)
        row.addWidget(_pair(self._scenario_title, self._scenario), 1)
        row.addWidget(self._quote)
        self._chip_row = QHBoxLayout()
        self._chip_row.setSpacing(8)
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(14, 9, 14, 9)
        self._outer.setSpacing(_GAP)
        self._outer.addLayout(row, 1)
        self._outer.addLayout(self._chip_row)

    def detach(self) -> None:
        for unsubscribe in self._subscriptions:
            unsubscribe()
        self._subscriptions.clear()

    def set_theme(self, theme: Theme) -> None:
        self._inks = Inks(theme)
        self._avatar.set_theme(theme)
        self._shown = ()
        self._fit_type()
        self.refresh()

    def set_scale(self, scale: float) -> None:
        """How much larger than usual everything is: 1.0 in the window, more for a room. It is
        never smaller than the window's own type."""
        self._asked = scale
        self._fit_type()

    def _fit_type(self) -> None:
        scale = max(self._asked, self._inks.theme.scale)
        if scale == self._scale:
            return
        self._scale = scale
        self._avatar.set_side(round(_AVATAR * scale))
        for title in (self._name, self._scenario_title):
            title.set_font(bundled_font(_NAME_PX * scale, bold=True))
        for text in (self._summary, self._scenario):
            text.set_font(bundled_font(_TEXT_PX * scale))
        self._quote.set_font(bundled_font(_TEXT_PX * scale, italic=True))
        for chip in self._chips:
            chip.set_scale(scale)
        self._arrange()

    # -- content ---------------------------------------------------------------------------

    def _document_changed(self, change: Change) -> None:
        kinds = (JourneyMap, Persona, Picture)
        records = (r for _, *pair in change.changes.steps() for r in pair if r is not None)
        if change.origin == "load" or any(isinstance(record, kinds) for record in records):
            self.refresh()

    def refresh(self) -> None:
        """Shows what the session shows now."""
        session = self._session
        journey, snapshot = session.journey, session.snapshot
        self.setVisible(journey is not None)
        if journey is None:
            return
        personas = snapshot.map_personas(journey.id)
        active = snapshot.get(session.active_persona, Persona)
        self._show_chips(personas, active)
        inks = self._inks
        self._avatar.show_persona(active, snapshot)
        self._name.show_text(
            (active.name or tr("Unnamed persona")) if active else tr("Everyone"),
            inks.colour("text"),
        )
        self._summary.show_text(active.summary if active else "", inks.colour("secondary"))
        self._scenario_title.show_text(
            tr("Scenario") if journey.scenario else journey.title, inks.colour("text")
        )
        self._scenario.show_text(journey.scenario, inks.colour("secondary"))
        said = " ".join(active.quote.split()) if active else ""
        self._quote.show_text(
            tr("“{quote}”").format(quote=said) if said else "", inks.colour("secondary")
        )
        for text in (self._summary, self._scenario):
            text.setVisible(bool(text.text))
        self._arrange()
        self.update()

    def _show_chips(self, personas: list[Persona], active: Persona | None) -> None:
        """A chip per persona; one that has the keyboard keeps it where nothing but the choice
        changed."""
        names = tuple((persona.id, persona.name) for persona in personas)
        shown = (self._inks, names)
        if shown != self._shown:
            self._shown = shown
            self._make_chips(personas)
        options = self._session.view_options
        for persona, chip in zip(personas, self._chips, strict=False):
            chip.setChecked(active is not None and persona.id == active.id)
            chip.show_curve(
                drawn=options.draws(persona.id), alone=is_alone(self._session, persona.id)
            )

    def _make_chips(self, personas: list[Persona]) -> None:
        for chip in self._chips:
            self._group.removeButton(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for number, persona in enumerate(personas if len(personas) > 1 else ()):
            name = persona.name or tr("Unnamed persona")
            chip = PersonaChip(number, name, self._inks.theme)
            chip.set_scale(self._scale)
            chip.clicked.connect(lambda _=False, key=persona.id: self._choose(key))
            chip.alone_wanted.connect(lambda on, key=persona.id: self._show_alone(key, on))
            self._group.addButton(chip)
            self._chip_row.addWidget(chip)
            self._chips.append(chip)

    def _choose(self, persona_id: str) -> None:
        self._session.set_active_persona(persona_id)

    def _show_alone(self, persona_id: str, on: bool) -> None:
        show_alone(self._session, persona_id, on=on)
        self.refresh()

    # -- drags from outside ----------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        has_place = self._session.active_persona in self._session.snapshot
        if has_place and picture_file(event.mimeData()) is not None:
            self._avatar.invite(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._avatar.invite(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._avatar.invite(False)
        file = picture_file(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.photo_dropped.emit(self._session.active_persona, file)

    # -- look ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """In a narrow strip the quote gives way to the scenario, and chips take a row of their
        own."""
        scale = self._scale
        beside = self.width() >= _ONE_ROW_FROM * scale or not self._chips
        chips = sum(chip.sizeHint().width() + 8 for chip in self._chips) if beside else 0
        names = max(self._name.sizeHint().width(), self._summary.sizeHint().width())
        room = self.width() - chips - names - self._quote.sizeHint().width()
        room -= _AROUND + round(_AVATAR * scale)
        fits = room >= min(self._scenario.sizeHint().width(), round(_SCENARIO * scale))
        direction = QBoxLayout.Direction
        self._outer.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._chip_row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._quote.setVisible(bool(self._quote.text) and fits)
        extra = 0 if beside else 36
        self.setFixedHeight(round((_HEIGHT + extra) * scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._inks.brush("surface"))
        painter.setPen(self._inks.pen("line", 1.0))
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(800, _HEIGHT)


def _pair(title: OneLine, text: OneLine) -> QWidget:
    """A title over a line of text."""
    pair = QWidget()
    column = QVBoxLayout(pair)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch()
    column.addWidget(title)
    column.addWidget(text)
    column.addStretch()
    return pair
