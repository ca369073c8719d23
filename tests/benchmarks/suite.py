"""All benchmarks by name."""

from __future__ import annotations

from tests.benchmarks.files import files, undo
from tests.benchmarks.harness import Benchmark
from tests.benchmarks.layouts import layouts

SUITE: dict[str, Benchmark] = {
    "files": files,
    "undo": undo,
    "layouts": layouts,
}
