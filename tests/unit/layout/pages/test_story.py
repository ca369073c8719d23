"""Running text in columns: it breaks between lines, loses nothing, and leaves no heading alone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from journeydesigner.layout.display import Box
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.pages.story import Column, Figure, Passage, told
from journeydesigner.layout.sheet.block import Block
from journeydesigner.layout.typesetting import Style
from tests.support.strategies import texts

SETTER = LayoutEngine().typesetter
BODY = Style(11, "text")
HEAD = Style(16, "text", bold=True)

passages = st.builds(
    Passage,
    st.one_of(texts, st.just("word " * 90)),
    st.sampled_from((BODY, HEAD)),
    before=st.sampled_from((0.0, 8.0, 30.0)),
    indent=st.sampled_from((0.0, 20.0)),
    mark=st.sampled_from(("", "1.", "→")),
    keep=st.booleans(),
    rule=st.booleans(),
    page=st.booleans(),
)


def words(columns: list[Column]) -> list[str]:
    lines = (t.line.text for c in columns for p in c.placed for t in p.box.texts)
    return "".join(lines).split()


@settings(deadline=None)
@given(st.lists(passages, max_size=12), st.floats(120, 500), st.floats(60, 700))
def test_nothing_is_lost_or_set_outside_of_its_column(
    items: list[Passage], width: float, height: float
) -> None:
    columns = told(SETTER, items, width, height)
    for column in columns:
        for placed in column.placed:
            assert placed.rect.y >= -0.01
            assert placed.rect.bottom <= height + 0.02
            assert placed.rect.right <= width + 0.02
    bare = [Passage(item.text, item.style, mark=item.mark) for item in items]
    wanted = sum(len(SETTER.set(item.text, item.style, 10_000).lines) > 0 for item in bare)
    assert len({p.box.key[3] for c in columns for p in c.placed}) == wanted


def test_a_long_passage_flows_and_keeps_every_word_in_order() -> None:
    text = " ".join(f"w{n}" for n in range(3000))
    columns = told(SETTER, [Passage(text, BODY)], 200, 300)
    assert len(columns) > 10
    assert words(columns) == text.split()


def test_a_heading_is_never_the_last_in_a_column() -> None:
    filler = [Passage("word " * 12, BODY, before=4) for _ in range(40)]
    heads = [Passage("Heading", HEAD, "h2", before=10, keep=True) for _ in range(40)]
    about = [Passage("about", BODY, "p", keep=True) for _ in range(40)]
    items = [item for three in zip(heads, about, filler, strict=True) for item in three]
    for column in told(SETTER, items, 180, 260)[:-1]:
        assert not column.placed[-1].box.key[1].startswith("h")
        assert "about" not in [t.line.text for t in column.placed[-1].box.texts]


def test_a_figure_stays_whole_and_a_page_begins_where_it_shall() -> None:
    box = Box(("figure", ""), "legend", "", Rect(0, 0, 50, 90))
    figure = Figure(Block((box,), 50, 90), before=10)
    columns = told(SETTER, [figure, figure, figure], 100, 200)
    assert [len(column.placed) for column in columns] == [2, 1]
    begun = told(SETTER, [Passage("a", BODY), Passage("b", BODY, page=True)], 100, 200)
    assert [column.page for column in begun] == [False, True]


def test_what_leads_somewhere_says_where_it_stands() -> None:
    (column,) = told(SETTER, [Passage("go", BODY, target="x"), Passage("on", BODY)], 100, 200)
    assert [reach.passage.target for reach in column.reaches] == ["x", ""]
    assert column.reaches[0].rect.bottom <= column.reaches[1].rect.y + 0.01


def test_nothing_to_tell_is_one_empty_column() -> None:
    (column,) = told(SETTER, [], 100, 100)
    assert not column.placed
