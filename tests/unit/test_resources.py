"""The files that ship with the program are found and readable."""

import json

import pytest

from journeydesigner.resources import read_bytes, read_text, resource, resource_path


def test_a_resource_is_read_as_text_and_as_bytes() -> None:
    text = read_text("icons", "website.svg")
    assert text.startswith("<svg")
    assert read_bytes("icons", "website.svg") == text.encode()


def test_a_resource_has_a_real_path() -> None:
    path = resource_path("icons", "app", "journeydesigner-256.png")
    assert path.read_bytes().startswith(b"\x89PNG")


def test_a_folder_can_be_listed() -> None:
    assert "website.svg" in {entry.name for entry in resource("icons").iterdir()}


@pytest.mark.parametrize("find", [resource, resource_path, read_text, read_bytes])
def test_what_is_not_there_is_said(find: object) -> None:
    assert callable(find)
    with pytest.raises(FileNotFoundError, match=r"icons/no-such-icon\.svg"):
        find("icons", "no-such-icon.svg")


def test_every_licence_in_the_list_has_its_text() -> None:
    entries = json.loads(read_text("licences", "index.json"))
    assert {"reportlab", "pydantic", "Lucide icons", "Noto Sans"} <= {
        entry["name"].replace("ReportLab", "reportlab") for entry in entries
    }
    for entry in entries:
        assert entry["licence"]
        assert len(read_text(*entry["text"].split("/"))) > 200, entry["name"]


def test_a_name_that_no_file_can_have_is_not_there() -> None:
    with pytest.raises(FileNotFoundError):
        read_bytes("icons", "x" * 300)
