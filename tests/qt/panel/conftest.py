"""A small journey, the panel on it, and hands."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication

from journeydesigner.commands.channels import add_channel
from journeydesigner.commands.emotions import set_quote, set_score
from journeydesigner.commands.insights import add_touchpoint_note
from journeydesigner.commands.lanes import ensure_lane
from journeydesigner.commands.maps import add_map
from journeydesigner.commands.personas import add_persona
from journeydesigner.commands.phases import add_phase
from journeydesigner.commands.touchpoints import add_touchpoint
from journeydesigner.document import Document
from journeydesigner.interaction.session import Session
from journeydesigner.layout.theme import LIGHT
from journeydesigner.panel.properties_panel import PropertiesPanel


@dataclass
class Clock:
    """Time that only the test moves."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Shop:
    """The ids of a small map: two stages, two touchpoints, two personas, some notes."""

    map: str
    other_map: str
    tim: str
    trudy: str
    visitor: str
    web: str
    mail: str
    awareness: str
    purchase: str
    phase: str
    home: str
    checkout: str
    pain: str
    chance: str
    lane: str
    point: str


def _fill(document: Document) -> Shop:
    with document.transaction("Sample") as tx:
        here = add_map(tx, "First purchase", ["Awareness", "Purchase"])
        other = add_map(tx, "Return and refund", ["Return"])
        tim = add_persona(tx, "Tim", here)
        trudy = add_persona(tx, "Trudy", here)
        visitor = add_persona(tx, "Vera")
        web = add_channel(tx, "Web", "digital", "website")
        mail = add_channel(tx, "Email", "digital", "email")
        first, second = tx.snapshot.stages(here)
        phase = add_phase(tx, here, "Buying", [second.id])
        home = add_touchpoint(tx, here, first.id, name="Homepage", channel_id=web)
        checkout = add_touchpoint(tx, here, second.id, name="Checkout", channel_id=web)
        point = set_score(tx, checkout, tim, -3)
        set_quote(tx, checkout, tim, "Why an account?")
        pain = add_touchpoint_note(tx, checkout, "pain-points", "Account forced")
        chance = add_touchpoint_note(tx, checkout, "opportunities", "Guest checkout")
        lane = ensure_lane(tx, here, "pain-points")
    assert point is not None
    return Shop(
        here, other, tim, trudy, visitor, web, mail, first.id, second.id, phase, home, checkout,
        pain, chance, lane, point,
    )  # fmt: skip


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def document(clock: Clock) -> Document:
    return Document(clock=clock)


@pytest.fixture
def shop(document: Document) -> Shop:
    shop = _fill(document)
    document.load(document.snapshot)
    return shop


@pytest.fixture
def session(document: Document, shop: Shop) -> Session:
    return Session(document)


@pytest.fixture
def panel(qtbot, session: Session) -> PropertiesPanel:
    shown = PropertiesPanel(session, LIGHT)
    qtbot.addWidget(shown)
    shown.resize(288, 900)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


@pytest.fixture
def select(document: Document, panel: PropertiesPanel):
    """Selects records and lets the panel settle."""

    def choose(*ids: str) -> None:
        document.selection.set(ids)
        QApplication.processEvents()

    return choose
