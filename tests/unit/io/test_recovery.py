"""Recovery: what was not saved is offered after a crash, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeydesigner.io.project_file import save
from journeydesigner.io.recovery import RecoverySession, offers
from journeydesigner.model import Project, Snapshot


def project(title: str) -> Snapshot:
    return Snapshot([Project(title=title)])


class CrashedSession(RecoverySession):
    """A session whose process ends without closing it: the system gives its lock back."""

    def crash(self) -> None:
        self._lock.release()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


def test_work_of_a_running_session_is_not_offered(folder: Path) -> None:
    session = RecoverySession(folder)
    session.keep(project("draft"), None, None)
    assert offers(folder) == []
    session.close()


def test_work_of_a_crashed_session_is_offered_and_loads(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "shop.journey"
    state = save(source, project("saved"))
    session = CrashedSession(folder)
    session.keep(project("edited once"), source, state)
    session.keep(project("edited twice"), source, state)
    session.crash()
    (offer,) = offers(folder)
    assert offer.source == source
    assert not offer.source_changed
    assert offer.load().snapshot == project("edited twice")
    offer.remove()
    assert offers(folder) == []


def test_an_offer_says_when_the_source_was_changed_meanwhile(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "shop.journey"
    state = save(source, project("saved"))
    session = CrashedSession(folder)
    session.keep(project("edited"), source, state)
    session.crash()
    save(source, project("edited by somebody else"))
    assert [offer.source_changed for offer in offers(folder)] == [True]


def test_what_the_source_holds_already_is_not_offered(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "shop.journey"
    session = CrashedSession(folder)
    session.keep(project("edited"), source, save(source, project("older")))
    session.crash()
    save(source, project("edited"))
    assert offers(folder) == []
    assert list(folder.iterdir()) == []


def test_a_new_project_that_was_never_saved_is_offered(folder: Path) -> None:
    session = CrashedSession(folder)
    session.keep(project("new"), None, None)
    session.crash()
    assert [offer.source for offer in offers(folder)] == [None]


def test_a_session_closed_in_good_order_leaves_nothing(folder: Path) -> None:
    session = RecoverySession(folder)
    session.keep(project("draft"), None, None)
    session.discard()
    session.keep(project("draft 2"), None, None)
    session.close()
    assert list(folder.iterdir()) == []


def test_rubbish_in_the_folder_is_passed_over(folder: Path) -> None:
    folder.mkdir()
    (folder / "a.recovery").write_bytes(b"\x00\xff")
    (folder / "b.recovery").write_bytes(b'{"format":"journeydesigner-recovery"}\n')
    (folder / "c.txt").write_text("hello")
    assert offers(folder) == []
    assert offers(folder / "missing") == []
