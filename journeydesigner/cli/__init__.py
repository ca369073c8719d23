"""The command line: a thin skin over `journeydesigner.api`. Needs no display and no Qt.

What a command needs is imported when one is run: the window asks only whether there is one.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeydesigner.cli.words import is_for_us

__all__ = ["is_for_us", "main", "say_why_no_window"]


def main(arguments: Sequence[str]) -> int:
    """Run a command: 0 done, 1 failed, 2 not understood. Never raises."""
    from journeydesigner.cli import run

    return run.main(arguments)


def say_why_no_window(error: ImportError) -> int:
    """What is said where Qt is not installed, or lacks a library of the system."""
    from journeydesigner.cli import run

    return run.say_why_no_window(error)
