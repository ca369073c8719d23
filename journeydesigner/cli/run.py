"""Runs a command and turns whatever happens into an exit code and words."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesigner.cli import parser
from journeydesigner.cli.streams import abandon_output, finish, make_tolerant, say
from journeydesigner.cli.verbs import FAILED, USAGE, UsageProblem
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError


def main(arguments: Sequence[str]) -> int:
    """Run a command: 0 done, 1 failed, 2 not understood. Never raises."""
    make_tolerant()
    try:
        return _run(arguments)
    except UsageProblem as error:
        say(f"{parser.PROGRAM}: {error}")
        return USAGE
    except JourneyError as error:
        say(f"{parser.PROGRAM}: {error}")
        return FAILED
    except BrokenPipeError:
        return _output_closed()
    except KeyboardInterrupt:
        say(tr("Stopped."))
        return FAILED
    except Exception as error:  # noqa: BLE001 - the last resort: words instead of a traceback
        text = tr("Something went wrong that should not: {kind}: {error}.")
        say(f"{parser.PROGRAM}: " + text.format(kind=type(error).__name__, error=error))
        return FAILED


def say_why_no_window(error: ImportError) -> int:
    """What is said where Qt is not installed, or lacks a library of the system."""
    if isinstance(error, ModuleNotFoundError) and _is_qt(error.name):
        what = tr(
            "The window needs PySide6, which is not installed. "
            "Get it with “python3 -m pip install PySide6-Essentials”."
        )
    else:
        what = tr("The window cannot be opened: {error}.").format(error=error)
    advice = tr("The commands work without it; see “{program} --help”.")
    say(f"{parser.PROGRAM}: {what} {advice.format(program=parser.PROGRAM)}")
    return FAILED


def _is_qt(module: str | None) -> bool:
    return (module or "").split(".")[0] in ("PySide6", "shiboken6")


def _run(arguments: Sequence[str]) -> int:
    try:
        args = parser.build().parse_args(arguments)
    except SystemExit as stop:  # argparse has said what it had to say
        return stop.code if isinstance(stop.code, int) else USAGE
    code: int = args.run(args)
    finish()
    return code


def _output_closed() -> int:
    """Whoever read our output is gone."""
    say(tr("The output was closed before everything was written."))
    abandon_output()
    return FAILED
