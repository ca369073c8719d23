"""Shared caches change nothing, whoever asks first and from whichever thread."""

from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.text import Line, break_lines, bundled
from journeydesigner.text.fonts import Fonts
from journeydesigner.text.words import Word, shape_word

LATIN = st.text(st.sampled_from("abcAVTo.fiflß€é-(12)%, \u00a0"), min_size=1, max_size=20)
SENTENCES = [f"Order {n} رحلة {n} 日 😀 naïve {'x' * n}" for n in range(60)]


def glyphs(word: Word) -> list[tuple[str, tuple[int, ...], tuple[float, ...]]]:
    return [(run.face.id, run.glyphs, run.advances) for run in word.runs]


@given(LATIN)
def test_the_short_cut_for_plain_words_shapes_like_the_long_way(text: str) -> None:
    stack = bundled().regular
    stack.word("abcAVTo.fiflß€é-(12)%, ")
    quick, full = stack.word(text), shape_word(stack.face_of, text, rtl=False)
    assert glyphs(quick) == glyphs(full)
    assert (quick.width, quick.visible) == (full.width, full.visible)


def test_threads_get_the_same_lines() -> None:
    fonts = Fonts()

    def lines(text: str) -> tuple[Line, ...]:
        return break_lines(fonts.regular, text, 9, 70)

    def shown(broken: tuple[Line, ...]) -> list[tuple[str, float, list[tuple[int, ...]]]]:
        return [(line.text, line.width, [run.glyphs for run in line.runs]) for line in broken]

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lines, SENTENCES * 3))
    alone = [break_lines(Fonts().regular, text, 9, 70) for text in SENTENCES] * 3
    assert [shown(lines) for lines in together] == [shown(lines) for lines in alone]


def test_nothing_is_opened_before_it_is_needed() -> None:
    fonts = Fonts()
    break_lines(fonts.regular, "Order", 9, 70)
    opened = [face.id for face in fonts.regular.faces if "hb_face" in vars(face)]
    assert opened == ["NotoSans-Regular"]
