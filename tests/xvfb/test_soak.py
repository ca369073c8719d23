"""A short run of the random user; `python -m tests.soak` is the long one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.soak.__main__ import run
from tests.soak.gestures import GESTURES
from tests.soak.soak import CHANGES, EACH
from tests.xvfb.desktop import missing

pytestmark = pytest.mark.xvfb
SECONDS = 30.0


def test_random_keys_and_mouse_break_nothing_and_are_undone(tmp_path: Path) -> None:
    lacking = missing()
    if lacking:
        pytest.skip(f"not on this machine: {', '.join(lacking)}")
    report = run(tmp_path, SECONDS, seed=7)
    print(report)
    assert report.seconds >= SECONDS
    assert report.changes >= CHANGES
    assert min(report.done[name] for name in GESTURES) >= EACH
