"""Weak types: rules W1 to W7, in place on one isolating run sequence."""

from journeydesigner.text.bidi.classes import ISOLATE_OPENERS
from journeydesigner.text.bidi.sequences import Sequence


def resolve_weak(sequence: Sequence) -> None:
    """Apply W1 to W7."""
    _marks_take_their_base(sequence)
    _numbers_after_arabic(sequence)
    _separators_in_numbers(sequence.classes)
    _terminators_at_numbers(sequence.classes)
    _numbers_after_latin(sequence)


def _marks_take_their_base(sequence: Sequence) -> None:
    previous = sequence.start
    classes = sequence.classes
    for place, kind in enumerate(classes):
        if kind == "NSM":
            isolate = previous in ISOLATE_OPENERS or previous == "PDI"
            classes[place] = "ON" if isolate else previous
        previous = classes[place]


def _numbers_after_arabic(sequence: Sequence) -> None:
    strong = sequence.start
    classes = sequence.classes
    for place, kind in enumerate(classes):
        if kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            classes[place] = "AN"
    for place, kind in enumerate(classes):
        if kind == "AL":
            classes[place] = "R"


def _separators_in_numbers(classes: list[str]) -> None:
    for place in range(1, len(classes) - 1):
        kind, before, after = classes[place], classes[place - 1], classes[place + 1]
        if before != after:
            continue
        if (kind == "ES" and before == "EN") or (kind == "CS" and before in {"EN", "AN"}):
            classes[place] = before


def _terminators_at_numbers(classes: list[str]) -> None:
    place = 0
    while place < len(classes):
        if classes[place] != "ET":
            place += 1
            continue
        end = place
        while end < len(classes) and classes[end] == "ET":
            end += 1
        before = place > 0 and classes[place - 1] == "EN"
        after = end < len(classes) and classes[end] == "EN"
        if before or after:
            classes[place:end] = ["EN"] * (end - place)
        place = end
    for place, kind in enumerate(classes):
        if kind in {"ES", "ET", "CS"}:
            classes[place] = "ON"


def _numbers_after_latin(sequence: Sequence) -> None:
    strong = sequence.start
    classes = sequence.classes
    for place, kind in enumerate(classes):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            classes[place] = "L"
