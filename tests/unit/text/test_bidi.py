"""The bidirectional algorithm gives what Unicode's own conformance test demands."""

import lzma
from collections.abc import Iterator
from pathlib import Path

from journeydesigner.text.bidi import line_levels, paragraph_levels, visual_order
from journeydesigner.text.bidi.classes import REMOVED, bidi_class

CASES = Path(__file__).parents[2] / "fixtures" / "unicode" / "BidiCharacterTest.txt.xz"
CASE_COUNT = 91_707
DIRECTIONS = {"0": 0, "1": 1, "2": None}


def cases() -> Iterator[list[str]]:
    with lzma.open(CASES, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                yield line.strip().split(";")


def resolved(text: str, direction: int | None) -> tuple[str, str, str]:
    """Return base level, levels and visual order in the notation of the test file."""
    levels, base = paragraph_levels(text, direction)
    levels = line_levels(text, levels, base)
    removed = [bidi_class(character) in REMOVED for character in text]
    shown = ["x" if gone else str(level) for gone, level in zip(removed, levels, strict=True)]
    kept = [place for place, gone in enumerate(removed) if not gone]
    order = [kept[place] for place in visual_order([levels[place] for place in kept])]
    return str(base), " ".join(shown), " ".join(map(str, order))


def test_every_case_of_the_conformance_test() -> None:
    failed = []
    count = 0
    for points, direction, base, levels, order in cases():
        count += 1
        text = "".join([chr(int(point, 16)) for point in points.split()])
        if resolved(text, DIRECTIONS[direction]) != (base, levels, order):
            failed.append((points, direction))
    assert failed == []
    assert count == CASE_COUNT


def test_plain_latin_stays_on_level_zero() -> None:
    assert paragraph_levels("Order no. 12 (paid)") == ([0] * 19, 0)


def test_an_arabic_paragraph_runs_from_right_to_left() -> None:
    levels, base = paragraph_levels("اتصل VIP 12")
    assert base == 1
    assert levels == [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]


def test_a_forced_direction_wins_over_the_first_letter() -> None:
    assert paragraph_levels("abc", base=1) == ([2, 2, 2], 1)


def test_overlong_embeddings_are_survived() -> None:
    levels, _ = paragraph_levels("\u202b" * 400 + "a" + "\u2067" * 400 + "ب")
    assert max(levels) <= 126
