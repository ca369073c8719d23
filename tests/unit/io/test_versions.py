"""Earlier versions: listed newest first, bounded, and readable."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeydesigner.io.project_file import save_bytes
from journeydesigner.io.versions import keep_version, versions
from journeydesigner.model import JourneyError, Project, Snapshot


def data(title: str) -> bytes:
    return save_bytes(Snapshot([Project(title=title)]))


def test_versions_are_listed_newest_first_and_load(tmp_path: Path) -> None:
    path = tmp_path / "shop.journey"
    for title in ("first", "second", "third"):
        keep_version(tmp_path / "data", path, data(title))
    titles = [v.load().snapshot.project.title for v in versions(tmp_path / "data", path)]
    assert titles == ["third", "second", "first"]


def test_the_same_content_is_kept_once(tmp_path: Path) -> None:
    path = tmp_path / "shop.journey"
    for _ in range(3):
        keep_version(tmp_path / "data", path, data("same"))
    assert len(versions(tmp_path / "data", path)) == 1


def test_the_oldest_versions_make_room(tmp_path: Path) -> None:
    path = tmp_path / "shop.journey"
    for number in range(6):
        keep_version(tmp_path / "data", path, data(str(number)), kept=3)
    titles = [v.load().snapshot.project.title for v in versions(tmp_path / "data", path)]
    assert titles == ["5", "4", "3"]


def test_files_of_the_same_name_do_not_share_versions(tmp_path: Path) -> None:
    keep_version(tmp_path / "data", tmp_path / "a" / "map.journey", data("a"))
    assert versions(tmp_path / "data", tmp_path / "b" / "map.journey") == []


def test_a_damaged_version_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "shop.journey"
    keep_version(tmp_path / "data", path, data("first"))
    (version,) = versions(tmp_path / "data", path)
    version.file.write_bytes(version.file.read_bytes()[:30])
    with pytest.raises(JourneyError, match="damaged"):
        version.load()
