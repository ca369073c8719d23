"""The start page: files on the left; an empty map, templates and samples on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.files.recent import RecentFiles
from journeydesigner.app.icons import Icons
from journeydesigner.app.start.card import Card
from journeydesigner.app.start.hero import Hero
from journeydesigner.app.start.offers import Offer, sample_offers, template_offers
from journeydesigner.app.start.recent_list import RecentList
from journeydesigner.i18n import tr
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.panel.plain import label

LEFT_WIDTH = 272
GAP = 18
CARD_WIDTH = 240
MOST_COLUMNS = 3
MOST_WIDTH = 1180


class StartPage(QWidget):
    """Emits what the user chose. Cards get their pictures one by one after the page is shown."""

    offer_chosen = Signal(object)
    file_chosen = Signal(object)
    open_wanted = Signal()
    import_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, recent: RecentFiles, icons: Icons, engine: LayoutEngine) -> None:
        super().__init__()
        self._icons = icons
        self._engine = engine
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.recent = RecentList(recent, icons)
        self.recent.chosen.connect(self.file_chosen)
        self._back = self._button(tr("Back to the map"), "arrow-left", self.back_wanted)
        *offers, blank = template_offers()
        self.hero = Hero(blank, icons)
        self.hero.clicked.connect(lambda _=False: self.offer_chosen.emit(blank))
        self.templates = _Grid(self._cards(offers))
        self.samples = _Grid(self._cards(sample_offers()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addWidget(self._right(), 1)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._draw_next)

    @property
    def cards(self) -> list[Card]:
        return [*self.templates.cards, *self.samples.cards]

    @property
    def is_drawn(self) -> bool:
        """Whether every card has its picture."""
        return all(card.has_picture for card in self.cards)

    def show_back(self, possible: bool) -> None:
        """Whether a project is open that one can go back to."""
        self._back.setVisible(possible)

    def repaint_pictures(self) -> None:
        for card in self.cards:
            card.repaint_picture()
        self.hero.update()
        self.recent.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.recent.refresh()
        self.hero.setFocus()
        if not self.is_drawn:
            self._timer.start(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the open project."""
        if event.key() == Qt.Key.Key_Escape and not self._back.isHidden():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _draw_next(self) -> None:
        """One picture per turn of the event loop, so that the page answers meanwhile."""
        card = next((card for card in self.cards if not card.has_picture), None)
        if card is None:
            self._timer.stop()
            return
        snapshot = card.offer.make()
        card.show_layout(self._engine.lay_out(snapshot, snapshot.maps[0].id))

    # -- building --------------------------------------------------------------------------

    def _left(self) -> QWidget:
        side = QFrame()
        side.setObjectName("startSide")
        side.setFixedWidth(LEFT_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(24, 28, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._back)
        column.addWidget(self._button(tr("Open project…"), "open", self.open_wanted))
        column.addWidget(self._button(tr("Import Mermaid file…"), "import", self.import_wanted))
        column.addSpacing(16)
        column.addWidget(self.recent, 1)
        return side

    def _right(self) -> QScrollArea:
        content = QWidget()
        content.setObjectName("ground")
        content.setMaximumWidth(MOST_WIDTH)
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(12)
        column.addWidget(label(tr("Start a journey"), "page-title"))
        column.addSpacing(4)
        column.addWidget(self.hero)
        column.addSpacing(10)
        for title, grid in (
            (tr("Or from a template"), self.templates),
            (tr("Look at a finished one"), self.samples),
        ):
            column.addWidget(label(title, "heading"))
            column.addWidget(grid)
            column.addSpacing(10)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(content)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _button(self, text: str, icon: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setIcon(self._icons.icon(icon, "secondary"))
        button.setProperty("left", True)
        button.clicked.connect(lambda _=False: signal.emit())
        return button

    def _cards(self, offers: Sequence[Offer]) -> list[Card]:
        cards = [Card(offer, self._icons) for offer in offers]
        for card in cards:
            card.clicked.connect(lambda _=False, offer=card.offer: self.offer_chosen.emit(offer))
        return cards


class _Grid(QWidget):
    """Cards in as many columns as fit."""

    def __init__(self, cards: list[Card]) -> None:
        super().__init__()
        self.cards = cards
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._arrange(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(1, (self.width() + GAP) // (CARD_WIDTH + GAP)))

    def _arrange(self, columns: int) -> None:
        columns = min(columns, MOST_COLUMNS)
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(max(self._grid.columnCount(), columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
