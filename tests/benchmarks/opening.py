"""From a file to the first picture of its map, as the window does it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from journeydesigner.io.project_file import load, save
from journeydesigner.model import Snapshot
from journeydesigner.text import Fonts, breaking
from journeydesigner.text.opportunities import paragraphs, segments
from tests.benchmarks.harness import Budget, Figure
from tests.benchmarks.shown_map import ShownMap
from tests.benchmarks.text_paths import TextPath
from tests.support.big_map import MAP_ID, big_map

OPENED = Budget(
    "file to first painted map", "loading, and shaping each distinct word once", 2.0, since=1_000
)


class Opening:
    """A file of n touchpoints, and a window with a blank map in which it is opened."""

    def __init__(self, path: Path, n: int) -> None:
        self._path = path
        save(path, big_map(n))
        self._words = _distinct_words(n)
        self._shown: ShownMap | None = None

    @property
    def shown(self) -> ShownMap:
        assert self._shown is not None
        return self._shown

    def prepare(self) -> None:
        """A window whose fonts have never been opened."""
        if self._shown is not None:
            self._shown.close()
        breaking._broken.cache_clear()
        self._shown = ShownMap(Snapshot([*big_map(0)]), Fonts())

    def open(self) -> None:
        """Read and laid out (the window does that in a thread), shown, painted."""
        snapshot = load(self._path).snapshot
        self.shown.engine.lay_out(snapshot, MAP_ID)
        self.shown.document.load(snapshot)
        self.shown.settle()

    def floor(self) -> None:
        load(self._path)
        fonts = Fonts()
        regular, bold = self._words
        fonts.regular.words(regular)
        fonts.bold.words(bold)


def _distinct_words(n: int) -> tuple[list[str], list[str]]:
    """The words of the regular and of the bold face, each once."""
    words: tuple[set[str], set[str]] = (set(), set())
    for text in TextPath(n).texts:
        for _, paragraph in paragraphs(text.content):
            words[text.bold].update(segments(paragraph))
    return sorted(words[0]), sorted(words[1])


def opening(n: int) -> Iterator[Figure]:
    """With the garbage collector on, because it is on when somebody opens a file."""
    with tempfile.TemporaryDirectory() as folder:
        work = Opening(Path(folder) / "big.journey", n)
        yield OPENED.measured(n, work.open, work.floor, prepare=work.prepare, collecting=True)
        work.shown.close()
