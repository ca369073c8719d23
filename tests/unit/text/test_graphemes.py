"""Graphemes follow UAX #29, by Unicode's own test."""

import lzma
from pathlib import Path

import pytest

from journeydesigner.text.graphemes import grapheme_starts, graphemes

CASES = Path(__file__).parents[2] / "fixtures" / "unicode" / "GraphemeBreakTest.txt.xz"
CASE_COUNT = 602


def test_every_case_of_the_conformance_test() -> None:
    lines = lzma.decompress(CASES.read_bytes()).decode("utf-8").splitlines()
    cases = [case for case in (line.split("#")[0].strip() for line in lines) if case]
    failed = []
    for case in cases:
        parts = [part.replace("×", " ").split() for part in case.split("÷")]
        wanted = ["".join([chr(int(point, 16)) for point in part]) for part in parts if part]
        if graphemes("".join(wanted)) != wanted:
            failed.append(case)
    assert failed == []
    assert len(cases) == CASE_COUNT


@pytest.mark.parametrize(
    "text",
    [
        "क्ष",
        "👨‍👩‍👧",
        "🇩🇪",
        "👍🏽",
        "1️⃣",
        "e\u0301",
        "น้ำ",
        "한",
        "\r\n",
        "🏴\U000e0067\U000e0062\U000e007f",
    ],
)
def test_one_thing_for_a_reader_is_one_grapheme(text: str) -> None:
    assert graphemes(text) == [text]


def test_an_empty_text_has_none() -> None:
    assert grapheme_starts("") == []
