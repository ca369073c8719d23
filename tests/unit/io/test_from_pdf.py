"""A PDF gives the project back that was exported into it; any other one says why it does not."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from journeydesigner import api
from journeydesigner.cli.run import main
from journeydesigner.io import from_pdf
from journeydesigner.io.from_pdf import attached_project
from journeydesigner.io.project_file import load_bytes, save_bytes
from journeydesigner.model import JourneyError, Snapshot
from tests.support.small_map import small_map


@pytest.fixture(scope="module")
def shop() -> api.Project:
    return api.Project(small_map())


@pytest.fixture(scope="module")
def exported(shop: api.Project) -> bytes:
    return api.export_bytes(shop, "pdf").data


def pdf_with(**files: tuple[bytes, dict[str, Any]]) -> bytes:
    """A PDF with these attachments (raw bytes, entries of the stream) by name without suffix."""
    document = pikepdf.new()
    document.add_blank_page()
    names: list[Any] = []
    for name, (raw, entries) in files.items():
        stream = document.make_stream(b"")
        for key, value in entries.items():
            stream[f"/{key}"] = value
        stream.write(raw, filter=entries.get("Filter"))
        title = String(f"{name}.journey")
        names += [title, Dictionary(Type=Name.Filespec, F=title, UF=title, EF=Dictionary(F=stream))]
    document.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(names)))
    return saved(document, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def saved(document: pikepdf.Pdf, **options: Any) -> bytes:
    target = io.BytesIO()
    document.save(target, **options)
    return target.getvalue()


def changed(data: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        return saved(document, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def refusal(data: bytes) -> str:
    with pytest.raises(JourneyError) as caught:
        attached_project(data, "map.pdf")
    assert caught.value.where == "map.pdf"
    assert caught.value.hint
    return caught.value.what


def test_the_project_comes_back_byte_for_byte(shop: api.Project, exported: bytes) -> None:
    assert attached_project(exported) == api.save_bytes(shop)


def test_importing_a_pdf_gives_the_same_project(shop: api.Project, exported: bytes) -> None:
    result = api.import_bytes(exported, "map.pdf")
    assert not result.warnings
    assert api.save_bytes(result.project) == api.save_bytes(shop)
    assert api.import_bytes(exported, kind="pdf").project.snapshot == shop.snapshot


def test_the_command_line_brings_it_back(
    exported: bytes, shop: api.Project, tmp_path: Path
) -> None:
    source, target = tmp_path / "map.pdf", tmp_path / "map.journey"
    source.write_bytes(exported)
    assert main(["import", str(source), "-o", str(target)]) == 0
    assert target.read_bytes() == api.save_bytes(shop)


def test_a_project_of_any_texts_comes_back(many: Snapshot) -> None:
    data = api.export_bytes(api.Project(many), "pdf").data
    assert load_bytes(attached_project(data)).snapshot == many


@pytest.fixture
def many() -> Snapshot:
    snapshot = small_map()
    project = snapshot.project.evolve(title="../../Größe: <b> “\u202e” 😀" * 5)
    return Snapshot({**snapshot.records, project.id: project})


def test_another_program_may_have_saved_the_pdf_again(exported: bytes, shop: api.Project) -> None:
    again = changed(exported, lambda document: document.add_blank_page())
    assert attached_project(again) == api.save_bytes(shop)


def test_a_pdf_without_a_project_says_so(shop: api.Project) -> None:
    assert "no project" in refusal(api.export_bytes(shop, "pdf", attach=False).data)
    assert "no project" in refusal(saved(pikepdf.new()))


def test_several_projects_are_too_many() -> None:
    plain = (b"{}", dict[str, Any]())
    assert "several" in refusal(pdf_with(one=plain, two=plain))


def test_a_locked_pdf_says_so(exported: bytes) -> None:
    with pikepdf.open(io.BytesIO(exported)) as document:
        locked = saved(document, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert "password" in refusal(locked)


def test_a_pdf_that_only_forbids_printing_can_be_opened(exported: bytes, shop: api.Project) -> None:
    with pikepdf.open(io.BytesIO(exported)) as document:
        guarded = saved(document, encryption=pikepdf.Encryption(owner="o", user=""))
    assert attached_project(guarded) == api.save_bytes(shop)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
def test_half_a_pdf_is_no_traceback(exported: bytes, share: float) -> None:
    assert refusal(exported[: int(len(exported) * share)])


def test_something_else_under_that_name_is_damaged() -> None:
    assert "damaged" in refusal(b"hello")
    with pytest.raises(JourneyError, match="damaged"):
        api.import_bytes(b"journey\n", "map.pdf")


def test_a_damaged_attachment_says_so(shop: api.Project) -> None:
    packed = zlib.compress(api.save_bytes(shop))
    flate = {"Filter": Name.FlateDecode}
    assert "damaged" in refusal(pdf_with(cut=(packed[:-40], flate)))
    assert "damaged" in refusal(pdf_with(noise=(b"\x00\x01" + packed, flate)))
    assert "damaged" in refusal(pdf_with(odd=(packed, {"Filter": Name.RunLengthDecode})))


def test_an_attachment_that_is_no_project_says_so() -> None:
    with pytest.raises(JourneyError, match="not a Journey Designer project"):
        api.import_bytes(pdf_with(other=(b'{"a": 1}', {})), "map.pdf")


def test_an_entry_of_the_wrong_kind_says_damaged(exported: bytes) -> None:
    def break_it(document: pikepdf.Pdf) -> None:
        document.Root.Names.EmbeddedFiles.Names[1].EF = String("none")

    assert refusal(changed(exported, break_it))


def test_a_bomb_is_refused_before_it_goes_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(from_pdf, "MAX_BYTES", 1_000_000)
    bomb = zlib.compress(bytes(40_000_000), 9)
    flate = {"Filter": Name.FlateDecode}
    assert "larger than 1 MB" in refusal(pdf_with(bomb=(bomb, flate)))
    twice = {"Filter": Array([Name.FlateDecode, Name.FlateDecode])}
    assert refusal(pdf_with(twice=(zlib.compress(bomb, 9), twice)))


def test_packing_without_a_bound_is_refused(exported: bytes) -> None:
    assert "damaged" in refusal(exported + b"\n% /L#5aWDecode\n")


def test_hostile_bytes_never_end_in_a_traceback(exported: bytes) -> None:
    for place in range(200, len(exported), len(exported) // 40):
        noisy = exported[:place] + bytes([exported[place] ^ 0x55]) * 9 + exported[place + 9 :]
        with suppress(JourneyError):
            assert attached_project(noisy, "map.pdf") is not None


def test_saving_what_came_back_changes_nothing(exported: bytes) -> None:
    content = attached_project(exported)
    assert save_bytes(load_bytes(content).snapshot) == content
