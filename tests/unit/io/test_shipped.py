"""Templates and samples: they load without a remark, are whole, and are new each time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journeydesigner import resources
from journeydesigner.analysis.integrity import check_integrity
from journeydesigner.io.describing import describe
from journeydesigner.io.project_reader import load_bytes
from journeydesigner.io.project_writer import save_bytes
from journeydesigner.io.samples import UnknownSample, load_sample, samples
from journeydesigner.io.templates import UnknownTemplate, load_template, templates
from journeydesigner.model import Channel, EmotionPoint, Note, Opaque, Persona, Snapshot, Touchpoint

TEMPLATES = {
    "Customer journey (cycle)": "Awareness,Consideration,Decision,Purchase,Post-purchase",
    "End-to-end journey": "Awareness,Consideration,Purchase,Retention,Advocacy",
    "Trust and acquisition": "Awareness,Engagement,Acquisition,Retention,Advocacy",
    "Buyer's and customer journey (two phases)": (
        "Awareness,Delight,Consideration,Decision,Adoption,Retention,Expansion,Advocacy"
    ),
    "Service blueprint": "Before,During,After",
    "Blank": "",
}
FILES = [
    (folder, Path(file.name).name)
    for folder in ("templates", "samples")
    for file in resources.resource(folder).iterdir()
]
ICONS = set(json.loads(resources.read_text("icons", "channels.json")))


def kinds(snapshot: Snapshot) -> list[str]:
    return [lane["kind"] for lane in describe(snapshot)["maps"][0]["lanes"]]


@pytest.mark.parametrize(("folder", "file"), FILES)
def test_a_shipped_file_is_whole_and_in_canonical_form(folder: str, file: str) -> None:
    data = resources.read_bytes(folder, file)
    loaded = load_bytes(data, file)
    assert loaded.warnings == ()
    assert check_integrity(loaded.snapshot) == []
    assert list(loaded.snapshot.of(Opaque)) == []
    assert save_bytes(loaded.snapshot) == data


def test_the_lists_name_what_ships() -> None:
    listed = {("templates", t.file) for t in templates()} | {("samples", s.file) for s in samples()}
    assert listed == set(FILES)
    assert [t.name for t in templates()] == list(TEMPLATES)


@pytest.mark.parametrize(("name", "stages"), TEMPLATES.items())
def test_a_template_has_its_stages_and_channels(name: str, stages: str) -> None:
    snapshot = load_template(name)
    (journey,) = snapshot.maps
    assert [stage.name for stage in snapshot.stages(journey.id)] == stages.split(",")
    assert [c.name for c in snapshot.channels] == [
        "Website", "Mobile app", "Email", "Phone", "Chat", "Social media", "Store", "Advert",
    ]  # fmt: skip
    assert "touchpoints" in kinds(snapshot)


def test_phases_cycle_and_lanes_of_the_templates() -> None:
    two_phases = load_template("Buyer's and customer journey (two phases)")
    phases = [stage["phase"] for stage in describe(two_phases)["maps"][0]["stages"]]
    assert phases == ["Buyer's journey"] * 4 + ["Customer journey"] * 4
    assert load_template("Customer journey (cycle)").maps[0].cycle
    assert kinds(load_template("Blank")) == ["touchpoints", "emotion"]
    assert kinds(load_template("Service blueprint"))[1:6] == [
        "physical-evidence", "customer-actions", "frontstage", "backstage", "support-processes",
    ]  # fmt: skip


def test_a_template_is_found_by_its_short_name() -> None:
    assert len(load_template("  customer JOURNEY ").stages(load_template("Blank").maps[0].id)) == 0
    assert load_template("buyer’s and customer journey").maps


def test_an_unknown_name_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(UnknownTemplate, match="Service blueprint"):
        load_template("User flow")
    with pytest.raises(UnknownSample):
        load_sample("Nothing")


def test_each_use_has_ids_of_its_own() -> None:
    first, second = load_sample("Moving house"), load_sample("Moving house")
    shared = {r.id for r in first} & {r.id for r in second}
    assert shared == {"project:main"}
    assert first.project == second.project


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_a_sample_looks_real(sample: object) -> None:
    snapshot = load_sample(sample.name)
    assert snapshot.project.title == sample.name
    personas = snapshot.personas
    assert len(personas) == 2
    for persona in personas:
        told = persona.model_dump()
        assert [
            f for f in Persona.model_fields if told[f] in ("", None, ()) and f != "photo_id"
        ] == []
    for journey in snapshot.maps:
        assert journey.title
        assert journey.scenario
        assert all(s.goal and s.expectations and s.trigger for s in snapshot.stages(journey.id))
    for touchpoint in snapshot.of(Touchpoint):
        if touchpoint.stage_id:
            assert touchpoint.customer_interaction
            assert touchpoint.system_interaction
            assert touchpoint.thinking
    assert sum(t.key_moment for t in snapshot.of(Touchpoint)) >= 2
    assert any(point.quote for point in snapshot.of(EmotionPoint))
    lanes = {snapshot.note_kind(note) for note in snapshot.of(Note)}
    assert {"pain-points", "opportunities", "frontstage", "backstage"} <= lanes
    assert any(note.answers for note in snapshot.of(Note))
    assert all(channel.icon in ICONS for channel in snapshot.of(Channel))
    assert {t.icon for t in snapshot.of(Touchpoint)} - {""} <= ICONS
