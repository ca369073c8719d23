"""``python -m tests.soak [--seconds N] [--seed N]``: a long run, with a table of what was done."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from journeydesigner.io.project_file import save
from tests.soak.soak import Report, soak
from tests.soak.user import User
from tests.support.small_map import small_map
from tests.xvfb.desktop import Desktop
from tests.xvfb.program import Home, Program

SECONDS = 600.0


def main() -> None:
    """Runs until the time is over; ends with an error where something went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(run(Path(folder), given.seconds, given.seed))


def run(folder: Path, seconds: float, seed: int) -> Report:
    """One run on a desktop of its own. Raises AssertionError where something went wrong."""
    file = folder / "Shop.journey"
    save(file, small_map())
    desktop = Desktop(folder, fills_screen=True)
    program = Program(desktop, Home(folder / "home"), file)
    try:
        program.until_ready()
        report = soak(User(program, seed), seconds)
        assert "Traceback" not in program.said(), program.said()
        return report
    except AssertionError as error:
        desktop.screenshot().save(Path(tempfile.gettempdir()) / "soak-failed.png")
        error.add_note(f"seed {seed}; {program.said()[-2000:]}")
        raise
    finally:
        program.kill()
        desktop.close()


if __name__ == "__main__":
    main()
