"""The menu entry and the file type that a desktop installs."""

import configparser
import tomllib
from pathlib import Path

from defusedxml.ElementTree import parse

ROOT = Path(__file__).resolve().parent.parent.parent
NAMESPACE = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}


def entry() -> configparser.SectionProxy:
    reader = configparser.ConfigParser(interpolation=None)
    reader.optionxform = str  # type: ignore[assignment, method-assign]
    reader.read(ROOT / "packaging" / "journeydesigner.desktop", encoding="utf-8")
    return reader["Desktop Entry"]


def test_the_menu_entry_starts_the_command_that_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    command, argument = entry()["Exec"].split()
    assert command in project["scripts"]
    assert argument == "%f"


def test_journey_files_open_with_the_menu_entry() -> None:
    kind = parse(ROOT / "packaging" / "journeydesigner-mime.xml").find("m:mime-type", NAMESPACE)
    assert kind.get("type") + ";" == entry()["MimeType"]
    assert kind.find("m:glob", NAMESPACE).get("pattern") == "*.journey"
