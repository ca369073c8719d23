"""Exporting from the command line: every option by name, the same bytes as the interface."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from journeydesigner import api
from journeydesigner.commands.export_presets import add_preset
from journeydesigner.document import Document
from journeydesigner.export.file_names import file_names
from journeydesigner.export.options import MM, ExportOptions
from journeydesigner.export.stored_options import stored

Run = Callable[..., tuple[int, bytes, str]]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "store.journey"
    document = Document(api.sample("Online clothing store").snapshot)
    options = ExportOptions(placement="tiles", paper="a2", crop_marks=False)
    with document.transaction("Add") as tx:
        add_preset(tx, "Wall", "pdf", stored(options))
    api.save(api.Project(document.snapshot), path)
    return path


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ([], {}),
        (["--placement", "fit", "--paper", "a3", "--orientation", "portrait"],
         {"placement": "fit", "paper": "a3", "orientation": "portrait"}),
        (["--placement", "tiles", "--scale", "0.8", "--margin", "12", "--overlap", "4",
          "--no-crop-marks"],
         {"placement": "tiles", "scale": 0.8, "margin": 12 * MM, "overlap": 4 * MM,
          "crop_marks": False}),
        (["--lanes", "emotion,Pain points", "--lanes", "TOUCHPOINTS"],
         {"lanes": ("emotion", "Pain points", "touchpoints")}),
        (["--no-notes", "--no-votes", "--no-title-block", "--date", "2026-01-31"],
         {"notes": False, "votes": False, "title_block": False, "date": "2026-01-31"}),
        (["--no-attach", "--language", "de"], {"attach": False, "language": "de"}),
        (["--preset", "wall", "--paper", "a1"],
         {"placement": "tiles", "paper": "a1", "crop_marks": False}),
    ],
)  # fmt: skip
def test_the_command_line_writes_the_same_bytes_as_the_interface(
    call: Run, store: Path, tmp_path: Path, words: list[str], options: dict[str, object]
) -> None:
    target = tmp_path / "out.pdf"
    code, out, _ = call("export", store, "-o", target, "--map", "First purchase", *words)
    assert (code, out) == (0, b"")
    made = api.export_bytes(api.load(store), "pdf", maps="First purchase", **options)
    assert target.read_bytes() == made.data


def test_every_option_has_its_word(call: Run) -> None:
    helped = call("export", "--help")[1].decode()
    words = {"text": "--svg-text", "map_ids": "--map", "attachment": "--attach"}
    for field in dataclasses.fields(ExportOptions):
        word = words.get(field.name, "--" + field.name.replace("_", "-"))
        assert word in helped
        if field.type == "bool":
            assert f"--no-{word[2:]}" in helped


def test_personas_are_named(call: Run, store: Path, tmp_path: Path) -> None:
    project = api.load(store)
    persona = project.snapshot.map_personas(project.snapshot.maps[0].id)[0]
    target = tmp_path / "out.svg"
    words = "export", store, "-o", target, "--map", project.snapshot.maps[0].id
    assert call(*words, "--personas", f"{persona.name},everyone")[0] == 0
    ids = (persona.id, "everyone")
    made = api.export_bytes(project, "svg", maps=project.snapshot.maps[0].id, personas=ids)
    assert target.read_bytes() == made.data


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--placement", "concertina"], 2, "sheet, fit, tiles, stages, booklet"),
        (["--paper", "b5"], 2, "a4, a3"),
        (["--orientation", "up"], 2, "portrait, landscape"),
        (["--style", "pink"], 2, "colour, ink-saving, grey"),
        (["--scale", "big"], 2, "--scale"),
        (["--scale", "nan"], 2, "drawn at"),
        (["--margin", "-3"], 2, "The margin is 0 to"),
        (["--margin", "inf"], 2, "The margin is"),
        (["--date", "31.12.2026"], 2, "2026-03-31"),
        (["--svg-text", "pixels"], 2, "outlines"),
        (["--lanes", "Weather"], 1, "There is no lane “Weather”"),
        (["--personas", "Nobody"], 1, "There is no persona “Nobody”"),
        (["--filter", "Nothing"], 1, "There is no touchpoint “Nothing”"),
        (["--preset", "Ceiling"], 1, "The presets are: “Wall”"),
        (["--all", "folder"], 2, "not allowed with"),
    ],
)
def test_a_wrong_value_is_told_in_words_and_nothing_is_written(
    call: Run, store: Path, tmp_path: Path, words: list[str], code: int, said: str
) -> None:
    found, out, err = call("export", store, "-o", tmp_path / "out.pdf", *words)
    assert (found, out, said in err) == (code, b"", True), err
    assert [file.name for file in tmp_path.iterdir()] == ["store.journey"]


def test_every_map_gets_a_file_of_its_own(call: Run, store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "maps"
    code, out, _ = call("export", store, "--all", folder, "--placement", "fit")
    assert code == 0
    project = api.load(store)
    names = [f"{journey.title}.pdf" for journey in project.snapshot.maps]
    assert [Path(line).name for line in out.decode().splitlines()] == names
    for name, journey in zip(names, project.snapshot.maps, strict=True):
        made = api.export_bytes(project, "pdf", maps=journey.id, placement="fit")
        assert (folder / name).read_bytes() == made.data


def test_a_preset_names_the_format_too(call: Run, store: Path) -> None:
    code, out, _ = call("export", store, "-o", "-", "--preset", "Wall")
    assert (code, out[:5]) == (0, b"%PDF-")
    sizes = {page.get_size() for page in pypdfium2.PdfDocument(out)}
    assert [tuple(round(side) for side in size) for size in sizes] == [(1684, 1191)]


def test_info_names_the_presets(call: Run, store: Path) -> None:
    assert "Export presets: “Wall”" in call("info", store)[1].decode()


def test_file_names_are_safe_and_stand_once() -> None:
    titles = ["Day", "day", "a/b\\c:d", "", "..", "con", "DAY 2", "ж" * 400, "tab\tand\nline"]
    names = file_names(titles, ".pdf")
    assert len({name.casefold() for name in names}) == len(titles)
    assert names[:6] == [
        "Day.pdf", "day 2.pdf", "a-b-c-d.pdf", "Untitled map.pdf", "Untitled map 2.pdf",
        "_con.pdf",
    ]  # fmt: skip
    assert max(len(name.encode()) for name in names) < 200
    assert names[-1] == "tab and line.pdf"
