"""All benchmarks by name."""

from __future__ import annotations

from tests.benchmarks.canvas import edits, moves, repaints
from tests.benchmarks.exports import excel, pdf, svg
from tests.benchmarks.files import files, undo
from tests.benchmarks.harness import Benchmark
from tests.benchmarks.layouts import layouts
from tests.benchmarks.memory import memory
from tests.benchmarks.opening import opening
from tests.benchmarks.startup import startup

SUITE: dict[str, Benchmark] = {
    "files": files,
    "undo": undo,
    "layouts": layouts,
    "pdf": pdf,
    "excel": excel,
    "svg": svg,
    "opening": opening,
    "repaints": repaints,
    "moves": moves,
    "edits": edits,
    "memory": memory,
    "startup": startup,
}
"""By name, in the order in which they run."""
WITHOUT_SIZE = frozenset({"startup"})
"""Those that do not depend on the number of touchpoints."""
