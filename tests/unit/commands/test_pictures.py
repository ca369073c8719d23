"""Pictures are kept once, and only as long as somebody shows them."""

from __future__ import annotations

import pytest

from journeydesigner.commands.delete import delete_records
from journeydesigner.commands.fields import set_field
from journeydesigner.commands.maps import delete_map, duplicate_map
from journeydesigner.commands.notes import duplicate_notes
from journeydesigner.commands.pictures import attach_picture, detach_picture
from journeydesigner.model import JourneyError, Persona, Picture
from tests.support.workbench import Workbench

FACE = Picture.of(b"face", "image/png", 2, 3)
SHOP = Picture.of(b"shop", "image/jpeg", 4, 5)


def kept(bench: Workbench) -> set[str]:
    return {picture.id for picture in bench.snapshot.of(Picture)}


def test_the_same_picture_twice_is_one_record(bench: Workbench) -> None:
    bench.do(attach_picture, bench["Tim"], "photo_id", FACE)
    bench.do(attach_picture, bench["Slow"], "picture_id", Picture.of(b"face", "image/png", 2, 3))
    assert kept(bench) == {FACE.id}
    assert bench.record("Tim", Persona).photo_id == FACE.id


def test_a_picture_goes_with_the_last_who_shows_it(bench: Workbench) -> None:
    bench.do(attach_picture, bench["Tim"], "photo_id", FACE)
    bench.do(attach_picture, bench["Slow"], "picture_id", FACE)
    bench.do(attach_picture, bench["Tim"], "photo_id", SHOP)
    assert kept(bench) == {FACE.id, SHOP.id}
    bench.do(detach_picture, bench["Slow"], "picture_id")
    assert kept(bench) == {SHOP.id}
    bench.do(set_field, [bench["Tim"]], "photo_id", None)
    assert kept(bench) == set()
    bench.document.undo()
    assert kept(bench) == {SHOP.id}


@pytest.mark.parametrize("owner", ["Slow", "Checkout", "Decision", "pains", "map"])
def test_deleting_what_holds_the_note_drops_its_picture(bench: Workbench, owner: str) -> None:
    bench.do(attach_picture, bench["Slow"], "picture_id", SHOP)
    bench.do(delete_records, [bench[owner]])
    assert kept(bench) == set()


def test_a_copy_shows_the_same_picture(bench: Workbench) -> None:
    bench.do(attach_picture, bench["Slow"], "picture_id", SHOP)
    (copy,) = bench.do(duplicate_notes, [bench["Slow"]])
    assert bench.record(copy).picture_id == SHOP.id
    bench.do(duplicate_map, bench["map"])
    bench.do(delete_map, bench["map"])
    assert kept(bench) == {SHOP.id}


def test_deleting_a_picture_takes_it_off_everyone(bench: Workbench) -> None:
    bench.do(attach_picture, bench["Tim"], "photo_id", FACE)
    bench.do(delete_records, [FACE.id])
    assert bench.record("Tim", Persona).photo_id is None


def test_a_field_that_shows_no_picture_refuses_one(bench: Workbench) -> None:
    with pytest.raises(JourneyError, match="picture"):
        bench.do(attach_picture, bench["Ad"], "name", FACE)
    assert kept(bench) == set()
