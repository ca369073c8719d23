"""A touchpoint is split in two; what is known stays with the first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.commands.channels import add_channel
from journeydesigner.commands.splitting import split_touchpoint
from journeydesigner.commands.touchpoints import add_touchpoint
from journeydesigner.model import Touchpoint, UnknownRecord
from tests.support.workbench import Workbench


def test_the_second_stands_right_after_the_first_and_has_no_name(bench: Workbench) -> None:
    new = bench.do(split_touchpoint, bench["Cart"])
    assert bench.columns()["Decision"] == ["Cart", "", "Checkout"]
    assert bench.record(new).name == ""


def test_it_is_reached_in_the_same_way_and_nothing_else_is_invented(bench: Workbench) -> None:
    channel = bench.do(add_channel, "Website")
    with bench.document.transaction("fill") as tx:
        tx.update(bench["Checkout"], channel_id=channel, device="Phone", directness="direct",
                  icon="payment", doing="pays", key_moment=True, impact=4)  # fmt: skip
    new: Touchpoint = bench.record(bench.do(split_touchpoint, bench["Checkout"]))
    assert (new.channel_id, new.device, new.directness, new.icon) == (
        channel, "Phone", "direct", "payment",
    )  # fmt: skip
    assert (new.doing, new.key_moment, new.impact) == ("", False, None)
    assert not bench.snapshot.emotions(new.id)
    assert not bench.snapshot.tied_notes(new.id)
    assert bench.record("Checkout").doing == "pays"
    assert len(bench.snapshot.tied_notes(bench["Checkout"])) == 1


def test_in_the_parking_lot_both_are_there(bench: Workbench) -> None:
    key = bench.do(add_touchpoint, bench["map"], None, name="Later")
    bench.do(split_touchpoint, key)
    assert bench.parked() == ["Later", ""]


def test_what_is_not_there_cannot_be_split(bench: Workbench) -> None:
    with pytest.raises(UnknownRecord):
        bench.do(split_touchpoint, "touchpoint:nowhere")


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cn", "Cc"]),
               max_size=30), st.integers(0, 40))  # fmt: skip
def test_the_name_is_split_without_losing_a_letter(name: str, at: int) -> None:
    bench = Workbench()
    with bench.document.transaction("name") as tx:
        tx.update(bench["Cart"], name=name)
    before = bench.snapshot
    new = bench.do(split_touchpoint, bench["Cart"], at)
    parts = bench.record("Cart").name + bench.record(new).name
    assert "".join(parts.split()) == "".join(name.split())
    bench.document.undo()
    assert bench.snapshot == before
