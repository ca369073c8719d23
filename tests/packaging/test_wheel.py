"""The wheel alone, in an empty environment far from the clone, does the program's work."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "resources" / "samples" / "online-clothing-store.journey"
MAGIC = {"pdf": b"%PDF-", "xlsx": b"PK\x03\x04", "svg": b"<", "png": b"\x89PNG",
         "html": b"<!DOCTYPE html>"}  # fmt: skip


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the scripts folder of an environment that holds only the wheel and its needs."""
    folder = tmp_path_factory.mktemp("empty") / "environment"
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    pins = ROOT / "packaging" / "requirements.txt"
    subprocess.run(
        [scripts / "python", "-m", "pip", "install", "--quiet", "--constraint", pins, wheel],
        check=True,
    )
    return scripts


def run(program: list[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.run(
        program, cwd=folder, env=clean, capture_output=True, text=True, check=False
    )


def test_the_wheel_holds_code_and_resources_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    top = {name.split("/")[0] for name in names}
    assert {name for name in top if not name.endswith(".dist-info")} == {"journeydesigner"}
    for folder in ("export", "fonts", "icons", "licences", "samples", "templates"):
        assert any(name.startswith(f"journeydesigner/_resources/{folder}/") for name in names)


@pytest.mark.parametrize("kind", MAGIC)
def test_an_export_runs_from_the_installed_wheel(
    installed: Path, tmp_path: Path, kind: str
) -> None:
    result = tmp_path / f"out.{kind}"
    command = [installed / "python", "-m", "journeydesigner", "export", SAMPLE, "-o", result]
    done = run(command, tmp_path)
    assert done.returncode == 0, done.stderr
    assert result.read_bytes().startswith(MAGIC[kind])


def test_the_command_starts_a_map_from_a_template(installed: Path, tmp_path: Path) -> None:
    command: list[str | Path] = [installed / "journeydesigner"]
    done = run([*command, "new", "--template", "Blank", "-o", "new.journey"], tmp_path)
    assert done.returncode == 0, done.stderr
    checked = run([*command, "validate", "new.journey"], tmp_path)
    assert checked.returncode == 0, checked.stderr
