"""What several tests without a window need."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journeydesigner import cli


@pytest.fixture
def call(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., tuple[int, bytes, str]]:
    """Runs a command; returns exit code, standard output and standard error."""

    def call(*words: str | Path) -> tuple[int, bytes, str]:
        code = cli.main([str(word) for word in words])
        out, err = capfdbinary.readouterr()
        assert b"Traceback" not in err
        return code, out, err.decode()

    return call
