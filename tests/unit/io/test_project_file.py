"""The project file: what goes in comes out, one edit changes one line, nothing is lost."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.io import record_reader
from journeydesigner.io.project_file import ChangedOnDisk, NotAProject, load, load_bytes, save
from journeydesigner.io.project_file import save_bytes as saved
from journeydesigner.io.project_reader import MAX_BYTES
from journeydesigner.model import (
    RECORD_TYPES,
    EmotionPoint,
    JourneyError,
    JourneyMap,
    Opaque,
    Project,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.model.fields import field_specs


def small() -> Snapshot:
    return Snapshot(
        [
            Project(title="Shop"),
            JourneyMap(id="map:1", title="First purchase"),
            Stage(id="stage:1", map_id="map:1", name="Awareness", order="a0"),
            Touchpoint(id="touchpoint:1", map_id="map:1", stage_id="stage:1", name="Advert"),
        ]
    )


def lines(snapshot: Snapshot) -> list[str]:
    return saved(snapshot).decode().split("\n")


def file_of(*records: str) -> bytes:
    header = '{"format":"journeydesigner","version":1,"reads_from":1,"records":[\n'
    return (header + "\n,".join(records) + "\n]}\n").encode()


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "shop.journey"
    state = save(path, small())
    loaded = load(path)
    assert loaded.snapshot == small()
    assert loaded.warnings == ()
    assert loaded.state == state


def test_the_file_is_one_json_document_with_lf_and_a_final_newline() -> None:
    data = saved(small())
    document = json.loads(data)
    assert document["format"] == "journeydesigner"
    assert [r["id"] for r in document["records"]] == [
        "project:main",
        "map:1",
        "stage:1",
        "touchpoint:1",
    ]
    assert data.endswith(b"\n")
    assert b"\r" not in data


def test_loading_and_saving_gives_the_same_bytes() -> None:
    data = saved(small())
    assert saved(load_bytes(data).snapshot) == data


def test_the_order_of_records_in_memory_does_not_matter() -> None:
    assert saved(Snapshot(reversed(list(small())))) == saved(small())


def test_one_edit_changes_one_line() -> None:
    before = small()
    stage = before.need("stage:1", Stage)
    after = Snapshot({**before.records, "stage:1": stage.evolve(name="Consideration")})
    changed = [pair for pair in zip(lines(before), lines(after), strict=True) if len(set(pair)) > 1]
    assert len(changed) == 1


def test_an_added_record_adds_one_line_and_touches_no_other() -> None:
    after = Snapshot(
        {**small().records, "touchpoint:9": Touchpoint(id="touchpoint:9", map_id="map:1")}
    )
    added = set(lines(after)) - set(lines(small()))
    assert len(added) == 1
    assert set(lines(small())) <= set(lines(after))


def test_a_file_changed_by_somebody_else_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "shop.journey"
    state = save(path, small())
    path.write_bytes(path.read_bytes().replace(b"Advert", b"Poster"))
    with pytest.raises(ChangedOnDisk):
        save(path, small(), expect=state)
    assert b"Poster" in path.read_bytes()


def test_a_newer_file_is_refused_in_words() -> None:
    data = saved(small()).replace(b'"version":1,"reads_from":1', b'"version":9,"reads_from":9')
    with pytest.raises(NotAProject, match="newer"):
        load_bytes(data)


def test_another_kind_of_file_is_refused_in_words() -> None:
    for data in (b"", b"hello", b"{}", b"[]", b"\xff\xfe\x00", b"journey\n title x\n"):
        with pytest.raises(JourneyError):
            load_bytes(data, "some.file")


# -- what cannot be read is kept -----------------------------------------------------------

GOOD = '{"id":"map:1","title":"First"}'
ODD = [
    ('{"id":"stage:1","map_id":"map:1","column_width":"wide"}', "Column width: must be a number"),
    ('{"id":"stage:1"}', "map_id"),
    ('{"id":"stage:1","map_id":"map:1","name":"a\\u0000b"}', "characters that cannot be kept"),
    ('{"id":"stage:1","map_id":"map:1","name":"\\ud800"}', ""),
    ('{"id":"stage:1","map_id":"map:1","new":"\\ud800"}', "characters that cannot be kept"),
    ('{"id":"emotion:1","touchpoint_id":"touchpoint:1","score":"high"}', "must be a number"),
    ('{"id":"project:other"}', "one project"),
    ('{"name":"no id"}', "no id"),
    ('{"id":"nokind"}', "no id with its kind"),
    ('{"id":5}', "no id"),
    ("7", "not a record"),
    ('"text"', "not a record"),
    ("null", "not a record"),
    ("[]", "not a record"),
    ('{"id":"stage:1","map_id":"map:1","new":' + "[" * 60 + "]" * 60 + "}", "nested too deeply"),
]


@pytest.mark.parametrize(("odd", "reason"), ODD)
def test_a_bad_record_is_set_aside_to_the_letter_and_listed(odd: str, reason: str) -> None:
    data = file_of('{"id":"project:main"}', GOOD, odd)
    loaded = load_bytes(data)
    (kept,) = loaded.snapshot.of(Opaque)
    assert kept.raw == odd
    assert reason in kept.reason
    assert [w.line for w in loaded.warnings] == [4]
    assert loaded.snapshot.maps[0].title == "First"
    assert saved(loaded.snapshot) == data


def test_a_bad_record_of_a_file_without_lines_is_told_by_its_text() -> None:
    odd = '{"id":"stage:1","map_id":"map:1","column_width":"wide"}'
    data = b" ".join(file_of('{"id":"project:main"}', GOOD, odd).split(b"\n"))
    (warning,) = load_bytes(data).warnings
    assert warning.line is None
    assert odd in warning.message


def test_records_of_an_unknown_kind_are_kept_to_the_letter() -> None:
    newer = '{"id":"metric:1","value":1.50,"parts":[{"b":1,"a":2}],"text":"\\u00e9"}'
    data = file_of('{"id":"project:main"}', newer)
    loaded = load_bytes(data)
    assert [(o.raw, o.reason) for o in loaded.snapshot.of(Opaque)] == [(newer, "")]
    assert saved(loaded.snapshot) == data
    assert "metric" in loaded.warnings[0].message


def test_unknown_fields_are_kept_through_an_edit() -> None:
    data = file_of('{"id":"project:main"}', '{"id":"map:1","title":"A","future":{"x":[1]}}')
    snapshot = load_bytes(data).snapshot
    edited = Snapshot({**snapshot.records, "map:1": snapshot.maps[0].evolve(title="B")})
    assert saved(edited) == data.replace(b'"A"', b'"B"')


def test_of_two_records_with_one_id_the_first_counts_and_the_second_is_kept() -> None:
    data = file_of('{"id":"project:main"}', GOOD, '{"id":"map:1","title":"Second"}')
    loaded = load_bytes(data)
    assert [m.title for m in loaded.snapshot.maps] == ["First"]
    (kept,) = loaded.snapshot.of(Opaque)
    assert (kept.raw, kept.seen_as) == ('{"id":"map:1","title":"Second"}', "map")
    again = load_bytes(saved(loaded.snapshot))
    assert again.snapshot == loaded.snapshot
    without = Snapshot(r for r in again.snapshot if r.id != "map:1")
    assert load_bytes(saved(without)).snapshot == without


def test_an_exact_repetition_is_left_out_and_reported() -> None:
    loaded = load_bytes(file_of('{"id":"project:main"}', GOOD, GOOD))
    assert list(loaded.snapshot.of(Opaque)) == []
    assert [w.line for w in loaded.warnings] == [4]


def test_a_merge_conflict_costs_only_its_lines() -> None:
    data = file_of('{"id":"project:main"}', "@").replace(
        b",@",
        b"<<<<<<< HEAD\n"
        b',{"id":"map:1","title":"Mine"}\n=======\n,{"id":"map:1","title":"Theirs"}\n>>>>>>> b\n'
        b',{"id":"map:2","title":"Safe"}',
    )
    loaded = load_bytes(data)
    assert sorted(m.title for m in loaded.snapshot.maps) == ["Mine", "Safe"]
    raws = {o.raw for o in loaded.snapshot.of(Opaque)}
    assert raws == {"<<<<<<< HEAD", "=======", ">>>>>>> b", '{"id":"map:1","title":"Theirs"}'}
    assert sorted(w.line for w in loaded.warnings if w.line) == [3, 5, 6, 7]
    whole = saved(loaded.snapshot)
    assert json.loads(whole)
    assert load_bytes(whole).snapshot == loaded.snapshot


def test_a_file_that_was_cut_off_gives_what_is_there() -> None:
    data = saved(small())
    cut = data[: data.index(b'"Advert"') + 4]
    loaded = load_bytes(cut)
    assert len(loaded.snapshot.stages("map:1")) == 1
    assert [o.raw for o in loaded.snapshot.of(Opaque)] != []
    assert "ends early" in loaded.warnings[-1].message


@pytest.mark.parametrize(
    ("value", "words"),
    [("NaN", "no number"), ("-Infinity", "no number"), ("1e999", "no number")],
)
def test_a_number_that_is_none_is_named_with_its_place(value: str, words: str) -> None:
    odd = '{"id":"emotion:1","touchpoint_id":"touchpoint:1","score":' + value + "}"
    loaded = load_bytes(file_of('{"id":"project:main"}', odd))
    (warning,) = loaded.warnings
    assert (warning.line, words in warning.message) == (3, True)
    assert f"column {odd.index(value) + 1}" in warning.message
    assert json.loads(saved(loaded.snapshot), parse_constant=pytest.fail)
    assert load_bytes(saved(loaded.snapshot)).snapshot == loaded.snapshot


def test_a_key_that_stands_twice_is_named_with_its_place() -> None:
    odd = '{"id":"map:1","title":"A","title":"B"}'
    loaded = load_bytes(file_of('{"id":"project:main"}', odd))
    (warning,) = loaded.warnings
    assert warning.line == 3
    column = odd.rindex('"title"') + 1
    assert f"“title” stands here twice (column {column})" in warning.message


def test_an_endless_number_costs_its_record_only() -> None:
    odd = '{"id":"map:1","future":' + "9" * 5000 + "}"
    loaded = load_bytes(file_of('{"id":"project:main"}', odd))
    assert [o.raw for o in loaded.snapshot.of(Opaque)] == [odd]
    assert load_bytes(saved(loaded.snapshot)).snapshot == loaded.snapshot


def test_a_reformatted_file_is_read_as_well() -> None:
    document = json.loads(saved(small()))
    document["records"].append({"id": "metric:1", "value": 2})
    for text in (json.dumps(document, indent=2), json.dumps(document)):
        loaded = load_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
        assert loaded.snapshot.need("stage:1", Stage).name == "Awareness"
        assert [o.raw for o in loaded.snapshot.of(Opaque)] == ['{"id":"metric:1","value":2}']


def test_git_may_turn_line_ends_around() -> None:
    data = file_of('{"id":"project:main"}', GOOD, '{"id":"metric:1"}')
    assert saved(load_bytes(data.replace(b"\n", b"\r\n")).snapshot) == data


# -- refused in words ----------------------------------------------------------------------


def test_an_error_names_line_and_column() -> None:
    with pytest.raises(NotAProject, match="Line 3, column 14"):
        load_bytes(b'{\n "format": "journeydesigner",\n "records": [}\n', "shop.journey")


@pytest.mark.parametrize(
    "header",
    [
        '{"format":"other","version":1,"reads_from":1,"records":[]}',
        '{"format":"journeydesigner","version":"1","reads_from":1,"records":[]}',
        '{"format":"journeydesigner","version":true,"reads_from":1,"records":[]}',
        '{"format":"journeydesigner","version":0,"reads_from":1,"records":[]}',
        '{"format":"journeydesigner","version":1,"records":[]}',
        '{"format":"journeydesigner","version":1,"reads_from":1,"records":{}}',
        '{"format":"journeydesigner","version":1,"reads_from":1}',
        "[" * 100_000,
    ],
)
def test_a_wrong_header_is_refused_in_words(header: str) -> None:
    with pytest.raises(NotAProject) as caught:
        load_bytes(header.encode(), "shop.journey")
    assert caught.value.where == "shop.journey"


def test_a_newer_file_that_we_may_read_opens_with_a_remark() -> None:
    data = saved(small()).replace(b'"version":1', b'"version":9')
    loaded = load_bytes(data)
    assert loaded.snapshot == small()
    assert len(loaded.warnings) == 1


def test_limits_are_told_and_nothing_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(JourneyError, match="64 MB"):
        load_bytes(b" " * (MAX_BYTES + 1))
    with pytest.raises(JourneyError, match="500000 records"):
        load_bytes(file_of(*["1"] * 500_001))
    monkeypatch.setattr(record_reader, "MAX_TOUCHPOINTS", 0)
    with pytest.raises(JourneyError, match="more than 0 touchpoints"):
        load_bytes(file_of('{"id":"project:main"}', '{"id":"touchpoint:1","map_id":"map:1"}'))


# -- the disk ------------------------------------------------------------------------------


def test_a_file_that_is_gone_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "shop.journey"
    state = save(path, small())
    path.unlink()
    with pytest.raises(ChangedOnDisk, match="no longer there"):
        save(path, small(), expect=state)


def test_saving_again_expects_what_was_saved_last(tmp_path: Path) -> None:
    path = tmp_path / "shop.journey"
    state = save(path, small())
    for title in ("A", "B"):
        changed = Snapshot({**small().records, "project:main": Project(title=title)})
        state = save(path, changed, expect=state)
    assert load(path).state == state


def test_a_save_that_fails_leaves_the_older_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shop.journey"
    save(path, small())
    before = path.read_bytes()

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(JourneyError, match="disk is full"):
        save(path, Snapshot())
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["shop.journey"]


def test_a_link_is_written_through_and_permissions_stay(tmp_path: Path) -> None:
    target, link = tmp_path / "real.journey", tmp_path / "link.journey"
    save(target, small())
    target.chmod(0o640)
    link.symlink_to(target)
    save(link, Snapshot())
    assert link.is_symlink()
    assert load(target).snapshot == Snapshot()
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["missing/shop.journey", "folder", "a\0b", "x" * 300])
def test_an_impossible_place_is_named_in_words(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    for action in (lambda p: save(p, small()), load):
        with pytest.raises(JourneyError) as caught:
            action(tmp_path / name)
        assert caught.value.where
        assert "Errno" not in str(caught.value)


# -- any project ---------------------------------------------------------------------------

CLEAN = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn"]) | st.sampled_from('\n\t"\\,{}é漢'),
    max_size=8,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | CLEAN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(CLEAN, inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


def records(record_type: type[Record]) -> st.SearchStrategy[Record]:
    """Records with any of their free fields, and fields of a newer program."""
    widgets: dict[str, Any] = {
        "line": CLEAN, "text": CLEAN, "choice": CLEAN, "icon": CLEAN, "colour": CLEAN,
        "check": st.booleans(), "rating": st.none() | st.integers(1, 5),
        "weight": st.none() | st.integers(0, 5), "alignment": st.none() | st.integers(0, 4),
    }  # fmt: skip
    fields = {
        spec.name: widgets[spec.ui.widget]
        for spec in field_specs(record_type)
        if spec.ui.widget in widgets
    }
    parents = {
        spec.name: st.sampled_from(["x:1", "x:2"])
        for spec in field_specs(record_type)
        if spec.parent
    }
    key = st.integers(1, 30).map(lambda n: f"{record_type.kind}:{n}")
    extra = st.dictionaries(CLEAN.map(lambda name: f"x{name}"), JSON, max_size=2)
    return st.builds(
        lambda required, optional, more: record_type.model_validate(
            {**more, **optional, **required}
        ),
        st.fixed_dictionaries({"id": key, **parents}),
        st.fixed_dictionaries({}, optional=fields),
        extra,
    )


KINDS = [t for kind, t in RECORD_TYPES.items() if kind not in ("project", "picture")]
POINTS = st.builds(
    EmotionPoint,
    id=st.integers(1, 30).map(lambda n: f"emotion:{n}"),
    touchpoint_id=st.just("touchpoint:1"),
    score=st.none() | st.floats(allow_nan=False, allow_infinity=False),
)
SNAPSHOTS = st.lists(st.one_of(*(records(kind) for kind in KINDS), POINTS), max_size=8).map(
    Snapshot
)


@given(SNAPSHOTS)
def test_load_gives_back_what_save_was_given(snapshot: Snapshot) -> None:
    data = saved(snapshot)
    loaded = load_bytes(data)
    assert loaded.snapshot == snapshot
    assert saved(loaded.snapshot) == data
    assert len(data.split(b"\n")) == len(snapshot) + 3


@given(SNAPSHOTS, st.data())
def test_a_damaged_file_never_loses_what_can_be_read(snapshot: Snapshot, data: Any) -> None:
    """Bytes are overwritten anywhere behind the header: it opens and saves again, or says why."""
    whole = bytearray(saved(snapshot))
    start = whole.index(b"\n") + 1
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(start, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        loaded = load_bytes(bytes(whole))
    except JourneyError as error:
        assert "UTF-8" in str(error)  # noqa: PT017 - the only way to refuse a file of ours
        return
    assert load_bytes(saved(loaded.snapshot)).snapshot == loaded.snapshot


IDS = st.sampled_from(
    ["opaque:1", "stage:1", "map:1", "project:main", "metric:1", "picture:1", ":"]
)
HOSTILE = st.builds(
    lambda key, fields: {**fields, "id": key},
    IDS,
    st.fixed_dictionaries(
        {},
        optional={
            "raw": st.sampled_from(["", "x", "{}", '{"id":"map:1"}', '{"id":"opaque:2","raw":"y"}'])
            | JSON,
            "seen_as": JSON,
            "reason": JSON,
            "map_id": JSON,
            "title": JSON,
        },
    ),
)


@given(st.lists(HOSTILE | JSON, max_size=6))
def test_any_values_in_place_of_records_are_kept(values: list[Any]) -> None:
    data = file_of(*(json.dumps(value, ensure_ascii=False) for value in values))
    loaded = load_bytes(data)
    assert load_bytes(saved(loaded.snapshot)).snapshot == loaded.snapshot


@pytest.mark.parametrize("line_end", ["", "\n"])
@pytest.mark.parametrize(
    "record",
    [
        r'{"id":"map:1","title":"\ud800x"}',
        r'{"id":"map:1","later":"\ud800"}',
        r'{"id":"map:1","\udfff":1}',
        r'{"id":"\ud800:1"}',
        r'{"id":"opaque:1","raw":"\ud800","seen_as":"\udfff"}',
        r'"\ud800"',
    ],
)
def test_what_has_characters_that_no_file_can_hold_is_kept(record: str, line_end: str) -> None:
    header = f'{{"format":"journeydesigner","version":1,"reads_from":1,"records":[{line_end}'
    loaded = load_bytes(f"{header}{record}{line_end}]}}".encode())
    assert len(loaded.warnings) == 1
    again = load_bytes(saved(loaded.snapshot))
    assert again.snapshot == loaded.snapshot
    assert saved(again.snapshot) == saved(loaded.snapshot)
