"""Text of other programs: lines, blocks of cells, limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.commands.pasting import Spot, paste
from journeydesigner.io.pasting import MAX_CHARACTERS, MAX_ROWS, Pasted, read_pasted
from journeydesigner.model import (
    Channel,
    EmotionPoint,
    JourneyError,
    Note,
    Persona,
    Snapshot,
    Stage,
    Touchpoint,
)
from tests.support.workbench import Workbench


def touchpoints(pasted: Pasted) -> list[Touchpoint]:
    return [pasted.fragment.snapshot.need(key, Touchpoint) for key in pasted.fragment.roots]


def names(text: str) -> list[str]:
    return [touchpoint.name for touchpoint in touchpoints(read_pasted(text))]


def test_a_list_of_lines_is_a_list_of_touchpoints() -> None:
    assert names("See an advert\n\n  Visit the shop \r\nPay\r") == [
        "See an advert", "Visit the shop", "Pay",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["• Pay", "- Pay", "* Pay", "– Pay", "1. Pay", "12) Pay", "(3) Pay", "1.2. Pay", "a) Pay",
     "[x] Pay", "[ ] Pay", "·\tPay", "o\tPay", "1.\tPay", "\uf0b7\tPay", "   ◦ Pay", "+ Pay"],
)  # fmt: skip
def test_bullets_and_numbers_are_taken_off(line: str) -> None:
    assert names(line) == ["Pay"]


@pytest.mark.parametrize("line", ["-5 degrees", "3.5 stars", "24 hours", "e-mail", "o le", "A day"])
def test_what_only_looks_like_a_bullet_stays(line: str) -> None:
    assert names(line) == [line]


def test_a_block_without_a_header_is_read_by_place() -> None:
    [pay, ship] = touchpoints(read_pasted("Pay\tenters card\tchecks it\tWebsite\nShip\t\tpacks it"))
    assert (pay.name, pay.customer_interaction, pay.system_interaction) == (
        "Pay", "enters card", "checks it",
    )  # fmt: skip
    assert (ship.name, ship.customer_interaction, ship.system_interaction) == (
        "Ship", "", "packs it",
    )  # fmt: skip
    assert pay.channel_id is not None


def test_a_header_row_says_which_column_is_what() -> None:
    pasted = read_pasted(
        "Stage\tTouchpoint\tEmotion: Tim\tPain points\tKey moment\tStatus\tMood\n"
        'Buy\tPay\t-2,5\t"• Slow\n• Unsure"\tYes\tPlanned\tgrey\n'
        "Use\tWear\tgood\t\t\t\t\n"
    )
    snapshot = pasted.fragment.snapshot
    pay, wear = touchpoints(pasted)
    assert pasted.fragment.by_stage
    assert [snapshot.need(t.stage_id or "", Stage).name for t in (pay, wear)] == ["Buy", "Use"]
    assert (pay.key_moment, pay.strategy_status) == (True, "planned")
    assert [note.text for note in snapshot.tied_notes(pay.id, "pain-points")] == ["Slow", "Unsure"]
    [point] = snapshot.of(EmotionPoint)
    assert (point.touchpoint_id, point.score) == (pay.id, -2.5)
    assert [persona.name for persona in snapshot.of(Persona)] == ["Tim"]
    assert pasted.remarks == (
        "1 column that the touchpoint table does not know was left out.",
        "1 score that is no number was left out.",
    )


def test_one_column_may_have_a_header_too() -> None:
    assert names("Touchpoint\nPay\nShip") == ["Pay", "Ship"]
    assert names("Touchpoint") == ["Touchpoint"]


def test_quoted_cells_hold_lines_and_quotes() -> None:
    [pay] = touchpoints(read_pasted('"Pay"\t"says ""no"" \nand\tgoes"'))
    assert pay.name == '"Pay"'
    assert pay.customer_interaction == 'says "no" \nand\tgoes'


def test_pasted_cells_land_in_the_stages_of_their_names() -> None:
    bench = Workbench()
    pasted = read_pasted("Touchpoint\tStage\tEmotion: Tim\nReturn\tUse\t3\nRefund\tAfter\t\n")
    bench.do(paste, pasted.fragment, Spot(bench["map"]))
    assert bench.columns() == {
        "Awareness": ["Ad", "Search"], "Decision": ["Cart", "Checkout"],
        "Use": ["Return"], "After": ["Refund"],
    }  # fmt: skip
    assert [p.name for p in bench.snapshot.personas] == ["Tim"]


def test_a_list_can_be_one_of_notes() -> None:
    pasted = read_pasted("- Slow\n- Dear", as_notes=True)
    notes = [pasted.fragment.snapshot.need(key, Note) for key in pasted.fragment.roots]
    assert [note.text for note in notes] == ["Slow", "Dear"]


def test_characters_that_cannot_be_kept_are_left_out_and_counted() -> None:
    pasted = read_pasted("Pa\x07y\x00\nTouch\ufffe")
    assert [t.name for t in touchpoints(pasted)] == ["Pay", "Touch"]
    assert pasted.remarks == ("3 characters that cannot be kept were left out.",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x" * (MAX_CHARACTERS + 1), "longer than 1,000,000 characters"),
        ("x\n" * (MAX_ROWS + 1), "more than 2,000 lines"),
        ("x\ty\n" * (MAX_ROWS + 1), "more than 2,000 lines"),
        (" \n\t\n", "nothing to paste"),
        ("Touchpoint\tStage", "nothing to paste"),
    ],
)
def test_limits_are_told_in_words(text: str, words: str) -> None:
    with pytest.raises(JourneyError, match=words):
        read_pasted(text)


_CELLS = st.text(
    st.sampled_from('ab"\t\n\r •-1.\x00\x0b\ufffe\ud800é💡') | st.characters(), max_size=20
)
_HEADERS = st.sampled_from(["Touchpoint", "Stage", "Channel", "Emotion: Tim", "Emotion:\x01", "Id"])


@given(st.lists(st.lists(_CELLS | _HEADERS, max_size=5), max_size=6), st.booleans())
def test_any_text_is_read_and_can_be_pasted(rows: list[list[str]], as_notes: bool) -> None:
    text = "\n".join("\t".join(row) for row in rows)
    try:
        pasted = read_pasted(text, as_notes=as_notes)
    except JourneyError:
        return
    bench = Workbench()
    new = bench.do(paste, pasted.fragment, Spot(bench["map"]))
    assert len(new) == len(pasted.fragment.roots) > 0


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=2), min_size=1))
def test_no_line_is_lost(lines: list[str]) -> None:
    assert len(names("\n".join(lines))) == len(lines)


@given(st.lists(st.lists(_CELLS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_a_block_that_a_spreadsheet_wrote_comes_back(rows: list[list[str]]) -> None:
    from journeydesigner.io.pasting.cells import block

    quoted = [['"' + cell.replace('"', '""') + '"' if set(cell) & set('\t\n"') else cell
               for cell in row] for row in rows]  # fmt: skip
    text = "\n".join("\t".join(row) for row in quoted)
    assert block(text) == [[c.strip() for c in row] for row in rows if any(c.strip() for c in row)]


def test_channels_and_stages_named_twice_are_one() -> None:
    snapshot: Snapshot = read_pasted("a\t\t\tWeb\nb\t\t\tWeb").fragment.snapshot
    assert [channel.name for channel in snapshot.of(Channel)] == ["Web"]
