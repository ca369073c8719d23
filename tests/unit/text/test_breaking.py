"""What layout may rely on when it asks for lines."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeydesigner.text import Line, break_lines, bundled, count_lines, measure
from journeydesigner.text.graphemes import graphemes
from journeydesigner.text.opportunities import paragraphs

SIZE = 10.0
SCRIPTS = [
    "abc xyz ,.-/()'\"!?%&0123456789",
    "äöüßéñçłŻž—–…“”„€",
    "αβγΔЖщя",
    "ابتثجحخدذرزسشلالله،؟٠١٢ًٌَُ",
    "אבגדהשלוםָׁ",
    "कखगक्षत्रज्ञिीुेैो्",
    "กขคงยินดีต้อนรับ",
    "日本語テキスト、。「」한국",
    "😀👍🏽👨‍👩‍👧🇩🇪❤️",
    "\t\n\u00a0\u00ad\u200b\u200d\u200f\u202e\u2066\u2069\u0301",
]
texts = st.text(st.sampled_from(sorted(set("".join(SCRIPTS)))), max_size=80)
widths = st.floats(0.5, 300)


def stack() -> object:
    return bundled().regular


def lines_of(text: str, width: float, max_lines: int | None = None) -> tuple[Line, ...]:
    return break_lines(bundled().regular, text, SIZE, width, max_lines)


@given(texts, widths)
@example("\u00ad", 1.0)
@example("a\u00adb", 1.0)
def test_no_character_is_lost_or_doubled(text: str, width: float) -> None:
    lines = lines_of(text, width)
    ends = {start + len(paragraph) for start, paragraph in paragraphs(text)}
    position = 0
    for line in lines:
        assert line.text == text[line.start : line.end]
        newline = text[position : line.start]
        assert newline == "" or position in ends
        position = line.end
    assert position == len(text)
    assert sum(len(line.text) for line in lines) == sum(len(p) for _, p in paragraphs(text))


@given(texts, widths)
def test_a_line_is_too_wide_only_if_it_is_one_grapheme(text: str, width: float) -> None:
    for line in lines_of(text, width):
        visible = line.text.rstrip(" \t")
        assert line.width <= width + 1e-6 or len(graphemes(visible)) == 1


@given(texts, widths)
def test_clusters_hold_the_text_of_their_line(text: str, width: float) -> None:
    for line in lines_of(text, width):
        shown = "".join(cluster for run in line.runs for cluster, _ in run.clusters)
        assert sorted(shown) == sorted(line.text)
        for run in line.runs:
            assert sum(count for _, count in run.clusters) == len(run.glyphs)
            assert len(run.advances) == len(run.glyphs)
            assert len(run.offsets) in {0, len(run.glyphs)}
            assert run.width == pytest.approx(sum(run.advances))


@given(st.text(st.sampled_from("abc def-ß€Ωж"), max_size=60), widths)
def test_clusters_of_left_to_right_text_are_in_order(text: str, width: float) -> None:
    for line in lines_of(text, width):
        shown = "".join(cluster for run in line.runs for cluster, _ in run.clusters)
        assert shown == line.text


@given(texts)
def test_a_text_fits_the_width_it_measures(text: str) -> None:
    width = measure(bundled().regular, text, SIZE)
    assert len(lines_of(text, width + 1e-9)) == len(paragraphs(text))


@given(texts, widths, st.integers(1, 4))
def test_max_lines_limits_the_lines_and_says_so(text: str, width: float, most: int) -> None:
    every = lines_of(text, width)
    some = lines_of(text, width, most)
    assert len(some) == min(len(every), most)
    assert some[-1].truncated == (len(every) > most)
    assert all(line.text == text[line.start : line.end] for line in some)


def test_lines_of_a_sentence() -> None:
    lines = lines_of("Confirms the order by email", 55)
    assert [line.text for line in lines] == ["Confirms ", "the order ", "by email"]
    assert [(line.start, line.end) for line in lines] == [(0, 9), (9, 19), (19, 27)]


def test_trailing_spaces_do_not_count() -> None:
    (line,) = lines_of("order   ", math.inf)
    assert line.width == pytest.approx(measure(bundled().regular, "order", SIZE))


def test_an_empty_text_is_one_empty_line() -> None:
    (line,) = lines_of("", 50)
    assert (line.text, line.width, line.runs, line.pieces) == ("", 0.0, (), ())


def test_newlines_make_lines_of_their_own() -> None:
    assert [line.text for line in lines_of("a\n\nb\n", 50)] == ["a", "", "b", ""]


def test_a_long_word_is_cut_between_graphemes() -> None:
    lines = lines_of("Donaudampfschifffahrtsgesellschaft", 60)
    assert len(lines) > 2
    assert all(line.width <= 60 for line in lines)


def test_a_soft_hyphen_shows_only_where_the_line_ends() -> None:
    first, second = lines_of("Donau\u00addampf", 40)
    hyphen = first.runs[-1].face.hb_font.get_nominal_glyph(ord("-"))
    assert first.runs[-1].glyphs[-1] == hyphen
    assert first.runs[-1].clusters[-1] == ("\u00ad", 1)
    (whole,) = lines_of("Donau\u00addampf", 400)
    assert hyphen not in [glyph for run in whole.runs for glyph in run.glyphs]
    assert whole.width == pytest.approx(measure(bundled().regular, "Donau", SIZE) + second.width)


def test_arabic_runs_from_right_to_left() -> None:
    (line,) = lines_of("رحلة العميل VIP 12", math.inf)
    assert line.rtl
    shown = ["".join(text for text, _ in run.clusters) for run in line.runs]
    assert "".join(shown) == "VIP 12 ليمعلا ةلحر"
    assert line.pieces[0].x == pytest.approx(0)


def test_spaces_at_the_end_of_a_right_to_left_line_hang_over_to_the_left() -> None:
    (line,) = lines_of("שלום  ", math.inf)
    assert line.pieces[0].x < 0
    assert line.pieces[-1].run.rtl
    end = line.pieces[-1].x + line.pieces[-1].run.width * SIZE / 1000
    assert end == pytest.approx(line.width)


def test_an_ellipsis_tells_that_text_is_left() -> None:
    first, second = lines_of("Confirms the order by email", 60, max_lines=2)
    assert not first.truncated
    assert second.truncated
    assert second.width <= 60
    shown = "".join(cluster for run in second.runs for cluster, _ in run.clusters)
    assert shown == "the order…"


def test_the_same_question_gets_the_same_answer() -> None:
    assert lines_of("shared", 50) is lines_of("shared", 50)


def test_words_are_shared_between_lines() -> None:
    first = lines_of("the order", 500)[0]
    second = lines_of("order", 500)[0]
    assert first.runs[-1] is second.runs[-1]


def test_thirty_thousand_characters_without_a_space() -> None:
    lines = lines_of("x" * 32_000, 100)
    assert sum(len(line.text) for line in lines) == 32_000


@given(texts, widths, st.one_of(st.none(), st.integers(1, 4)))
@example("a very long word indeed, " + "x" * 80, 30.0, None)
@example("« oui » Bravo !\n\nend", 25.0, 2)
def test_lines_are_counted_as_they_are_broken(text: str, width: float, most: int | None) -> None:
    lines = break_lines(bundled().regular, text, SIZE, width, most)
    assert count_lines(bundled().regular, text, SIZE, width, most) == len(lines)
