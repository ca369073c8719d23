"""The command line: results, exit codes, and words instead of tracebacks."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from journeydesigner import api, cli
from journeydesigner.cli import words as command_words
from journeydesigner.cli.parser import build
from journeydesigner.model import Vote
from tests.support.small_map import CART, IDEA
from tests.support.workshop_map import VOTING, workshop_map

Run = Callable[..., tuple[int, bytes, str]]
STORE = "Online clothing store"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "store.journey"
    api.save(api.sample(STORE), path)
    return path


def type_in(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


# -- the commands --------------------------------------------------------------------------


def test_templates_are_listed_by_name(call: Run) -> None:
    code, out, err = call("templates")
    assert (code, out.decode().splitlines(), err) == (0, api.templates(), "")


def test_new_makes_a_project_from_a_template(call: Run, tmp_path: Path) -> None:
    target = tmp_path / "new.journey"
    code, out, err = call("new", "--template", "End-to-end journey", "-o", target)
    assert (code, out, err) == (0, b"", "")
    stages = api.describe(api.load(target))["maps"][0]["stages"]
    assert [s["name"] for s in stages][-1] == "Advocacy"


def test_import_reads_a_diagram_and_warns_on_standard_error(call: Run, tmp_path: Path) -> None:
    source = tmp_path / "day.mmd"
    source.write_text("journey\n A: 9: Me\n", "utf-8")
    code, out, err = call("import", source, "-o", tmp_path / "day.journey")
    assert (code, out) == (0, b"")
    assert "day.mmd: Line 2: The score 9 is outside 1 to 5" in err
    assert api.describe(api.load(tmp_path / "day.journey"))["maps"][0]["personas"] == ["Me"]


def test_standard_input_and_output_stand_for_files(
    call: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, b"journey\n title T\n A: 3: Me\n")
    code, project, _ = call("import", "-", "-o", "-")
    assert code == 0
    type_in(monkeypatch, project)
    code, diagram, _ = call("export", "-", "-o", "-", "--format", "mmd")
    assert code == 0
    assert diagram.startswith(b"journey")
    type_in(monkeypatch, project)
    code, description, _ = call("info", "-", "--json")
    assert (code, json.loads(description)["maps"][0]["title"]) == (0, "T")


@pytest.mark.parametrize(
    ("suffix", "start"),
    [
        ("pdf", b"%PDF-"),
        ("xlsx", b"PK"),
        ("svg", b"<"),
        ("png", b"\x89PNG"),
        ("html", b"<!DOCTYPE html>"),
        ("md", b"# "),
        ("csv", b"\xef\xbb\xbfTouchpoint,"),
        ("mmd", b"journey"),
    ],
)
def test_export_writes_every_format(
    call: Run, store: Path, tmp_path: Path, suffix: str, start: bytes
) -> None:
    target = tmp_path / f"out.{suffix.upper()}"
    code, out, err = call("export", store, "-o", target)
    assert (code, out) == (0, b"")
    assert target.read_bytes().startswith(start)
    assert ("holds one map" in err) == (suffix in ("svg", "png", "mmd"))


def test_export_takes_maps_by_name_or_id(call: Run, store: Path, tmp_path: Path) -> None:
    second = api.load(store).snapshot.maps[1]
    for name in ("return and refund", second.id):
        target = tmp_path / "out.mmd"
        assert call("export", store, "-o", target, "--map", name)[0] == 0
        assert b"title Return and refund" in target.read_bytes()


def test_info_tells_people_what_is_in_a_file(call: Run, store: Path) -> None:
    code, out, err = call("info", store)
    assert (code, err) == (0, "")
    assert "First purchase (5 stages, 10 touchpoints" in out.decode()


def test_what_a_workshop_left_is_told_and_hidden_notes_are_only_counted(
    call: Run, tmp_path: Path
) -> None:
    path = tmp_path / "shop.journey"
    api.save(api.Project(workshop_map()), path)
    code, out, _ = call("info", path)
    assert code == 0
    assert "1 voting, 3 hidden notes" in out.decode()
    assert "1 decision, 2 next steps" in out.decode()
    code, told, _ = call("info", path, "--json")
    assert json.loads(told)["maps"][0]["votings"][0]["results"][0]["dots"] == 5
    assert b"Secret" not in out + told
    code, _, err = call("export", path, "-o", tmp_path / "shop.svg")
    assert (code, "3 hidden notes are left out." in err) == (0, True)
    assert b"Secret" not in (tmp_path / "shop.svg").read_bytes()


def test_validate_names_votes_that_cannot_count(call: Run, tmp_path: Path) -> None:
    path = tmp_path / "shop.journey"
    stray = Vote(id="vote:stray", voting_id=VOTING, note_id=IDEA, voter="Cleo", dots=2)
    many = Vote(id="vote:many", voting_id=VOTING, touchpoint_id=CART, voter="Anna", dots=9)
    path.write_bytes(api.save_bytes(api.Project(workshop_map(stray, many))))
    code, out, _ = call("validate", path)
    assert code == 1
    assert "error: The vote vote:stray is for note:idea" in out.decode()
    assert "advice: Anna gave 12 dots" in out.decode()


def test_info_as_json_is_the_description(call: Run, store: Path) -> None:
    code, out, _ = call("info", store, "--json")
    assert code == 0
    assert json.loads(out) == api.describe(api.load(store))


def test_validate_finds_nothing_in_a_sample(call: Run, store: Path) -> None:
    assert call("validate", store) == (0, b"The file is whole.\n", "")


def file_of(path: Path, *records: str) -> Path:
    head = '{"format":"journeydesigner","version":1,"reads_from":1,"records":[\n'
    path.write_text(head + "\n,".join(('{"id":"project:main"}', *records)) + "\n]}\n", "utf-8")
    return path


TOUCHPOINT = '{"id":"map:1"}', '{"id":"touchpoint:1","map_id":"map:1","name":"T"}'


@pytest.mark.parametrize(
    ("records", "code", "words"),
    [
        (['{"id":"stage:1"}'], 1, "A record was set aside"),
        (['{"id":"stage:1","map_id":"map:9"}'], 1, "points to map:9"),
        (["{oops}"], 1, "A record was set aside"),
        (['{"id":"emotion:1","touchpoint_id":"touchpoint:9","text":5}'], 1, "of emotion:1 points"),
        (
            [
                *TOUCHPOINT,
                '{"id":"map:2"}',
                '{"id":"stage:2","map_id":"map:2"}',
                '{"id":"touchpoint:2","map_id":"map:1","stage_id":"stage:2","name":"Astray"}',
            ],
            1,
            "error: “Stage” of “Astray” (touchpoint:2) points to stage:2 of another map.",
        ),
        (
            [
                *TOUCHPOINT,
                '{"id":"lane:1","map_id":"map:1","lane_kind":"emotion"}',
                '{"id":"note:1","map_id":"map:1","lane_id":"lane:1"}',
            ],
            1,
            "error: “Lane” of note:1 points to lane:1, which holds no notes.",
        ),
        (
            [
                *TOUCHPOINT,
                '{"id":"lane:1","map_id":"map:1","lane_kind":"emotion"}',
                '{"id":"lane:2","map_id":"map:1","lane_kind":"emotion"}',
            ],
            0,
            "advice: lane:2 is another lane “Emotion” of the map; one is enough.",
        ),
        (['{"id":"metric:1"}'], 0, "advice: The kind “metric”"),
        (
            [
                *TOUCHPOINT,
                '{"id":"emotion:1","touchpoint_id":"touchpoint:1","score":1.0}',
                '{"id":"emotion:2","touchpoint_id":"touchpoint:1","score":2.0}',
            ],
            0,
            "advice: “T” (touchpoint:1) has another emotion point of everyone",
        ),
        (
            [*TOUCHPOINT, '{"id":"emotion:1","touchpoint_id":"touchpoint:1","score":9.0}'],
            0,
            "advice: The score 9",
        ),
    ],
)
def test_validate_fails_for_damage_and_not_for_advice(
    call: Run, tmp_path: Path, records: list[str], code: int, words: str
) -> None:
    found, out, _ = call("validate", file_of(tmp_path / "a.journey", *records))
    assert (found, words in out.decode()) == (code, True)


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        ("\n]}\n", "error: The file ends early; records may be missing."),
        (',{"id":"map:1","persona_ids":["persona:1"]}\n]}\n', "error: The file ends early"),
        (",", "error: Line 3: The file is damaged here (this is not JSON)"),
    ],
)
def test_validate_fails_for_a_file_that_lost_something_between_its_records(
    call: Run, tmp_path: Path, lost: str, words: str
) -> None:
    records = '{"id":"persona:1"}', '{"id":"map:1","persona_ids":["persona:1"]}'
    path = file_of(tmp_path / "a.journey", *records)
    whole = path.read_text("utf-8")
    before, found, after = whole.rpartition(lost) if lost != "," else whole.partition("\n,")
    path.write_text(f"{before}\n{after}", "utf-8")
    assert found
    code, out, _ = call("validate", path)
    assert (code, words in out.decode(), "whole" in out.decode()) == (1, True, False)


# -- failures ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["info", "missing.journey"], 1, "no such file"),
        (["info", "."], 1, "folder"),
        (["info", "no-project.txt"], 1, "Line 1, column 1"),
        (["info", "empty.journey"], 1, "There is nothing in the file"),
        (["import", "no-project.txt", "-o", "x.journey"], 1, "can be imported"),
        (["import", "day.mmd", "-o", "missing/x.journey"], 1, "no such file or folder"),
        (["import", "day.mmd", "-o", "."], 1, "folder"),
        (["import", "day.mmd", "-o", "x.journey", "--kind", "visio"], 2, "visio"),
        (["new", "--template", "Nothing", "-o", "x.journey"], 2, "Service blueprint"),
        (["new", "--template", "Blank"], 2, "-o"),
        (["export", "two.journey", "-o", "x.docx"], 2, "pdf, xlsx, svg, png, html, md, csv, mmd"),
        (["export", "two.journey", "-o", "x"], 2, "--format"),
        (["export", "two.journey", "-o", "-"], 2, "--format"),
        (["export", "two.journey", "-o", "x.mmd", "--map", "Same"], 1, "2 maps are called"),
        (["export", "two.journey", "-o", "x.mmd", "--map", "Other"], 1, "no map “Other”"),
        (["export", "two.journey", "-o", "x.mmd", "--colour"], 2, "--colour"),
        (["--nonsense"], 2, "COMMAND"),
        (["a.journey", "b.journey"], 2, "a.journey"),
        ([], 2, "COMMAND"),
    ],
)
def test_a_failure_has_its_exit_code_and_words(
    call: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    code: int,
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "no-project.txt").write_text("hello", "utf-8")
    (tmp_path / "empty.journey").write_bytes(b"")
    (tmp_path / "day.mmd").write_text("journey\n A: 3: Me\n", "utf-8")
    maps = '{"id":"map:1","title":"Same"}', '{"id":"map:2","title":"Same"}'
    file_of(tmp_path / "two.journey", *maps)
    found, out, err = call(*words)
    assert (found, out) == (code, b"")
    assert said in err
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "day.mmd",
        "empty.journey",
        "no-project.txt",
        "two.journey",
    ]


def test_a_failed_export_leaves_the_older_file(call: Run, store: Path, tmp_path: Path) -> None:
    target = tmp_path / "older.pdf"
    target.write_text("older", "utf-8")
    assert call("export", store, "-o", target, "--map", "nothing")[0] == 1
    assert target.read_text("utf-8") == "older"


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="an administrator may write anywhere"
)
def test_a_folder_that_may_not_be_used_is_named(call: Run, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    code, _, err = call("new", "--template", "Blank", "-o", tmp_path / "x.journey")
    tmp_path.chmod(0o700)
    assert (code, "Permission denied" in err) == (1, True)


def test_the_unexpected_is_told_without_a_traceback(
    call: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> list[str]:
        raise RuntimeError("kaboom")

    monkeypatch.setattr(api, "templates", broken)
    code, out, err = call("templates")
    assert (code, out) == (1, b"")
    assert "RuntimeError: kaboom" in err


def test_help_and_version(call: Run) -> None:
    code, out, _ = call("--help")
    assert code == 0
    assert all(verb in out.decode() for verb in command_words.VERBS)
    assert call("export", "--help")[0] == 0
    assert call("--version")[:2] == (0, b"journeydesigner " + api_version() + b"\n")


def api_version() -> bytes:
    from journeydesigner import __version__

    return __version__.encode()


def test_every_verb_of_the_parser_reaches_the_command_line() -> None:
    verbs = next(a.choices for a in build()._actions if a.dest == "verb")
    assert set(verbs) == set(command_words.VERBS)


@pytest.mark.parametrize(
    ("words", "is_command"),
    [
        ([], False),
        (["shop.journey"], False),
        (["-platform", "offscreen", "shop.journey"], False),
        (["info", "shop.journey"], True),
        (["--help"], True),
        (["shop.journey", "other.journey"], True),
    ],
)
def test_a_file_alone_opens_the_window(words: list[str], is_command: bool) -> None:
    assert cli.is_for_us(words) is is_command


# -- as its own process --------------------------------------------------------------------

HERE = Path(__file__).resolve().parents[2]


def process(*words: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "journeydesigner", *words]
    return subprocess.run(command, cwd=HERE, capture_output=True, check=False, **options)


def test_a_reader_that_goes_away_is_told_in_words(store: Path) -> None:
    command = f'"{sys.executable}" -m journeydesigner info --json "{store}" | true'
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=HERE, capture_output=True, check=False
    )
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert done.returncode in (0, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("info - <&-", 1, b"Standard input is closed"),
        ("templates >&-", 1, b"Standard output is closed"),
        ("info --json STORE >&-", 1, b"Standard output is closed"),
        ("templates >/dev/full", 1, b"standard output: The disk is full"),
        ("info STORE >/dev/full", 1, b"standard output: The disk is full"),
        ("export STORE -o - --format mmd 2>&1 >/dev/full", 1, b"The disk is full"),
        ("export STORE -o OUT.mmd 2>/dev/full", 0, b""),
        ("export STORE -o OUT.mmd 2>&-", 0, b""),
        ("info missing.journey 2>&-", 1, b""),
        ("info missing.journey 2>/dev/full", 1, b""),
    ],
)
def test_closed_and_full_streams_are_told_in_words(
    store: Path, tmp_path: Path, words: str, code: int, said: bytes
) -> None:
    words = words.replace("STORE", f'"{store}"').replace("OUT", f'"{tmp_path}/out"')
    command = f'"{sys.executable}" -m journeydesigner {words}'
    done = subprocess.run(["bash", "-c", command], cwd=HERE, capture_output=True, check=False)
    told = done.stdout + done.stderr
    assert (done.returncode, said in told) == (code, True)
    assert not any(word in told for word in (b"Traceback", b"Exception ignored", b"should not"))
    assert said or not told


def test_a_terminal_without_unicode_gets_stand_ins(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = process("info", str(tmp_path / "mißlungen.journey"), env=environment)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"no such file" in done.stderr


def test_without_qt_the_window_says_how_to_get_it(tmp_path: Path) -> None:
    (tmp_path / "PySide6.py").write_text(
        "raise ModuleNotFoundError('No module named PySide6', name='PySide6')", "utf-8"
    )
    paths = os.pathsep.join([str(tmp_path), str(HERE)])
    done = process("shop.journey", env={**os.environ, "PYTHONPATH": paths})
    assert done.returncode == 1
    assert b"pip install PySide6-Essentials" in done.stderr
    assert b"Traceback" not in done.stderr
