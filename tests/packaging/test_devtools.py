"""The set-up script: what it installs, when it does so again, and how it counts."""

from pathlib import Path

import pytest
from devtools import debian, environment, tally
from devtools.environment import Environment
from devtools.tally import Outcome


@pytest.fixture
def pins(tmp_path: Path) -> Path:
    (tmp_path / "run.txt").write_text("# why\npydantic==2.0\npyside6-essentials==6.8\n")
    (tmp_path / "dev.txt").write_text("-r run.txt\npytest==8.0\npytest-qt==4.0\n")
    return tmp_path


def test_a_pin_file_brings_the_files_it_names(pins: Path) -> None:
    whole = Environment(pins / "env", (pins / "dev.txt",))
    assert whole.requirements() == [
        "pydantic==2.0",
        "pyside6-essentials==6.8",
        "pytest-qt==4.0",
        "pytest==8.0",
    ]


def test_without_qt_nothing_of_qt_is_installed(pins: Path) -> None:
    bare = Environment(pins / "env", (pins / "dev.txt",), without_qt=True)
    assert bare.requirements() == ["pydantic==2.0", "pytest==8.0"]


def test_a_changed_pin_is_installed_again(pins: Path) -> None:
    before = Environment(pins / "env", (pins / "dev.txt",)).fingerprint()
    assert Environment(pins / "env", (pins / "dev.txt",)).fingerprint() == before
    (pins / "run.txt").write_text("pydantic==2.1\n")
    assert Environment(pins / "env", (pins / "dev.txt",)).fingerprint() != before


def test_the_real_environments_differ_only_in_qt() -> None:
    whole = environment.for_testing().requirements()
    bare = environment.for_testing_without_qt().requirements()
    names = {line.split("==")[0] for line in set(whole) - set(bare)}
    assert names == {"pyside6-essentials", "shiboken6", "pytest-qt"}
    assert set(environment.for_running().requirements()) < set(whole)


def test_the_command_for_missing_packages_can_be_pasted() -> None:
    line = debian.command_for(["libegl1", "libgl1"])
    assert line == "sudo apt-get update && sudo apt-get install -y libegl1 libgl1"


def test_a_test_run_is_counted_from_its_report(tmp_path: Path) -> None:
    report = tmp_path / "junit.xml"
    report.write_text(
        '<testsuites><testsuite tests="10" failures="1" errors="1" skipped="2"/></testsuites>'
    )
    counted = tally.of_tests("tests", 3.0, 1, report)
    assert (counted.passed, counted.failed, counted.skipped) == (6, 2, 2)


def test_a_test_run_that_died_has_failed_whatever_it_counted(tmp_path: Path) -> None:
    report = tmp_path / "junit.xml"
    assert tally.of_tests("tests", 3.0, 139, report).failed == 1
    report.write_text('<testsuites><testsuite tests="10"/></testsuites>')
    assert tally.of_tests("tests", 3.0, 139, report).failed == 1


def test_the_closing_line_adds_up(capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = [tally.of_check("lint", 1.0, 0), Outcome("tests", 60.0, 40, 0, 1)]
    assert tally.summarise(outcomes, ["the tests with a mouse"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[-1] == "41 passed, 0 failed, 1 skipped"
    assert "!! LEFT OUT: the tests with a mouse" in printed


def test_a_failed_check_fails_the_whole() -> None:
    assert tally.summarise([tally.of_check("lint", 1.0, 1), Outcome("tests", 1.0, 4, 0)], []) == 1


def test_having_run_nothing_is_no_success() -> None:
    assert tally.summarise([], []) == 1
