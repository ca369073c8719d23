"""Text enters the model clean, and what was taken out is counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.model import Touchpoint
from journeydesigner.model.clean import MAX_TEXT, clean_text


@pytest.mark.parametrize(
    ("text", "clean", "removed"),
    [
        ("plain", "plain", 0),
        ("a\r\nb\rc\n", "a\nb\nc\n", 0),
        ("tab\tstays", "tab\tstays", 0),
        ("bell\x07\x00", "bell", 2),
        ("half \ud83d pair", "half  pair", 1),
        ("\ufdd0\uffff\U0001ffff", "", 3),
        ("👍🏽 نص हिन्दी", "👍🏽 نص हिन्दी", 0),
        ("x" * (MAX_TEXT + 3), "x" * MAX_TEXT, 3),
    ],
)
def test_what_is_removed(text: str, clean: str, removed: int) -> None:
    assert clean_text(text) == (clean, removed)


@given(st.text(alphabet=st.characters(codec=None), max_size=40))
def test_every_clean_text_is_accepted_kept_and_stays_as_it_is(text: str) -> None:
    clean, _ = clean_text(text)
    assert Touchpoint(id="touchpoint:1", map_id="map:1", name=clean).name == clean
    assert clean_text(clean) == (clean, 0)
    clean.encode("utf-8")
