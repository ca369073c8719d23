"""A small journey to try commands on, and short ways to look at the outcome."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from journeydesigner.commands.emotions import set_score
from journeydesigner.commands.insights import add_touchpoint_note
from journeydesigner.commands.lanes import add_lane
from journeydesigner.commands.maps import add_map
from journeydesigner.commands.personas import add_persona
from journeydesigner.commands.touchpoints import add_touchpoint
from journeydesigner.document import Document, Transaction
from journeydesigner.model import Note, Record, Snapshot, Stage, Touchpoint

R = TypeVar("R")


class Workbench:
    """One map: stages Awareness (Ad, Search), Decision (Cart, Checkout), Use (empty); lanes
    touchpoints, emotion, pain points, notes; Tim feels −2 at Checkout, which hurts ("Slow")."""

    def __init__(self) -> None:
        self.document = Document()
        self.ids: dict[str, str] = {}
        self.do(self._build)

    def _build(self, tx: Transaction) -> None:
        ids = self.ids
        ids["map"] = add_map(tx, "Shop", ("Awareness", "Decision", "Use"))
        for stage in tx.snapshot.stages(ids["map"]):
            ids[stage.name] = stage.id
        for stage, name in (("Awareness", "Ad"), ("Awareness", "Search"), ("Decision", "Cart"),
                            ("Decision", "Checkout")):  # fmt: skip
            ids[name] = add_touchpoint(tx, ids["map"], ids[stage], name=name)
        ids["Tim"] = add_persona(tx, "Tim", ids["map"])
        ids["point"] = set_score(tx, ids["Checkout"], ids["Tim"], -2.0) or ""
        ids["Slow"] = add_touchpoint_note(tx, ids["Checkout"], "pain-points", "Slow")
        ids["pains"] = tx.snapshot.need(ids["Slow"], Note).lane_id or ""
        ids["notes"] = add_lane(tx, ids["map"], "notes")

    def __getitem__(self, name: str) -> str:
        return self.ids[name]

    @property
    def snapshot(self) -> Snapshot:
        return self.document.snapshot

    def do(self, command: Callable[..., R], *args: Any, **named: Any) -> R:
        """Runs a command as one step and returns what it returns."""
        with self.document.transaction("step") as tx:
            return command(tx, *args, **named)

    def writes(self, command: Callable[..., Any], *args: Any, **named: Any) -> int:
        """How many records the command writes."""
        before = len(self.document.history.done)
        self.do(command, *args, **named)
        done = self.document.history.done
        return len(done[-1].changes) if len(done) > before else 0

    def record(self, name: str, kind: type[Any] = Record) -> Any:
        return self.snapshot.need(self.ids.get(name, name), kind)

    # -- what is seen --------------------------------------------------------------------------

    def columns(self) -> dict[str, list[str]]:
        """The touchpoints' names by the stage's name, in order."""
        return {
            stage.name: [t.name for t in self.snapshot.touchpoints(stage.id)]
            for stage in self.snapshot.stages(self["map"])
        }

    def parked(self) -> list[str]:
        return [t.name for t in self.snapshot.parked_touchpoints(self["map"])]

    def parked_notes(self) -> list[str]:
        return [n.text for n in self.snapshot.parked_notes(self["map"])]

    def rows(self) -> list[str]:
        return [lane.lane_kind for lane in self.snapshot.lanes(self["map"])]

    def cell(self, lane: str, stage: str) -> list[str]:
        return [n.text for n in self.snapshot.notes(self[lane], self[stage])]

    def named(self, kind: type[Stage | Touchpoint], name: str) -> list[str]:
        """The ids of the records of that name."""
        return [r.id for r in self.snapshot.of(kind) if r.name == name]
