"""Saving when the process is killed: the file holds the old project or the new one, never half."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from journeydesigner.io.atomic import FileState, write_atomic
from journeydesigner.io.files import FileProblem

KILLED_AT_EVERY_STEP = """
import os, sys
from pathlib import Path
from journeydesigner.io.project_file import load, save
from journeydesigner.model import Project, Snapshot

path = Path(sys.argv[1])
old, new = Snapshot([Project(title="old")]), Snapshot([Project(title="new")])
done = 0
for step in range(1, 200):
    path.unlink(missing_ok=True)
    save(path, old)
    child = os.fork()
    if child == 0:
        left = [step]
        def count(event, arguments):
            if event == "open" or event.startswith("os."):
                left[0] -= 1
                if left[0] == 0:
                    os._exit(9)
        real = os.fsync
        def fsync(handle):
            count("os.fsync", ())
            real(handle)
        os.fsync = fsync
        sys.addaudithook(count)
        save(path, new)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert load(path).snapshot in (old, new), step
    if code == 0:
        assert load(path).snapshot == new
        print(step)
        break
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_a_kill_at_any_step_leaves_the_old_or_the_new_project(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED_AT_EVERY_STEP, str(tmp_path / "shop.journey")],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert int(done.stdout) > 5


def test_the_state_of_a_file_tells_its_content(tmp_path: Path) -> None:
    path = tmp_path / "file"
    assert FileState.on_disk(path) is None
    state = write_atomic(path, b"one")
    assert FileState.on_disk(path) == state == FileState.of(b"one")
    assert write_atomic(path, b"two") != state


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="folder"):
        write_atomic(tmp_path, b"data")


def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    write_atomic(tmp_path / "file", b"data")
    assert (tmp_path / "file").stat().st_mode == plain.stat().st_mode


@pytest.mark.skipif(sys.platform == "win32", reason="has no named pipes in folders")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        write_atomic(pipe, b"data")
        assert reader.communicate()[0] == b"data"
    assert pipe.is_fifo()


@pytest.mark.skipif(
    os.name != "nt" and os.geteuid() == 0, reason="an administrator may write anywhere"
)
def test_a_file_that_may_only_be_read_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"kept")
    path.chmod(0o444)
    with pytest.raises(FileProblem, match="Permission denied"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"kept"
