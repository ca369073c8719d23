"""What a workshop left behind in the exports, and what must not get out."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from hypothesis import given
from openpyxl import load_workbook

from journeydesigner.analysis.integrity import check_integrity
from journeydesigner.commands.fragments import fragment_of
from journeydesigner.export.clipboard import html_table, plain_text
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.registry import export_snapshot, exporters
from journeydesigner.io.describing import describe
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.sheet import Sheet, blueprint_sheet
from journeydesigner.model import JourneyMap, Lane, Note, Snapshot, Voting
from journeydesigner.model.hidden_notes import without_hidden
from tests.support.looks import overlaps
from tests.support.small_map import AD, IDEA, MAP, PAINS, small_map
from tests.support.strategies import hostile_snapshots
from tests.support.workshop_map import SECRETS, VOTING, workshop_map

FORMATS = [exporter.name for exporter in exporters()]


def rows(sheet: Any) -> list[dict[str, Any]]:
    head, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


@pytest.fixture(scope="module")
def workbook() -> Any:
    return load_workbook(io.BytesIO(export_snapshot(workshop_map(), "xlsx").data))


def sheet_of(snapshot: Snapshot) -> Sheet:
    return blueprint_sheet(snapshot, MAP, LayoutEngine())


def block(sheet: Sheet, key: str) -> list[str]:
    """The lines of a block below the map."""
    (found,) = [item.box for item in sheet.placed if item.box.key == ("findings", key)]
    return [text.line.text for text in found.texts]


# -- hidden notes --------------------------------------------------------------------------


def everything_in(data: bytes) -> str:
    """All text of a file, that of a workbook's parts too."""
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "".join(archive.read(name).decode() for name in archive.namelist())
    if data[:5] == b"%PDF-":
        import pypdfium2

        pages = list(pypdfium2.PdfDocument(data))
        return "".join(page.get_textpage().get_text_range() for page in pages)
    return data.decode("utf-8", "replace")


@pytest.mark.parametrize("format", FORMATS)
def test_no_export_tells_what_is_hidden_and_each_says_so(format: str) -> None:
    result = export_snapshot(workshop_map(), format)
    text = everything_in(result.data)
    assert not any(secret in text for secret in (*SECRETS, "Secretowner", "Hidden note"))
    assert [str(w) for w in result.warnings].count("3 hidden notes are left out.") == 1
    plain = export_snapshot(without_hidden(workshop_map()), format)
    assert plain.data == result.data


def test_only_hidden_notes_of_the_exported_maps_are_counted() -> None:
    other = JourneyMap(id="map:other", title="Other", order="a5")
    stray = Note(id="note:there", map_id="map:other", text="There", hidden=True)
    lane = Lane(id="lane:there", map_id="map:other")
    snapshot = workshop_map(other, stray, lane)
    for map_ids, count in (((), "4"), ((MAP,), "3"), (("map:other",), "1")):
        warnings = export_snapshot(snapshot, "xlsx", ExportOptions(map_ids=map_ids)).warnings
        assert [w.message[0] for w in warnings if "hidden" in w.message] == [count]
    assert [w for w in export_snapshot(small_map(), "svg").warnings if "hidden" in w.message] == []


def test_the_clipboard_of_other_programs_does_not_get_hidden_notes() -> None:
    snapshot = workshop_map()
    for roots in ([AD], [PAINS], [MAP], ["note:h1", "note:plain"], ["note:h1"]):
        fragment = fragment_of(snapshot, roots)
        shown = plain_text(fragment) + html_table(fragment)
        assert not any(secret in shown for secret in SECRETS)
    both = fragment_of(snapshot, ["note:h1", "note:plain"])
    assert plain_text(both) == "Plain note"
    assert set(both.roots) == {"note:h1", "note:plain"}


def test_a_description_counts_hidden_notes_and_tells_the_results() -> None:
    told = describe(workshop_map())
    assert not any(secret in str(told) for secret in SECRETS)
    (journey,) = told["maps"]
    assert journey["hidden_notes"] == 3
    (voting,) = journey["votings"]
    assert (voting["title"], voting["dots"], voting["people"]) == ("What first?", 8, 4)
    assert [(r["text"], r["rank"], r["dots"]) for r in voting["results"]][:2] == [
        ("Unsure", 1, 5), ("Slow", 2, 2),
    ]  # fmt: skip
    assert told["next_steps"][0]["owner"] == "Zoë"
    assert told["agenda"][0]["minutes"] == 20


def test_without_hidden_notes_nothing_is_copied() -> None:
    snapshot = small_map()
    assert without_hidden(snapshot) is snapshot
    kept = without_hidden(workshop_map())
    assert "vote:5" not in kept
    assert "note:h1" not in kept.need(VOTING, Voting).note_ids


# -- workbook ------------------------------------------------------------------------------


def test_the_touchpoint_table_has_votes_where_touchpoints_were_voted_on(workbook: Any) -> None:
    found = {row["Touchpoint"]: row["Votes"] for row in rows(workbook["Touchpoints"])}
    assert found == {"Ad": None, "Search": None, "Review": None, "Cart": 1, "Pay": None}
    plain = load_workbook(io.BytesIO(export_snapshot(small_map(), "xlsx").data))
    assert "Votes" not in [cell.value for cell in plain["Touchpoints"][1]]


def test_pain_points_are_ranked_by_votes_then_impact(workbook: Any) -> None:
    found = rows(workbook["Pain points and opportunities"])
    assert [(r["Kind"], r["Rank"], r["Text"], r["Votes"]) for r in found] == [
        ("Pain point", 1, "Unsure", 5),
        ("Pain point", 2, "Slow", 2),
        ("Pain point", 3, "Lost", 0),
        ("Pain point", 4, "Whole", None),
        ("Opportunity", 1, "Idea", None),
    ]
    slow = found[1]
    assert (slow["Impact"], slow["Owner"], slow["Status"]) == (5, "Ops", "Open")
    assert (slow["Map"], slow["Stage"], slow["Touchpoint"]) == (
        "First purchase", "Awareness", "Search",
    )  # fmt: skip
    assert found[4]["Answers"] == "Slow"


def test_decisions_and_next_steps_have_a_sheet(workbook: Any) -> None:
    sheet = workbook["Notes and decisions"]
    assert sheet.tables["NotesAndDecisions"].ref == f"A1:L{sheet.max_row}"
    found = rows(sheet)
    assert [(r["Kind"], r["Text"]) for r in found] == [
        ("Decision", "One page for payment"),
        ("Next step", "Sketch the page"),
        ("Next step", "Book the room"),
        ("Note", "Plain note"),
    ]
    step = found[1]
    assert (step["Owner"], step["Due"], step["Status"]) == ("Zoë", "2026-04-30", "Planned")
    assert (step["Follows from"], step["Map"]) == ("One page for payment", "First purchase")
    assert found[3]["Lane"] == "Notes"


def test_the_agenda_stays_at_home() -> None:
    for name in FORMATS:
        assert "Agendaitem" not in everything_in(export_snapshot(workshop_map(), name).data)


def test_the_agenda_comes_along_when_asked() -> None:
    data = export_snapshot(workshop_map(), "xlsx", ExportOptions(agenda=True)).data
    (row,) = rows(load_workbook(io.BytesIO(data))["Agenda"])
    assert (row["Item"], row["Minutes"], row["Starts after"]) == ("Agendaitem", 20, 0)
    nothing = export_snapshot(small_map(), "xlsx", ExportOptions(agenda=True)).data
    assert "Agenda" not in load_workbook(io.BytesIO(nothing)).sheetnames


# -- blueprint -----------------------------------------------------------------------------


def test_findings_on_the_sheet_are_ranked_by_votes_and_show_their_dots() -> None:
    sheet = sheet_of(without_hidden(workshop_map()))
    lines = block(sheet, "pain-points")
    assert lines[0] == "Largest pain points"
    assert [line for line in lines if "dot" in line] == ["5 dots", "2 dots", "0 dots"]
    assert next(line for line in lines if line.startswith("Unsure"))
    assert lines.index("5 dots") < lines.index("2 dots") < lines.index("0 dots")
    (box,) = [p.box for p in sheet.placed if p.box.key == ("findings", "pain-points")]
    discs = [shape for shape in box.shapes if type(shape).__name__ == "Disc" and shape.fill]
    assert len(discs) == 7
    assert block(sheet, "touchpoints") == ["Touchpoints by votes", "1.", "Cart", "1 dot"]


def test_decisions_stand_on_the_sheet_with_their_steps() -> None:
    lines = block(sheet_of(workshop_map()), "decisions")
    assert lines == [
        "Decisions and next steps",
        "1.",
        "One page for payment",
        "→",
        "Sketch the page · Zoë · by 2026-04-30 · planned",
        "→",
        "Book the room",
    ]


def test_nothing_on_the_sheet_covers_anything() -> None:
    sheet = sheet_of(without_hidden(workshop_map()))
    below = [p.rect for p in sheet.placed if p.box.key[0] == "findings"]
    assert len(below) == 4
    for number, rect in enumerate(below):
        assert not any(rect.intersects(other) for other in below[number + 1 :])
        assert rect.right <= sheet.width
        assert rect.bottom <= sheet.height
    assert overlaps(sheet.layout) == []


def test_a_map_without_workshop_has_no_block_for_it() -> None:
    keys = [p.box.key for p in sheet_of(small_map()).placed if p.box.key[0] == "findings"]
    assert keys == [("findings", "pain-points"), ("findings", "opportunities")]


def test_the_legend_says_what_was_asked() -> None:
    def votes(snapshot: Snapshot) -> list[str]:
        boxes = [p.box for p in sheet_of(snapshot).placed if p.box.key == ("legend", "votes")]
        return [text.line.text for box in boxes for text in box.texts]

    assert votes(workshop_map()) == ["Votes: What first?"]
    again = Voting(id="voting:again", map_id=MAP, title="Again?", note_ids=(IDEA,), order="a1")
    assert votes(workshop_map(again)) == ["Votes"]
    assert votes(small_map()) == []


@given(hostile_snapshots())
def test_whatever_is_hidden_stays_inside(snapshot: Snapshot) -> None:
    """Every way out, with hidden notes anywhere, those that other records name too."""
    notes = [note.evolve(text="Zqsecret", owner="Zqowner") for note in snapshot.of(Note)]
    hidden = [note.evolve(hidden=True) for note in notes]
    dark = Snapshot({**snapshot.records, **{note.id: note for note in hidden}})
    texts = [str(describe(dark)), str([f.message for f in check_integrity(dark)])]
    formats = ("xlsx", "svg", "mmd") if dark.maps else ("xlsx",)
    texts += [everything_in(export_snapshot(dark, name).data) for name in formats]
    fragment = fragment_of(dark, [r.id for r in dark if r.kind in ("map", "stage", "lane", "note")])
    texts += [plain_text(fragment), html_table(fragment)]
    assert not any(word in text for text in texts for word in ("Zqsecret", "Zqowner"))
