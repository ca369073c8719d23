"""The HTML export: a report in one file, readable without network and without scripts.

Format: the HTML Living Standard. A content security policy (CSP level 3) allows what the file
holds itself, its one style sheet by its hash, pictures and fonts as data, and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.html.curves import curve_key
from journeydesigner.export.html.elements import attribute, element, text
from journeydesigner.export.html.pictures import Embedded, image
from journeydesigner.export.html.sections import about, decided, heading, map_sections, personas
from journeydesigner.export.html.style import style_sheet
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.progress import Progress
from journeydesigner.export.report.content import MapReport, Report, report_of
from journeydesigner.export.result import ExportResult, ExportWarning
from journeydesigner.export.svg.writer import export_svg
from journeydesigner.i18n import tr, trn
from journeydesigner.model import Snapshot

_SIZE = re.compile(rb'<svg [^>]*?width="([0-9.]+)" height="([0-9.]+)"')
_Section = tuple[str, str, str]
"""Id, title and HTML of a section."""


def export_html(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    """The report as HTML. Raises `BadOption`, `NoSuchMap`, `Cancelled`."""
    report = report_of(snapshot, options, progress.part(0.0, 0.2))
    pictures = Embedded(report.snapshot)
    drawn: list[str] = []
    warnings = list(report.warnings)
    for number, journey in enumerate(report.maps):
        share = 0.75 / len(report.maps)
        part = progress.part(0.2 + number * share, 0.2 + (number + 1) * share)
        alone = replace(options, map_ids=(journey.journey.id,), title_block=False)
        result = export_svg(snapshot, alone, part)
        drawn.append(_figure(report.snapshot, journey, result.data))
        warnings += result.warnings
    page = _page(report, drawn, pictures, options)
    warnings += _unreadable(report, pictures)
    progress.reach(1.0)
    return ExportResult(page.encode("utf-8"), tuple(dict.fromkeys(warnings)))


def _page(report: Report, drawn: list[str], pictures: Embedded, options: ExportOptions) -> str:
    sections = list(_sections(report, drawn, pictures))
    colours = [colour for journey in report.maps for colour in journey.stage_colours]
    body = [
        _head(report, pictures),
        _contents(sections),
        "<main>",
        *[_section(found) for found in sections],
        "</main>",
    ]
    style = style_sheet(colours, report.snapshot.project.brand_colour, "".join(body))
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    lines = [
        "<!DOCTYPE html>",
        f"<html lang={attribute(options.language)}>",
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="generator" content="Journey Designer">',
        f"<title>{text(report.title)}</title>",
        f"<style>{style}</style>",
        "</head>",
        f"<body class={attribute(options.style)}>",
        *body,
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines)


def _head(report: Report, pictures: Embedded) -> str:
    project = report.snapshot.project
    parts = []
    if project.logo_id:
        words = tr("Logo of {project}").format(project=project.title or tr("Untitled project"))
        parts.append(pictures.image(project.logo_id, words, "logo"))
    parts.append(heading(report.title, 1))
    if len(report.maps) == 1:
        parts += about(report.maps[0])
    elif project.description.strip():
        parts.append(element("p", text(project.description), class_="scenario", dir="auto"))
    return element("header", "\n".join(parts))


def _contents(sections: list[_Section]) -> str:
    items = [
        f'<li><a href="#{key}"><bdi>{text(title)}</bdi></a></li>' for key, title, _ in sections
    ]
    return element("nav", f"<ul>{''.join(items)}</ul>", aria_label=tr("Contents"))


def _section(section: _Section) -> str:
    key, title, content = section
    inside = f"{heading(title, 2, key)}\n{content}"
    return element("section", inside, aria_labelledby=key)


def _sections(report: Report, drawn: list[str], pictures: Embedded) -> Iterator[_Section]:
    """The sections in order."""
    alone = len(report.maps) == 1
    for number, (journey, figure) in enumerate(zip(report.maps, drawn, strict=True), 1):
        lines = [figure] if alone else [*about(journey), figure]
        lines += map_sections(journey, pictures, 3)
        yield f"map-{number}", tr("Journey map") if alone else journey.title, "\n".join(lines)
        if number == 1 and report.personas:
            yield "personas", tr("Personas"), personas(report.personas, pictures, 3)
    if report.decisions or report.next_steps:
        told = decided(report.decisions, report.next_steps, pictures)
        yield "decisions", tr("Decisions and next steps"), "\n".join(told)


def _figure(snapshot: Snapshot, journey: MapReport, svg: bytes) -> str:
    """The drawn map, which scrolls where it is wider than the page."""
    stages = len(journey.stages.rows)
    touchpoints = sum(stage.count for stage in journey.touchpoints)
    words = tr("Map “{title}” with {stages} and {touchpoints}; the tables below tell all of it.")
    counted = words.format(
        title=journey.title,
        stages=trn("{n} stage", "{n} stages", stages),
        touchpoints=trn("{n} touchpoint", "{n} touchpoints", touchpoints),
    )
    found = _SIZE.search(svg)
    size = (float(found[1]), float(found[2])) if found else (1200.0, 800.0)
    picture = image(svg, "image/svg+xml", counted, size, "map")
    frame = element("div", picture, class_="frame paper", role="group", tabindex="0",
                    aria_label=tr("Drawn map"))  # fmt: skip
    return element("figure", frame + curve_key(snapshot, journey.journey.id, journey.felt))


def _unreadable(report: Report, pictures: Embedded) -> Iterator[ExportWarning]:
    count = len(pictures.unreadable)
    if count:
        message = trn(
            "{n} picture could not be read and was left out.",
            "{n} pictures could not be read and were left out.",
            count,
        )
        journey = report.maps[0].journey
        yield ExportWarning(message, shown_title(journey), map_id=journey.id)
