"""Small projects for the tests of the window."""

from __future__ import annotations

from journeydesigner.commands.channels import add_channel
from journeydesigner.commands.maps import add_map
from journeydesigner.commands.personas import add_persona
from journeydesigner.commands.touchpoints import add_touchpoint
from journeydesigner.document import Document
from journeydesigner.model import Snapshot


def small_project() -> Snapshot:
    """Two maps, two personas, two channels; the first map has two stages with a card each."""
    document = Document()
    with document.transaction("make") as tx:
        web = add_channel(tx, "Website", "digital", "website")
        add_channel(tx, "Store", "physical", "store")
        first = add_map(tx, "First purchase", ("Awareness", "Purchase"))
        add_map(tx, "Return", ("Return",))
        add_persona(tx, "Tim", first)
        add_persona(tx, "Trudy")
        for stage, name in zip(tx.snapshot.stages(first), ("Advert", "Checkout"), strict=True):
            add_touchpoint(tx, first, stage.id, name=name, channel_id=web)
    return document.snapshot
