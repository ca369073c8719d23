"""The Markdown report: what a reader of Markdown draws is what the map says."""

from __future__ import annotations

import pytest
from hypothesis import given
from lxml import html
from markdown_it import MarkdownIt

from journeydesigner.export.markdown.escaping import block, inline
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.registry import export_snapshot
from journeydesigner.export.report.text import one_line, shown
from journeydesigner.model import (
    EmotionPoint,
    JourneyMap,
    Note,
    Persona,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.model.clean import clean_text
from tests.support.changed_map import changed
from tests.support.report_map import HOSTILE, report_map
from tests.support.small_map import (
    AD,
    AWARE,
    EMOTION,
    LOST,
    MAP,
    PAINS,
    SEARCH,
    TIM,
    TIM_AD,
    TRUDY,
    small_map,
)  # fmt: skip
from tests.support.strategies import raw_texts

HEADER = "Touchpoint"


def written(snapshot: Snapshot, **options: object) -> str:
    return export_snapshot(snapshot, "md", ExportOptions(**options)).data.decode()  # type: ignore[arg-type]


def drawn(markdown: str) -> html.HtmlElement:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return html.fromstring(f"<div>{reader.render(markdown)}</div>")


def words(element: html.HtmlElement) -> str:
    """The text of an element; `<br>` is a line end."""
    parts = element.xpath(".//text() | .//br")
    return "".join([part if isinstance(part, str) else "\n" for part in parts])


def table(page: html.HtmlElement, *headers: str) -> list[dict[str, str]]:
    """The rows of all tables with these headers."""
    rows = []
    for found in page.iter("table"):
        head = [words(cell) for cell in found.iter("th")]
        if set(headers) <= set(head):
            lines = found.xpath("tbody/tr")
            rows += [dict(zip(head, map(words, line), strict=True)) for line in lines]
    return rows


def outline(markdown: str) -> list[str]:
    return [line for line in markdown.splitlines() if line.startswith("#")]


def test_the_report_tells_everything_in_order() -> None:
    assert outline(written(report_map())) == [
        "# First purchase", "## Personas", "### Tim", "### Trudy", "## Stages", "## Touchpoints",
        "### Awareness", "### Purchase", "## Emotion", "## Pain points", "## Opportunities",
        "## Touchpoints by votes", "## Parking lot", "## Decisions", "## Next steps",
    ]  # fmt: skip


def test_the_tables_hold_what_the_map_says() -> None:
    page = drawn(written(report_map()))
    stages = table(page, "Stage", "Needs")
    assert stages[0] == {
        "Stage": "Awareness", "Phase": "Buying", "Customer goal": "Notice",
        "Expectations": "Clear", "Needs": "Facts\nFew days",
        "Trigger to the next stage": "A friend", "Notes": "Plain note", "Pain points": "Whole",
    }  # fmt: skip
    assert [row["Stage"] for row in stages] == ["Awareness", "Purchase", "After"]
    ad = table(page, "Touchpoint", "Channel")[0]
    assert ad["Channel"] == "Website · Phone"
    assert ad["Customer interaction"] == "Looks at it and wonders whether it fits."
    assert ad["Employee/system interaction"] == "Counts"
    assert ad["Emotion"] == "• Tim: +2 “Nice cut”\n• Trudy: −3"
    search = table(page, "Touchpoint", "Channel")[1]
    assert (search["Touchpoint"], search["Pain points"]) == ("Search", "• Lost\n• Slow")
    assert search["Opportunities"] == "Idea"
    cart = table(page, "Customer interaction", "Votes")[0]
    assert (cart["Touchpoint"], cart["Votes"]) == ("Cart\nMoment of truth", "1")
    assert table(page, "Touchpoint", "Strategy")[0]["Strategy"] == "Less is more\nWeb · Doing"


def test_pain_points_are_ranked_and_steps_follow_from_decisions() -> None:
    page = drawn(written(report_map()))
    found = table(page, "Rank", "Pain point")
    assert [(row["Rank"], row["Pain point"], row["Votes"]) for row in found] == [
        ("1", "Unsure", "5"), ("2", "Slow", "2"), ("3", "Lost", "0"), ("4", "Whole", ""),
    ]  # fmt: skip
    assert (found[1]["Impact"], found[1]["Owner"], found[1]["Status"]) == ("5", "Ops", "Open")
    assert table(page, "Opportunity")[0]["Answers"] == "Slow"
    assert [words(item) for item in page.xpath("//ol/li")] == ["One page for payment"]
    step = table(page, "Next step")[0]
    assert (step["Owner"], step["Due"], step["Follows from"]) == (
        "Zoë", "2026-04-30", "One page for payment",
    )  # fmt: skip


def test_personas_are_told_with_what_weighs() -> None:
    page = drawn(written(report_map()))
    assert words(page.find(".//blockquote")).strip() == "“Hurry”"
    items = [words(item) for item in page.xpath("//h3[.='Tim']/following-sibling::ul[1]/li")]
    assert items == [
        "Goals: Save time", "Preferred channels: Website",
        "Emotional drivers: Status 0/5, Security 4/5",
    ]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text_wherever_it_stands(text: str) -> None:
    text = clean_text(text)[0]
    shop = small_map()
    snapshot = changed(
        shop.need(MAP, JourneyMap).evolve(title=text, scenario=text),
        shop.need(TIM, Persona).evolve(name=text, summary=text, goals=text),
        shop.need(AWARE, Stage).evolve(name=text, goal=text),
        shop.need(AD, Touchpoint).evolve(name=text, customer_interaction=text),
        shop.need(LOST, Note).evolve(text=text),
        shop.need(TIM_AD, EmotionPoint).evolve(quote=text),
    )
    page = drawn(written(snapshot))
    assert not {e.tag for e in page.iter()} - {
        "div", "h1", "h2", "h3", "h4", "p", "ul", "li", "strong", "blockquote", "br",
        "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    seen = shown(text)
    rows = table(page, "Touchpoint", "Customer interaction")
    assert len(rows) == 5
    if text.strip():
        assert rows[0]["Customer interaction"] == seen
        assert table(page, "Customer goal")[0]["Customer goal"] == seen
        assert rows[1]["Pain points"] == f"• {seen}\n• Slow"
        assert words(page.find(".//h1")) == (one_line(text) or "Untitled map")
        assert rows[0]["Touchpoint"] == (one_line(text) or "Unnamed touchpoint")


@given(raw_texts)
def test_any_text_is_read_back_from_a_cell_and_from_a_paragraph(text: str) -> None:
    text = shown(clean_text(text)[0])
    page = drawn(f"| a | b |\n| --- | --- |\n| {inline(text)} | end |\n\n## {block(text)}\n")
    cells = [words(cell) for cell in page.iter("td")]
    assert cells == [text, "end"]
    assert words(page.find(".//h2")) == text


def test_a_table_has_a_cell_for_each_column() -> None:
    for line in written(report_map()).splitlines():
        if line.startswith("|"):
            assert line.endswith(" |")


def test_what_is_hidden_is_left_out() -> None:
    assert "Behind it all" not in written(report_map())
    assert "Behind it all" in written(report_map(), lanes=("lane:secret",))
    hidden = small_map().need(AWARE, Stage).evolve(hidden=True)
    assert "Search" not in written(changed(hidden))


def test_named_lanes_leave_out_the_others() -> None:
    page = drawn(written(report_map(), lanes=(EMOTION, PAINS)))
    heads = {words(cell) for cell in page.iter("th")}
    assert {"Touchpoint", "Emotion", "Pain points"} <= heads
    assert heads.isdisjoint({"Channel", "Customer goal", "Opportunity", "Strategy", "Notes"})


def test_personas_votes_notes_and_the_day_can_be_chosen() -> None:
    text = written(report_map(), personas=(TRUDY,))
    assert "Tim" not in text
    assert table(drawn(text), "Touchpoint", "Emotion")[0]["Emotion"] == "−3"
    assert "Votes" not in written(report_map(), votes=False)
    assert "Plain note" not in written(report_map(), notes=False)
    assert "reviewed on 2026-04-01" in written(report_map(), date="2026-04-01")


def test_a_filter_leaves_touchpoints_out_and_says_so() -> None:
    result = export_snapshot(report_map(), "md", ExportOptions(filter=(SEARCH,)))
    page = drawn(result.data.decode())
    assert [row["Touchpoint"] for row in table(page, "Touchpoint", "Emotion")] == ["Search"]
    assert "4 touchpoints outside the filter" in "".join(map(str, result.warnings))


def test_pictures_are_reported() -> None:
    warnings = [str(w) for w in export_snapshot(report_map(), "md").warnings]
    assert "First purchase: Markdown is text: 2 pictures were left out." in warnings
    assert not any("picture" in str(w) for w in export_snapshot(small_map(), "md").warnings)


def test_several_maps_have_a_heading_each(two_maps: Snapshot) -> None:
    headings = outline(written(two_maps))
    assert headings[0] == "# Shop"
    assert "## First purchase" in headings
    assert headings.index("## Return") > headings.index("### Pain points")
    assert "#### Sends it back" in headings
