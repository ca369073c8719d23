"""Rules that hold for every file of the repository."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
# Put together from pieces, so that this file does not name them either.
HOSTS = re.compile(
    rb"|".join(
        re.escape(".".join(parts).encode())
        for parts in (
            ("pypi", "org"),
            ("pypi", "python", "org"),
            ("files", "pythonhosted", "org"),
            ("registry", "npmjs", "org"),
            ("registry", "yarnpkg", "com"),
            ("deb", "debian", "org"),
        )
    )
)
TOP_LEVEL = {
    "journeydesigner", "resources", "tests", "packaging", "pyproject.toml",
    "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md",
}  # fmt: skip


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True,
    )  # fmt: skip
    names = listed.stdout.decode().split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def files() -> list[Path]:
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("git cannot list the files here")
    return tracked()


def test_no_file_names_a_package_registry(files: list[Path]) -> None:
    named = [path for path in files if HOSTS.search(path.read_bytes())]
    assert named == []


def test_pins_come_without_an_address() -> None:
    for path in sorted((ROOT / "packaging").glob("requirements*.txt")):
        options = re.findall(r"^\s*-.*$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert all(re.fullmatch(r"-r requirements[a-z-]*\.txt", line) for line in options)


def test_the_top_level_stays_small(files: list[Path]) -> None:
    top = {path.relative_to(ROOT).parts[0] for path in files}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL


def test_records_change_only_through_evolve() -> None:
    # pydantic's own update skips validation.
    banned = re.compile(r"model_copy\(\s*update")
    sources = sorted((ROOT / "journeydesigner").rglob("*.py"))
    assert sources
    assert [path for path in sources if banned.search(path.read_text(encoding="utf-8"))] == []


def test_pyside_is_never_star_imported() -> None:
    banned = re.compile(r"from PySide6\S* import \*")
    sources = sorted((ROOT / "journeydesigner").rglob("*.py"))
    assert [path for path in sources if banned.search(path.read_text(encoding="utf-8"))] == []


def pinned(*names: str) -> dict[str, str]:
    text = "\n".join((ROOT / "packaging" / name).read_text(encoding="utf-8") for name in names)
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def required(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=~!; ]", line, maxsplit=1)[0].lower() for line in requirements}


def test_every_dependency_has_a_pin() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert required(project["dependencies"]) <= set(pinned("requirements.txt"))
    everything = pinned("requirements.txt", "requirements-build.txt", "requirements-dev.txt")
    assert required(project["optional-dependencies"]["dev"]) <= set(everything)


def test_a_package_has_the_same_pin_everywhere() -> None:
    run, build = pinned("requirements.txt"), pinned("requirements-build.txt")
    assert {name: run[name] for name in run.keys() & build.keys()} == {
        name: build[name] for name in run.keys() & build.keys()
    }
