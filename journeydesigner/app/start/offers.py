"""What the start screen offers to begin with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from journeydesigner.i18n import tr
from journeydesigner.model import JourneyMap, Project, Record, Snapshot


@dataclass(frozen=True, slots=True)
class Offer:
    """A card: its texts, already translated, and how to make a new project of it."""

    title: str
    description: str
    make: Callable[[], Snapshot]


def template_offers() -> list[Offer]:
    """A card for each template, in order."""
    from journeydesigner.io.templates import load_template, templates

    return [
        Offer(tr(t.name), tr(t.description), partial(load_template, t.name)) for t in templates()
    ]


def sample_offers() -> list[Offer]:
    """A card for each sample, in order."""
    from journeydesigner.io.samples import load_sample, samples

    return [Offer(tr(s.name), tr(s.description), partial(load_sample, s.name)) for s in samples()]


def signed(snapshot: Snapshot, author: str) -> Snapshot:
    """The project with the user as author of project and maps that name none."""
    if not author:
        return snapshot
    records: dict[str, Record] = {record.id: record for record in snapshot}
    named: list[Project | JourneyMap] = [snapshot.project, *snapshot.maps]
    for record in named:
        if not record.author:
            records[record.id] = record.evolve(author=author)
    return Snapshot(records)
