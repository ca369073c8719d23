"""Lines may break where readers of each script expect it, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.text.opportunities import paragraphs, segments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Confirms the order", ["Confirms ", "the ", "order"]),
        ("  indented", ["  ", "indented"]),
        ("customer-centric", ["customer-", "centric"]),
        ("and/or", ["and/", "or"]),
        ("minus -5 or 24/7", ["minus ", "-5 ", "or ", "24/7"]),
        ("2019–2024", ["2019–", "2024"]),
        ("10\u00a0km", ["10\u00a0km"]),
        ("non\u2011breaking", ["non\u2011breaking"]),
        ("zero\u200bwidth", ["zero\u200b", "width"]),
        ("Donau\u00addampf", ["Donau\u00ad", "dampf"]),
        ("Bravo ! Merci", ["Bravo ! ", "Merci"]),
        ("« oui » non", ["« oui » ", "non"]),
        ("see ( this )", ["see ", "( this )"]),
        ("顧客体験", ["顧", "客", "体", "験"]),
        ("「地図」です。", ["「地", "図」", "で", "す。"]),
        ("チャット", ["チャッ", "ト"]),
        ("データー、", ["デー", "ター、"]),
        ("한국어", ["한", "국", "어"]),
        ("日本no1", ["日", "本", "no1"]),
        ("😀😀", ["😀", "😀"]),
        ("👨‍👩‍👧!", ["👨‍👩‍👧!"]),
        ("ยินดีต้อนรับ ลูกค้า", ["ยินดีต้อนรับ ", "ลูกค้า"]),
        ("", []),
    ],
)
def test_segments(text: str, expected: list[str]) -> None:
    assert segments(text) == expected


@given(st.text(max_size=60))
def test_segments_keep_every_character(text: str) -> None:
    for _, paragraph in paragraphs(text):
        assert "".join(segments(paragraph)) == paragraph


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_hard_line_ends_separate_paragraphs(newline: str) -> None:
    end = 1 + len(newline)
    assert paragraphs(f"a{newline}b") == [(0, "a"), (end, "b")]
    assert paragraphs(f"a{newline}") == [(0, "a"), (end, "")]
