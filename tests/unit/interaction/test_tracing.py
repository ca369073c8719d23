"""What a change concerned, and where on the map it can be seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeydesigner.commands.delete import delete_records
from journeydesigner.commands.emotions import set_score
from journeydesigner.commands.fields import set_field
from journeydesigner.commands.maps import add_map
from journeydesigner.commands.touchpoints import add_touchpoint, move_touchpoints
from journeydesigner.document import Document
from journeydesigner.interaction.tracing import Trace, places, subjects, trace
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import ChangeSet, Vote, Voting
from tests.support.small_map import (
    AD,
    AFTER,
    AWARE,
    BUY,
    CARDS,
    LOST,
    MAP,
    SEARCH,
    TIM,
    TIM_AD,
    WHOLE,
    small_map,
)


@pytest.fixture
def document() -> Document:
    return Document(small_map())


def step(document: Document, act: Callable[..., object], *arguments: object) -> ChangeSet:
    with document.transaction("Step") as tx:
        act(tx, *arguments)
    return document.history.done[-1].changes


def undone(document: Document) -> Trace:
    changes = document.history.done[-1].changes.reversed()
    document.undo()
    return trace(document.snapshot, changes)


def seen(document: Document, found: Trace) -> list[Rect]:
    layout = LayoutEngine().lay_out(document.snapshot, MAP)
    return places(layout, document.snapshot, found)


def test_a_deleted_stage_gives_the_change_its_name_not_what_stood_in_it(
    document: Document,
) -> None:
    changes = step(document, delete_records, [AWARE])
    assert [record.id for record in subjects(changes)] == [AWARE]


def test_what_was_selected_comes_first(document: Document) -> None:
    changes = step(document, move_touchpoints, [AD, SEARCH], BUY, 0)
    assert subjects(changes, [SEARCH])[0].id == SEARCH


def test_an_edited_card_is_seen_where_it_stands(document: Document) -> None:
    step(document, set_field, [AD], "name", "Other")
    found = undone(document)
    assert (found.map_id, found.ids) == (MAP, (AD,))
    assert len(seen(document, found)) == 1


def test_an_edited_stage_is_seen_where_the_field_stands(document: Document) -> None:
    step(document, set_field, [AWARE], "goal", "Other")
    (goal,) = seen(document, undone(document))
    step(document, set_field, [AWARE], "name", "Other")
    (header,) = seen(document, undone(document))
    assert goal.y > header.bottom - 1


def test_a_stage_that_is_back_is_seen_whole(document: Document) -> None:
    step(document, delete_records, [AWARE])
    layout = LayoutEngine().lay_out(small_map(), MAP)
    (whole,) = seen(document, undone(document))
    assert whole.height == layout.height - layout.phase_height


def test_the_gap_of_a_card_that_went_is_seen(document: Document) -> None:
    step(document, add_touchpoint, MAP, AWARE, 1)
    found = undone(document)
    assert not found.ids
    layout = LayoutEngine().lay_out(document.snapshot, MAP)
    span, row = layout.span(AWARE), layout.row(CARDS)
    assert span is not None
    assert row is not None
    (gap,) = seen(document, found)
    assert gap.y == row.y
    assert gap.x < span.x + span.columns[1].x < gap.right


def test_the_cell_of_the_only_card_that_went_is_seen(document: Document) -> None:
    step(document, add_touchpoint, MAP, AFTER)
    layout = LayoutEngine().lay_out(small_map(), MAP)
    span, row = layout.span(AFTER), layout.row(CARDS)
    assert span is not None
    assert row is not None
    assert seen(document, undone(document)) == [layout.cell_rect(row, span)]


@pytest.mark.parametrize("note", [LOST, WHOLE])
def test_the_place_of_a_note_that_went_is_seen(document: Document, note: str) -> None:
    changes = step(document, delete_records, [note])
    assert len(seen(document, trace(document.snapshot, changes))) == 1


def test_a_score_that_went_is_seen_at_its_touchpoint(document: Document) -> None:
    changes = step(document, delete_records, [TIM_AD])
    found = trace(document.snapshot, changes)
    assert (found.map_id, found.ids) == (MAP, (AD,))


def test_a_score_is_on_the_map_of_its_touchpoint(document: Document) -> None:
    changes = step(document, set_score, AD, TIM, -3)
    assert trace(document.snapshot, changes).map_id == MAP


def test_votes_are_seen_at_what_they_are_for(document: Document) -> None:
    voting = Voting(id="voting:v", map_id=MAP, touchpoint_ids=(AD, SEARCH))
    vote = Vote(id="vote:a", voting_id=voting.id, touchpoint_id=SEARCH, dots=2)
    step(document, lambda tx: tx.add(voting))
    changes = step(document, lambda tx: tx.add(vote))
    found = trace(document.snapshot, changes)
    assert (found.map_id, found.ids) == (MAP, (SEARCH,))


def test_a_persona_belongs_to_no_map(document: Document) -> None:
    step(document, set_field, [TIM], "name", "Tom")
    assert undone(document).map_id == ""


def test_a_map_that_is_gone_is_not_gone_to(document: Document) -> None:
    step(document, add_map, "Second", ("One",))
    found = undone(document)
    assert (found.map_id, found.ids) == ("", ())
    assert seen(document, found) == []
