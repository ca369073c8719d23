"""The words the command line understands."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, TypeAlias

from journeydesigner import __version__
from journeydesigner.cli import verbs
from journeydesigner.cli.export_options import add_export_options
from journeydesigner.export.registry import exporters
from journeydesigner.i18n import tr

if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001

PROGRAM = "journeydesigner"


def build() -> argparse.ArgumentParser:
    """The parser; each verb carries its function as `run`."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description=tr("Customer journey maps, service blueprints and touchpoint tables."),
        epilog=tr("“{program} [FILE]” opens the window. “-” is standard input or output.").format(
            program=PROGRAM
        ),
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(dest="verb", required=True, metavar="COMMAND")
    _add_new(commands)
    _add_import(commands)
    _add_export(commands)
    _add_validate(commands)
    _add_info(commands)
    command = commands.add_parser("templates", help=tr("list the templates"))
    command.set_defaults(run=verbs.templates)
    return parser


def _add_new(commands: Commands) -> None:
    command = commands.add_parser("new", help=tr("make a project from a template"))
    command.add_argument("--template", required=True, metavar="NAME", help=tr("see “templates”"))
    _add_output(command, tr("the project file to write"))
    command.set_defaults(run=verbs.new)


def _add_import(commands: Commands) -> None:
    command = commands.add_parser("import", help=tr("make a project from another kind of file"))
    command.add_argument("input", metavar="INPUT", help=tr("a Mermaid journey diagram"))
    command.add_argument("--kind", default="", help=tr("mermaid or journey; else recognised"))
    _add_output(command, tr("the project file to write"))
    command.set_defaults(run=verbs.import_)


def _add_export(commands: Commands) -> None:
    command = commands.add_parser("export", help=tr("write a project as PDF, Excel or picture"))
    command.add_argument("file", metavar="FILE", help=tr("the project file"))
    target = command.add_mutually_exclusive_group(required=True)
    suffixes = ", ".join(entry.suffix for entry in exporters())
    target.add_argument(
        "-o", "--output", default="", metavar="OUT",
        help=tr("the file to write: {suffixes}").format(suffixes=suffixes),
    )  # fmt: skip
    target.add_argument(
        "--all", default="", metavar="DIR", dest="folder",
        help=tr("write each map to a file of its own in this folder"),
    )  # fmt: skip
    command.add_argument(
        "--map",
        dest="maps",
        action="append",
        default=[],
        metavar="NAME|ID",
        help=tr("only this map; may be repeated"),
    )
    command.add_argument(
        "--format", default="", help=tr("needed where it does not follow from the output")
    )
    command.add_argument(
        "--preset", default="", metavar="NAME|ID",
        help=tr("an export preset of the project; what is said beside it goes before"),
    )  # fmt: skip
    add_export_options(command)
    command.set_defaults(run=verbs.export)


def _add_validate(commands: Commands) -> None:
    command = commands.add_parser("validate", help=tr("check that a project file is whole"))
    command.add_argument("file", metavar="FILE", help=tr("the project file"))
    command.set_defaults(run=verbs.validate)


def _add_info(commands: Commands) -> None:
    command = commands.add_parser("info", help=tr("say what a project holds"))
    command.add_argument("file", metavar="FILE", help=tr("the project file"))
    command.add_argument("--json", action="store_true", help=tr("everything, as JSON"))
    command.set_defaults(run=verbs.info)


def _add_output(command: argparse.ArgumentParser, help: str) -> None:
    command.add_argument("-o", "--output", required=True, metavar="OUT", help=help)
