"""Texts are shown in English unless a catalogue of the chosen language has them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from journeydesigner.i18n import DOMAIN, mark, set_language, tr, trn


@pytest.fixture
def german(tmp_path: Path) -> Iterator[Path]:
    catalogue = Catalog(locale="de")
    catalogue.add("Open {name}", "{name} öffnen")
    catalogue.add(("Delete {n} note", "Delete {n} notes"), ("{n} Notiz löschen", "{n} Notizen …"))
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    (folder / f"{DOMAIN}.mo").write_bytes(compiled.getvalue())
    yield tmp_path
    set_language("en")


def test_without_a_catalogue_texts_stay_english() -> None:
    assert tr("Save") == "Save"
    assert trn("{n} note", "{n} notes", 1) == "1 note"
    assert trn("{n} note", "{n} notes", 0) == "0 notes"


def test_an_empty_text_stays_empty_in_every_language(german: Path) -> None:
    set_language("de", german)
    assert tr("") == ""


def test_a_catalogue_translates_and_counts(german: Path) -> None:
    assert set_language("de", german)
    assert tr("Open {name}").format(name="A {b}") == "A {b} öffnen"
    assert trn("Delete {n} note", "Delete {n} notes", 1) == "1 Notiz löschen"
    assert trn("Delete {n} note", "Delete {n} notes", 3) == "3 Notizen …"


def test_a_text_the_catalogue_lacks_is_shown_in_english(german: Path) -> None:
    set_language("de", german)
    assert tr("Never translated") == "Never translated"


def test_a_language_without_catalogue_is_refused_and_leaves_english(german: Path) -> None:
    set_language("de", german)
    assert not set_language("fr", german)
    assert tr("Open {name}") == "Open {name}"
    assert set_language("en_GB", german)


def test_marking_changes_nothing() -> None:
    assert mark("Touchpoints") == "Touchpoints"
