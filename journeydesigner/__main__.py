"""The entry point: a verb goes to the command line, anything else opens the window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from journeydesigner import cli


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if cli.is_for_us(words):
        return cli.main(words)
    return _open_window(words)


def _open_window(words: list[str]) -> int:
    gc.disable()  # hardly anything made until the window is there is garbage; then it is on again
    try:
        from journeydesigner.app.application import main as open_window
    except ImportError as error:
        return cli.say_why_no_window(error)
    return int(open_window([sys.argv[0], *words]))


if __name__ == "__main__":
    sys.exit(main())
