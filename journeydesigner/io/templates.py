"""The templates: what a new project may start from."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.i18n import mark, tr
from journeydesigner.io.shipped import load_shipped
from journeydesigner.model import JourneyError, Snapshot


@dataclass(frozen=True, slots=True)
class Template:
    """A template. `name` and `description` are English; translate them where they are shown."""

    name: str
    description: str
    file: str


_TEMPLATES = (
    Template(
        mark("Customer journey (cycle)"),
        mark("Five stages from awareness to after the purchase, and round again."),
        "customer-journey-cycle.journey",
    ),
    Template(
        mark("End-to-end journey"),
        mark("From first hearing of you to recommending you to others."),
        "end-to-end-journey.journey",
    ),
    Template(
        mark("Trust and acquisition"),
        mark("How strangers come to trust you, become customers and stay."),
        "trust-and-acquisition.journey",
    ),
    Template(
        mark("Buyer's and customer journey (two phases)"),
        mark("Eight stages in two phases: up to the decision, and life with the product."),
        "buyers-and-customer-journey.journey",
    ),
    Template(
        mark("Service blueprint"),
        mark("What customers see and what happens behind it, parted by the three lines."),
        "service-blueprint.journey",
    ),
    Template(
        mark("Blank"),
        mark("One unnamed stage with touchpoints and emotion."),
        "blank.journey",
    ),
)


class UnknownTemplate(JourneyError):
    """A template was asked for that does not ship."""


def templates() -> list[Template]:
    """All templates in the order in which they are offered."""
    return list(_TEMPLATES)


def load_template(name: str) -> Snapshot:
    """A new project from the template of that name, with fresh ids each time.

    Case and the part in brackets may be left out. Raises `UnknownTemplate`.
    """
    return load_shipped("templates", _find(name).file)


def _find(name: str) -> Template:
    wanted = _plain(name)
    for template in _TEMPLATES:
        if wanted in (_plain(template.name), _plain(template.name.partition("(")[0])):
            return template
    names = ", ".join(f"“{template.name}”" for template in _TEMPLATES)
    raise UnknownTemplate(
        tr("There is no template “{name}”.").format(name=name),
        hint=tr("Use one of: {names}.").format(names=names),
    )


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().split())
