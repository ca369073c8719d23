"""The sections of the report: personas, maps, findings, decisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeydesigner.export.html.elements import element, text
from journeydesigner.export.html.pictures import Embedded
from journeydesigner.export.html.style import stage_class
from journeydesigner.export.html.tables import html_table, parts
from journeydesigner.export.report.content import MapReport
from journeydesigner.export.report.personas import MOST, Profile
from journeydesigner.export.report.table import Table, quoted
from journeydesigner.i18n import tr
from journeydesigner.layout.sheet.personas import initials


def heading(title: str, level: int, key: str = "") -> str:
    """A heading of level 1 … 6; `key` is its id."""
    named = {"id": key} if key else {}
    return element(f"h{level}", text(title), dir="auto", **named)


def about(journey: MapReport) -> Iterator[str]:
    """Scenario and facts."""
    for content, kind in ((journey.scenario, "scenario"), (journey.facts, "facts")):
        if content.strip():
            yield element("p", text(content), class_=kind, dir="auto")


def personas(profiles: Iterable[Profile], pictures: Embedded, level: int) -> str:
    """A card for each persona."""
    cards = [_persona(profile, pictures, level) for profile in profiles]
    return element("div", "\n".join(cards), class_="cards")


def map_sections(journey: MapReport, pictures: Embedded, level: int) -> Iterator[str]:
    """Tables of stages and touchpoints, the emotion curve in words, findings, parking lot."""
    if journey.stages.rows:
        yield heading(journey.stages.caption, level)
        classes = tuple(f"of-stage {stage_class(c)}" for c in journey.stage_colours)
        yield html_table(journey.stages, pictures, classes)
    if journey.touchpoints:
        yield heading(tr("Touchpoints"), level)
    for stage in journey.touchpoints:
        tables = [html_table(table, pictures) for table in stage.tables]
        inside = "\n".join([heading(stage.name, level + 1), *tables])
        yield element("section", inside, class_=f"stage {stage_class(stage.colour)}")
    if journey.stories:
        yield heading(tr("Emotion"), level)
        yield _list("ul", [text(story) for story in journey.stories], "stories")
    for found in journey.findings:
        yield heading(found.caption, level)
        yield html_table(found, pictures)
    waiting = [said for said in (parts(value, pictures) for value in journey.parked) if said]
    if waiting:
        yield heading(tr("Parking lot"), level)
        yield _list("ul", waiting, "parked")


def decided(decisions: Iterable[str], steps: Table | None, pictures: Embedded) -> Iterator[str]:
    """What was decided, and who does what by when."""
    told = [text(decision) for decision in decisions]
    if told:
        yield _list("ol", told, "decisions")
    if steps is not None:
        yield html_table(steps, pictures)


def _list(tag: str, items: Iterable[str], kind: str) -> str:
    return element(tag, "\n".join([element("li", i, dir="auto") for i in items]), class_=kind)


def _persona(profile: Profile, pictures: Embedded, level: int) -> str:
    photo = pictures.image(profile.photo_id, tr("Photo of {name}").format(name=profile.name),
                           "avatar") if profile.photo_id else ""  # fmt: skip
    letters = element("span", text(initials(profile.name)), class_="avatar", aria_hidden="true")
    who = [heading(profile.name, level)]
    if profile.summary.strip():
        who.append(element("p", text(profile.summary), class_="summary", dir="auto"))
    lines = [element("div", (photo or letters) + element("div", "".join(who)), class_="who-is")]
    if profile.quote:
        said = element("p", text(quoted(profile.quote)), dir="auto")
        lines.append(element("blockquote", said))
    told = [_defined(title, text(content)) for title, content in profile.traits]
    told += [_defined(title, _weights(weights)) for title, weights in profile.weights]
    if told:
        lines.append(element("dl", "\n".join(told)))
    return element("article", "\n".join(lines), class_="card")


def _defined(title: str, content: str) -> str:
    return element("dt", text(title)) + element("dd", content, dir="auto")


def _weights(weights: Iterable[tuple[str, int]]) -> str:
    """Names with a bar each, whose words say as much."""
    lines = []
    for title, weight in weights:
        bar = element("span", "", class_=f"bar weight-{weight}", aria_hidden="true")
        number = element("span", f"{weight}/{MOST}", class_="of")
        lines.append(element("li", f"{text(title)} {bar} {number}"))
    return element("ul", "".join(lines), class_="weights")
