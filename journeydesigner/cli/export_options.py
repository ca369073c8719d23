"""The export options on the command line, each by its name."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from journeydesigner.i18n import tr

_MM = 72 / 25.4
_IN_MM = ("margin", "overlap")
_NAMES = ("lanes", "personas", "filter")


def add_export_options(command: argparse.ArgumentParser) -> None:
    """Every field of `ExportOptions` but the maps. What is not given is not in the result."""
    pages = command.add_argument_group(tr("pages"))
    _value(pages, "placement", "sheet|fit|tiles|stages|booklet",
           tr("one page as large as the map (default), fitted to a paper, a poster of several "
              "sheets, a page for each stage, or a booklet"))  # fmt: skip
    _value(pages, "paper", "a4…a0|letter|tabloid", tr("the paper"))
    _value(pages, "orientation", "portrait|landscape", tr("how the paper lies"))
    _value(pages, "scale", "FACTOR", tr("how large a poster is drawn; 1 is full size"), float)
    _value(pages, "margin", "MM", tr("the margin of the paper in millimetres"), float)
    _value(pages, "overlap", "MM", tr("how far sheets of a poster overlap"), float)
    _switch(pages, "crop-marks", tr("marks to cut a poster by"))
    content = command.add_argument_group(tr("content"))
    _names(content, "lanes", tr("only these lanes"))
    _names(content, "personas", tr("only these personas; “everyone” is the curve of all"))
    _names(content, "filter", tr("show only these touchpoints in full"))
    _switch(content, "notes", tr("lanes of notes"))
    _switch(content, "votes", tr("what was voted"))
    _switch(content, "title-block", tr("title, personas and legend around the map"))
    _switch(content, "agenda", tr("the workshop's agenda in a workbook"))
    _value(content, "date", "YYYY-MM-DD", tr("instead of the day of the map's review"))
    _value(content, "style", "colour|ink-saving|grey", tr("how the map is coloured"))
    _value(content, "language", "TAG", tr("the language of the document, such as en"))
    files = command.add_argument_group(tr("files"))
    _switch(files, "attach", tr("put the project file inside the PDF"))
    _value(files, "pixel-scale", "FACTOR", tr("pixels per point of a PNG"), float)
    _value(files, "pixel-width", "PX", tr("size of a PNG in pixels instead"), int)
    _switch(files, "transparent", tr("a PNG without its ground"))
    _value(files, "svg-text", "font|outlines", tr("how an SVG holds its text"), dest="text")


def given_options(args: argparse.Namespace) -> dict[str, Any]:
    """What was said, by the names of the options; lengths in points."""
    given = dict(getattr(args, "options", ()) or ())
    for name in _IN_MM:
        if name in given:
            given[name] *= _MM
    return given


class _Given(argparse.Action):
    """Keeps what was said in one dictionary, so that what was not said stays out."""

    def __call__(
        self, _: object, namespace: argparse.Namespace, values: Any, option: str | None = None
    ) -> None:
        options: dict[str, Any] = dict(getattr(namespace, "options", ()) or ())
        if self.const is not None:  # a switch
            values = not (option or "").startswith("--no-")
        elif self.dest in _NAMES:
            values = (*options.get(self.dest, ()), *_listed(values))
        options[self.dest] = values
        namespace.options = options


def _listed(words: str) -> Iterable[str]:
    return [word.strip() for word in words.split(",") if word.strip()]


def _value(group: Any, name: str, shown: str, help: str, kind: type = str, dest: str = "") -> None:
    group.add_argument(
        f"--{name}", action=_Given, type=kind, metavar=shown, help=help,
        dest=dest or name.replace("-", "_"), default=argparse.SUPPRESS,
    )  # fmt: skip


def _names(group: Any, name: str, help: str) -> None:
    group.add_argument(
        f"--{name}", action=_Given, metavar="NAME|ID", dest=name, default=argparse.SUPPRESS,
        help=tr("{what}: names or ids with commas between; may be repeated").format(what=help),
    )  # fmt: skip


def _switch(group: Any, name: str, help: str) -> None:
    group.add_argument(
        f"--{name}", f"--no-{name}", action=_Given, nargs=0, const=True,
        dest=name.replace("-", "_"), default=argparse.SUPPRESS, help=help,
    )  # fmt: skip
