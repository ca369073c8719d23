"""Levels of a paragraph, of a line, and the visual order of a line (N1 to L2)."""

from collections.abc import Sequence as Items

from journeydesigner.text.bidi.brackets import resolve_brackets
from journeydesigner.text.bidi.classes import ISOLATE_OPENERS, NEUTRAL, REMOVED, bidi_class
from journeydesigner.text.bidi.explicit import explicit_levels, first_strong_level
from journeydesigner.text.bidi.sequences import Sequence, isolating_run_sequences
from journeydesigner.text.bidi.weak import resolve_weak

_LEAVES_LEVEL_ZERO = frozenset({"R", "AL", "AN"}) | ISOLATE_OPENERS | REMOVED
_TRAILING = ISOLATE_OPENERS | REMOVED | {"WS", "PDI"}


def paragraph_levels(text: str, base: int | None = None) -> tuple[list[int], int]:
    """Return the embedding level of each character and the paragraph's base level (0 or 1).

    ``text`` is one paragraph without its separator; ``base`` forces the direction, None takes it
    from the first strong character. L1 is left to ``line_levels``, because it depends on lines.
    """
    classes = [bidi_class(character) for character in text]
    if base is None:
        base = first_strong_level(classes, 0, len(classes))
    if base == 0 and _LEAVES_LEVEL_ZERO.isdisjoint(classes):
        return [0] * len(classes), 0
    found = explicit_levels(classes, base)
    levels = found.levels
    for sequence in isolating_run_sequences(found):
        resolve_weak(sequence)
        resolve_brackets(sequence, text, classes)
        _resolve_neutrals(sequence)
        _apply_implicit_levels(sequence, levels)
    for index, kind in enumerate(classes):
        if kind in REMOVED:
            levels[index] = levels[index - 1] if index else base
    return levels, base


def _resolve_neutrals(sequence: Sequence) -> None:
    """Apply N1 and N2."""
    classes = sequence.classes
    place = 0
    while place < len(classes):
        if classes[place] not in NEUTRAL:
            place += 1
            continue
        end = place
        while end < len(classes) and classes[end] in NEUTRAL:
            end += 1
        before = _side(classes[place - 1]) if place else sequence.start
        after = _side(classes[end]) if end < len(classes) else sequence.end
        direction = before if before == after else sequence.direction
        classes[place:end] = [direction] * (end - place)
        place = end


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _apply_implicit_levels(sequence: Sequence, levels: list[int]) -> None:
    """Apply I1 and I2."""
    level = sequence.level
    for index, kind in zip(sequence.indices, sequence.classes, strict=True):
        if level & 1:
            levels[index] = level + 1 if kind in {"L", "EN", "AN"} else level
        elif kind == "R":
            levels[index] = level + 1
        elif kind in {"AN", "EN"}:
            levels[index] = level + 2


def line_levels(text: str, levels: Items[int], base: int) -> list[int]:
    """Apply L1 to one line: separators and the white space before them or at its end fall back."""
    result = list(levels)
    at_end = True
    for index in range(len(text) - 1, -1, -1):
        kind = bidi_class(text[index])
        if kind in {"B", "S"}:
            at_end = True
            result[index] = base
        elif kind in _TRAILING:
            if at_end:
                result[index] = base
        else:
            at_end = False
    return result


def visual_order(levels: Items[int]) -> list[int]:
    """Return the indices of items with these levels from left to right (L2)."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level & 1]
    if not odd:
        return order
    for level in range(max(levels), min(odd) - 1, -1):
        place = 0
        while place < len(order):
            if levels[order[place]] < level:
                place += 1
                continue
            end = place
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[place:end] = reversed(order[place:end])
            place = end
    return order
