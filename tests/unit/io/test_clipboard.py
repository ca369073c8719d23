"""Fragments as bytes: whole, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.commands.fragments import COPIED, fragment_of
from journeydesigner.io.clipboard import fragment_bytes, read_fragment
from journeydesigner.io.project_file import save_bytes
from journeydesigner.model import JourneyError, Snapshot, kind_of
from tests.support.strategies import hostile_snapshots, snapshots


@given(st.data(), st.one_of(snapshots(), hostile_snapshots()))
def test_a_fragment_comes_back_whole(data: st.DataObject, source: Snapshot) -> None:
    ids = sorted(key for key in source.records if kind_of(key) in COPIED)
    if ids:
        chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=5))
        fragment = fragment_of(source, chosen)
        assert read_fragment(fragment_bytes(fragment)) == fragment


@given(st.binary(max_size=60))
def test_other_bytes_are_refused_in_words(data: bytes) -> None:
    head = b'{"format":"journeydesigner-fragment","version":1,"roots":["map:x"]}\n'
    for content in (data, head + data, head + save_bytes(Snapshot())):
        with pytest.raises(JourneyError):
            read_fragment(content)
