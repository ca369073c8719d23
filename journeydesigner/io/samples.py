"""The samples: finished projects to look at and to try things on."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.i18n import mark, tr
from journeydesigner.io.shipped import load_shipped
from journeydesigner.model import JourneyError, Snapshot


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample. `name` and `description` are English; translate them where they are shown."""

    name: str
    description: str
    file: str


_SAMPLES = (
    Sample(
        mark("Online clothing store"),
        mark("A first purchase and a return, seen by two very different shoppers."),
        "online-clothing-store.journey",
    ),
    Sample(
        mark("Moving house"),
        mark("A public service blueprint: registering a new address with the city."),
        "moving-house.journey",
    ),
    Sample(
        mark("Software trial"),
        mark("From the first search through onboarding to the paid plan, in two phases."),
        "software-trial.journey",
    ),
)


class UnknownSample(JourneyError):
    """A sample was asked for that does not ship."""


def samples() -> list[Sample]:
    """All samples in the order in which they are offered."""
    return list(_SAMPLES)


def load_sample(name: str) -> Snapshot:
    """The sample of that name or file name, with fresh ids each time. Raises `UnknownSample`."""
    for sample in _SAMPLES:
        if name in (sample.name, sample.file):
            return load_shipped("samples", sample.file)
    raise UnknownSample(tr("There is no sample “{name}”.").format(name=name))
