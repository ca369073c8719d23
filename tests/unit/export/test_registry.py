"""What every export has in common: names, options, progress, cancelling, the same bytes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from journeydesigner.export.choosing import NoSuchMap
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.progress import Cancelled
from journeydesigner.export.registry import (
    UnknownFormat,
    export_snapshot,
    exporter,
    exporters,
)
from journeydesigner.model import Snapshot
from tests.support.strategies import hostile_snapshots

ROOT = Path(__file__).parents[3]
FORMATS = [known.name for known in exporters()]
SINGLE = [known.name for known in exporters() if not known.several_maps]


def test_the_formats_are_found_by_name_and_by_suffix() -> None:
    assert FORMATS == ["pdf", "xlsx", "svg", "png", "html", "md", "csv", "mmd"]
    for known in exporters():
        assert exporter(known.name) is known
        assert exporter(known.suffix.upper()) is known


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownFormat) as refused:
        export_snapshot(Snapshot(), "docx")
    assert "pdf" in str(refused.value)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_snapshot_gives_the_same_bytes(name: str, many_scripts: Snapshot) -> None:
    first = export_snapshot(many_scripts, name)
    second = export_snapshot(Snapshot(reversed(list(many_scripts))), name)
    assert first.data == second.data
    assert first.data


def test_the_bytes_are_the_same_in_another_process(shop: Snapshot) -> None:
    code = (
        "import hashlib; from tests.support.small_map import small_map;"
        "from journeydesigner.export.registry import export_snapshot, exporters;"
        "print([hashlib.sha256(export_snapshot(small_map(), e.name).data).hexdigest()"
        " for e in exporters()])"
    )
    here = [hashlib.sha256(export_snapshot(shop, name).data).hexdigest() for name in FORMATS]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=True, env=environment, cwd=ROOT,
    )  # fmt: skip
    assert done.stdout.strip() == str(here)


@pytest.mark.parametrize("name", FORMATS)
def test_progress_only_grows_and_ends_at_one(name: str, two_maps: Snapshot) -> None:
    shares: list[float] = []
    export_snapshot(two_maps, name, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def answered(snapshot: Snapshot, name: str, stop_at: int) -> list[bool]:
    """Export and say "stop" to question number `stop_at`; return the answers."""
    answers: list[bool] = []

    def cancelled() -> bool:
        answers.append(len(answers) == stop_at)
        return answers[-1]

    export_snapshot(snapshot, name, cancelled=cancelled)
    return answers


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_stops_wherever_it_is_cancelled(name: str, two_maps: Snapshot) -> None:
    count = len(answered(two_maps, name, stop_at=10**6))
    for stop_at in range(count):
        with pytest.raises(Cancelled):
            answered(two_maps, name, stop_at)


@pytest.mark.parametrize("name", FORMATS)
def test_a_map_that_is_not_there_is_an_error_in_words(name: str, shop: Snapshot) -> None:
    with pytest.raises(NoSuchMap, match="map:gone"):
        export_snapshot(shop, name, ExportOptions(map_ids=("map:gone",)))


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "xlsx"])
def test_a_project_without_maps_has_nothing_to_draw(name: str) -> None:
    with pytest.raises(NoSuchMap):
        export_snapshot(Snapshot(), name)


@pytest.mark.parametrize("name", SINGLE)
def test_formats_of_one_map_take_the_first_and_say_so(name: str, two_maps: Snapshot) -> None:
    result = export_snapshot(two_maps, name)
    assert "1 other map" in str(result.warnings[0])
    chosen = export_snapshot(two_maps, name, ExportOptions(map_ids=("map:second",)))
    assert not any("other map" in str(warning) for warning in chosen.warnings)
    assert chosen.data != result.data


def test_asking_for_the_formats_imports_none_of_their_libraries() -> None:
    code = (
        "import sys; from journeydesigner.export.registry import exporters; exporters();"
        "heavy = {'reportlab', 'openpyxl', 'pikepdf', 'pypdfium2', 'PIL', 'fontTools'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=15)
@given(snapshot=hostile_snapshots())
def test_any_project_can_be_exported(name: str, snapshot: Snapshot) -> None:
    if snapshot.maps or name == "xlsx":
        options = ExportOptions(pixel_scale=0.5)
        assert export_snapshot(snapshot, name, options).data
