"""Phases are dragged, lifted and moved by key with all their stages."""

from __future__ import annotations

import pytest

from journeydesigner.commands.phases import add_phase
from journeydesigner.interaction.events import Modifier
from tests.support.editor_driver import EditorDriver
from tests.support.small_map import AFTER, AWARE, BUY, MAP

ALT = Modifier.ALT
LATER = "stage:later"


@pytest.fixture
def phased(driver: EditorDriver) -> EditorDriver:
    """Before (Aware, Buy), Owning (After, Later) and a stage without a phase."""
    with driver.document.transaction("phases") as tx:
        tx.add(tx.snapshot[AFTER].evolve(id=LATER, name="Later", order="a3"))  # type: ignore[call-arg]
        tx.add(tx.snapshot[AFTER].evolve(id="stage:end", name="End", order="a4"))  # type: ignore[call-arg]
        add_phase(tx, MAP, "Before", [AWARE, BUY])
        add_phase(tx, MAP, "Owning", [AFTER, LATER])
    driver.document.history.clear()
    return driver


def phase(driver: EditorDriver, name: str) -> str:
    return next(phase.id for phase in driver.snapshot.phases(MAP) if phase.name == name)


def order(driver: EditorDriver) -> list[str]:
    return [stage.id.partition(":")[2] for stage in driver.snapshot.stages(MAP)]


def test_a_phase_is_dragged_behind_another_with_its_stages(phased: EditorDriver) -> None:
    before = phased.snapshot
    phased.hold(phased.middle(phase(phased, "Before")), phased.at(LATER, 0.8, 0.5))
    guide = phased.overlay.guides[0]
    span = phased.layout.span(LATER)
    assert span is not None
    assert guide.x1 == span.x + span.width
    phased.release(phased.at(LATER, 0.8, 0.5))
    assert order(phased) == ["after", "later", "aware", "buy", "end"]
    phased.assert_one_step(before, "Move phase")


def test_a_phase_never_lands_within_another(phased: EditorDriver) -> None:
    phased.drag(phased.middle("stage:end"), phased.at(AWARE, 0.1, 0.5))
    phased.drag(phased.middle(phase(phased, "Owning")), phased.at(BUY, 0.1, 0.5))
    assert order(phased) in (
        ["end", "aware", "buy", "after", "later"],
        ["end", "after", "later", "aware", "buy"],
    )


def test_a_drop_where_it_stands_and_escape_are_no_step(phased: EditorDriver) -> None:
    before, at = phased.snapshot, phased.middle(phase(phased, "Before"))
    phased.drag(at, (at[0] + 20, at[1] + 5))
    phased.assert_untouched(before)
    phased.hold(at, phased.at(LATER, 0.8, 0.5))
    phased.key("Escape")
    phased.release(phased.at(LATER, 0.8, 0.5))
    phased.assert_untouched(before)


def test_alt_and_arrows_take_a_phase_past_the_next_one(phased: EditorDriver) -> None:
    before = phased.snapshot
    phased.session.selection.set([phase(phased, "Before")])
    assert phased.key("Right", ALT)
    assert order(phased) == ["after", "later", "aware", "buy", "end"]
    phased.assert_one_step(before, "Move phase")
    phased.key("Right", ALT)
    assert order(phased) == ["after", "later", "end", "aware", "buy"]
    phased.key("Right", ALT)
    assert order(phased) == ["after", "later", "end", "aware", "buy"]
    phased.key("Left", ALT)
    phased.key("Left", ALT)
    assert order(phased) == ["aware", "buy", "after", "later", "end"]


def test_a_phase_is_lifted_and_put_down_by_key(phased: EditorDriver) -> None:
    phased.session.selection.set([phase(phased, "Before")])
    assert phased.key("Space")
    phased.key("Right")
    phased.key("Return")
    assert order(phased) == ["after", "later", "aware", "buy", "end"]


def test_alt_does_not_copy_a_phase(phased: EditorDriver) -> None:
    phased.hold(phased.middle(phase(phased, "Before")), phased.at(LATER, 0.8, 0.5), ALT)
    assert not phased.overlay.copies
    phased.release(phased.at(LATER, 0.8, 0.5), ALT)
    assert order(phased) == ["after", "later", "aware", "buy", "end"]


def test_a_locked_structure_keeps_its_phases(phased: EditorDriver) -> None:
    with phased.document.transaction("lock") as tx:
        tx.update(MAP, structure_locked=True)
    phased.document.history.clear()
    before, at = phased.snapshot, phased.middle(phase(phased, "Before"))
    phased.hold(at, phased.at(LATER, 0.8, 0.5))
    assert phased.overlay.refused
    phased.release(phased.at(LATER, 0.8, 0.5))
    phased.assert_untouched(before)
