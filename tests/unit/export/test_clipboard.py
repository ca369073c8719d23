"""What other programs get of copied records."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given

from journeydesigner.commands.fields import set_field
from journeydesigner.commands.fragments import fragment_of
from journeydesigner.export.clipboard import html_table, plain_text
from journeydesigner.io.pasting import read_pasted
from journeydesigner.model import Snapshot, Touchpoint
from tests.support.strategies import hostile_snapshots
from tests.support.workbench import Workbench


class Tables(HTMLParser):
    """The cells' texts by row, and how wide each row is."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.widths: list[int] = []
        self._in_cell = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
            self.widths.append(0)
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self.widths[-1] += int(dict(attrs).get("colspan") or 1)
            self._in_cell = True
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.rows[-1][-1] += data


def test_touchpoints_are_lines_and_a_table() -> None:
    bench = Workbench()
    bench.do(set_field, [bench["Checkout"]], "customer_interaction", "pays\n& <waits>")
    fragment = fragment_of(bench.snapshot, [bench["Checkout"], bench["Ad"]])
    assert plain_text(fragment) == "Ad\nCheckout\tpays & <waits>"
    assert Tables(html_table(fragment)).rows == [
        ["Touchpoint", "Customer interaction", "Stage", "Emotion: Tim", "Pain points"],
        ["Ad", "", "Awareness", "", ""],
        ["Checkout", "pays\n& <waits>", "Decision", "-2", "Slow"],
    ]


def test_only_what_was_copied_is_there() -> None:
    bench = Workbench()
    stage = fragment_of(bench.snapshot, [bench["Awareness"], bench["Use"]])
    assert plain_text(stage) == "Ad\nSearch\nUse"
    assert "<p>Use</p>" in html_table(stage)
    journey = fragment_of(bench.snapshot, [bench["map"]])
    assert plain_text(journey) == "Ad\nSearch\nCart\nCheckout"


def test_notes_and_lanes() -> None:
    bench = Workbench()
    note = fragment_of(bench.snapshot, [bench["Slow"]])
    assert plain_text(note) == "Slow"
    assert Tables(html_table(note)).rows[1] == ["Slow", "Pain points", "Decision", "Checkout"]
    lane = fragment_of(bench.snapshot, [bench["pains"]])
    assert plain_text(lane) == "Pain points\t\t\t\tSlow"
    table = Tables(html_table(lane))
    assert table.rows == [
        ["", "Awareness", "Decision", "Use"], ["Pain points", "", "", "", "Slow", ""],
    ]  # fmt: skip
    assert table.widths == [6, 6]


def test_the_plain_text_can_be_pasted_back() -> None:
    bench = Workbench()
    bench.do(set_field, [bench["Ad"]], "thinking", "Nice")
    pasted = read_pasted(plain_text(fragment_of(bench.snapshot, [bench["Awareness"]])))
    cards = [pasted.fragment.snapshot.need(key, Touchpoint) for key in pasted.fragment.roots]
    assert [(t.name, t.thinking) for t in cards] == [("Ad", "Nice"), ("Search", "")]


@given(hostile_snapshots())
def test_any_project_can_be_copied(snapshot: Snapshot) -> None:
    for kind in ("map", "stage", "lane", "touchpoint", "note"):
        ids = [key for key in snapshot.records if key.startswith(f"{kind}:")]
        fragment = fragment_of(snapshot, ids)
        text, html = plain_text(fragment), html_table(fragment)
        assert "\r" not in text
        assert html.startswith("<html>")
        assert len(set(Tables(html).widths)) <= (1 if kind != "lane" else len(snapshot.maps) + 1)
